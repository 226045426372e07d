/** Figures in tokens that a limit may bound, and those in percent. */
export const tokenFigures = ['static', 'p50', 'p90', 'maxSample', 'maxTypical', 'maxAscii', 'maxAny'] as const;
export const shareFigures = ['growth', 'window'] as const;

export type LimitFigure = (typeof tokenFigures)[number] | (typeof shareFigures)[number];

export const limitFigures: readonly LimitFigure[] = [...tokenFigures, ...shareFigures];

/** A limit that fails an `error` refuses a release; `warn` is only told. */
export type LimitLevel = 'warn' | 'error';

const levels: readonly LimitLevel[] = ['warn', 'error'];

/** As it is written: tokens, a share such as `10%`, one for each level, or `off`. */
type WrittenLimit = number | string | { readonly [level in LimitLevel]?: number | string };
export type WrittenLimits = { readonly [figure in LimitFigure]?: WrittenLimit };

/** A share as it is written. */
export const SHARE_PATTERN = '^\\d{1,6}(\\.\\d{1,4})?%$';
const share = new RegExp(SHARE_PATTERN, 'u');

const isShareFigure = (figure: LimitFigure): boolean => shareFigures.some((one) => one === figure);

/** More requests a day than any model answers. */
export const MOST_REQUESTS_PER_DAY = 1_000_000_000;

/** What a limit has to be, for messages. */
export function limitExpectation(figure: string): string {
  const value = shareFigures.some((one) => one === figure) ? 'a share such as 10%' : 'a whole number of tokens';
  return `must be ${value}, "off", or one for "warn" and one for "error"`;
}

/** The limit of each level, in tokens or percent; undefined where it is not one. `off` has none. */
export function limitLevels(figure: LimitFigure, written: unknown): ReadonlyMap<LimitLevel, number> | undefined {
  if (written === 'off' || written === false) return new Map();
  if (typeof written !== 'object' || written === null) return limitLevels(figure, { error: written });
  const entries = Object.entries(written).map(([level, value]) => [level, limitValue(figure, value)] as const);
  if (Array.isArray(written) || entries.length === 0) return undefined;
  const read = new Map<LimitLevel, number>();
  for (const [level, value] of entries) {
    const known = levels.find((one) => one === level);
    if (known === undefined || value === undefined) return undefined;
    read.set(known, value);
  }
  return read;
}

function limitValue(figure: LimitFigure, value: unknown): number | undefined {
  if (!isShareFigure(figure)) return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
  return typeof value === 'string' && share.test(value) ? Number(value.slice(0, -1)) : undefined;
}
