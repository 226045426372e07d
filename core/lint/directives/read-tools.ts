import type { ExactReader } from '../exact/exact-reader.ts';
import type { PhraseMatch } from '../lexicon/match-phrase.ts';
import type { IndexedMatch, PhraseIndex } from '../lexicon/phrase-index.ts';
import { indexPhrases } from '../lexicon/phrase-index.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import type { Clause } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import type { Directive } from './directive.ts';
import { governs, isHalfNegated, isListed, opposite } from './signs.ts';
import { toolNames, withNamesAsCode } from './tool-names.ts';
import type { ToolPhrase } from './tool-phrases.ts';
import { toolPhrases } from './tool-phrases.ts';

let built: PhraseIndex<ToolPhrase> | undefined;

const index = (): PhraseIndex<ToolPhrase> => {
  built ??= indexPhrases(
    toolPhrases.map((one) => [one.phrase, one] as const),
    wordClasses,
  );
  return built;
};

/**
 * Which tools a clause orders to use or bans: names in backticks or with an underscore, and what is said of them. One
 * surface per tool, `tool:web_search`; whatever is used counts against "no tools" as well.
 */
export const readTools: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative') return [];
  const { tokens } = clause.sentence;
  if (toolNames(tokens, clause).length === 0) return [];
  const merged = withNamesAsCode(tokens, clause);
  const uses = index()
    .search(merged.tokens, { from: 0, to: merged.tokens.length })
    .filter(({ entry }) => clause.mood === 'order' || entry.isPlain === true)
    .map((match) => useOf(clause, merged, match))
    .filter(({ match }) => !isCondition(clause, match));
  return longestOfEach(uses).flatMap((use) => toDirectives(clause, use));
};

function useOf(
  { from }: Clause,
  { tokens, positions }: ReturnType<typeof withNamesAsCode>,
  { entry, ...match }: IndexedMatch<ToolPhrase>,
): Use {
  const name = match.consumed.find((one) => tokens[one]?.kind === 'code') ?? match.from;
  const consumed = match.consumed.map((one) => positions[one] ?? from);
  const last = positions[match.to - 1] ?? from;
  return {
    name: tokens[name]?.lower.replace('()', '') ?? '',
    match: { from: consumed[0] ?? from, to: last + 1, consumed },
    entry,
    at: positions[name] ?? from,
  };
}

/** Of several phrases about one name the one that says most. */
function longestOfEach(uses: readonly Use[]): readonly Use[] {
  const longest = new Map<number, Use>();
  for (const use of uses) {
    const known = longest.get(use.at);
    if (known === undefined || known.match.consumed.length < use.match.consumed.length) longest.set(use.at, use);
  }
  return [...longest.values()];
}

/** A tool that is only named where it is said when something holds. */
const isCondition = ({ conditions }: Clause, { from, to }: PhraseMatch): boolean =>
  conditions.some((one) => one.from <= from && to <= one.to);

interface Use {
  readonly name: string;
  readonly match: PhraseMatch;
  readonly entry: ToolPhrase;
  /** Where the name stands. */
  readonly at: number;
}

function toDirectives(clause: Clause, { name, match, entry, at }: Use): readonly Directive[] {
  const sign = signOf(clause, match, entry);
  if (sign === '-' && (clause.force === 'permit' || isRestricted(clause, at))) return [];
  if (isHalfNegated(clause, match)) return [];
  const directive: Directive = {
    clause,
    evidence: { from: Math.min(clause.conditions[0]?.to ?? match.from, match.from), to: Math.max(match.to, at + 1) },
    surface: `tool:${name}`,
    value: { kind: 'action', verb: 'use', object: [name] },
    sign,
    strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
    exclusive: false,
    target: { kind: 'response' },
  };
  return sign === '-' || isListed(clause)
    ? [directive]
    : [directive, { ...directive, surface: 'tools', value: { kind: 'pole', pole: 'use' } }];
}

function signOf(clause: Clause, { consumed }: PhraseMatch, { sign }: ToolPhrase): '+' | '-' {
  const { tokens } = clause.sentence;
  const governing = clause.negators.filter((negator) => governs(negator, consumed, tokens)).length;
  const turns = governing + (isListed(clause) ? 1 : 0);
  return turns % 2 === 0 ? sign : opposite(sign);
}

/** A ban for some use only: "Do not use `rm` without asking", "… for secrets", "… twice". */
const isRestricted = ({ sentence: { tokens }, to }: Clause, at: number): boolean =>
  tokens.slice(at, to).some((token, index, rest) => isRestricting(token, rest[index + 1]));

const isRestricting = ({ lower }: Token, next: Token | undefined): boolean =>
  restricting.has(lower) && !(lower === 'for' && next?.lower === 'good');

const restricting: ReadonlySet<string> = new Set(
  'without unless before after until for to except on in with twice again repeatedly more'.split(' '),
);
