import type { Finding, TextEdit } from '../finding.ts';

/** A text with edits applied, and how many were left for another round because they overlap. */
export interface Edited {
  readonly text: string;
  readonly applied: number;
  readonly deferred: number;
}

/** Edits that belong together: all of them are made, or none. */
export type EditGroup = readonly TextEdit[];

/** Safe suggestions of findings that edit just this file, one per finding. */
export function safeFixes(findings: readonly Finding[], file: string): readonly EditGroup[] {
  return findings.flatMap(({ suggestions }) => {
    const safe = suggestions.find((one) => one.safe && one.edits.length > 0);
    return safe?.edits.every((edit) => edit.file === file) ? [safe.edits] : [];
  });
}

/** Of the edits of one file those that can be made at once: a group that overlaps an earlier one waits for another round. */
export function groupsThatFit(groups: readonly EditGroup[]): readonly EditGroup[] {
  const taken: TextEdit[] = [];
  return groups.filter((group) => {
    const fits = group.every(
      (edit, index) => ![...taken, ...group.slice(0, index)].some((other) => overlaps(edit, other)),
    );
    if (fits) taken.push(...group);
    return fits;
  });
}

/** Applies groups of edits of one file, each wholly or not at all; one that overlaps an earlier one is deferred. */
export function applyEdits(text: string, groups: readonly EditGroup[]): Edited {
  const fitting = groupsThatFit(groups.filter((group) => group.every((edit) => isInside(edit, text))));
  let edited = '';
  let at = 0;
  for (const { start, end, text: replacement } of fitting.flat().sort((a, b) => a.start - b.start)) {
    edited += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: edited + text.slice(at), applied: fitting.length, deferred: groups.length - fitting.length };
}

const isInside = ({ start, end }: TextEdit, text: string): boolean => start >= 0 && start <= end && end <= text.length;

/** Insertions at one place count as overlapping: their order is not known. */
const overlaps = (a: TextEdit, b: TextEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
