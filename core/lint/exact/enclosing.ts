import type { Clause } from '../text/clause.ts';
import { setOf } from '../text/set-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { hasOtherSubject } from './gapped-subject.ts';
import { determiners, nounPhraseAt } from './nouns-around.ts';
import type { Quantity } from './quantities.ts';

/** Verbs of a piece with something in it. */
const holding: ReadonlySet<string> = setOf(
  'has have contains contain includes include begins begin starts start opens open ends end closes close holds hold carries carry gives give features feature must',
);

/** Units that lie inside of what they are counted in, whatever else is in there. */
const summed: ReadonlySet<string> = setOf('word character sentence line token paragraph');

/**
 * The piece around what is counted, which is as long at least: in "On the back, the explanation has 40 words or more",
 * and in "The back begins with an explanation of at least 40 words", it is the back.
 */
export function enclosing(view: ClauseTokens, { ends, noun, from }: Quantity, inner: Container): Container | undefined {
  if (ends.min === undefined) return undefined;
  if (inner.each === 'sentence' && (inner.part === undefined || inner.part === 'opening'))
    return opensWithSentence(view) ? { part: 'first paragraph' } : undefined;
  // "The headings have 18 words in all" is said of all of them, and of none.
  if (inner.part === undefined || inner.each !== undefined || inner.part.startsWith('all ')) return undefined;
  if (!summed.has(noun.names[0] ?? '')) return undefined;
  const outer = leadingPlace(view) ?? (hasOtherSubject(view, view.from, from) ? undefined : holder(view));
  return outer?.part === undefined || outer.part === inner.part ? undefined : { part: outer.part };
}

/** "Begin with one sentence of no less than 75 words": it stands in the first paragraph. */
const opensWithSentence = (view: ClauseTokens): boolean =>
  opening.has(wordAt(view, view.from)) && wordAt(view, view.from + 1) === 'with';

const opening: ReadonlySet<string> = setOf('begin start open lead');

/** What a clause says of the place it names holds there, and depends on nothing. */
export const inPlace = (clause: Clause): Clause => ({
  ...clause,
  when: clause.when.filter(({ isPlace }) => isPlace !== true),
});

/** "*On the back*, …": it may stand ahead of the clause. */
function leadingPlace(view: ClauseTokens): Container | undefined {
  const whole = { ...view, from: view.clause.conditions[0]?.from ?? view.from };
  const at = whole.from;
  if (!['in', 'on', 'within', 'inside'].includes(wordAt(whole, at)) || !determiners.has(wordAt(whole, at + 1)))
    return undefined;
  const phrase = nounPhraseAt(whole, at + 2);
  return wordAt(whole, at + 2 + phrase.length) === ',' ? containerOf(phrase, 'one') : undefined;
}

/** "*The back of a card* begins with …". */
function holder(view: ClauseTokens): Container | undefined {
  if (!determiners.has(wordAt(view, view.from))) return undefined;
  const phrase = nounPhraseAt(view, view.from + 1);
  let at = view.from + 1 + phrase.length;
  if (wordAt(view, at) === 'of') {
    const owner = determiners.has(wordAt(view, at + 1)) ? at + 2 : at + 1;
    at = owner + nounPhraseAt(view, owner).length;
  }
  return phrase.length > 0 && holding.has(wordAt(view, at)) ? containerOf(phrase, 'one') : undefined;
}
