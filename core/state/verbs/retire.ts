import { fail } from '../../fail.ts';
import { shellQuote } from '../../shell-quote.ts';
import type { ReleaseDocument } from '../documents.ts';
import type { RetireIntent } from '../intent.ts';
import { servedEffects } from '../served-effects.ts';
import { settleEverywhere } from '../settle-everywhere.ts';
import type { StateChange } from '../state-change.ts';
import type { KnownPrompt, StateBefore } from '../state-view.ts';
import { markOf, namedMarkOf, reasonOf, requirePrompt, unchanged } from '../state-view.ts';

/**
 * Ends a prompt: ranges are refused and told the successor, exact versions still work. Retiring again with another
 * successor or reason replaces them.
 *
 * @throws PROMPT_NOT_FOUND, also for the successor; NAME_INVALID where a prompt would succeed itself
 */
export function retire(before: StateBefore, intent: RetireIntent): StateChange {
  const state = requirePrompt(before, intent.name);
  return intent.undo === true ? unretire(before, state, intent) : end(before, state, intent);
}

function end(before: StateBefore, state: KnownPrompt, intent: RetireIntent): StateChange {
  const { name, successor } = intent;
  const subject = successor === undefined ? `retire ${name}` : `retire ${name} in favour of ${successor}`;
  const warnings = successor === undefined ? [] : checkSuccessor(before, name, successor);
  const { retired } = state.release;
  if (isSame(retired, intent)) return unchanged(intent, subject, `${name} is retired already`);
  const mark = { ...markOf(intent), ...(successor !== undefined && { successor }) };
  const next = successor === undefined ? '' : ` and pointed to ${successor}`;
  const ended = settleEverywhere({ ...state, release: { ...state.release, retired: mark } }, namedMarkOf(intent));
  return {
    verb: intent.verb,
    changed: true,
    prompts: [ended.state],
    subject,
    effects: [`ranges of ${name} are refused in every environment${next}; exact versions are still served`],
    warnings: [...warnings, ...ended.warnings],
    undo: retired === undefined ? `stemma retire ${name} --undo` : redo(name, retired),
  };
}

function unretire(before: StateBefore, state: KnownPrompt, intent: RetireIntent): StateChange {
  const { name } = intent;
  const subject = `retire ${name} --undo`;
  const { retired, ...release } = state.release;
  if (retired === undefined) return unchanged(intent, subject, `${name} is not retired`);
  const after = { ...state, release };
  const environments = Object.keys(before.meta.policy.environments);
  return {
    verb: intent.verb,
    changed: true,
    prompts: [after],
    subject,
    effects: servedEffects(state, after, { environments, versions: Object.keys(release.versions) }),
    warnings: [],
    undo: redo(name, retired),
  };
}

function checkSuccessor(before: StateBefore, name: string, successor: string): readonly string[] {
  if (successor === name) {
    throw fail('NAME_INVALID', { name: successor, problem: 'a prompt cannot be its own successor' });
  }
  const { release } = requirePrompt(before, successor);
  return release.retired === undefined ? [] : [`${successor} is retired itself`];
}

type Retirement = NonNullable<ReleaseDocument['retired']>;

function isSame(retired: Retirement | undefined, { successor, reason }: RetireIntent): boolean {
  if (retired === undefined || retired.successor !== successor) return false;
  return reasonOf(reason) === undefined || retired.reason === reasonOf(reason);
}

function redo(name: string, { successor, reason }: Retirement): string {
  const to = successor === undefined ? '' : ` --successor ${successor}`;
  return `stemma retire ${name}${to}${reason === undefined ? '' : ` --reason ${shellQuote(reason)}`}`;
}
