import { fail } from '../../fail.ts';
import { shellQuote } from '../../shell-quote.ts';
import type { Mark, PromptState, ReleaseRecord } from '../documents.ts';
import type { DeprecateIntent, KillIntent, YankIntent } from '../intent.ts';
import { servedEffects } from '../served-effects.ts';
import { settleEverywhere } from '../settle-everywhere.ts';
import type { StateChange } from '../state-change.ts';
import type { KnownPrompt, StateBefore } from '../state-view.ts';
import { markOf, namedMarkOf, reasonOf, requirePrompt, requireRelease, unchanged } from '../state-view.ts';

type MarkIntent = YankIntent | DeprecateIntent | KillIntent;

const marks = {
  yank: { key: 'yanked', needsReason: true, pins: 'is served to exact references with a warning; no range gets it' },
  deprecate: { key: 'deprecated', needsReason: false, pins: 'is served with a warning' },
  kill: { key: 'killed', needsReason: true, pins: 'is refused everywhere, also to exact references' },
} as const;

/**
 * Marks a release in every environment, or takes the mark off again. Marking again with another reason replaces the
 * reason.
 *
 * @throws REASON_REQUIRED for yank and kill
 */
export function markRelease(before: StateBefore, intent: MarkIntent): StateChange {
  const { verb, name, version, undo = false } = intent;
  const { key, needsReason, pins } = marks[verb];
  if (needsReason && !undo && reasonOf(intent.reason) === undefined) throw fail('REASON_REQUIRED', { verb });
  const state = requirePrompt(before, name);
  const record = requireRelease(state, version);
  const subject = undo ? `${verb} ${name}@${version} --undo` : `${verb} ${name}@${version}`;
  const old = record[key];
  if (undo ? old === undefined : isSame(old, intent)) {
    return unchanged(intent, subject, `${name}@${version} is ${undo ? 'not ' : ''}${key}${undo ? '' : ' already'}`);
  }
  const marked = withRecord(state, version, undo ? without(record, key) : { ...record, [key]: markOf(intent) });
  const { state: after, warnings } = settleEverywhere(marked, namedMarkOf(intent));
  const environments = Object.keys(before.meta.policy.environments);
  return {
    verb,
    changed: true,
    prompts: [after],
    subject,
    effects: [
      `${name}@${version} ${undo ? `is no longer ${key}` : pins}`,
      ...servedEffects(state, after, { environments, versions: [version] }),
    ],
    warnings,
    undo: old === undefined ? `stemma ${verb} ${name}@${version} --undo` : redo(intent, old),
  };
}

/** Without a reason of its own, an intent is content with any. */
function isSame(old: Mark | undefined, { reason }: MarkIntent): boolean {
  return old !== undefined && (reasonOf(reason) === undefined || old.reason === reasonOf(reason));
}

function withRecord(state: KnownPrompt, version: string, record: ReleaseRecord): PromptState {
  const versions = { ...state.release.versions, [version]: record };
  return { ...state, release: { ...state.release, versions } };
}

function without(record: ReleaseRecord, key: 'yanked' | 'deprecated' | 'killed'): ReleaseRecord {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** The command that makes the mark as it was. */
function redo({ verb, name, version }: MarkIntent, old: Mark): string {
  const reason = old.reason === undefined ? '' : ` --reason ${shellQuote(old.reason)}`;
  return `stemma ${verb} ${name}@${version}${reason}`;
}
