import { fail } from '../../core/fail.ts';
import type { Caller } from '../access.ts';
import { forbidden } from '../authorize.ts';
import { readDigest } from '../parameters.ts';
import type { PreparedAnswer } from '../prepared-answer.ts';
import { prepareAnswer } from '../prepared-answer.ts';
import { invalid, readQuery } from '../request-url.ts';
import type { StoredContents } from '../stored-contents.ts';
import type { Read, ReadSources } from './read.ts';

/**
 * Reads `GET /v1/digests/{digest}`. A content that only killed releases have is not served, and a caller who may not
 * read every prompt gets the contents of releases of those only that it may.
 */
export function readDigestContent(text: string, search: string, { caller, state, contents }: ReadSources): Read {
  const { metadata } = readQuery(search, ['metadata']);
  if (metadata !== undefined && metadata !== 'true') throw invalid('?metadata', 'must be "true", or left out');
  const digest = readDigest(text);
  const owners = state.ownersOf(digest);
  const isFor = (one: Caller): boolean =>
    one.allowsSome('read') && (one.allows('read') || owners.some((name) => one.allowsSome('read', name)));
  if (!isFor(caller)) throw forbidden(caller, ['read'], {});
  const killed = state.killedRelease(digest);
  if (killed !== undefined) throw fail('RELEASE_KILLED', killed);
  const answer = metadata === undefined ? contents.answer(digest) : describedAnswer(contents, digest, owners[0]);
  return { answer, sameUntil: Number.POSITIVE_INFINITY, isFor };
}

/** The metadata is derived anew by each version of the registry, so it is not kept for ever as the content alone is. */
async function describedAnswer(contents: StoredContents, digest: string, owner = digest): Promise<PreparedAnswer> {
  const tail = await contents.tail(owner, digest);
  return prepareAnswer(Buffer.concat([Buffer.from('{'), tail]));
}
