import { fail } from '../../core/fail.ts';
import type { Severity } from '../../core/lint/finding.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { severityRank } from '../../core/lint/report/severity-rank.ts';
import type { LintConfig } from '../../core/lint/settings/lint-config.ts';
import type { Arguments } from '../arguments.ts';

export type LintFormat = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

/** The options of `stemma lint`, checked. */
export interface LintOptions {
  readonly format: LintFormat;
  readonly isWanted: (finding: LocatedFinding) => boolean;
  readonly maxWarnings: number;
}

/** @throws USAGE, OPTION_INVALID, LINT_RULE_UNKNOWN */
export async function readLintOptions(args: Arguments): Promise<LintOptions> {
  checkCombinations(args);
  const wanted = new Set(await Promise.all(args.texts('rule').map(ruleId)));
  const least = severityRank[args.has('quiet') ? 'error' : ((args.text('severity') ?? 'info') as Severity)];
  return {
    format: args.has('json') ? 'json' : ((args.text('format') ?? 'pretty') as LintFormat),
    isWanted: ({ rule, severity }) => severityRank[severity] <= least && (wanted.size === 0 || wanted.has(rule)),
    maxWarnings: maxWarnings(args.text('max-warnings')),
  };
}

/** @throws LINT_RULE_UNKNOWN for a rule in `.promptrc` that does not exist */
export async function checkConfig(config: LintConfig, file: string): Promise<void> {
  // Where no rule is named the rules need not be loaded.
  if (config.rules === undefined && config.overrides === undefined) return;
  const { unknownRules } = await import('../../core/lint/settings/lint-settings.ts');
  const [name] = unknownRules(config);
  if (name !== undefined) throw await unknownRule(`"${file}"`, name);
}

async function ruleId(name: string): Promise<string> {
  const { findRule } = await import('../../core/lint/rules/registry.ts');
  const rule = findRule(name);
  if (rule === undefined) throw await unknownRule('--rule', name);
  return rule.id;
}

async function unknownRule(source: string, name: string): Promise<Error> {
  const { nearestRule } = await import('../../core/lint/rules/registry.ts');
  return fail('LINT_RULE_UNKNOWN', { source, rule: name.slice(0, 64), nearest: nearestRule(name) });
}

function maxWarnings(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw fail('OPTION_INVALID', { option: '--max-warnings', problem: 'it must be a whole number from 0' });
}

/** Pairs of options of which a call may have one only. */
const exclusive: readonly (readonly [string, string])[] = [
  ['json', 'format'],
  ['quiet', 'severity'],
  ['explain', 'fix'],
  ['explain', 'format'],
  ['judge', 'stdin'],
  ['judge', 'since'],
  ['judge', 'fix'],
  ['judge', 'explain'],
  ['judge', 'update-baseline'],
  ['judge', 'prune-baseline'],
  ['stdin', 'since'],
  ['stdin', 'update-baseline'],
  ['stdin', 'prune-baseline'],
  ['since', 'update-baseline'],
  ['since', 'prune-baseline'],
  ['since', 'fix'],
  ['update-baseline', 'prune-baseline'],
  ['no-baseline', 'update-baseline'],
  ['no-baseline', 'prune-baseline'],
  ['rule', 'update-baseline'],
  ['rule', 'prune-baseline'],
];

function checkCombinations(args: Arguments): void {
  const usage = (problem: string): Error => fail('USAGE', { command: 'lint', problem });
  const both = exclusive.find(([one, other]) => args.has(one) && args.has(other));
  if (both !== undefined) throw usage(`"--${both[0]}" and "--${both[1]}" exclude each other`);
  if (args.has('fail-on-judge') && !args.has('judge')) throw usage('"--fail-on-judge" needs "--judge"');
  if (args.has('stdin-filename') && !args.has('stdin')) throw usage('"--stdin-filename" needs "--stdin"');
  if (args.has('stdin') && args.words('files').length > 0) throw usage('"--stdin" takes no files');
}
