const globPattern = /^(?:\*\*|[a-z0-9_*-]+)(?:\/(?:\*\*|[a-z0-9_*-]+))*$/;

/** Longest glob, as long as a prompt name may be. */
const maxGlobLength = 128;

/**
 * Tells whether a text is a glob of prompt names: segments joined by `/`, in which `*` stands for any characters of
 * one segment, and `**` as a whole segment for any number of segments.
 *
 * @example
 * isPromptGlob('support/**'); //=> true
 * isPromptGlob('support/re**'); //=> false
 */
export function isPromptGlob(text: string): boolean {
  return text.length <= maxGlobLength && globPattern.test(text) && !text.split('/').some(hasLooseStars);
}

/**
 * Tells whether a glob covers a prompt. `support/*` covers `support/reply` and not `support/mail/reply`; a `**` at the
 * end stands for at least one segment, anywhere else for none as well: `support/**` covers both, and not `support`.
 *
 * @example
 * matchesGlob('support/*', 'support/reply'); //=> true
 */
export function matchesGlob(glob: string, name: string): boolean {
  return matchSequence(glob.split('/'), name.split('/'), {
    isStar: (segment) => segment === '**',
    matches: matchesSegment,
    lastStarTakesOne: true,
  });
}

function hasLooseStars(segment: string): boolean {
  return segment !== '**' && segment.includes('**');
}

function matchesSegment(glob: string, segment: string): boolean {
  return matchSequence([...glob], [...segment], {
    isStar: (character) => character === '*',
    matches: (wanted, character) => wanted === character,
    lastStarTakesOne: false,
  });
}

interface Matching {
  readonly isStar: (part: string) => boolean;
  readonly matches: (wanted: string, part: string) => boolean;
  /** Whether a star at the end stands for one part at least. */
  readonly lastStarTakesOne: boolean;
}

/** Goes back to the last star only, so that the time is bounded by the product of both lengths. */
function matchSequence(wanted: readonly string[], parts: readonly string[], matching: Matching): boolean {
  const { isStar, matches, lastStarTakesOne } = matching;
  const last = wanted.at(-1);
  if (lastStarTakesOne && last !== undefined && isStar(last)) return matchOpenEnd(wanted, parts, matching);
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < parts.length) {
    const want = wanted[at];
    if (want !== undefined && isStar(want)) {
      star = at;
      resume = index;
      at += 1;
    } else if (want !== undefined && matches(want, parts[index] ?? '')) {
      at += 1;
      index += 1;
    } else if (star !== -1) {
      resume += 1;
      index = resume;
      at = star + 1;
    } else return false;
  }
  return wanted.slice(at).every(isStar);
}

/** `a/**` is `a/` + one segment + anything: the star takes the last segment, and what is before it, as any star does. */
function matchOpenEnd(wanted: readonly string[], parts: readonly string[], matching: Matching): boolean {
  return parts.length > 0 && matchSequence(wanted, parts.slice(0, -1), { ...matching, lastStarTakesOne: false });
}
