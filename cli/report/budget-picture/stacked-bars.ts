import type { TokenFigures } from '../../../core/budget/budget-report.ts';
import { numberText } from '../number-text.ts';
import { cutText, wrapText } from '../table.ts';
import type { Drawing } from './drawing.ts';
import { pictureWidth, round, stack, svgText } from './drawing.ts';

/** A bar with its title above and its figures below. */
export interface BarRow {
  readonly title: string;
  readonly figures: TokenFigures;
  /** Without any, `p50` and `p90` mean nothing. */
  readonly samples: number;
  /** Goes after the title: what is wrong with it. */
  readonly mark?: string;
  /** Marked on the bar. */
  readonly limits?: readonly number[];
}

/** Parts of a bar, from the left, with what each is in the legend. */
const parts = [
  ['static', 'in every request'],
  ['p50', 'to p50 of the samples'],
  ['p90', 'to p90 of the samples'],
  ['most', 'to max≈, typical values'],
] as const;
type Part = (typeof parts)[number][0];

/** Bars on one scale: what is always there, what samples take, and what typical values take at most. */
export function stackedBars(rows: readonly BarRow[], id: string): Drawing {
  const scale = scaleOf(rows);
  const bars = rows.map((row) => barOf(row, { id, scale }));
  const isCut = rows.some(({ figures }) => most(figures) > scale.end);
  const hasLimits = rows.some(({ limits = [] }) => limits.some((limit) => limit <= scale.end));
  const shown = parts.filter(([part]) => rows.some((row) => widthOf(row, { part, scale }) > 0));
  return stack([legend(shown, { id, isCut, hasLimits }), ...bars], 10);
}

interface Scale {
  /** Tokens at the right edge. */
  readonly end: number;
}

/** How much longer than the samples a maximum may be to be drawn whole; a longer one would leave them no room. */
const DRAWN_WHOLE = 2;
/** Room behind the samples where a maximum is cut. */
const ROOM = 1.2;

function scaleOf(rows: readonly BarRow[]): Scale {
  const known = Math.max(1, ...rows.map((row) => endOf(row, 'p90')));
  const largest = Math.max(...rows.map(({ figures }) => most(figures)));
  return { end: largest <= known * DRAWN_WHOLE ? Math.max(known, largest) : known * ROOM };
}

const most = ({ maxTypical }: TokenFigures): number => maxTypical ?? Number.POSITIVE_INFINITY;

/** Where a part ends, in tokens: no part ends before the one to its left. */
function endOf({ figures, samples }: BarRow, part: Part): number {
  const { static: fixed, p50, p90 } = figures;
  const median = samples === 0 ? fixed : Math.max(fixed, p50 ?? 0);
  const high = samples === 0 ? fixed : Math.max(median, p90 ?? 0);
  return { static: fixed, p50: median, p90: high, most: Math.max(high, most(figures)) }[part];
}

interface PartPlace {
  readonly part: Part;
  readonly scale: Scale;
}

function startOf(row: BarRow, part: Part): number {
  const before = parts[parts.findIndex(([one]) => one === part) - 1];
  return before === undefined ? 0 : endOf(row, before[0]);
}

const xOf = (tokens: number, { end }: Scale): number => round((Math.min(tokens, end) / end) * pictureWidth);

const widthOf = (row: BarRow, { part, scale }: PartPlace): number =>
  round(xOf(endOf(row, part), scale) - xOf(startOf(row, part), scale));

const HEIGHT = 16;
const TITLE = 17;
const FIGURES_LINE = 15;
const FIGURES_COLUMNS = 56;
const TITLE_COLUMNS = 44;

function barOf(row: BarRow, { id, scale }: { readonly id: string; readonly scale: Scale }): Drawing {
  const drawn = parts.map(([part]) => partOf(row, { part, scale, id }));
  const limits = (row.limits ?? []).filter((limit) => limit <= scale.end);
  const figures = wrapText(figuresText(row), FIGURES_COLUMNS);
  const mark = row.mark === undefined ? '' : `<tspan class="f-limit"> ${svgText(row.mark)}</tspan>`;
  const top = TITLE + HEIGHT;
  const svg = [
    `<g><title>${svgText(`${row.title}: ${figuresText(row)}`)}</title>`,
    `<text class="f-ink strong" y="12">${svgText(cutText(row.title, TITLE_COLUMNS))}${mark}</text>`,
    `<line class="s-grid" x1="0" x2="${pictureWidth}" y1="${top - 0.5}" y2="${top - 0.5}"/>`,
    ...drawn.filter((text) => text !== ''),
    ...limits.map((limit) => limitMark(xOf(limit, scale))),
    ...figures.map(
      (line, at) => `<text class="f-soft small" y="${top + FIGURES_LINE * (at + 1)}">${svgText(line)}</text>`,
    ),
    '</g>',
  ];
  return { svg: svg.join('\n'), height: top + FIGURES_LINE * figures.length + 3 };
}

/** Between two lines of the background, so that it is seen on any part of a bar. */
function limitMark(x: number): string {
  const line = (style: string): string =>
    `<line class="${style}" x1="${x}" x2="${x}" y1="${TITLE - 2}" y2="${TITLE + HEIGHT + 2}"/>`;
  return line('halo s-paper') + line('line s-limit');
}

function partOf(row: BarRow, { part, scale, id }: PartPlace & { readonly id: string }): string {
  const [x, width] = [xOf(startOf(row, part), scale), widthOf(row, { part, scale })];
  if (width <= 0) return '';
  if (part === 'static') return `<rect class="f-static" x="${x}" y="${TITLE}" width="${width}" height="${HEIGHT}"/>`;
  const style = `class="bar s-${part}" fill="url(#${id}-${part})"`;
  if (part === 'most' && endOf(row, part) > scale.end) return `<path ${style} d="${tornAt(x, x + width)}"/>`;
  const [left, inner] = [round(x + 0.75), round(Math.max(0.5, width - 1.5))];
  return `<rect ${style} x="${left}" y="${TITLE + 0.75}" width="${inner}" height="${HEIGHT - 1.5}"/>`;
}

/** A bar that goes on: open to the right, with a torn edge. */
function tornAt(start: number, end: number): string {
  const [top, bottom] = [TITLE + 0.75, TITLE + HEIGHT - 0.75];
  const step = (bottom - top) / 4;
  const tooth = (at: number): string => `L${end - (at % 2 === 0 ? 5 : 0)} ${round(top + step * at)}`;
  return `M${start + 0.75} ${top}L${end} ${top}${[...'0123'].map((_, at) => tooth(at + 1)).join('')}L${start + 0.75} ${bottom}Z`;
}

/** `149 static · 228 p50 · 255 p90 · 123,937 max≈ · 1,846,573 max`. */
function figuresText({ figures, samples }: BarRow): string {
  const { static: fixed, p50, p90, maxTypical, maxAny } = figures;
  const sampled = samples === 0 ? [] : [`${numberText(p50 ?? 0)} p50`, `${numberText(p90 ?? 0)} p90`];
  const typical = maxTypical === null || maxTypical === maxAny ? [] : [`${numberText(maxTypical)} max≈`];
  const all = maxAny === null ? 'no maximum' : `${numberText(maxAny)} max`;
  return [`${numberText(fixed)} static`, ...sampled, ...typical, all].join(' · ');
}

const SWATCH = 22;
const LEGEND_LINE = 20;

interface LegendOptions {
  readonly id: string;
  readonly isCut: boolean;
  readonly hasLimits: boolean;
}

function legend(shown: readonly (typeof parts)[number][], { id, isCut, hasLimits }: LegendOptions): Drawing {
  const entries = [
    ...shown.map(([part, label]) => ({ sign: swatch(part, id), label })),
    ...(isCut
      ? [{ sign: `<path class="bar s-most" fill="url(#${id}-most)" d="${tornSwatch}"/>`, label: 'goes on' }]
      : []),
    ...(hasLimits
      ? [{ sign: '<line class="line s-limit" x1="11" x2="11" y1="0" y2="14"/>', label: 'limit of the total' }]
      : []),
  ];
  const svg = entries.map(({ sign, label }, at) => {
    const [x, y] = [(at % 2) * (pictureWidth / 2), Math.floor(at / 2) * LEGEND_LINE];
    return `<g transform="translate(${x} ${y})">${sign}<text class="f-ink small" x="${SWATCH + 8}" y="11">${svgText(label)}</text></g>`;
  });
  return { svg: svg.join('\n'), height: Math.ceil(entries.length / 2) * LEGEND_LINE };
}

const tornSwatch = 'M1 1L21 1L16 4L21 7L16 10L21 13L1 13Z';

const swatch = (part: Part, id: string): string =>
  part === 'static'
    ? `<rect class="f-static" width="${SWATCH}" height="14"/>`
    : `<rect class="bar s-${part}" fill="url(#${id}-${part})" x="0.75" y="0.75" width="${SWATCH - 1.5}" height="12.5"/>`;
