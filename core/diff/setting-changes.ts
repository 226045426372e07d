import { canonicalJson } from '../canonical-json.ts';
import { isObject } from '../json-parts.ts';
import type { Json, PromptMetadata } from '../protocol.ts';

/** A setting of the front matter that differs: the model, one of its parameters, the format of the answer. */
export interface SettingChange {
  /** `model`, `config.temperature`, `output.format`, `description`. */
  readonly setting: string;
  /** Absent where it was not set. */
  readonly before?: Json;
  readonly after?: Json;
}

/** Compares what the front matters say of the model and its settings, in the order of the front matter. */
export function settingChanges(before: PromptMetadata, after: PromptMetadata): readonly SettingChange[] {
  const [was, is] = [settingsOf(before), settingsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((setting) => {
    const [old, now] = [was.get(setting), is.get(setting)];
    if (old !== undefined && now !== undefined && canonicalJson(old) === canonicalJson(now)) return [];
    return [{ setting, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
}

function settingsOf({ description, model, config, output, metadata }: PromptMetadata): ReadonlyMap<string, Json> {
  return new Map([
    ...(description === undefined ? [] : [['description', description] as const]),
    ...(model === undefined ? [] : [['model', model] as const]),
    ...leaves('config', config),
    ...(output.format === undefined ? [] : [['output.format', output.format] as const]),
    ...leaves('metadata', metadata),
  ]);
}

/** Mappings are told by their members, lists as a whole. */
function leaves(path: string, value: Json): readonly (readonly [string, Json])[] {
  if (!isObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, member]) => leaves(`${path}.${key}`, member));
}
