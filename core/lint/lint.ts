import { findingOf } from './conflicts/clash-finding.ts';
import { findClashes } from './conflicts/find-clashes.ts';
import type { Finding } from './finding.ts';
import type { LintSource } from './lint-source.ts';
import { readInstructions } from './read-instructions.ts';
import { rules } from './rules/registry.ts';
import { reportFinding } from './rules/report-finding.ts';
import type { Rule } from './rules/rule.ts';
import { frontMatterSettings } from './settings/front-matter-settings.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { settleFindings } from './settle-findings.ts';

/** What is wrong with a prompt or a text, by place. Pure: the template is read and never run. */
export function lint(source: LintSource, settings: LintSettings): readonly Finding[] {
  const { context, clashContext } = readInstructions(source, settings);
  const effective = frontMatterSettings(source, settings).settings;
  const checked = rulesIn(effective).flatMap((rule) =>
    (rule.check?.(context) ?? []).map((report) => reportFinding(report, rule, source)),
  );
  const conflicts = findClashes(context.directives, clashContext).flatMap((clash) => findingOf(clash, source) ?? []);
  return settleFindings([...conflicts, ...checked], source, settings);
}

const rulesOfSettings = new WeakMap<LintSettings, readonly Rule[]>();

/** The rules that check something and are on. */
function rulesIn(settings: LintSettings): readonly Rule[] {
  const known = rulesOfSettings.get(settings);
  if (known !== undefined) return known;
  const isOn = ({ id, check }: Rule): boolean =>
    check !== undefined && (settings.rules.get(id)?.severity ?? 'off') !== 'off';
  const found = rules.filter(isOn);
  rulesOfSettings.set(settings, found);
  return found;
}
