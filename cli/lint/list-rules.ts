import { rules } from '../../core/lint/rules/registry.ts';
import type { LintConfig } from '../../core/lint/settings/lint-config.ts';
import { settingsFor } from '../../core/lint/settings/lint-settings.ts';
import type { Output } from '../output.ts';
import { alignRows } from '../report/table.ts';

/** Writes every rule with the severity that it has in a project. */
export function listRules(output: Output, config: LintConfig): void {
  const settings = settingsFor(config, '');
  const rows = rules.map(({ id, code, summary }) => ({
    code,
    id,
    severity: settings.rules.get(id)?.severity ?? 'off',
    summary,
  }));
  output.answer({ rules: rows }, () =>
    alignRows(
      rows.map((row) => [row.code, row.id, row.severity, row.summary]),
      { columns: output.style.columns },
    ).join('\n'),
  );
}
