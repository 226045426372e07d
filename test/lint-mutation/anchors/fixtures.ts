import type { Fixture } from './anchor.ts';
import { firstBatch } from './first-batch.ts';

/** Every prompt of the suite with the directives that are contradicted. */
export const fixtures: readonly Fixture[] = [...firstBatch];
