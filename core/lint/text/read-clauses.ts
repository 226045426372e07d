import type { Clause, Condition, Force, Negator, TokenRange } from './clause.ts';
import { readMood } from './clause-mood.ts';
import type { Aim } from './clause-target.ts';
import { readTarget } from './clause-target.ts';
import { isMark, isWord } from './clause-words.ts';
import { leadingCondition, trailingConditions } from './conditions.ts';
import { isAbsolute, isDefault, saysPrecedence } from './emphasis.ts';
import { readNegators } from './negators.ts';
import { skipOpeners } from './order-start.ts';
import type { Sentence } from './sentence.ts';
import { splitClauses } from './split-clauses.ts';

/** What a clause takes over from the one before it in the same sentence. */
interface Inherited {
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
  readonly aim?: Aim;
}

const nothing: Inherited = { when: [], unless: [] };

/**
 * The clauses of a sentence, in order: what each asks or states, how strongly, of what and when. A condition at the
 * head of a sentence holds for all that "and" and commas join to it. Examples, quotes and data have none.
 */
export function readClauses(sentence: Sentence): readonly Clause[] {
  if (sentence.context !== 'normal' && sentence.context !== 'negative-list') return [];
  const clauses: Clause[] = [];
  let inherited = nothing;
  for (const range of splitClauses(sentence.tokens)) {
    const fresh = endsScope(sentence, range.from) ? nothing : inherited;
    const { clause, passes } = readClause(sentence, range, fresh);
    clauses.push(clause);
    inherited = passes;
  }
  return clauses;
}

/** After a semicolon, or "otherwise" and "else", conditions no longer hold. */
const endsScope = ({ tokens }: Sentence, from: number): boolean =>
  isMark(tokens[from - 1], ';.') ||
  ['otherwise', 'else', 'but'].includes(tokens[from]?.lower ?? '') ||
  tokens[from - 1]?.lower === 'but';

function readClause(
  sentence: Sentence,
  range: TokenRange,
  inherited: Inherited,
): { readonly clause: Clause; readonly passes: Inherited } {
  const { tokens } = sentence;
  const leading = leadingCondition(tokens, range);
  const body = { from: leading?.to ?? range.from, to: range.to };
  const trailing = trailingConditions(tokens, body);
  const label = labelOf(sentence, body);
  const aim = readTarget(
    tokens,
    { from: skipOpeners(tokens, body.from, body.to), to: firstOf(trailing.ranges, body.to) },
    leading ?? label,
  );
  const isPlace = leading !== undefined && aim.target.kind === 'part' && isScopeWord(tokens[leading.from]?.lower);
  const own = leading === undefined || isPlace ? [] : [{ text: leading.text, stems: leading.stems }];
  const passes: Inherited = {
    when: [...inherited.when, ...(leading?.negated === true ? [] : own)],
    unless: [...inherited.unless, ...(leading?.negated === true ? own : [])],
    ...(isPlace ? { aim } : {}),
  };
  const negators = readNegators(tokens, body, trailing.ranges);
  const { mood, force } = readMood(tokens, body);
  const effective = aim.target.kind === 'response' && inherited.aim !== undefined ? inherited.aim : aim;
  const clause: Clause = {
    sentence,
    ...range,
    mood,
    force: negatedForce(force, negators, body),
    negators,
    absolute: isAbsolute(tokens, body),
    byDefault: isDefault(tokens, range),
    ...effective,
    when: [...passes.when, ...trailing.when],
    unless: [...passes.unless, ...trailing.unless],
    precedence: saysPrecedence(tokens, range),
  };
  return { clause, passes };
}

const isScopeWord = (word: string | undefined): boolean =>
  ['in', 'for', 'on', 'at', 'within', 'inside', 'under'].includes(word ?? '');

const firstOf = (ranges: readonly TokenRange[], otherwise: number): number => ranges[0]?.from ?? otherwise;

/** "Subject line: …": the words before an early colon. */
function labelOf({ tokens }: Sentence, { from, to }: TokenRange): TokenRange | undefined {
  for (let at = from; at < Math.min(to, from + 5); at += 1) {
    if (isMark(tokens[at], ':')) return at > from ? { from, to: at } : undefined;
    if (!isWord(tokens[at]) && tokens[at]?.kind !== 'code' && tokens[at]?.kind !== 'number') return undefined;
  }
  return undefined;
}

/** A clause whose main verb is negated forbids. */
function negatedForce(force: Force, negators: readonly Negator[], body: TokenRange): Force {
  const main = negators.filter(({ from }) => from <= body.from + 3).length;
  if (main % 2 === 0 || force === 'permit') return force;
  return force === 'prefer' ? 'avoid' : 'forbid';
}
