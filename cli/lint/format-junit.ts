import type { LintReport } from '../../core/lint/report/lint-report.ts';
import { byFile } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';

/** Findings as JUnit XML: a test suite per file, a failed test case per finding; remarks are no failures. */
export function formatJunit({ findings, files }: LintReport): string {
  const failures = findings.filter(isFailure).length;
  const suites = [...byFile(findings)].map(([file, found]) => suite(file, found));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="stemma lint" tests="${Math.max(files, findings.length)}" failures="${failures}">`,
    ...(suites.length === 0
      ? [
          '  <testsuite name="stemma lint" tests="1" failures="0">',
          '    <testcase name="all files" />',
          '  </testsuite>',
        ]
      : suites),
    '</testsuites>',
  ].join('\n');
}

const isFailure = ({ severity }: LocatedFinding): boolean => severity !== 'info';

function suite(file: string, findings: readonly LocatedFinding[]): string {
  return [
    `  <testsuite name="${escapeXml(file)}" tests="${findings.length}" failures="${findings.filter(isFailure).length}">`,
    ...findings.map((finding) => testCase(file, finding)),
    '  </testsuite>',
  ].join('\n');
}

function testCase(file: string, finding: LocatedFinding): string {
  const { code, rule, severity, message, locations } = finding;
  const places = locations.map((one) => `${one.file}:${one.line}:${one.column}`).join('\n');
  const name = `${code} ${rule} line ${locations[0].line}`;
  const body = isFailure(finding)
    ? `<failure type="${severity}" message="${escapeXml(message)}">${escapeXml(places)}</failure>`
    : `<system-out>${escapeXml(`${message}\n${places}`)}</system-out>`;
  return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">${body}</testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
};

/** Characters that XML cannot hold are shown as the replacement character. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\n]/gu, (character) => entities[character] ?? character);
}
