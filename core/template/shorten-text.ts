import { hardCutsIn } from '../tokens/hard-cuts.ts';
import { utf8Length } from './utf8-length.ts';

/** Counts the tokens of a text by itself, exactly, as the provider of a model does. */
export type CountTokens = (text: string) => number;

/** How much of a text may stay. */
export interface Allowance {
  /** Most tokens that it makes of its place, whatever stands around it. */
  readonly tokens: number;
  /** Stands after what is left of a text that was cut, where there is room for it. */
  readonly marker: string;
  /** Without it, each byte counts as a token. */
  readonly count: CountTokens | undefined;
}

/** A text that was made to fit. */
export interface ShortenedText {
  readonly text: string;
  /** No context makes more tokens of it. */
  readonly weight: number;
  readonly isCut: boolean;
}

/**
 * Cuts a text so that it comes to at most so many tokens wherever it stands. What is before its first hard cut and after
 * its last one may merge with its neighbours, and counts with its bytes; so does all of it where nothing counts tokens.
 * No code point and no grapheme is split.
 */
export function shortenText(text: string, { tokens, marker, count }: Allowance): ShortenedText {
  const whole = takeFrom(text, tokens, count);
  if (whole.end === text.length) return { text, weight: whole.weight, isCut: false };
  const reserved = utf8Length(marker);
  if (reserved === 0) return { text: text.slice(0, whole.end), weight: whole.weight, isCut: true };
  if (reserved > tokens) return { text: '', weight: 0, isCut: true };
  const { end, weight } = takeFrom(text, tokens - reserved, count);
  return { text: text.slice(0, end) + marker, weight: weight + reserved, isCut: true };
}

/** A beginning of a text. */
interface Beginning {
  readonly end: number;
  readonly weight: number;
}

function takeFrom(text: string, tokens: number, count: CountTokens | undefined): Beginning {
  const reached = count === undefined ? [] : cutsWithin(text, tokens, count);
  // The last cut reaches furthest; it is one only where what follows it is taken along.
  for (const { place, used } of reached.reverse()) {
    const { end, weight } = takeBytes(text, { from: place, most: tokens - used });
    if (end > place) return { end, weight: used + weight };
  }
  return takeBytes(text, { from: 0, most: tokens });
}

/** A place where a text can be cut, with the tokens before it. */
interface ReachedCut {
  readonly place: number;
  readonly used: number;
}

function cutsWithin(text: string, tokens: number, count: CountTokens): ReachedCut[] {
  const reached: ReachedCut[] = [];
  let [from, used] = [0, 0];
  for (const place of hardCutsIn(text)) {
    const piece = text.slice(from, place);
    // What stands before the first cut may merge with the text before it.
    used += from === 0 ? utf8Length(piece) : count(piece);
    if (used > tokens) break;
    reached.push({ place, used });
    from = place;
  }
  return reached;
}

/** Whole graphemes of so many bytes. */
function takeBytes(text: string, { from, most }: { readonly from: number; readonly most: number }): Beginning {
  let [end, bytes] = [from, 0];
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    const more = utf8Length(character);
    if (bytes + more > most) break;
    bytes += more;
    end += character.length;
  }
  if (end === text.length) return { end, weight: bytes };
  const whole = Math.max(from, graphemeStart(text, end));
  return { end: whole, weight: utf8Length(text.slice(from, whole)) };
}

let graphemes: Intl.Segmenter | undefined;

/** Where the grapheme that a place is in begins: the place itself between two of them. What follows it says no more. */
function graphemeStart(text: string, place: number): number {
  // Made on first use: it takes 20 ms, which every start would pay.
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return graphemes.segment(text.slice(0, place + 2)).containing(place)?.index ?? place;
}
