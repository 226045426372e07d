import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { LintSource } from '../../core/lint/lint-source.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import type { LintConfig } from '../../core/lint/settings/lint-config.ts';
import { lintLocated } from './lint-located.ts';

type Findings = readonly LocatedFinding[];

/** How sources are linted. */
export interface Threading {
  readonly config: LintConfig;
  /** How many threads lint, this one among them. */
  readonly threads: number;
}

/** Few enough that no thread waits long for the last one, and enough that messages cost nothing. */
const BATCH = 8;

/** The findings in each source, in the order of the sources: batches go to whichever thread has time. */
export async function lintInThreads(
  sources: readonly LintSource[],
  { config, threads }: Threading,
): Promise<readonly Findings[]> {
  const found: Findings[] = [];
  let next = 0;
  const takeBatch = (): { readonly at: number; readonly batch: readonly LintSource[] } => {
    const at = next;
    next += BATCH;
    return { at, batch: sources.slice(at, at + BATCH) };
  };
  const keep = (at: number, findings: readonly Findings[]): void => {
    for (const [index, one] of findings.entries()) found[at + index] = one;
  };
  const here = async (): Promise<void> => {
    for (let { at, batch } = takeBatch(); batch.length > 0; { at, batch } = takeBatch()) {
      for (const [index, source] of batch.entries()) {
        keep(at + index, [lintLocated(source, config)]);
        // Answers of other threads are heard in between.
        await setImmediate();
      }
    }
  };
  const elsewhere = async (): Promise<void> => {
    const worker = new Worker(threadFile(), { workerData: config });
    try {
      for (let { at, batch } = takeBatch(); batch.length > 0; { at, batch } = takeBatch()) {
        worker.postMessage(batch);
        const [findings] = (await once(worker, 'message')) as [readonly Findings[]];
        keep(at, findings);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all([here(), ...Array.from({ length: threads - 1 }, elsewhere)]);
  return found;
}

/** Beside this module: as a source, compiled, and in the bundled program. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './lint-thread.ts' : './lint-thread.js', import.meta.url);
