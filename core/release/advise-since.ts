import type { ReleaseContent } from '../release-content.ts';
import { isStemmaError } from '../stemma-error.ts';
import type { ReleaseAdvice } from './advise-release.ts';
import { adviseRelease } from './advise-release.ts';
import type { ReleaseChange } from './change.ts';
import { readContract } from './contract.ts';

/** A release before; it is read where it is compared with. */
export interface EarlierRelease {
  readonly version: string;
  readonly read: () => Promise<ReleaseContent>;
}

/** More releases than this are not tried where the ones after them cannot be read. */
const MAX_TRIED = 20;

/**
 * Advises on a release by the one before it. Where that cannot be read any more, nothing is known of what applications
 * rely on: the release is major, and what changed is told by the next one that can be read.
 *
 * @param earlier - the best to compare with first
 * @throws what makes `after` invalid
 */
export async function adviseSince(
  name: string,
  earlier: readonly EarlierRelease[],
  after: ReleaseContent,
): Promise<ReleaseAdvice> {
  const unread: string[] = [];
  for (const { version, read } of earlier.slice(0, MAX_TRIED)) {
    const before = await readable(name, read);
    if (typeof before !== 'string') return withUnread(await adviseRelease(name, before, after), unread, version);
    unread.push(`${version} cannot be read any more: ${before}`);
  }
  await readContract(name, after);
  return withUnread({ bump: 'patch', changes: [], instructions: [], reasons: [] }, unread);
}

/** A content, or why nobody can tell what it promises. */
async function readable(name: string, read: EarlierRelease['read']): Promise<ReleaseContent | string> {
  try {
    const content = await read();
    await readContract(name, content);
    return content;
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return error.message;
  }
}

function withUnread(advice: ReleaseAdvice, [previous, ...others]: readonly string[], compared?: string): ReleaseAdvice {
  if (previous === undefined) return advice;
  const also = others.length === 0 ? '' : `, nor can ${others.length} more below it`;
  const instead = compared === undefined ? 'there is no other to compare with' : `compared with ${compared} instead`;
  const unknown: ReleaseChange = { bump: 'major', area: 'contract', reason: `${previous}${also}; ${instead}` };
  const reasons = compared === undefined ? [] : advice.reasons;
  return { ...advice, bump: 'major', changes: [unknown, ...advice.changes], reasons: [unknown.reason, ...reasons] };
}
