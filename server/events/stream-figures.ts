/** Why a stream ended: the client left, read too slowly, its token ended, or the server closes. */
export type StreamEnd = 'client' | 'slow' | 'token' | 'closing';

/** Figures about event streams since the server started. */
export interface StreamFigures {
  readonly open: number;
  readonly opened: number;
  /** Since there were enough. */
  readonly refused: number;
  /** Events written, over all streams. */
  readonly events: number;
  readonly ended: Readonly<Record<StreamEnd, number>>;
}
