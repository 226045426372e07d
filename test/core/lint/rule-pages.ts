import type { Evidence, Rule } from '../../../core/lint/rules/rule.ts';

/** Where the page of a rule lies. */
export const rulePagePath = ({ id }: Rule): string => `docs/rules/${id}.md`;

/** The page of a rule, made of its registry entry. */
export function rulePage(rule: Rule): string {
  const { id, code, summary, why, evidence = [], bad, good, fix, severity, certainty, kind } = rule;
  return [
    `# ${id}`,
    '',
    `\`${code}\`. ${summary}`,
    '',
    `| kind | recommended | strict | certainty |`,
    '| --- | --- | --- | --- |',
    `| ${kind} | ${severity.recommended} | ${severity.strict} | ${certainty} |`,
    '',
    '## Why',
    '',
    why,
    ...(evidence.length === 0 ? [] : ['', ...evidence.map(evidenceLine)]),
    '',
    '## Bad',
    '',
    ...example(bad),
    '',
    '## Good',
    '',
    ...example(good),
    '',
    '## How to fix',
    '',
    fix,
    '',
    '## Options',
    '',
    `Severity: \`lint.rules\` of [.promptrc](../../reference/promptrc.md#lint), \`stemma.lint\` of a front matter, or a`,
    `[comment](../../reference/lint.md#suppressions) \`stemma-disable-next-line ${id} -- reason\`.`,
    '',
  ].join('\n');
}

const evidenceLine = ({ text, url }: Evidence): string =>
  url === undefined ? `- ${text}` : `- ${text} [Source](${url})`;

const example = (text: string): readonly string[] => ['````handlebars', text, '````'];

/** The list of all rules, `docs/rules/README.md`. */
export function rulesIndex(rules: readonly Rule[]): string {
  return [
    '# Rules',
    '',
    '`stemma lint --rules` prints them with the severities in force. [How lint works](../reference/lint.md).',
    '',
    '| code | rule | recommended | strict | reports |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(
      ({ code, id, severity, summary }) =>
        `| ${code} | [${id}](${id}.md) | ${severity.recommended} | ${severity.strict} | ${summary} |`,
    ),
    '',
  ].join('\n');
}
