import type { Line } from './lines.ts';

/** Lines of a fence, the marks included. */
export interface Fence {
  readonly first: number;
  readonly last: number;
  readonly language: string;
}

const MARK = /^(?:(?<ticks>`{3,}|~{3,})\s*(?<language>[\w+#.-]*)[^`]*|(?<quotes>"""|'''))$/u;

/** Fences by their first line. One that is never closed is none: what follows it is prose. */
export function findFences(lines: readonly Line[]): ReadonlyMap<number, Fence> {
  const fences = new Map<number, Fence>();
  let open: { readonly first: number; readonly mark: string; readonly language: string } | undefined;
  for (const [index, { text }] of lines.entries()) {
    if (!/^[`~"']{3}/u.test(text)) continue;
    const groups = MARK.exec(text)?.groups;
    if (groups === undefined) continue;
    const mark = groups['ticks'] ?? groups['quotes'] ?? '';
    if (open === undefined) {
      open = { first: index, mark, language: groups['language'] ?? '' };
    } else if (mark.startsWith(open.mark) && (groups['language'] ?? '') === '') {
      fences.set(open.first, { first: open.first, last: index, language: open.language });
      open = undefined;
    }
  }
  return fences;
}
