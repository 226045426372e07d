import { fail } from '../../core/fail.ts';
import { readDigest } from '../parameters.ts';
import { readQuery } from '../request-url.ts';
import type { ServedState } from '../served-state.ts';
import type { StoredContents } from '../stored-contents.ts';
import type { Read } from './read.ts';

/** Reads `GET /v1/digests/{digest}`. A content that only killed releases have is not served. */
export function readDigestContent(
  text: string,
  search: string,
  { state, contents }: { readonly state: ServedState; readonly contents: StoredContents },
): Read {
  readQuery(search, []);
  const digest = readDigest(text);
  const killed = state.killedRelease(digest);
  if (killed !== undefined) throw fail('RELEASE_KILLED', killed);
  return { answer: contents.answer(digest), sameUntil: Number.POSITIVE_INFINITY };
}
