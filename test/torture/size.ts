/** How much is done: everything that is promised, or a part of it for each change (`STEMMA_TORTURE=short`). */
const isShort = process.env['STEMMA_TORTURE'] === 'short';

export const size: {
  /** Acknowledged changes after which a mix of writers ends. */
  readonly changesPerMix: number;
  /** Seconds after which it ends in any case. */
  readonly secondsPerMix: number;
  readonly mixes: 'all' | 'few';
  readonly kills: number;
  /** Seconds for which servers and commands change one remote, at least. */
  readonly secondsOnRemote: number;
  /** Acknowledged changes before which they do not end. */
  readonly changesOnRemote: number;
} = isShort
  ? { changesPerMix: 60, secondsPerMix: 60, mixes: 'few', kills: 12, secondsOnRemote: 20, changesOnRemote: 60 }
  : { changesPerMix: 400, secondsPerMix: 300, mixes: 'all', kills: 200, secondsOnRemote: 60, changesOnRemote: 300 };
