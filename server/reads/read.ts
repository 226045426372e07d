import type { PreparedAnswer } from '../prepared-answer.ts';

/** A request of the hot path, understood. */
export interface Read {
  readonly answer: PreparedAnswer | Promise<PreparedAnswer>;
  /**
   * Until when every request of the same address gets this answer if the state stands, in milliseconds since the
   * epoch; 0 where something else takes part in the decision.
   */
  readonly sameUntil: number;
}
