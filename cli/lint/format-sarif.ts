import type { Severity } from '../../core/lint/finding.ts';
import type { LintReport } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding, Location } from '../../core/lint/report/located-finding.ts';
import type { Rule } from '../../core/lint/rules/rule.ts';

/** What a SARIF log says of the tool. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly Rule[];
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** Findings as a SARIF 2.1.0 log: the second directive is a related location, the fingerprint a partial one. */
export function sarifLog({ findings }: LintReport, { version, rules }: SarifTool): unknown {
  const used = new Set(findings.map(({ rule }) => rule));
  const described = rules.filter(({ id }) => used.has(id));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stemma lint', semanticVersion: version, rules: described.map(ruleObject) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultObject(finding, described)),
      },
    ],
  };
}

function ruleObject({ id, code, summary, why, fix, severity }: Rule): unknown {
  const { recommended } = severity;
  return {
    id: code,
    name: id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: recommended === 'off' ? 'none' : levels[recommended] },
  };
}

function resultObject(finding: LocatedFinding, rules: readonly Rule[]): unknown {
  const [first, ...others] = finding.locations;
  return {
    ruleId: finding.code,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(first) }],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((location, index) => ({
            id: index + 1,
            message: { text: finding.places[index + 1]?.text ?? '' },
            physicalLocation: physicalLocation(location),
          })),
        }),
    partialFingerprints: { 'stemma/v1': finding.fingerprint },
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Location): unknown {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
