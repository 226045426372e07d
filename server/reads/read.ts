import type { PreparedAnswer } from '../prepared-answer.ts';

/** A request of the hot path, understood: its answer, and whether its address alone decides the answer. */
export interface Read {
  readonly answer: PreparedAnswer | Promise<PreparedAnswer>;
  /** True where every request of the same address gets this answer for as long as the state does not change. */
  readonly byAddress: boolean;
}
