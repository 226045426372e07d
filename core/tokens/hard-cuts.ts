/**
 * Places where a text can be cut so that the tokens of its parts are those of the whole.
 *
 * No tokenizer merges across them: the pieces that byte-pair encodings (and SentencePiece) work on have white space at
 * their beginning only. So a blank or tab after a visible character begins a piece, and so does a line break after a
 * letter or digit; after a punctuation mark it does not, which takes line breaks along. Characters beside a cut are
 * ASCII, letters or digits, since encodings do not agree on what else is white space.
 */
export function isHardCut(before: string, after: string): boolean {
  const isBlank = after === ' ' || after === '\t';
  if (!isBlank && after !== '\n') return false;
  // An expression with all letters takes longer to make than most texts to cut, and most are ASCII.
  if (before.length !== 1 || before > '\x7f') return LETTER_OR_DIGIT.test(before);
  const code = before.charCodeAt(0);
  if (isBlank) return code > 32 && code < 127;
  const lower = code | 32;
  return (code > 47 && code < 58) || (lower > 96 && lower < 123);
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** A text, cut where it may not stand alone: what surrounds `middle` merges with what comes before and after it. */
export interface CutText {
  readonly head: string;
  readonly middle: string;
  readonly tail: string;
}

/** Whether a text begins or ends with a cut by itself: at the edge of a message. */
export interface Edges {
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/**
 * The largest part of a text whose tokens are the same whatever stands before and after it. A text without a cut is all
 * head.
 *
 * @example
 * cutText('Dear {', { isStart: true, isEnd: false }); //=> { head: '', middle: 'Dear', tail: ' {' }
 */
export function cutText(text: string, { isStart, isEnd }: Edges): CutText {
  const first = isStart ? 0 : nextCut(text);
  if (first === undefined) return { head: text, middle: '', tail: '' };
  const last = isEnd ? text.length : lastCut(text);
  if (last === undefined || last < first) return { head: text.slice(0, first), middle: '', tail: text.slice(first) };
  return { head: text.slice(0, first), middle: text.slice(first, last), tail: text.slice(last) };
}

function nextCut(text: string): number | undefined {
  for (let at = 1; at < text.length; at += 1) if (isCutAt(text, at)) return at;
  return undefined;
}

const lastCut = (text: string): number | undefined => lastCutIn(text, { from: 0, to: text.length - 1 });

/** The last place behind `from`, and not behind `to`, at which a text can be cut. */
export function lastCutIn(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  for (let at = to; at > from; at -= 1) if (isCutAt(text, at)) return at;
  return undefined;
}

/** All places at which a text can be cut, in order. */
export function* hardCutsIn(text: string): Generator<number> {
  for (let at = 1; at < text.length; at += 1) if (isCutAt(text, at)) yield at;
}

function isCutAt(text: string, at: number): boolean {
  const after = text.charAt(at);
  return (after === ' ' || after === '\t' || after === '\n') && isHardCut(characterBefore(text, at), after);
}

/** The character that ends at a place, pairs of surrogates whole. */
function characterBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const isSecondHalf = last >= 0xdc00 && last <= 0xdfff;
  return text.slice(isSecondHalf ? at - 2 : at - 1, at);
}
