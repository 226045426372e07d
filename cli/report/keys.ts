import type { PublicKey } from '../../core/state/documents.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine, printable } from './printable.ts';
import { alignRows } from './table.ts';

/** Every key with what it is good for; `held` are those whose private half lies here. */
export function reportKeys(keys: readonly PublicKey[], held: readonly string[], style: Style): string {
  if (keys.length === 0) return `Manifests are not signed yet.\n${nextStep('stemma keys create', style)}`;
  const signing = keys.findLast(({ id, revoked }) => revoked === undefined && held.includes(id))?.id;
  const rows = keys.map((key) => [
    style.cyan(key.id),
    key.added.at.slice(0, 10),
    printable(key.added.by),
    stateOf(key, { signing, held, style }),
  ]);
  const next = signing === undefined ? 'stemma keys rotate' : `stemma keys revoke ${keys[0]?.id}`;
  return [
    ...alignRows([['KEY', 'ADDED', 'BY', 'STATE'].map(style.bold), ...rows], { columns: style.columns }),
    '',
    nextStep(next, style),
  ].join('\n');
}

interface Holding {
  readonly signing: string | undefined;
  readonly held: readonly string[];
  readonly style: Style;
}

function stateOf({ id, revoked }: PublicKey, { signing, held, style }: Holding): string {
  if (revoked !== undefined) {
    const why = revoked.reason === undefined ? '' : `: ${oneLine(revoked.reason, 200)}`;
    return style.red(`revoked ${revoked.at.slice(0, 10)}${why}`);
  }
  if (id === signing) return style.green('signs here');
  return held.includes(id) ? 'trusted, replaced here by a newer one' : 'trusted';
}
