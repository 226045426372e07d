import { contradicts } from '../branch/contradicts.ts';
import type { FlatText } from './flat-text.ts';
import type { MappedText } from './mapped-text.ts';
import { TextBuilder } from './mapped-text.ts';
import type { Branch, BranchLiteral } from './sentence.ts';

/** A text as one choice of branches renders it. */
export interface Variant {
  readonly text: MappedText;
  readonly branch: Branch;
}

/** Most variants of one text. */
const MAX_VARIANTS = 8;

/** A part of a text that is rendered under one branch. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly branch: Branch;
}

/**
 * The texts that a text becomes whose parts stand in different branches: one for each choice of the branches that can
 * be made. Where there are more than eight, each part is a text of its own.
 */
export function variantsOf(text: MappedText, flat: FlatText): readonly Variant[] {
  const branch = onlyBranch(text, flat);
  if (branch !== undefined) return [{ text, branch }];
  const parts = partsOf(text, flat);
  const [first] = parts;
  if (first === undefined) return [];
  if (parts.length === 1) return [{ text, branch: first.branch }];
  const base = first.branch.filter((literal) => parts.every(({ branch }) => branch.includes(literal)));
  const choices = choicesOf(parts, base);
  if (choices === undefined)
    return parts.map((part) => ({ text: text.slice(part.start, part.end), branch: part.branch }));
  const variants = new Map<string, Variant>();
  for (const branch of choices) {
    const shown = textUnder(text, parts, branch);
    const known = variants.get(shown.text);
    if (shown.text.trim() === '') continue;
    const common =
      known === undefined ? branch : known.branch.filter((one) => branch.some((other) => isSame(one, other)));
    variants.set(shown.text, { text: known?.text ?? shown, branch: common });
  }
  return [...variants.values()];
}

/** The branch that all of a text stands in, told without its parts; undefined where it takes a look at them. */
export function onlyBranch({ text, pieces }: MappedText, flat: FlatText): Branch | undefined {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const segment = flat.segmentAt(first.from);
  // Pieces rise, so that what begins and ends in a segment is in it.
  const end = last.from + text.length - last.at;
  return end <= flat.segmentEnd(segment) ? flat.segments[segment]?.branch : undefined;
}

/** Parts of a text by the branch that they stand in. */
export function partsOf(text: MappedText, flat: FlatText): readonly Part[] {
  const parts: { start: number; end: number; readonly branch: Branch }[] = [];
  for (const [index, { at }] of text.pieces.entries()) {
    const end = text.pieces[index + 1]?.at ?? text.text.length;
    for (let start = at; start < end; ) {
      const place = text.placeAt(index, start);
      const segment = flat.segmentAt(place);
      const to = Math.min(end, start + Math.max(1, flat.segmentEnd(segment) - place));
      const branch = flat.segments[segment]?.branch ?? [];
      const before = parts.at(-1);
      if (before?.branch === branch) before.end = to;
      else parts.push({ start, end: to, branch });
      start = to;
    }
  }
  return parts;
}

/** All consistent choices for what the parts depend on; `undefined` where there are too many. */
function choicesOf(parts: readonly Part[], base: Branch): readonly Branch[] | undefined {
  const decisions = new Map<string, BranchLiteral>();
  for (const literal of parts.flatMap(({ branch }) => branch)) {
    if (!base.includes(literal)) decisions.set(`${literal.subject} ${literal.equals}`, literal);
  }
  let choices: readonly Branch[] = [base];
  for (const literal of decisions.values()) {
    choices = choices.flatMap((choice) =>
      [true, false].map((holds) => [...choice, { ...literal, holds }]).filter((one) => !contradicts(one)),
    );
    if (choices.length > MAX_VARIANTS) return undefined;
  }
  return choices;
}

function textUnder(text: MappedText, parts: readonly Part[], branch: Branch): MappedText {
  const builder = new TextBuilder();
  for (const part of parts) {
    const isShown = part.branch.every((literal) => branch.some((one) => isSame(one, literal)));
    if (isShown) text.copyTo(builder, part.start, part.end);
  }
  return builder.build();
}

const isSame = (a: BranchLiteral, b: BranchLiteral): boolean =>
  a === b || (a.subject === b.subject && a.equals === b.equals && a.holds === b.holds);
