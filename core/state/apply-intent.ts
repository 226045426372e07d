import type { MetaDocument, PromptState } from './documents.ts';
import type { Intent } from './intent.ts';
import type { StateChange } from './state-change.ts';
import { abort } from './verbs/abort.ts';
import { admit } from './verbs/admit.ts';
import { advance } from './verbs/advance.ts';
import { approve } from './verbs/approve.ts';
import { expire } from './verbs/expire.ts';
import { markRelease } from './verbs/mark-release.ts';
import { pause } from './verbs/pause.ts';
import { promote } from './verbs/promote.ts';
import { reject } from './verbs/reject.ts';
import { restore } from './verbs/restore.ts';
import { resume } from './verbs/resume.ts';
import { retire } from './verbs/retire.ts';
import { rollback } from './verbs/rollback.ts';
import { set } from './verbs/set.ts';
import { start } from './verbs/start.ts';
import { withdraw } from './verbs/withdraw.ts';

/**
 * Works out what an intent changes in the state it meets. Pure: writers apply the same intent again on a newer state
 * until it is published. Where the state already is as wanted, so that a retry is harmless, `changed` is false.
 *
 * @param prompts - states of at least the prompts that `promptsOf(intent)` names, where they exist
 * @throws ENVIRONMENT_UNKNOWN, PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, NAME_INVALID, VERSION_INVALID, and what each verb
 * refuses (see the function of its name in `verbs/`)
 */
export function applyIntent(
  meta: MetaDocument,
  prompts: ReadonlyMap<string, PromptState>,
  intent: Intent,
): StateChange {
  const before = { meta, prompts };
  switch (intent.verb) {
    case 'promote':
      return promote(before, intent);
    case 'withdraw':
      return withdraw(before, intent);
    case 'restore':
      return restore(before, intent);
    case 'rollback':
      return rollback(before, intent);
    case 'yank':
    case 'deprecate':
    case 'kill':
      return markRelease(before, intent);
    case 'retire':
      return retire(before, intent);
    case 'admit':
      return admit(before, intent);
    case 'start':
      return start(before, intent);
    case 'set':
      return set(before, intent);
    case 'advance':
      return advance(before, intent);
    case 'pause':
      return pause(before, intent);
    case 'resume':
      return resume(before, intent);
    case 'abort':
      return abort(before, intent);
    case 'expire':
      return expire(before, intent);
    case 'approve':
      return approve(before, intent);
    case 'reject':
      return reject(before, intent);
  }
}

/** Names of the prompts whose state decides what an intent changes; each once. */
export function promptsOf(intent: Intent): string[] {
  if (intent.verb === 'admit') return [...new Set(intent.tags.map(({ name }) => name))];
  if (intent.verb === 'retire' && intent.successor !== undefined) return [intent.name, intent.successor];
  return [intent.name];
}
