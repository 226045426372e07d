import type { LintReport } from '../../core/lint/report/lint-report.ts';
import type { Output } from '../output.ts';
import type { LintFormat } from './lint-options.ts';

/** Writes a report in a format; each formatter is loaded when it is asked for. */
export async function writeReport(output: Output, format: LintFormat, report: LintReport): Promise<void> {
  switch (format) {
    case 'pretty': {
      const { formatPretty } = await import('./format-pretty.ts');
      return output.text(formatPretty(report, output.style));
    }
    case 'json': {
      const { lintDocument } = await import('./format-json.ts');
      return output.text(JSON.stringify(lintDocument(report), undefined, 2));
    }
    case 'sarif': {
      const [{ sarifLog }, { rules }, { packageVersion }] = await Promise.all([
        import('./format-sarif.ts'),
        import('../../core/lint/rules/registry.ts'),
        import('../package-files.ts'),
      ]);
      return output.text(JSON.stringify(sarifLog(report, { version: packageVersion(), rules }), undefined, 2));
    }
    case 'github': {
      const { formatGithub } = await import('./format-github.ts');
      return output.text(formatGithub(report));
    }
    case 'junit': {
      const { formatJunit } = await import('./format-junit.ts');
      return output.text(formatJunit(report));
    }
  }
}
