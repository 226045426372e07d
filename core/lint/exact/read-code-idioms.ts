import type { Directive } from '../directives/directive.ts';
import type { CodeIdiom } from '../lexicon/code-idioms.ts';
import { codeIdioms } from '../lexicon/code-idioms.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { patternFilter } from '../text/pattern-filter.ts';
import type { ExactReader } from './exact-reader.ts';

/** Words behind which a way to code is ruled out. */
const ruledOutBefore =
  /(?:\b(?:no|not|never|without|avoid|avoiding|ban|forbid|nor|neither|drop|remove|replace|replaces|don't|isn't|than|over|nothing)|\binstead of|\brather than|\bfree of|\baway from|\bmigrated? from)\b[^,;:.]{0,25}$/u;
const ruledOutBehind =
  /^[`"'\s]*(?:(?:is|are|stays?|remains?) (?:\p{L}+ )?(?:banned|forbidden|prohibited|not (?:allowed|used|permitted)|off limits|out of bounds|taboo)|(?:has|have) no place|appears? nowhere|do(?:es)? not (?:occur|appear)|must not|may not|(?:must|may|should) never)/u;

/** Said of a choice that somebody else makes, or that is to be told apart: no rule for the code. */
const isOfOthers =
  /\b(?:or|and|vs\.?|versus) [`"]?(?:npm|yarn|pnpm|bun|pip|poetry|uv|maven|gradle|vite|webpack|cypress|playwright|selenium)\b|\b(?:detect|whether|identify)\b/u;

/** Cases in which code is written or changed at all: they tell no case from another one. */
const isWork =
  /^(?:you )?(?:add|change|install|update|import|need|create|write|touch|edit|writing|creating|adding|installing|changing)\b/u;

/** The surfaces that such idioms are of. */
export const codeSurfaces: readonly string[] = [...new Set(codeIdioms.map(({ surface }) => surface))];

const mayMatch = patternFilter(codeIdioms.map(({ pattern }) => pattern.source));

/** "`pnpm install`", "pom.xml", "as the default export", "nothing throws": the way to code that names and idioms tell. */
export const readCodeIdioms: ExactReader = (own) => {
  if (own.mood === 'question' || own.mood === 'narrative' || own.force === 'permit') return [];
  const clause = withLead(own);
  const numbers = mayMatch(clause.sentence.tokens, clause);
  if (numbers.length === 0) return [];
  const text = textOf(clause);
  const found = numbers.flatMap((number) => {
    const idiom = codeIdioms[number];
    const match = idiom?.pattern.exec(text) ?? null;
    if (idiom === undefined || match === null) return [];
    return directiveOf(clause, idiom, { text, from: match.index, to: match.index + match[0].length });
  });
  return isOfSeveral(found) || (found.length > 0 && isOfOthers.test(text)) ? [] : found;
};

interface Found extends TokenRange {
  readonly text: string;
}

/** From its first word to its last, in lower case. */
const textOf = ({ sentence: { text, tokens }, from, to }: Clause): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end).toLowerCase();

/** "*Above each hook,* put a line …": with what stands ahead of a clause. */
const withLead = (clause: Clause): Clause =>
  clause.from > 0 && clause.from <= MOST_LEAD && clause.sentence.tokens[clause.from - 1]?.text === ','
    ? { ...clause, from: 0 }
    : clause;

const MOST_LEAD = 6;

function directiveOf(
  clause: Clause,
  { surface, pole, sign }: CodeIdiom,
  { text, from, to }: Found,
): readonly Directive[] {
  const { tokens } = clause.sentence;
  const start = tokens[clause.from]?.start ?? 0;
  const inside = tokens.map((_, at) => at).filter((at) => isWithin(clause, at, { from: start + from, to: start + to }));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined || isCondition(clause, last)) return [];
  const isDenied = ruledOutBefore.test(text.slice(0, from)) || ruledOutBehind.test(text.slice(to));
  // "Don't raise `Exception`": some of them.
  if (isDenied && sign === '+' && surface === 'code-errors') return [];
  const isRuledOut = sign === '-' || isDenied;
  return [
    {
      clause: { ...clause, when: clause.when.filter((one) => !isWork.test(one.text)) },
      evidence: { from: first, to: last + 1 },
      surface,
      value: { kind: 'pole', pole },
      sign: isRuledOut ? '-' : '+',
      strength: 'soft',
      exclusive: false,
      target: { kind: 'response' },
    },
  ];
}

function isWithin({ sentence: { tokens }, from, to }: Clause, at: number, range: TokenRange): boolean {
  const token = tokens[at];
  return token !== undefined && at >= from && at < to && token.start < range.to && token.end > range.from;
}

const isCondition = ({ conditions }: Clause, at: number): boolean =>
  conditions.some(({ from, to }) => from <= at && at < to);

/** "`npm install` or `yarn add`": whichever there is. */
const isOfSeveral = (found: readonly Directive[]): boolean =>
  found.some(({ surface, value, sign }) =>
    found.some(
      (one) =>
        one.surface === surface &&
        sign === '+' &&
        one.sign === '+' &&
        JSON.stringify(one.value) !== JSON.stringify(value),
    ),
  );
