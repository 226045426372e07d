import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import { determiners, isWord, prepositions, subjectPronouns } from '../text/clause-words.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { startsOrder } from '../text/order-start.ts';
import { isText } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { isOfAnything } from './other-nouns.ts';

/** Prepositions behind which stands what a rule holds for. */
const placing = setOf('for to on about in of with from');

/** Words of an instruction in which two rules may agree without speaking of one thing. */
const idle = setOf(
  'use do not be is are and or it you the a an to no any never always without with of in on for your put keep give make write add',
);

/** Adjectives that do not say which of a kind are meant. */
const vague = stemsOf(
  'whole entire full complete own short long brief good better best new given same plain simple single clear important relevant key main certain specific several each every any all final first',
);

const definite = setOf('the this that your our my its');

/**
 * Whether two rules repeat a word of the question and say of it what each is for, and these are two things: "Share your
 * view on code style", "Do not share your view on politics". Whoever says the same in the same words, of something else, draws
 * a line; in other words it may be the same thing.
 */
export function haveOtherComplements(a: Directive, b: Directive): boolean {
  if (a.surface !== b.surface || a.value.kind !== 'pole' || b.value.kind !== 'pole') return false;
  if (a.derived !== undefined || b.derived !== undefined || a.clause.absolute || b.clause.absolute) return false;
  const first = keyOf(a);
  if (!ofData.has(a.surface) && ![...keyOf(b)].some((stem) => first.has(stem))) return false;
  const [one, other] = [complementOf(a), complementOf(b)];
  return one.size > 0 && other.size > 0 && ![...one].some((stem) => other.has(stem));
}

/** What is kept and asked for is named, whatever the verb: "Remember the name", "Forget the card number". */
const ofData = setOf('memory keep-personal ask-personal');

const keyOf = ({ clause: { sentence }, evidence }: Directive): ReadonlySet<string> =>
  new Set(
    sentence.tokens
      .slice(evidence.from, evidence.to)
      .filter((token) => isWord(token) && !idle.has(token.lower) && !determiners.has(token.lower))
      .map(({ stem }) => stem),
  );

/** The stems of what a rule is for: behind its words, or its subject. */
function complementOf({ clause: { sentence, from, to }, evidence }: Directive): ReadonlySet<string> {
  const { tokens } = sentence;
  const behind = evidence.to;
  const last = tokens[behind - 1];
  if (placing.has(last?.lower ?? '')) return phraseAt(tokens, { from: behind, to });
  if (placing.has(tokens[behind]?.lower ?? '')) return phraseAt(tokens, { from: behind + 1, to });
  if (isWord(last) && isVerbStem(last.stem) && behind < to) {
    const object = phraseAt(tokens, { from: behind, to });
    if (object.size > 0) return object;
  }
  if (startsOrder(tokens, from, to)) return new Set();
  const verb = finiteVerb(tokens, { from, to });
  return verb === undefined || verb > evidence.from ? new Set() : phraseAt(tokens, { from, to: verb });
}

function phraseAt(tokens: readonly Token[], { from, to }: TokenRange): ReadonlySet<string> {
  let start = from;
  let isDefinite = false;
  while (start < to && determiners.has(tokens[start]?.lower ?? '')) {
    isDefinite ||= definite.has(tokens[start]?.lower ?? '');
    start += 1;
  }
  const end = Math.min(to, endOfPhrase(tokens, { from: start, to }));
  const words = tokens.slice(start, end).filter(isWord);
  const head = words.at(-1);
  if (head === undefined || subjectPronouns.has(head.lower) || prepositions.has(head.lower)) return new Set();
  // "In the letter": the very text that is written.
  if (isDefinite && words.length === 1 && isText(head.stem)) return new Set();
  // "Personal data", "any detail": may be whatever the other one names.
  if (isOfAnything(head.stem)) return new Set();
  return new Set(words.filter(({ stem }) => !isOfAnything(stem) && !vague.has(stem)).map(({ stem }) => stem));
}
