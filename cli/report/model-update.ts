import type { FigureChange } from '../../core/models/update/compare-figures.ts';
import type { ModelUpdate } from '../../core/models/update/plan-update.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine } from './printable.ts';
import { alignRows } from './table.ts';

/** Most lines of each kind that a person is shown; JSON has all of them. */
const SHOWN = 40;

/** What an update changed and what it refused. */
export function reportModelUpdate(
  { lock, changes, refused }: ModelUpdate,
  { file, style }: { readonly file: string; readonly style: Style },
): string {
  const rows = changes
    .slice(0, SHOWN)
    .map((change) => [style.cyan(oneLine(change.id)), change.figure, changeText(change)]);
  const warnings = refused
    .slice(0, SHOWN)
    .map(({ id, reason }) => style.yellow(`refused ${oneLine(id)}: ${oneLine(reason, 160)}`));
  return [
    ...lock.sources.map(
      ({ from, kind, models }) => `${models.toLocaleString('en-US')} models with ${kind} from ${oneLine(from)}`,
    ),
    ...(changes.length === 0 ? ['No figure has changed.'] : alignRows(rows, { indent: '  ' })),
    ...restLine(changes.length, 'changes'),
    ...warnings,
    ...restLine(refused.length, 'refused models'),
    `Wrote ${file}: commit it, and everyone measures with the same figures.`,
    nextStep(nextCommand(refused, file), style),
  ].join('\n');
}

const nextCommand = (refused: ModelUpdate['refused'], file: string): string =>
  refused.some(({ isJump }) => isJump) ? 'stemma models update --accept' : `git add ${file}`;

const restLine = (count: number, what: string): readonly string[] =>
  count > SHOWN ? [`and ${(count - SHOWN).toLocaleString('en-US')} more ${what}: see --json`] : [];

function changeText({ figure, from, to }: FigureChange): string {
  const text = (value: number): string => (figure.endsWith('price') ? `$${value}` : value.toLocaleString('en-US'));
  if (from === null) return `${text(to)}, not known before`;
  const percent = from === 0 ? '' : ` (${to > from ? '+' : '−'}${Math.round(Math.abs(to / from - 1) * 100)} %)`;
  return `${text(from)} → ${text(to)}${percent}`;
}
