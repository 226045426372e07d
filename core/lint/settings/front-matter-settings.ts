import { parseYamlValue } from '../../config/yaml-value.ts';
import { splitPromptSource } from '../../template/prompt-source.ts';
import type { LintSource } from '../lint-source.ts';
import { findRule } from '../rules/registry.ts';
import type { Report } from '../rules/rule.ts';
import { unknownRule } from '../suppression/apply-suppressions.ts';
import type { RuleSeverity } from './lint-config.ts';
import type { LintSettings } from './lint-settings.ts';
import { withRules } from './lint-settings.ts';

/** Settings with those of a prompt's front matter laid over them, and what is wrong with these. */
interface FrontMatterSettings {
  readonly settings: LintSettings;
  readonly reports: readonly (readonly [rule: string, report: Report])[];
}

const KEY = 'stemma.lint';
const severities: readonly RuleSeverity[] = ['off', 'info', 'warn', 'error'];

/**
 * Reads `stemma.lint` of the front matter: `rules`, severities by rule, and `off`, a list of rules. What it sets wrongly
 * is reported and otherwise ignored: the rest of the prompt is still linted.
 */
export function frontMatterSettings(source: LintSource, settings: LintSettings): FrontMatterSettings {
  const frontMatter = source.kind === 'prompt' ? splitPromptSource(source.text).frontMatter?.text : undefined;
  if (frontMatter === undefined || !frontMatter.includes(KEY)) return { settings, reports: [] };
  const yaml = parseYamlValue(frontMatter);
  const written = 'value' in yaml ? memberOf(yaml.value, KEY) : undefined;
  if (written === undefined || written === null) return { settings, reports: [] };
  const start = source.text.indexOf(KEY);
  const entries = entriesOf(written);
  const problems = [...unknownKeys(written), ...entries.flatMap(([name, severity]) => problemOf(name, severity))];
  const known = Object.fromEntries(entries.filter(([, severity]) => isSeverity(severity))) as Record<
    string,
    RuleSeverity
  >;
  const places = [{ file: source.file, start, end: start + KEY.length }] as const;
  return {
    settings: withRules(settings, known),
    reports: problems.map((message) => ['settings/unknown-rule', { message, places }]),
  };
}

const isSeverity = (value: unknown): boolean => severities.some((one) => one === value);

/** YAML 1.1 readers and people write `off` for `false`. */
const severityText = (value: unknown): unknown => (value === false ? 'off' : value);

function entriesOf(written: unknown): readonly (readonly [string, unknown])[] {
  const rules = Object.entries(Object(memberOf(written, 'rules'))).map(
    ([name, value]) => [name, severityText(value)] as const,
  );
  const off = memberOf(written, 'off');
  const names = Array.isArray(off) ? off.filter((name): name is string => typeof name === 'string') : [];
  return [...rules, ...names.map((name) => [name, 'off'] as const)];
}

function unknownKeys(written: unknown): readonly string[] {
  const unknown = Object.keys(Object(written)).filter((key) => key !== 'rules' && key !== 'off');
  return unknown.map((key) => `"${KEY}" has no key "${key.slice(0, 64)}": there are "rules" and "off"`);
}

function problemOf(name: string, severity: unknown): readonly string[] {
  if (findRule(name) === undefined) return [unknownRule(name)];
  return isSeverity(severity) ? [] : [`The severity of ${name} must be ${severities.join(', ')}`];
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
