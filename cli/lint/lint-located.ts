import { lint } from '../../core/lint/lint.ts';
import type { LintSource } from '../../core/lint/lint-source.ts';
import { textOfFile } from '../../core/lint/lint-source.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { locateFindings } from '../../core/lint/report/located-finding.ts';
import type { LintConfig } from '../../core/lint/settings/lint-config.ts';
import { settingsFor } from '../../core/lint/settings/lint-settings.ts';

/** Lints a source with the settings of its file; all that is found has its lines and columns. */
export function lintLocated(source: LintSource, config: LintConfig): readonly LocatedFinding[] {
  const findings = lint(source, settingsFor(config, source.file));
  return locateFindings(findings, (file) => textOfFile(source, file) ?? '');
}
