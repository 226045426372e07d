import type { BundleDocument } from '../../core/bundle-document.ts';
import type { Style } from '../style.ts';
import { printable } from './printable.ts';
import { alignRows } from './table.ts';

export interface BundleReport {
  readonly file: string;
  /** False where the file said the same already. */
  readonly written: boolean;
  readonly bundle: BundleDocument;
}

/** What a bundle holds: each reference with its candidates, the first first. */
export function reportBundle({ file, written, bundle }: BundleReport, style: Style): string {
  const { environment, manifests } = bundle;
  const rows = manifests.flatMap(({ references }) =>
    Object.entries(references).map(([reference, entry]) => [
      reference,
      'error' in entry ? '' : entry.candidates.map(({ version }) => version).join(', '),
    ]),
  );
  const state = written ? 'written' : 'up to date';
  return [
    `${style.bold(printable(file))} is ${state}: ${rows.length} ${rows.length === 1 ? 'reference' : 'references'} in ${environment}`,
    ...alignRows(rows, { indent: '  ', columns: style.columns }),
  ].join('\n');
}
