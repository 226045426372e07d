import { excerpt } from '../excerpt.ts';
import type { Lose } from './loss.ts';
import type { ConvertedPrompt, ConvertOptions } from './provider-prompt.ts';

/** How a provider calls a setting, and what it may be. */
export interface SettingRule {
  readonly as: string;
  readonly kind: 'number' | 'texts' | readonly string[];
}

/** The settings that prompts share, for providers that have all of them. */
const commonSettings: Readonly<Record<string, 'number' | 'texts'>> = {
  ...{ temperature: 'number', topP: 'number', topK: 'number', maxOutputTokens: 'number', stopSequences: 'texts' },
  ...{ presencePenalty: 'number', frequencyPenalty: 'number', seed: 'number' },
};

/** The same, as providers take them that call them as prompts do. */
export interface CommonSettings {
  temperature?: number;
  topP?: number;
  topK?: number;
  maxOutputTokens?: number;
  stopSequences?: string[];
  presencePenalty?: number;
  frequencyPenalty?: number;
  seed?: number;
}

/** How hard a model thinks. */
export const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;

/**
 * Settings under a provider's names.
 * @throws NOT_REPRESENTABLE for one that it does not have, or not with such a value
 */
export function writeSettings(
  { config }: Pick<ConvertedPrompt, 'config'>,
  { settings = {} }: ConvertOptions,
  { rules, lose }: { readonly rules: Readonly<Record<string, SettingRule>>; readonly lose: Lose },
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({ ...config, ...settings })) {
    if (value === undefined || value === null) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      throw lose(`it has no setting "${excerpt(name)}"; pass settings with it undefined to leave it out`);
    if (!isOfKind(value, rule.kind)) throw lose(`the setting "${excerpt(name)}" cannot be this there`);
    written[rule.as] = Array.isArray(value) ? [...value] : value;
  }
  return written;
}

function isOfKind(value: unknown, kind: SettingRule['kind']): boolean {
  if (kind === 'number') return Number.isFinite(value);
  if (kind === 'texts') return Array.isArray(value) && value.every((text) => typeof text === 'string');
  return typeof value === 'string' && kind.includes(value);
}

/** The rules of a provider, from pairs of our name and its name. */
export function settingRules(names: Readonly<Record<string, string>>): Readonly<Record<string, SettingRule>> {
  return Object.fromEntries(
    Object.entries(names).map(([name, as]) => [name, { as, kind: commonSettings[name] ?? efforts }]),
  );
}

/** Of providers that call all of them as prompts do. */
export const commonRules: Readonly<Record<string, SettingRule>> = settingRules(
  Object.fromEntries(Object.keys(commonSettings).map((name) => [name, name])),
);

/**
 * The model to ask, by the name that its provider gives it.
 * @throws NOT_REPRESENTABLE where there is none, or it is another provider's
 */
export function modelFor(
  { model }: Pick<ConvertedPrompt, 'model'>,
  options: ConvertOptions,
  { providers, lose }: { readonly providers: readonly string[]; readonly lose: Lose },
): string {
  if (options.model !== undefined) return options.model;
  if (model === undefined) throw lose('the prompt names no model; pass one');
  const slash = model.indexOf('/');
  if (slash < 0) return model;
  if (providers.includes(model.slice(0, slash))) return model.slice(slash + 1);
  throw lose(`the model is "${excerpt(model)}"; pass the one to ask instead`);
}

/** Whether the provider is to answer with JSON, by a schema or without; undefined where it is not. */
export function jsonOutput(
  { output }: Pick<ConvertedPrompt, 'output'>,
  { withoutOutput = false }: ConvertOptions,
  lose: Lose,
): { readonly schema?: NonNullable<ConvertedPrompt['output']['schema']> } | undefined {
  const { format, schema } = output;
  if (withoutOutput) return undefined;
  if (schema !== undefined && format !== 'text') return { schema };
  if (format === 'json') return {};
  if (format === undefined || format === 'text') return undefined;
  throw lose(`the output format "${excerpt(format)}" has no place there`);
}

/**
 * Checks that every tool that the prompt lists is defined.
 * @throws NOT_REPRESENTABLE
 */
export function definedTools(
  { tools, toolDefinitions }: ConvertedPrompt,
  lose: Lose,
): ConvertedPrompt['toolDefinitions'] {
  const bare = tools.find((name) => !toolDefinitions.some((tool) => tool.name === name));
  if (bare !== undefined) throw lose(`the tool "${excerpt(bare)}" has no definition`);
  return toolDefinitions;
}
