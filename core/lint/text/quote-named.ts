import { setOf } from './set-of.ts';
import type { Token } from './token.ts';
import { tokenKeys } from './tokenize.ts';

/**
 * Tokens in which words that are named without quotation marks are quoted: "the word *rain* should appear twice", "end with
 * the exact phrase *Is there anything else?*".
 *
 * @param text - the text of the tokens
 */
export function quoteNamed(tokens: readonly Token[], text: string): readonly Token[] {
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const { lower = '' } = tokens[at] ?? {};
    if (!naming.has(lower)) continue;
    const end = endOfPhrase(tokens, at) ?? endOfWord(tokens, at);
    if (end !== undefined) return quoted(tokens, { from: end.from, to: end.to }, text);
  }
  return tokens;
}

const naming = setOf('word keyword term phrase sentence words');

interface Named {
  readonly from: number;
  readonly to: number;
}

/** "The word *rain* should appear", "avoid the word *rain*." */
function endOfWord(tokens: readonly Token[], at: number): Named | undefined {
  const [noun, word] = [tokens[at], tokens[at + 1]];
  if (!ofOne.has(noun?.lower ?? '') || tokens[at - 1]?.lower !== 'the') return undefined;
  if (word?.kind !== 'word' || unnamed.has(word.lower) || word.lower.endsWith('ing')) return undefined;
  return isNamed(tokens, at) ? { from: at + 1, to: at + 2 } : undefined;
}

/** Whether what stands around a word tells that it is spoken of, and not said. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 2];
  const isUsed = using.has(tokens[at - 2]?.lower ?? '');
  if (isUsed && (next === undefined || next.text === '.' || counting.test(textFrom(tokens, at + 2)))) return true;
  if (telling.has(next?.lower ?? '')) return true;
  return modals.has(next?.lower ?? '') && tokens.slice(at + 3, at + 6).some(({ lower }) => appearing.has(lower));
}

/** "Use the word rain *at least four times*". */
const counting =
  /^(?:(?:at (?:least|most)|exactly|no more than|not more than|more than|fewer than|less than|up to) )?(?:\d+|once|twice|two|three|four|five|six|seven|eight|nine|ten)(?: times?)?(?: |$)/u;
const textFrom = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + 5)
    .map(({ lower }) => lower)
    .join(' ');

const ofOne = setOf('word keyword');
const modals = setOf('should must shall may can has needs is');
const appearing = setOf('appear appears occur occurs show used mentioned included');
const telling = setOf('appears occurs twice');
/** "Do the keyword research" names no word. */
const using = setOf(
  'use uses using used avoid avoids include includes contain contains mention mentions say says write',
);

/** Words that go on with a sentence about words. */
const unnamed = setOf(
  'count limit order choice length form forms list is are was should must shall may can will has have that which who in on of for with and or but not at to as itself once twice only exactly appears above below before after they you it we i this here there again too also first',
);

/** "… with this exact phrase *Is there anything else?*": up to the end of the sentence. */
function endOfPhrase(tokens: readonly Token[], at: number): Named | undefined {
  if (!exact.has(tokens[at - 1]?.lower ?? '')) return undefined;
  const from = tokens[at + 1]?.text === ':' ? at + 2 : at + 1;
  const first = tokens[from];
  const isBegun = first?.kind === 'word' && /^\p{Lu}/u.test(first.text);
  return isBegun && tokens.length - from <= MOST_WORDS ? { from, to: tokens.length } : undefined;
}

const exact = setOf('exact exactly');
const MOST_WORDS = 25;

function quoted(tokens: readonly Token[], { from, to }: Named, text: string): readonly Token[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return tokens;
  const inner = text.slice(first.start, last.end);
  const lower = inner.toLowerCase().replaceAll('’', "'");
  const form = { kind: 'quote', lower, stem: lower } as const;
  const quote: Token = { ...form, text: `"${inner}"`, keys: tokenKeys(form), start: first.start, end: last.end };
  return [...tokens.slice(0, from), quote, ...tokens.slice(to)];
}
