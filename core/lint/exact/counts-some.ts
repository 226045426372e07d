import { auxiliaries, modals } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';

/**
 * Whether what follows a counted noun picks some of all that there are: "at most one option *in bold*", "exactly one
 * option *is right*", "no more than two questions *may begin with* …". Then there may be more of them in all.
 *
 * @param to - behind the counted noun
 */
export const countsSome = (view: ClauseTokens, to: number): boolean =>
  isMarked(view, to) || (isTold(view, to) && !isRuledOutAt(view, to));

/** "More than five *are forbidden*" says of all of them that they are not to be. */
const isRuledOutAt = ({ clause }: ClauseTokens, to: number): boolean =>
  clause.negators.some(({ from, governs }) => from === to && governs.to <= to);

const isMarked = (view: ClauseTokens, to: number): boolean =>
  wordAt(view, to) === 'in' && marks.has(wordAt(view, to + 1));

const marks: ReadonlySet<string> = new Set('bold italics italic capitals caps uppercase quotes brackets'.split(' '));

/** Something is said of them, and not that so many are to be there. */
function isTold(view: ClauseTokens, to: number): boolean {
  let at = to;
  while (
    at < view.to &&
    (modals.has(wordAt(view, at)) || auxiliaries.has(wordAt(view, at)) || idle.has(wordAt(view, at)))
  )
    at += 1;
  const hasVerb = at > to ? true : isVerbStem(view.tokens[at]?.stem ?? '') && starting.has(view.tokens[at]?.stem ?? '');
  const said = view.tokens[at];
  if (!hasVerb || at >= view.to || said?.kind !== 'word') return false;
  return isOneOfThem(view, to, at) || (!existing.has(said.stem) && !ofSize.has(said.lower));
}

/** "One item *is the main story*": which one, and not how many; but "one item is the limit". */
const isOneOfThem = (view: ClauseTokens, to: number, at: number): boolean =>
  wordAt(view, to) === 'is' &&
  articles.has(wordAt(view, at)) &&
  !view.tokens.slice(at, Math.min(view.to, at + 4)).some(({ lower }) => limits.has(lower));

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const limits: ReadonlySet<string> = new Set(
  'limit most maximum minimum least cap ceiling rule norm target standard must longest shortest'.split(' '),
);

const idle: ReadonlySet<string> = new Set('be been being not also ever only'.split(' '));

/** Verbs without a modal that say something of their subject. */
const starting = stemsOf('begin start end contain mention deal concern address refer use');

/** Says that they are there, or that there are no more. */
const existing = stemsOf(
  `allow permit use give include list appear occur present show write need require enough plenty sufficient maximum minimum most least
  limit cap ceiling total provide return output expect accept mandatory optional necessary produce generate add make want suffice
  fine ok okay welcome available possible contain exist stand follow supply name mention cover come offer`,
);

/** "Two sentences are the limit", "ten words at most", "three bullets is all". */
const ofSize: ReadonlySet<string> = new Set(
  'the a an all at in as on per for each every long short there what how your our one two three four five more fewer less no up between exactly'.split(
    ' ',
  ),
);
