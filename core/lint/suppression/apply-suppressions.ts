import type { Finding, FindingPlace } from '../finding.ts';
import { judgeRule } from '../rules/frame-rules.ts';
import { findRule, nearestRule } from '../rules/registry.ts';
import type { Report } from '../rules/rule.ts';
import type { Suppression } from './read-suppressions.ts';

/** What suppressions leave of findings, and what is wrong with the suppressions themselves. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  /** Reports by the id of the rule that they belong to. */
  readonly reports: readonly (readonly [rule: string, report: Report])[];
}

/** Comments that silence; an enable only ends one. */
const isSilencing = ({ command }: Suppression): boolean => command !== 'stemma-enable';

/**
 * Leaves out the findings with a place where their rule is silent. A finding of two places is silenced at either.
 *
 * @param suppressions - of every file that the findings stand in
 * @param own - the file that is linted: what is wrong with its suppressions is reported, that of its partials is not,
 *   as what a partial silences may be in another prompt
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  own: string,
): Suppressed {
  if (suppressions.length === 0) return { findings, reports: [] };
  const silencing = suppressions.filter(isSilencing).map((one) => ({ one, ids: idsOf(one), used: new Set<string>() }));
  const left = findings.filter((finding) => {
    const silent = silencing.filter(({ one, ids }) => silences(one, ids, finding));
    for (const { used } of silent) used.add(finding.rule);
    return silent.length === 0;
  });
  const reports = [
    ...silencing
      .filter(({ one }) => one.range.file === own)
      .flatMap(({ one, ids, used }) => unusedReports(one, ids, used)),
    ...suppressions.filter(({ range }) => range.file === own).flatMap(otherReports),
  ];
  return { findings: left, reports };
}

/** Ids of the rules that a suppression names; undefined: all. */
function idsOf({ rules }: Suppression): ReadonlySet<string> | undefined {
  if (rules.length === 0) return undefined;
  return new Set(rules.flatMap((name) => findRule(name)?.id ?? []));
}

function silences(one: Suppression, ids: ReadonlySet<string> | undefined, { rule, places }: Finding): boolean {
  if (ids !== undefined && !ids.has(rule)) return false;
  const isInside = ({ file, start, end }: FindingPlace): boolean =>
    file === one.range.file && start < Math.max(one.to, one.from + 1) && end > one.from;
  return places.some(isInside);
}

function unusedReports(
  one: Suppression,
  ids: ReadonlySet<string> | undefined,
  used: ReadonlySet<string>,
): readonly (readonly [string, Report])[] {
  const idle = ids === undefined ? (used.size === 0 ? ['all rules'] : []) : [...ids].filter((id) => isIdle(id, used));
  if (idle.length === 0) return [];
  const isAll = ids === undefined || (idle.length === ids.size && ids.size === one.rules.length);
  const remove = { title: 'Remove the comment', safe: true, edits: [{ ...one.removal, text: '' }] };
  const report: Report = {
    message: `This comment silences ${idle.join(', ')}, but there is nothing to silence.`,
    places: [one.range],
    suggestions: isAll ? [remove] : [],
  };
  return [['suppression/unused', report]];
}

/** What a judge would say is not known here. */
const isIdle = (id: string, used: ReadonlySet<string>): boolean => !used.has(id) && id !== judgeRule.id;

function otherReports(one: Suppression): readonly (readonly [string, Report])[] {
  const unknown = one.rules.filter((name) => findRule(name) === undefined);
  const missing = isSilencing(one) && one.reason === undefined;
  return [
    ...unknown.map((name) => ['settings/unknown-rule', { message: unknownRule(name), places: [one.range] }] as const),
    ...(missing
      ? [
          [
            'suppression/reason',
            { message: 'This comment gives no reason: write it behind " -- ".', places: [one.range] },
          ] as const,
        ]
      : []),
  ];
}

/** Says that there is no rule of this name, and which one was probably meant. */
export function unknownRule(name: string): string {
  const nearest = nearestRule(name);
  const shown = name.length > 64 ? `${name.slice(0, 63)}…` : name;
  return `There is no rule "${shown}"${nearest === undefined ? '' : `: did you mean "${nearest}"?`}`;
}
