import { canHoldTogether } from './branch/can-hold-together.ts';
import { domainsOf } from './branch/domains.ts';
import { findingOf } from './conflicts/clash-finding.ts';
import { findClashes } from './conflicts/find-clashes.ts';
import { readDirectives } from './directives/read-directives.ts';
import { fieldsOf } from './examples/output-field.ts';
import type { Finding } from './finding.ts';
import type { LintSource } from './lint-source.ts';
import { rules } from './rules/registry.ts';
import { reportFinding } from './rules/report-finding.ts';
import type { RuleContext } from './rules/rule.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { pairSurfaces } from './settings/pair-surfaces.ts';
import { settleFindings } from './settle-findings.ts';
import { aimAtFields } from './text/field-target.ts';
import { readClauses } from './text/read-clauses.ts';
import { readSentences } from './text/read-sentences.ts';
import { spreadPrecedence } from './text/spread-precedence.ts';
import { aimAtTask } from './text/task-target.ts';

/** What is wrong with a prompt or a text, by place. Pure: the template is read and never run. */
export function lint(source: LintSource, settings: LintSettings): readonly Finding[] {
  const { sentences, blocks, segments, problems } = readSentences(source);
  const domains = domainsOf(source.inputSchema);
  const clauses = spreadPrecedence(aimAtFields(aimAtTask(sentences.flatMap(readClauses)), fieldsIn(source)));
  const own = pairSurfaces(settings.pairs);
  const directives = readDirectives(clauses, own);
  const context: RuleContext = { source, settings, sentences, blocks, segments, problems, clauses, directives };
  const checked = rules.flatMap((rule) =>
    (rule.check?.(context) ?? []).map((report) => reportFinding(report, rule, source)),
  );
  const clashes = findClashes(directives, { source, own, canHold: (branches) => canHoldTogether(branches, domains) });
  const conflicts = clashes.flatMap((clash) => findingOf(clash, source) ?? []);
  return settleFindings([...conflicts, ...checked], source, settings);
}

const fieldsIn = ({ outputSchema }: LintSource): ReadonlySet<string> =>
  new Set(outputSchema === undefined ? [] : fieldsOf(outputSchema).map(({ name }) => name.toLowerCase()));
