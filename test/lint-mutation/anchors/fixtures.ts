import type { Fixture } from './anchor.ts';
import { firstBatch } from './first-batch.ts';
import { fourthBatch } from './fourth-batch.ts';
import { ownPrompts } from './own-prompts.ts';
import { secondBatch } from './second-batch.ts';
import { thirdBatch } from './third-batch.ts';

/** Every prompt of the suite with the directives that are contradicted. */
export const fixtures: readonly Fixture[] = [
  ...firstBatch,
  ...secondBatch,
  ...thirdBatch,
  ...fourthBatch,
  ...ownPrompts,
];
