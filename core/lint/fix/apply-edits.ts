import type { Finding, TextEdit } from '../finding.ts';

/** A text with edits applied, and how many were left for another round because they overlap. */
export interface Edited {
  readonly text: string;
  readonly applied: number;
  readonly deferred: number;
}

/** Safe suggestions of findings that edit just this file, one per finding. */
export function safeFixes(findings: readonly Finding[], file: string): readonly (readonly TextEdit[])[] {
  return findings.flatMap(({ suggestions }) => {
    const safe = suggestions.find((one) => one.safe && one.edits.length > 0);
    return safe?.edits.every((edit) => edit.file === file) ? [safe.edits] : [];
  });
}

/** Applies groups of edits, each wholly or not at all; one that overlaps an earlier one is deferred. */
export function applyEdits(text: string, groups: readonly (readonly TextEdit[])[]): Edited {
  const taken: TextEdit[] = [];
  let deferred = 0;
  for (const group of groups) {
    const fits = group.every(
      (edit, index) =>
        isInside(edit, text) && ![...taken, ...group.slice(0, index)].some((other) => overlaps(edit, other)),
    );
    if (fits) taken.push(...group);
    else deferred += 1;
  }
  let edited = '';
  let at = 0;
  for (const { start, end, text: replacement } of taken.toSorted((a, b) => a.start - b.start)) {
    edited += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: edited + text.slice(at), applied: groups.length - deferred, deferred };
}

const isInside = ({ start, end }: TextEdit, text: string): boolean => start >= 0 && start <= end && end <= text.length;

/** Insertions at one place count as overlapping: their order is not known. */
const overlaps = (a: TextEdit, b: TextEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
