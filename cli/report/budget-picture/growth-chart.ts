import { axisTicks } from './axis-ticks.ts';
import type { Drawing } from './drawing.ts';
import { pictureWidth, round, svgText } from './drawing.ts';
import type { GrowthSeries } from './growth-series.ts';

const TOP = 12;
const PLOT = 170;
const LEFT = 52;
const RIGHT = 12;
const HEIGHT = TOP + PLOT + 46;
const MOST_LABELS = 5;

/** Static tokens over releases as a line, with the forecast as a band behind it, and the limit across. */
export function growthChart(series: GrowthSeries): Drawing {
  const { points, next, limit } = series;
  const ticks = ticksOf(series);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const place: Place = {
    x: (at) => round(LEFT + (at / (points.length + next.length - 1)) * (pictureWidth - LEFT - RIGHT)),
    y: (tokens) => round(TOP + PLOT - ((tokens - low) / (high - low)) * PLOT),
  };
  const isLimitShown = limit !== undefined && limit <= high;
  const svg = [
    ...ticks.map((tick) => tickLine(tick, place)),
    ...(next.length === 0 ? [] : band(series, place)),
    ...(isLimitShown ? [limitLine(limit, place)] : []),
    `<polyline class="line s-static" points="${points.map((one, at) => `${place.x(at)},${place.y(one.static)}`).join(' ')}"/>`,
    ...points.map((one, at) => pointMark(one, { x: place.x(at), y: place.y(one.static) })),
    ...labels(series, place),
    ...keys(series, isLimitShown),
  ];
  return { svg: svg.join('\n'), height: HEIGHT };
}

interface Place {
  readonly x: (at: number) => number;
  readonly y: (tokens: number) => number;
}

/** A limit far above would press the line flat: it is told, not drawn. */
const LIMIT_DRAWN = 1.6;
/** Where the least is under this share of the most, the axis begins at nought. */
const FROM_NOUGHT = 0.4;

function ticksOf({ points, next, limit }: GrowthSeries): readonly number[] {
  const values = [...points.map((one) => one.static), ...next.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...values), Math.max(1, ...values)];
  const withLimit = limit !== undefined && limit <= most * LIMIT_DRAWN ? [least, most, limit] : [least, most];
  const [low, high] = [Math.min(...withLimit), Math.max(...withLimit)];
  return axisTicks(low < high * FROM_NOUGHT ? 0 : low, high);
}

const tickLine = (tick: number, { y }: Place): string =>
  `<line class="s-grid" x1="${LEFT}" x2="${pictureWidth}" y1="${y(tick)}" y2="${y(tick)}"/>` +
  `<text class="f-soft small" text-anchor="end" x="${LEFT - 6}" y="${round(y(tick) + 4)}">${tick.toLocaleString('en-US')}</text>`;

/** From the last point on: the band that holds about 80 % of what comes, and its median. */
function band({ points, next }: GrowthSeries, { x, y }: Place): readonly string[] {
  const from = points.length - 1;
  const last = points.at(-1)?.static ?? 0;
  const line = (values: readonly number[]): readonly string[] =>
    [last, ...values].map((value, at) => `${x(from + at)},${y(value)}`);
  const [low, high] = [line(next.map((one) => one.low)), line(next.map((one) => one.high))];
  return [
    `<polygon class="f-forecast faint" points="${[...high, ...low.toReversed()].join(' ')}"/>`,
    ...[low, high].map((edge) => `<polyline class="line s-forecast" stroke-width="1" points="${edge.join(' ')}"/>`),
    `<polyline class="line dashed s-forecast" points="${line(next.map(({ median }) => median)).join(' ')}"/>`,
  ];
}

const limitLine = (limit: number, { y }: Place): string =>
  `<line class="line dashed s-limit" x1="${LEFT}" x2="${pictureWidth}" y1="${y(limit)}" y2="${y(limit)}"/>` +
  `<text class="f-limit small strong" x="${LEFT + 4}" y="${round(y(limit) - 5)}">limit ${limit.toLocaleString('en-US')}</text>`;

const pointMark = (
  { label, static: tokens }: GrowthSeries['points'][number],
  { x, y }: { readonly x: number; readonly y: number },
): string =>
  `<circle class="f-static" cx="${x}" cy="${y}" r="3.5"><title>${svgText(`${label}: ${tokens.toLocaleString('en-US')} static tokens`)}</title></circle>`;

/** Versions along the axis, as many as have room: always the first and the last point. */
function labels({ points, next }: GrowthSeries, { x }: Place): readonly string[] {
  const room = Math.max(2, Math.round((MOST_LABELS * points.length) / (points.length + next.length)));
  const last = points.length - 1;
  const every = Math.max(1, Math.ceil(last / (room - 1)));
  const hasRoom = (at: number): boolean => at === 0 || at === last || (at % every === 0 && last - at >= every * 0.75);
  const shown = points.map((one, at) => ({ ...one, at })).filter(({ at }) => hasRoom(at));
  const y = TOP + PLOT + 17;
  const ahead = next.length === 0 ? [] : [text(`+${next.length}`, { x: x(last + next.length), y, anchor: 'end' })];
  return [
    ...shown.map(({ label, at }) =>
      text(label, { x: x(at), y, anchor: at === 0 ? 'start' : at === last && next.length === 0 ? 'end' : 'middle' }),
    ),
    ...ahead,
  ];
}

const text = (
  words: string,
  { x, y, anchor }: { readonly x: number; readonly y: number; readonly anchor: string },
): string =>
  `<text class="f-soft small" text-anchor="${anchor}" x="${x}" y="${y}">${svgText(words.length > 14 ? `${words.slice(0, 13)}…` : words)}</text>`;

function keys({ next, limit }: GrowthSeries, isLimitShown: boolean): readonly string[] {
  const y = TOP + PLOT + 38;
  const sign = (x: number, rest: string): string =>
    `<line class="line ${rest}" x1="${x}" x2="${x + 22}" y1="${y - 4}" y2="${y - 4}"/>`;
  const words = (x: number, label: string): string => `<text class="f-ink small" x="${x}" y="${y}">${label}</text>`;
  const far =
    limit === undefined || isLimitShown
      ? []
      : [words(next.length === 0 ? 130 : 270, `limit ${limit.toLocaleString('en-US')}`)];
  return [
    sign(0, 's-static') + words(30, 'static tokens'),
    ...(next.length === 0 ? [] : [sign(118, 'dashed s-forecast') + words(148, `next ${next.length}, ~80 % band`)]),
    ...far,
  ];
}
