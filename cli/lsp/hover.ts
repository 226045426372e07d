import type { Hover, Position } from 'vscode-languageserver/node';
import { MarkupKind } from 'vscode-languageserver/node';
import { describeBranch } from '../../core/lint/report/describe-branch.ts';
import type { LocatedFinding, Location } from '../../core/lint/report/located-finding.ts';
import { findRule } from '../../core/lint/rules/registry.ts';
import { rangeOf } from './diagnostics.ts';
import type { LintedDocument } from './lint-document.ts';

/** Explains the findings at a position: what was read where, when it holds, why it matters and how to solve it. */
export function hoverAt({ findings, target }: LintedDocument, position: Position): Hover | null {
  const here = findings.flatMap((finding) => {
    const location = finding.locations.find((one) => one.file === target.path && holds(one, position));
    return location === undefined ? [] : [{ finding, location }];
  });
  const [first] = here;
  if (first === undefined) return null;
  const value = here.map(({ finding }) => explain(finding)).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(first.location) };
}

/** Tells whether a position, from 0, touches a place. */
function holds(location: Location, { line, character }: Position): boolean {
  const { start, end } = rangeOf(location);
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  const isBefore = line < end.line || (line === end.line && character <= end.character);
  return isAfter && isBefore;
}

function explain({ rule, code, message, places, values, branch }: LocatedFinding): string {
  const about = findRule(rule);
  const condition = describeBranch(branch);
  return [
    `**${code}** \`${rule}\``,
    asText(message),
    ...places.map(({ file, chain, text }, index) => {
      const through = chain.length === 0 ? '' : ` through ${chain.join(', ')}`;
      const read = values?.[index] === undefined ? '' : `: ${values[index]}`;
      return `- “${asText(text)}” (${asText(`${file}${through}${read}`)})`;
    }),
    ...(condition === '' ? [] : [`Holds ${asText(condition)}.`]),
    ...(about === undefined ? [] : [about.why, `**How to fix:** ${about.fix}`]),
  ].join('\n\n');
}

/** Texts of the prompt are shown, not rendered: an editor would follow their links and images. */
function asText(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+!|<>&~-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ');
}
