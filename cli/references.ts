import { fail } from '../core/fail.ts';
import type { PromptRef } from '../core/prompt-ref.ts';
import { parsePromptRef } from '../core/prompt-ref.ts';
import type { Arguments } from './arguments.ts';
import type { Settings } from './settings.ts';

/** A reference as it was typed: `@` tells a release from the file in the work tree. */
export interface TypedReference extends PromptRef {
  readonly hasSelector: boolean;
}

/** @throws REFERENCE_INVALID, NAME_INVALID, VERSION_INVALID, RANGE_INVALID */
export function parseTypedReference(text: string): TypedReference {
  return { ...parsePromptRef(text), hasSelector: text.includes('@') };
}

/**
 * The one release a command acts on.
 * @throws USAGE where the reference is a range, and what reading a reference finds
 */
export function parseRelease(command: string, text: string): { name: string; version: string } {
  const { name, selector, hasSelector } = parseTypedReference(text);
  if (selector.kind === 'exact') return { name, version: selector.version };
  const problem = hasSelector
    ? `"stemma ${command}" acts on one release, and "${text}" can be several: write ${name}@ and a version`
    : `"stemma ${command}" acts on one release: write ${name}@ and a version; "stemma list ${name}" shows them`;
  throw fail('USAGE', { command, problem });
}

/** What names a rollout, or what would be one: a prompt alone, with its candidate, or with its major line. */
export interface RolloutReference {
  readonly name: string;
  readonly version?: string;
  readonly major?: number;
}

/** @throws USAGE where the reference is another range, and what reading a reference finds */
export function parseRolloutReference(command: string, text: string): RolloutReference {
  const typed = parseTypedReference(text);
  const { name, selector } = typed;
  if (selector.kind === 'exact') return { name, version: selector.version };
  const major = parseMajor(typed);
  if (major !== undefined) return { name, major };
  if (!typed.hasSelector) return { name };
  const problem = `"${text}" does not name one rollout: write ${name}@ and its candidate, or ${name}@1 for major line 1`;
  throw fail('USAGE', { command, problem });
}

/** Whether a candidate is what the reference names. */
export function namesCandidate({ version, major }: RolloutReference, candidate: string): boolean {
  return (version === undefined || candidate === version) && (major === undefined || candidate.startsWith(`${major}.`));
}

/** `support/reply@1` names a major line; `^1` and `1.x` mean the same. */
export function parseMajor({ hasSelector, selector }: TypedReference): number | undefined {
  if (!hasSelector || selector.kind !== 'range') return undefined;
  const major = /^\^?(\d+)(?:\.x)?$/u.exec(selector.range)?.[1];
  return major === undefined ? undefined : Number(major);
}

/** The environment that was asked for; undefined leaves it to the registry's own default. */
export function chosenEnvironment({ environment }: Settings): string | undefined {
  return environment.origin === 'flag' || environment.origin === 'environment variable' ? environment.value : undefined;
}

/** Environment and unit, as `resolve` and its like take them. */
export function queryOptions(
  args: Arguments,
  settings: Settings,
): { environment: string | undefined; unit: string | undefined } {
  return { environment: chosenEnvironment(settings), unit: args.text('unit') };
}
