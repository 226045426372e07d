import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { PromptState } from '../../core/state/documents.ts';

/** Which prompts differ between two states. */
export interface StateDifference {
  /** Prompts that differ everywhere: released, yanked, deprecated, killed, retired. */
  readonly everywhere: readonly string[];
  /** Prompts that differ in one environment, by its name. */
  readonly byEnvironment: ReadonlyMap<string, readonly string[]>;
  /** True where policy or keys differ, so that anything may. */
  readonly anything: boolean;
}

/** Compares two states by the identity of their documents: a state shares with the one before what did not change. */
export function compareStates(before: RegistryIndex, after: RegistryIndex): StateDifference {
  const everywhere: string[] = [];
  const byEnvironment = new Map<string, string[]>();
  const note = (name: string, old: PromptState | undefined, young: PromptState | undefined): void => {
    if (old?.release !== young?.release) everywhere.push(name);
    else for (const environment of differing(old, young)) addTo(byEnvironment, environment, name);
  };
  for (const [name, young] of after.prompts) {
    const old = before.prompts.get(name);
    if (old !== young) note(name, old, young);
  }
  for (const [name, old] of before.prompts) if (!after.prompts.has(name)) note(name, old, undefined);
  return { everywhere, byEnvironment, anything: before.meta !== after.meta || before.epoch !== after.epoch };
}

function differing(old: PromptState | undefined, young: PromptState | undefined): readonly string[] {
  const [a, b] = [old?.environments ?? {}, young?.environments ?? {}];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
