import { fail } from '../../core/fail.ts';
import { describeBranch } from '../../core/lint/report/describe-branch.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { findRule } from '../../core/lint/rules/registry.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from '../report/printable.ts';
import { wrapText } from '../report/table.ts';
import type { Style } from '../style.ts';
import { findingDocument } from './format-json.ts';

/** Answers `--explain`. @throws LINT_FINDING_UNKNOWN */
export function explainFinding({ args, output }: CommandContext, findings: readonly LocatedFinding[]): number {
  const finding = findFinding(findings, args.text('explain') ?? '');
  output.answer(findingDocument(finding), () => formatExplanation(finding, output.style));
  return exitCodes.ok;
}

/**
 * The finding that a text names: the beginning of its fingerprint, or code and line, `PC101:12`.
 * @throws LINT_FINDING_UNKNOWN where there is none, or several
 */
function findFinding(findings: readonly LocatedFinding[], name: string): LocatedFinding {
  const [, code, line] = /^(PC\d{3}):(\d+)$/iu.exec(name) ?? [];
  const found = findings.filter((finding) =>
    code === undefined
      ? name.length >= 4 && finding.fingerprint.startsWith(name.toLowerCase())
      : finding.code === code.toUpperCase() && finding.locations.some((one) => one.line === Number(line)),
  );
  const [first] = found;
  const isOne = first !== undefined && found.every(({ fingerprint }) => fingerprint === first.fingerprint);
  if (!isOne) throw fail('LINT_FINDING_UNKNOWN', { finding: name.slice(0, 64), count: found.length });
  return first;
}

/** All that is known of one finding, for people. */
function formatExplanation(finding: LocatedFinding, style: Style): string {
  const { code, rule, severity, certainty, message, locations, places, values, branch, witness, suggestions } = finding;
  const about = findRule(rule);
  const condition = describeBranch(branch);
  const sides = locations.flatMap(({ file, line, column }, index) => {
    const place = places[index];
    const chain = place === undefined || place.chain.length === 0 ? '' : ` through ${place.chain.join(' -> ')}`;
    const read = values?.[index];
    return [
      `  ${style.cyan(`${printable(file)}:${line}:${column}`)}${printable(chain)}`,
      `    ${printable(place?.text ?? '')}`,
      ...(read === undefined ? [] : [`    ${style.dim('read as')} ${printable(read)}`]),
    ];
  });
  return [
    `${style.bold(`${code} ${rule}`)}  ${severity}, ${certainty}`,
    ...wrapText(printable(message), Math.min(style.columns ?? 100, 100)),
    '',
    ...sides,
    '',
    `${style.bold('Holds')}  ${condition === '' ? 'in every rendering' : printable(condition)}`,
    ...(witness === undefined ? [] : [`${style.bold('Witness')}  ${printable(JSON.stringify(witness))}`]),
    ...(about === undefined ? [] : ['', about.why, `${style.bold('How to fix')}  ${about.fix}`]),
    ...(suggestions.length === 0
      ? []
      : ['', style.bold('Suggestions'), ...suggestions.map(({ title }) => `  - ${printable(title)}`)]),
    ...(about === undefined ? [] : ['', style.dim(`docs/rules/${rule}.md`)]),
  ].join('\n');
}
