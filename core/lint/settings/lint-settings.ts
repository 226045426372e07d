import type { Certainty, Severity } from '../finding.ts';
import { findRule, rules } from '../rules/registry.ts';
import type { LintSettings, RuleSetting } from './effective-settings.ts';
import { compileGlob } from './glob.ts';
import type { LintConfig, Preset, RuleSeverities } from './lint-config.ts';

export type { LintSettings } from './effective-settings.ts';

const MAX_FINDINGS = 50;

const madePresets = new Map<Preset, LintSettings>();

/** The settings of a preset, nothing else set: the same object each time. */
export function presetSettings(preset: Preset): LintSettings {
  const known = madePresets.get(preset);
  if (known !== undefined) return known;
  const made = {
    rules: new Map(rules.map((rule) => [rule.id, { severity: rule.severity[preset], explicit: false }])),
    pairs: [],
    deprecatedModels: new Map(),
    ownModels: { known: [], retires: {} },
    maxFindings: MAX_FINDINGS,
  };
  madePresets.set(preset, made);
  return made;
}

/**
 * The settings in force for a file: the preset, then `rules`, then each of the `overrides` whose patterns fit.
 *
 * @param file - relative to the `.promptrc`, with `/`
 */
export function settingsFor(config: LintConfig, file: string): LintSettings {
  const fitting = (config.overrides ?? []).filter(({ files }) => files.some((glob) => compileGlob(glob)?.(file)));
  const base = settingsOfAll(config);
  return fitting.map((one) => one.rules).reduce(withRules, base);
}

const madeOfConfigs = new WeakMap<LintConfig, LintSettings>();

/** What is set for all files alike. */
function settingsOfAll(config: LintConfig): LintSettings {
  const known = madeOfConfigs.get(config);
  if (known !== undefined) return known;
  const base = presetSettings(config.extends ?? 'recommended');
  const settings = {
    ...base,
    pairs: config.pairs ?? [],
    deprecatedModels: new Map(Object.entries(config.deprecatedModels ?? {})),
    ownModels: config.ownModels ?? base.ownModels,
    maxFindings: config.maxFindings ?? MAX_FINDINGS,
  };
  const made = withRules(settings, config.rules ?? {});
  madeOfConfigs.set(config, made);
  return made;
}

/** The settings with some rules set by the user; names of no rule are left out. */
export function withRules(settings: LintSettings, severities: RuleSeverities): LintSettings {
  const set = Object.entries(severities).flatMap(([name, severity]): [string, RuleSetting][] => {
    const rule = findRule(name);
    return rule === undefined ? [] : [[rule.id, { severity, explicit: true }]];
  });
  return { ...settings, rules: new Map([...settings.rules, ...set]) };
}

/** Names in a config that are no rule's. */
export function unknownRules(config: LintConfig): readonly string[] {
  const named = [config.rules, ...(config.overrides ?? []).map(({ rules }) => rules)];
  return named.flatMap((severities) => Object.keys(severities ?? {})).filter((name) => findRule(name) === undefined);
}

/**
 * How bad a finding is: one that is not certain is at most a warning, unless the user set its rule to `error`.
 *
 * @returns undefined where the rule is off or unknown
 */
export function severityOf(settings: LintSettings, rule: string, certainty: Certainty): Severity | undefined {
  const setting = settings.rules.get(rule);
  if (setting === undefined || setting.severity === 'off') return undefined;
  return setting.severity === 'error' && certainty !== 'certain' && !setting.explicit ? 'warn' : setting.severity;
}
