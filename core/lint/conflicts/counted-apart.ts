import type { Directive } from '../directives/directive.ts';
import type { LintSource } from '../lint-source.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { wholeOf } from '../text/sentence.ts';

/**
 * Whether two counts are told of different things by where they stand: an item of a list says how long *it* is ("B.
 * Photograph. 15 to 40 words."), and what is for Monday is not for Friday.
 */
export function areCountedApart(a: Directive, b: Directive, source: LintSource): boolean {
  const [first, second] = [a.clause.sentence, b.clause.sentence];
  if (first.line !== second.line && (isRemark(a, source) || isRemark(b, source) || (isThing(a) && isThing(b))))
    return true;
  if ((isTotal(a) && isOfMany(b)) || (isTotal(b) && isOfMany(a))) return true;
  if (isLimitOnSome(a, b) || isLimitOnSome(b, a)) return true;
  const [mine, other] = [purposeOf(a), purposeOf(b)];
  return mine !== undefined && other !== undefined && mine !== other;
}

/** A bare measure further on in an item of a list: it measures what the item is about. */
function isRemark({ clause, evidence }: Directive, { file, text }: LintSource): boolean {
  const { sentence } = clause;
  if (evidence.from > clause.from + 2) return false;
  const range = wholeOf(sentence);
  if (range.file !== file) return false;
  const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  return /^\s*(?:[-*+•]|\d{1,3}[.)]|\p{Lu}[.)])\s+\S/u.test(before);
}

/** "A summary of 50 words": one of several things, each on a line of its own. */
function isThing({ clause: { sentence, from }, evidence }: Directive): boolean {
  const [first, ...words] = sentence.tokens.slice(0, evidence.from);
  return (
    from === 0 &&
    indefinite.has(first?.lower ?? '') &&
    words.length <= MOST_WORDS &&
    finiteVerb(sentence.tokens, { from: 1, to: evidence.from }) === undefined &&
    words.every(({ kind }) => kind === 'word' || kind === 'number')
  );
}

const indefinite: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);
const MOST_WORDS = 8;

/** "1,200 words *in all*" */
const isTotal = ({ clause: { sentence, from, to } }: Directive): boolean =>
  /\b(?:in (?:all|total|sum)|altogether|overall|all told)\b/u.test(
    sentence.tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "Three to six criteria", and later "not more than two criteria *about errors*": some of those that there are. */
function isLimitOnSome({ clause, evidence, value, surface }: Directive, other: Directive): boolean {
  const isLimit = value.kind === 'interval' && value.min === undefined && surface === other.surface;
  if (!isLimit || other.clause.sentence.position > clause.sentence.position) return false;
  return picking.has(behind({ clause, evidence })) && !picking.has(behind(other));
}

/** The word behind what is counted. */
const behind = ({ clause: { sentence, to }, evidence }: Pick<Directive, 'clause' | 'evidence'>): string =>
  evidence.to < to ? (sentence.tokens[evidence.to]?.lower ?? '') : '';

const picking: ReadonlySet<string> = new Set(
  'about on concerning regarding from by that which who whose with'.split(' '),
);

/** "*Answers* have at most 100 words": there are several, each so long. */
const isOfMany = ({ clause: { sentence, from }, target }: Directive): boolean =>
  target.kind === 'response' &&
  /^(?:answer|repl(?:y|ie)|message|response|text)s$/u.test(sentence.tokens[from]?.lower ?? '');

/** "for Monday", "on the back": what the count is for, where that ends its clause. */
function purposeOf({ clause, evidence }: Directive): string | undefined {
  const { tokens } = clause.sentence;
  for (let at = evidence.to; at < Math.min(clause.to, evidence.to + 3); at += 1) {
    if (tokens[at]?.lower !== 'for' && tokens[at]?.lower !== 'on') continue;
    const rest = tokens.slice(at, clause.to).filter(({ kind }) => kind !== 'punctuation');
    return rest.length > 5 ? undefined : rest.map(({ stem }) => stem).join(' ');
  }
  return undefined;
}
