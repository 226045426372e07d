import { fail } from '../../core/fail.ts';
import type { Caller } from '../access.ts';
import { forbidden } from '../authorize.ts';
import { readDigest } from '../parameters.ts';
import { readQuery } from '../request-url.ts';
import type { Read, ReadSources } from './read.ts';

/**
 * Reads `GET /v1/digests/{digest}`. A content that only killed releases have is not served, and a caller who may not
 * read every prompt gets the contents of releases of those only that it may.
 */
export function readDigestContent(text: string, search: string, { caller, state, contents }: ReadSources): Read {
  readQuery(search, []);
  const digest = readDigest(text);
  const isFor = (one: Caller): boolean =>
    one.allowsSome('read') &&
    (one.allows('read') || state.ownersOf(digest).some((name) => one.allowsSome('read', name)));
  if (!isFor(caller)) throw forbidden(caller, ['read'], {});
  const killed = state.killedRelease(digest);
  if (killed !== undefined) throw fail('RELEASE_KILLED', killed);
  return { answer: contents.answer(digest), sameUntil: Number.POSITIVE_INFINITY, isFor };
}
