import type { Unit } from './blocks/unit.ts';
import type { FlatText } from './flat-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { Branch, Sentence } from './sentence.ts';
import type { Token } from './token.ts';

/** A sentence as it stands in a text, wherever that comes from. */
export interface SaidSentence {
  /** Where it begins there. */
  readonly start: number;
  readonly text: string;
  /** All that reads sentences asks for them, and one that makes them later takes longer to make than they do. */
  readonly tokens: readonly Token[];
  /** What its text begins with, as far as this is not the first sentence. */
  readonly label?: string;
}

/** Where a sentence comes from. */
interface Origin {
  /** The text that it stands in. */
  readonly mapped: MappedText;
  readonly unit: Unit;
  readonly flat: FlatText;
  readonly branch: Branch;
  readonly position: number;
}

/** A sentence of a text. */
export function placeSentence({ start: begun, text, tokens, label }: SaidSentence, origin: Origin): Sentence {
  const { mapped, unit, flat, branch, position } = origin;
  const segment = flat.segments[flat.segmentAt(mapped.placeOf(begun))];
  const { context, headings, leadIns, section, list, line } = unit;
  // There are thousands: an object that is spread takes several times as long to make.
  const sentence: Sentence = {
    text,
    tokens,
    branch,
    context,
    headings,
    leadIns,
    section,
    list,
    line,
    position,
    chain: segment?.chain ?? [],
    role: unit.role ?? segment?.role ?? 'user',
    rangeOf(start, end) {
      const last = Math.max(start, Math.min(end, text.length) - 1);
      return flat.rangeOf(mapped.placeOf(begun + start), mapped.placeOf(begun + last) + 1);
    },
  };
  return label === undefined ? sentence : { ...sentence, label };
}
