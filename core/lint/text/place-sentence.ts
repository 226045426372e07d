import type { Unit } from './blocks/unit.ts';
import type { FlatText } from './flat-text.ts';
import type { MappedText } from './mapped-text.ts';
import { tokensOfText } from './remembered-clauses.ts';
import type { Branch, Sentence } from './sentence.ts';

/** Where a sentence comes from. */
interface Origin {
  readonly unit: Unit;
  readonly flat: FlatText;
  readonly branch: Branch;
  readonly position: number;
}

/** A sentence of a text. */
export function placeSentence(mapped: MappedText, { unit, flat, branch, position }: Origin): Sentence {
  const { text } = mapped;
  const segment = flat.segments[flat.segmentAt(mapped.placeOf(0))];
  const { context, headings, leadIns, section, list, line } = unit;
  return {
    text,
    // All that reads sentences asks for them, and one that makes them later takes longer to make than they do.
    tokens: tokensOfText(text),
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
      return flat.rangeOf(mapped.placeOf(start), mapped.placeOf(last) + 1);
    },
  };
}
