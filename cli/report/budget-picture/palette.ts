/** What a colour is for. All but `paper`, `card` and `grid` carry meaning, and stand out from both backgrounds. */
const roles = ['paper', 'card', 'grid', 'ink', 'soft', 'static', 'p50', 'p90', 'most', 'forecast', 'limit'] as const;
export type ColorRole = (typeof roles)[number];
export type Palette = Readonly<Record<ColorRole, string>>;

/** Colours on a light and a dark screen, and on paper, where patterns alone tell the bars apart. */
export const palettes: Readonly<Record<'light' | 'dark' | 'print', Palette>> = {
  light: {
    ...{ paper: '#ffffff', card: '#f6f8fa', grid: '#d0d7de', ink: '#1c2128', soft: '#57606a' },
    ...{ static: '#0b4f9e', p50: '#a84f00', p90: '#7a3fb5', most: '#57606a' },
    ...{ forecast: '#0a7048', limit: '#b3261e' },
  },
  dark: {
    ...{ paper: '#0d1117', card: '#161b22', grid: '#30363d', ink: '#e6edf3', soft: '#9aa4af' },
    ...{ static: '#6cb2ff', p50: '#f0a04b', p90: '#c59bff', most: '#9aa4af' },
    ...{ forecast: '#56d39a', limit: '#ff8a80' },
  },
  print: {
    ...{ paper: '#ffffff', card: '#ffffff', grid: '#bbbbbb', ink: '#000000', soft: '#333333' },
    ...{ static: '#000000', p50: '#000000', p90: '#000000', most: '#000000' },
    ...{ forecast: '#000000', limit: '#000000' },
  },
};

/**
 * Rules for what is drawn: `f-<role>` fills with a colour, `s-<role>` draws lines of it. Written out and not as
 * variables of CSS, which programs that turn a picture into a file for print do not know.
 */
export function paletteStyle(): string {
  const rules = (palette: Palette): string =>
    roles.map((role) => `.f-${role}{fill:${palette[role]}}.s-${role}{stroke:${palette[role]}}`).join('');
  return [
    rules(palettes.light),
    `@media (prefers-color-scheme:dark){${rules(palettes.dark)}}`,
    `@media print{${rules(palettes.print)}}`,
  ].join('\n');
}
