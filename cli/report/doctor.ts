import type { Check } from '../doctor/check.ts';
import type { Style } from '../style.ts';
import { oneLine } from './printable.ts';
import { alignRows } from './table.ts';

/** Each check with its result; below what is wrong, what to do. */
export function reportDoctor(checks: readonly Check[], style: Style): string {
  const marks = { ok: style.green('ok'), warning: style.yellow('warning'), failed: style.red('failed') };
  const rows = alignRows(
    checks.map(({ name, status, detail }) => [marks[status], style.bold(name), oneLine(detail, 160)]),
    { columns: style.columns },
  );
  const failures = checks.filter(({ status }) => status === 'failed').length;
  return [
    ...checks.flatMap(({ advice }, index) => [
      rows[index] ?? '',
      ...(advice === undefined ? [] : [`         ${style.cyan('do:')} ${oneLine(advice, 200)}`]),
    ]),
    '',
    failures === 0 ? style.green('Fit for work.') : style.red(`${failures} to mend.`),
  ].join('\n');
}
