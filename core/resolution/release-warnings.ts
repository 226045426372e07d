import { ownValue } from '../own-value.ts';
import type { ResolutionWarning } from '../protocol.ts';
import type { Mark } from '../state/documents.ts';
import type { EnvironmentView, Release } from './prompt-table.ts';

/** What whoever is served `release` here should know. A range never meets a yanked or withdrawn one; a pin does. */
export function releaseWarnings(name: string, release: Release, view: EnvironmentView): readonly ResolutionWarning[] {
  const { version, record } = release;
  const withdrawn = ownValue(view.document?.withdrawn, version);
  const warnings: ResolutionWarning[] = [];
  const warn = (code: ResolutionWarning['code'], mark: Mark | undefined, state: string): void => {
    if (mark === undefined) return;
    const reason = mark.reason === undefined ? '' : `: ${mark.reason}`;
    warnings.push({ code, message: `${name}@${version} is ${state}${reason}` });
  };
  warn('YANKED', record.yanked, 'yanked');
  warn('DEPRECATED', record.deprecated, 'deprecated');
  warn('WITHDRAWN', withdrawn, `withdrawn in ${view.environment}`);
  return warnings;
}
