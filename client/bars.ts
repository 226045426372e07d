import type { BarredVersion } from '../core/bundle-document.ts';
import type { ManifestDocument } from '../core/protocol.ts';
import type { ManifestEntry } from './line.ts';
import { nameOf, versionsOf } from './line.ts';
import { isOlder } from './state-order.ts';

/**
 * The versions that are not to be served although some server, or a bundle, still lists them: killed ones, and those
 * that a server took out of service before the other servers knew.
 */
export class Bars {
  all: readonly BarredVersion[] = [];

  /** The versions among an entry's candidates that are not to be served, whatever this manifest says. */
  among({ epoch, revision, unpublished = [] }: ManifestDocument, reference: string, entry: ManifestEntry): string[] {
    const name = nameOf(reference);
    const bars = this.all.filter(
      (bar) =>
        bar.name === name &&
        ('pinned' in entry && entry.pinned ? bar.killed : true) &&
        (bar.intent === undefined
          ? isOlder({ epoch, revision }, bar)
          : !unpublished.some(({ intent }) => intent === bar.intent)),
    );
    return versionsOf(entry).filter((version) => bars.some((bar) => bar.version === version));
  }
}
