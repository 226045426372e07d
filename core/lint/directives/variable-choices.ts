import type { JsonObject } from '../../protocol.ts';
import { describedBy } from '../branch/domains.ts';
import type { Surface } from '../lexicon/surface.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedClauses, tokensOfText } from '../text/remembered-clauses.ts';
import type { Token } from '../text/token.ts';
import type { Directive } from './directive.ts';
import { readDirectives } from './read-directives.ts';

/** What an instruction asks for when its variable has some value: "Write in a {{tone}} tone", of `tone` "formal". */
export interface Choice {
  readonly value: string;
  readonly directives: readonly Directive[];
}

/** An instruction that leaves a choice to a variable, and all that it can ask for. */
export interface VariableChoice {
  readonly variable: string;
  readonly choices: readonly Choice[];
}

/** More values than this are not looked at: each is read like an instruction of its own. */
const mostValues = 12;
/** More instructions with variables than this are not looked at either. */
const mostClauses = 40;

/** The instructions of a prompt whose variable has one of a few texts for its value, by the input schema. */
export function readVariableChoices(
  clauses: readonly Clause[],
  inputSchema: JsonObject | undefined,
  own: readonly Surface[],
): readonly VariableChoice[] {
  if (inputSchema === undefined) return [];
  return clauses
    .flatMap((clause) => variablesIn(clause).map((token) => ({ clause, token })))
    .slice(0, mostClauses)
    .flatMap(({ clause, token }) => {
      const values = valuesOf(inputSchema, nameOf(token));
      if (values.length === 0 || values.length > mostValues) return [];
      const choices = values.map((value) => ({ value, directives: readWith({ clause, token, value }, own) }));
      return [{ variable: nameOf(token), choices }];
    });
}

const variablesIn = ({ mood, sentence, from, to }: Clause): readonly Token[] =>
  mood === 'question' || mood === 'narrative' || sentence.context !== 'normal'
    ? []
    : sentence.tokens.slice(from, to).filter(({ kind }) => kind === 'variable');

const nameOf = ({ text }: Token): string => text.replace(/^\{{2,3}\s*|\s*\}{2,3}$/gu, '');

/** The texts that a variable can be; none where it can be anything else. */
function valuesOf(inputSchema: JsonObject, variable: string): readonly string[] {
  const schema = describedBy(inputSchema, variable)?.schema;
  const listed = schema === undefined ? [] : 'const' in schema ? [schema['const']] : (schema['enum'] ?? []);
  const texts = Array.isArray(listed) ? listed.filter((value) => typeof value === 'string') : [];
  return Array.isArray(listed) && texts.length === listed.length ? texts : [];
}

interface Filled {
  readonly clause: Clause;
  readonly token: Token;
  readonly value: string;
}

/** What a clause asks for with a value in the place of its variable. It stands where the clause stands. */
function readWith({ clause, token, value }: Filled, surfaces: readonly Surface[]): readonly Directive[] {
  const { sentence } = clause;
  const text = `${sentence.text.slice(0, token.start)}${value}${sentence.text.slice(token.end)}`;
  const evidence = { from: clause.from, to: clause.to };
  const literal = { subject: nameOf(token), equals: JSON.stringify(value), holds: true };
  const read = rememberedClauses({ ...sentence, text, tokens: tokensOfText(text) });
  const [own] = read.filter((one) => holds(one, token.start));
  if (own === undefined) return [];
  const placed = { ...own, ...evidence, sentence: { ...sentence, branch: [...sentence.branch, literal] } };
  return readDirectives([own], surfaces).map((directive) => ({ ...directive, evidence, clause: placed }));
}

/** Whether a clause is about the character at a place of its sentence. */
const holds = ({ sentence: { tokens }, from, to }: Clause, at: number): boolean =>
  (tokens[from]?.start ?? 0) <= at && at < (tokens[to - 1]?.end ?? 0);
