import type { Edge } from '../directives/value.ts';

/** How a text begins that begins with a thing, by the last words of its name. */
const starts: Readonly<Record<string, RegExp>> = {
  article: /^(?:the|an?)\b/iu,
  'capital letter': /^\p{Lu}/u,
  capital: /^\p{Lu}/u,
  'upper-case letter': /^\p{Lu}/u,
  'uppercase letter': /^\p{Lu}/u,
  'lower-case letter': /^\p{Ll}/u,
  'lowercase letter': /^\p{Ll}/u,
  'small letter': /^\p{Ll}/u,
  number: /^\W*\d/u,
  digit: /^\W*\d/u,
  date: /^\W*(?:\d|\p{Lu})/u,
  position: /^\W*\d/u,
  apology:
    /^\W*(?:(?:we|i)\b[^.!?]{0,25})?(?:sorry|apolog|regret|pardon|excuse|unfortunately)|^\W*(?:our|my|please accept)\b[^.!?]{0,20}apolog/iu,
  greeting: /^\W*(?:hi|hello|dear|good (?:morning|afternoon|evening|day)|hey|greetings|welcome)\b/iu,
  hashtag: /^#/u,
  'hash sign': /^#/u,
  emoji: /^\p{Extended_Pictographic}/u,
  bracket: /^[([]/u,
  parenthesis: /^[([]/u,
  bullet: /^[-–—•*]/u,
  dash: /^[-–—]/u,
  hyphen: /^-/u,
  thank: /^\W*(?:many )?thank/iu,
};

/** How a text ends that ends with a thing. */
const ends: Readonly<Record<string, RegExp>> = {
  'full stop': /\.["”')\]]*$/u,
  period: /\.["”')\]]*$/u,
  dot: /\.["”')\]]*$/u,
  'question mark': /\?["”')\]]*$/u,
  question: /\?["”')\]]*$/u,
  'exclamation mark': /!["”')\]]*$/u,
  colon: /:$/u,
  comma: /,$/u,
  semicolon: /;$/u,
  ellipsis: /(?:…|\.{3})$/u,
  emoji: /\p{Extended_Pictographic}\uFE0F?$/u,
  number: /\d\W*$/u,
  digit: /\d\W*$/u,
  bracket: /[)\]]\W?$/u,
  parenthesis: /\)\W?$/u,
  hashtag: /#[\p{L}\p{N}_]+$/u,
};

/** Whether a text begins or ends with a thing that is named; undefined for things that only a reader can tell. */
export function hasThingAt(text: string, side: 'start' | 'end', { thing = '' }: Edge): boolean | undefined {
  const words = thing.split(' ');
  const patterns = side === 'start' ? starts : ends;
  for (const name of [thing, words.slice(-2).join(' '), words.at(-1) ?? '']) {
    const pattern = Object.hasOwn(patterns, name) ? patterns[name] : undefined;
    if (pattern !== undefined) return pattern.test(text.trim());
  }
  return undefined;
}
