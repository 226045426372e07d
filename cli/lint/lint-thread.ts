/** A thread of `lintInThreads`: answers each batch of sources with the findings in them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LintSource } from '../../core/lint/lint-source.ts';
import type { LintConfig } from '../../core/lint/settings/lint-config.ts';
import { lintLocated } from './lint-located.ts';

const config = workerData as LintConfig;

parentPort?.on('message', (batch: readonly LintSource[]) => {
  parentPort?.postMessage(batch.map((source) => lintLocated(source, config)));
});
