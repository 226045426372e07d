/** Longest pattern, and most alternatives that its braces may stand for: more is a mistake. */
const MAX_LENGTH = 1024;
const MAX_ALTERNATIVES = 64;

/** Tells whether a path fits. */
export type Matcher = (path: string) => boolean;

/** Whether a text is a pattern and not just a path. */
export const isGlob = (text: string): boolean => /[*?{[]/u.test(text);

/**
 * Compiles a pattern of paths: `*` stands for anything inside a segment, `?` for one character of it, `[ab]` and `[!ab]`
 * for one of some, `{a,b}` for either text, `**` for any number of segments. A pattern without `/` fits in every folder.
 * `undefined` for one that is too long or has too many alternatives. Its cost is linear in path times pattern.
 *
 * @example
 * compileGlob('docs/**\/*.md')?.('docs/a/b.md'); //=> true
 */
export function compileGlob(pattern: string): Matcher | undefined {
  const alternatives = pattern.length > MAX_LENGTH ? undefined : expandBraces(pattern.replace(/^(?:\.\/)+/u, ''));
  if (alternatives === undefined) return undefined;
  const compiled = alternatives.map((one) => (one.includes('/') ? one : `**/${one}`).replace(/^\//u, '').split('/'));
  return (path) => {
    const segments = path.split('/');
    return compiled.some((wanted) => matchSegments(wanted, segments));
  };
}

/** All texts that the braces of a pattern stand for; undefined for too many. A brace that is not closed is itself. */
function expandBraces(pattern: string): readonly string[] | undefined {
  let expanded: readonly string[] = [pattern];
  for (;;) {
    const next = expanded.flatMap(expandFirst);
    if (next.length > MAX_ALTERNATIVES) return undefined;
    if (next.length === expanded.length && next.every((one, index) => one === expanded[index])) return next;
    expanded = next;
  }
}

/** Opens the first innermost pair of braces that holds a comma. */
function expandFirst(pattern: string): readonly string[] {
  const found = /\{([^{}]*,[^{}]*)\}/u.exec(pattern);
  if (found === null) return [pattern];
  const before = pattern.slice(0, found.index);
  const after = pattern.slice(found.index + found[0].length);
  return (found[1] ?? '').split(',').map((one) => `${before}${one}${after}`);
}

/**
 * Goes through both lists from the left and, where they differ, lets the last `**` take one more segment: as earlier
 * ones need never take more, no other way has to be tried.
 */
function matchSegments(wanted: readonly string[], segments: readonly string[]): boolean {
  return matchList(wanted, segments, { many: '**', one: matchSegment });
}

function matchSegment(wanted: string, segment: string): boolean {
  const parts = wanted.match(/\[!?[^\]]+\]|[\s\S]/gu) ?? [];
  return matchList(parts, [...segment], { many: '*', one: matchCharacter });
}

function matchCharacter(wanted: string, character: string): boolean {
  if (wanted === '?') return true;
  if (wanted.length < 3 || !wanted.startsWith('[')) return wanted === character;
  const negated = wanted.startsWith('[!');
  return inClass(wanted.slice(negated ? 2 : 1, -1), character) !== negated;
}

function inClass(members: string, character: string): boolean {
  const ranges = members.match(/.-.|./gsu) ?? [];
  return ranges.some((range) => {
    const [first = '', , last = first] = [...range];
    return first <= character && character <= last;
  });
}

interface ListMatch {
  /** What stands for any number of items. */
  readonly many: string;
  readonly one: (wanted: string, item: string) => boolean;
}

function matchList(wanted: readonly string[], items: readonly string[], { many, one }: ListMatch): boolean {
  let at = 0;
  let star: { readonly wanted: number; readonly item: number } | undefined;
  let item = 0;
  while (item < items.length) {
    const next = wanted[at];
    if (next === many) {
      star = { wanted: at, item };
      at += 1;
    } else if (next !== undefined && one(next, items[item] ?? '')) {
      at += 1;
      item += 1;
    } else if (star === undefined) {
      return false;
    } else {
      star = { wanted: star.wanted, item: star.item + 1 };
      at = star.wanted + 1;
      item = star.item;
    }
  }
  return wanted.slice(at).every((rest) => rest === many);
}
