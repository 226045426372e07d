import type { Setting, Settings } from '../settings.ts';
import type { Style } from '../style.ts';
import { alignRows } from './table.ts';

export interface ConfigReportOptions {
  readonly settings: Settings;
  readonly file: string | undefined;
  readonly style: Style;
}

/** Each setting with its value and origin, one per row. */
export function reportConfig({ settings, file, style }: ConfigReportOptions): string {
  const row = (name: string, text: string, setting: Setting<unknown>): string[] => [
    style.cyan(name),
    text,
    style.dim(originText(setting)),
  ];
  const environments = Object.entries(settings.environments.value).map(([name, policy]) =>
    row(`environments.${name}`, policy.default ? `${policy.serve}, the default` : policy.serve, settings.environments),
  );
  const single = (['prompts', 'tagPrefix', 'registry', 'environment', 'backend', 'host', 'port'] as const).map((name) =>
    row(name, valueText(settings[name].value), settings[name]),
  );
  const rows = [
    ['SETTING', 'VALUE', 'ORIGIN'].map(style.bold),
    ...single.slice(0, 2),
    ...environments,
    ...single.slice(2),
  ];
  const advice = file === undefined ? ['', 'There is no .promptrc here. Next: stemma init'] : [];
  return [...alignRows(rows), ...advice].join('\n');
}

const valueText = (value: string | number | undefined): string =>
  value === undefined ? '(none)' : value === '' ? '(empty)' : String(value);

const originText = ({ origin, source }: Setting<unknown>): string => {
  if (source === undefined) return origin;
  return origin === 'flag' ? `flag ${source}` : source;
};
