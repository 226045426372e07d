import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver/node';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Severity } from '../../core/lint/finding.ts';
import { describeBranch } from '../../core/lint/report/describe-branch.ts';
import type { LocatedFinding, Location } from '../../core/lint/report/located-finding.ts';
import type { LintedDocument } from './lint-document.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** One diagnostic per finding, at its first place in the document; its other places are related to it. */
export function diagnosticsOf(linted: LintedDocument): Diagnostic[] {
  return linted.findings.map((finding) => {
    const main = mainLocation(finding, linted);
    const condition = describeBranch(finding.branch);
    return {
      range: main === undefined ? nowhere : rangeOf(main),
      severity: severities[finding.severity],
      source: 'stemma',
      code: finding.code,
      message: condition === '' ? finding.message : `${finding.message} (${condition})`,
      relatedInformation: finding.locations.flatMap((location, index) =>
        location === main ? [] : [relatedTo(linted, location, finding.places[index]?.text ?? '')],
      ),
      data: { fingerprint: finding.fingerprint },
    };
  });
}

/** A finding between two partials has no place of its own in the prompt that includes them. */
const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function mainLocation({ locations }: LocatedFinding, { target }: LintedDocument): Location | undefined {
  return locations.find(({ file }) => file === target.path);
}

function relatedTo(linted: LintedDocument, location: Location, text: string): DiagnosticRelatedInformation {
  return { location: { uri: linted.uriOf(location.file), range: rangeOf(location) }, message: text };
}

/** The protocol counts lines and characters from 0, both ends alike. */
export function rangeOf({ line, column, endLine, endColumn }: Location): Range {
  return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } };
}
