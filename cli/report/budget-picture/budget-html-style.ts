import { pictureStyle } from './drawing.ts';
import type { Palette } from './palette.ts';
import { paletteStyle, palettes } from './palette.ts';

const variables = ({ paper, card, grid, ink, soft, limit, p50 }: Palette): string =>
  `--paper:${paper};--card:${card};--grid:${grid};--ink:${ink};--soft:${soft};--limit:${limit};--warn:${p50};`;

/** How a page of budgets looks: pictures side by side where there is room, one below the other on a phone. */
export const budgetHtmlStyle: string = `:root { ${variables(palettes.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(palettes.dark)} } }
@media print { :root { ${variables(palettes.print)} } }
${paletteStyle()}
${pictureStyle}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2.5rem) 3rem; }
h1 { font-size: 1.5rem; margin: 0.5rem 0 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--grid); overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0 0 0.75rem; }
.soft { color: var(--soft); font-size: 0.875rem; margin: 0.25rem 0 1rem; overflow-wrap: anywhere; }
.headline { font-size: 1.1rem; font-weight: 600; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem; align-items: start; }
figure { margin: 0; padding: clamp(0.6rem, 2vw, 1rem); background: var(--card); border: 1px solid var(--grid); border-radius: 0.5rem; }
figure svg { display: block; width: 100%; height: auto; max-width: 30rem; }
ul { margin: 1rem 0; padding-left: 1.25rem; overflow-wrap: anywhere; }
ul.limits { list-style: none; padding: 0; }
.error { color: var(--limit); font-weight: 600; }
.warn { color: var(--warn); font-weight: 600; }
.scroll { overflow-x: auto; margin-top: 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.875rem; min-width: 100%; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { text-align: right; padding: 0.3rem 0 0.3rem 1rem; border-bottom: 1px solid var(--grid); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; overflow-wrap: anywhere; min-width: 9rem; }
tr.total > * { font-weight: 600; }
@media print {
  body { font-size: 11pt; }
  main { padding: 0; max-width: none; }
  figure { border: 0; padding: 0; }
  .pictures { grid-template-columns: 1fr 1fr; gap: 2rem; }
  figure, table, .told { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}`;
