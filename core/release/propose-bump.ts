import { canonicalJson } from '../canonical-json.ts';
import type { PromptMetadata, ToolDefinition } from '../protocol.ts';
import type { ReleaseChange } from './change.ts';
import { byWeight, weightiest } from './change.ts';
import type { Bump } from './next-version.ts';
import { givenChanges, takenChanges } from './schema-changes.ts';

export interface BumpProposal {
  readonly bump: Bump;
  /** Why, the weightiest first; never empty. */
  readonly reasons: readonly string[];
}

/**
 * Proposes the bump of the next release from the contract alone: `major` where an application that works with `before`
 * could fail with `after`, `minor` for what it may use or notice, `patch` for wording and settings.
 */
export function proposeBump(before: PromptMetadata, after: PromptMetadata): BumpProposal {
  const changes = contractChanges(before, after);
  const reasons = changes.map(({ reason }) => reason);
  return {
    bump: weightiest(changes),
    reasons: reasons.length > 0 ? reasons : ['the contract is the same: only wording differs'],
  };
}

/** Every change of what an application gives, takes, runs and calls, the weightiest first. */
export function contractChanges(before: PromptMetadata, after: PromptMetadata): readonly ReleaseChange[] {
  return byWeight([
    ...inputChanges(before, after),
    ...outputChanges(before, after),
    ...toolChanges(before, after),
    ...modelChanges(before, after),
  ]);
}

function inputChanges(before: PromptMetadata, after: PromptMetadata): readonly ReleaseChange[] {
  const subject = { area: 'input', whole: 'the input', field: 'variable' } as const;
  const [was, is] = [before.input.default ?? {}, after.input.default ?? {}];
  const defaults = Object.entries(is)
    .filter(([name, value]) => Object.hasOwn(was, name) && canonicalJson(was[name] ?? null) !== canonicalJson(value))
    .map(([name]): ReleaseChange => ({ bump: 'minor', area: 'input', reason: `variable ${name} has another default` }));
  const pair = { before: before.input.schema ?? {}, after: after.input.schema ?? {} };
  return [...givenChanges({ ...pair, defaults: { before: was, after: is } }, subject), ...defaults];
}

function outputChanges(before: PromptMetadata, after: PromptMetadata): readonly ReleaseChange[] {
  const one = (bump: Bump, reason: string): readonly ReleaseChange[] => [{ bump, area: 'output', reason }];
  const [was, is] = [before.output, after.output];
  if (was.schema !== undefined && is.schema === undefined) return one('major', 'the output schema was removed');
  if ((was.format ?? 'text') !== (is.format ?? 'text')) {
    return one('major', `the output format is ${is.format ?? 'text'} instead of ${was.format ?? 'text'}`);
  }
  if (is.schema === undefined) return [];
  if (was.schema === undefined) return one('minor', 'the output has a schema now');
  const subject = { area: 'output', whole: 'the output', field: 'output field' } as const;
  return takenChanges({ before: was.schema, after: is.schema }, subject);
}

function toolChanges(before: PromptMetadata, after: PromptMetadata): readonly ReleaseChange[] {
  const [was, is] = [new Set(before.tools), new Set(after.tools)];
  const definitions = new Map(after.toolDefinitions.map((tool) => [tool.name, tool]));
  const one = (bump: Bump, reason: string): ReleaseChange => ({ bump, area: 'tools', reason });
  return [
    ...[...was].filter((name) => !is.has(name)).map((name) => one('major', `tool ${name} was removed`)),
    ...[...is].filter((name) => !was.has(name)).map((name) => one('minor', `tool ${name} is new`)),
    ...before.toolDefinitions.flatMap((tool) => toolChange(tool, definitions.get(tool.name))),
  ];
}

/** The application runs the tool: it takes the arguments that the model writes, and gives the result. */
function toolChange(was: ToolDefinition, is: ToolDefinition | undefined): readonly ReleaseChange[] {
  if (is === undefined) return [];
  const [area, name] = ['tools', `tool ${was.name}`] as const;
  const taken = { area, whole: `what ${name} is called with`, field: `${name} argument` };
  const given = { area, whole: `the result of ${name}`, field: `${name} result` };
  const wording: ReleaseChange = { bump: 'patch', area, reason: `${name} is described differently` };
  return [
    ...takenChanges({ before: was.inputSchema, after: is.inputSchema }, taken),
    ...givenChanges({ before: was.outputSchema ?? {}, after: is.outputSchema ?? {} }, given),
    ...(was.description === is.description ? [] : [wording]),
  ];
}

function modelChanges(before: PromptMetadata, after: PromptMetadata): readonly ReleaseChange[] {
  const one = (bump: Bump, reason: string): readonly ReleaseChange[] => [{ bump, area: 'model', reason }];
  const settings =
    canonicalJson(before.config) === canonicalJson(after.config) ? [] : one('patch', 'the model settings differ');
  if (before.model === after.model) return settings;
  const [was, is] = [providerOf(before.model), providerOf(after.model)];
  const model =
    was === undefined || is === undefined || was === is
      ? one('minor', `the model is ${after.model ?? 'unset'} instead of ${before.model ?? 'unset'}`)
      : one('major', `the provider is ${is} instead of ${was}: applications need another way to call the model`);
  return [...model, ...settings];
}

/** `openai` of `openai/gpt-5`; undefined where a model is named without its provider. */
function providerOf(model: string | undefined): string | undefined {
  return model?.includes('/') === true ? model.slice(0, model.indexOf('/')) : undefined;
}
