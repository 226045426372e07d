import { parentPort, workerData } from 'node:worker_threads';
import { readingOf } from './reading-of.ts';

/** A thread of its own, which knows nothing of what was read elsewhere. */
parentPort?.postMessage(readingOf(String(workerData)));
