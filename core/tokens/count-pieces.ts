import { remember } from '../remember.ts';
import { countMerged } from './merge-pairs.ts';
import { createSplitter } from './split-pieces.ts';
import type { Ranks } from './token-ranks.ts';

const encoder = new TextEncoder();

/** Words that are no token by themselves: texts of one kind have the same ones again and again. */
const KEPT_WORDS = { last: 16 * 1024, longest: 64 };

/** A counter of the tokens of texts in an encoding that splits them into pieces first and merges inside of these. */
export function createPieceCounter(ranks: Ranks, pieces: RegExp): (text: string) => number {
  const split = createSplitter(pieces);
  let room = new Uint8Array(256);
  let length = 0;
  const countParts = remember(() => countMerged(room.subarray(0, length), ranks), KEPT_WORDS);
  return (text) => {
    let sum = 0;
    for (const piece of split(text)) {
      // No character takes more than three bytes for each of its UTF-16 code units.
      if (3 * piece.length > room.length) room = new Uint8Array(6 * piece.length);
      length = encodeInto(piece, room);
      sum += ranks.rankOf(room, 0, length) === -1 ? countParts(piece) : 1;
    }
    return sum;
  };
}

/** Writes a text as UTF-8; gives the number of bytes. Most pieces are short and ASCII, for which the platform takes longer. */
function encodeInto(text: string, bytes: Uint8Array): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return encoder.encodeInto(text, bytes).written;
    bytes[at] = code;
  }
  return text.length;
}
