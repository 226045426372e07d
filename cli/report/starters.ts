import type { Starter } from '../starters.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { alignRows } from './table.ts';

/** The starters, and how to take one. */
export function reportStarters(starters: readonly Starter[], style: Style): string {
  const rows = starters.map(({ name, description }) => [style.cyan(name), description]);
  return [
    ...alignRows([['STARTER', 'WHAT IT IS FOR'].map(style.bold), ...rows], { columns: style.columns }),
    '',
    nextStep(`stemma new support/reply --template ${starters[0]?.name ?? 'NAME'}`, style),
  ].join('\n');
}
