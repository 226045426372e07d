import type { ConfiguredServer } from '../../server/config.ts';
import type { Setting, Settings } from '../settings.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { alignRows } from './table.ts';

export interface ConfigReportOptions {
  readonly settings: Settings;
  /** Settings of "stemma serve", which never come from the repository. */
  readonly server: ConfiguredServer;
  readonly file: string | undefined;
  readonly style: Style;
}

/** Each setting with its value and origin, one per row. */
export function reportConfig({ settings, server, file, style }: ConfigReportOptions): string {
  const row = (name: string, value: unknown, origin: string): string[] => [
    style.cyan(name),
    valueText(value),
    style.dim(origin),
  ];
  const single = (name: 'prompts' | 'tagPrefix' | 'registry' | 'environment' | 'backend'): string[] =>
    row(name, settings[name].value, originText(settings[name]));
  const environments = Object.entries(settings.environments.value).map(([name, { serve, default: isDefault }]) =>
    row(`environments.${name}`, isDefault ? `${serve}, the default` : serve, originText(settings.environments)),
  );
  const serving = Object.entries(server.config).map(([name, value]) =>
    row(`server.${name}`, value, server.origins[name as keyof typeof server.origins]),
  );
  const rows = [
    ['SETTING', 'VALUE', 'ORIGIN'].map(style.bold),
    ...[single('prompts'), single('tagPrefix'), ...environments],
    ...[single('registry'), single('environment'), single('backend')],
    ...serving,
  ];
  const advice = file === undefined ? ['', 'There is no .promptrc here.', nextStep('stemma init', style)] : [];
  return [...alignRows(rows, { columns: style.columns }), ...advice].join('\n');
}

function valueText(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '(none)';
  return value === '' ? '(empty)' : String(value);
}

const originText = ({ origin, source }: Setting<unknown>): string => source ?? origin;
