import { escapeHtml } from '../html/escape-html.ts';
import { paletteStyle } from './palette.ts';

/** A part of a picture: elements from 0 down to its height, `pictureWidth` wide. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
}

/** Chosen for phones: there a letter is nearly as large as it is written here. */
export const pictureWidth = 360;

/** A text of somebody else in SVG, which as XML has fewer characters than HTML. */
export const svgText = (text: string): string => escapeHtml(text.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd'));

/** Hundredths of a pixel do not show, and would make files differ. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Drawings one below the other. */
export function stack(drawings: readonly Drawing[], gap = 16): Drawing {
  let height = 0;
  const svg = drawings.map((drawing) => {
    const top = round(height);
    height += drawing.height + gap;
    return top === 0 ? drawing.svg : `<g transform="translate(0 ${top})">\n${drawing.svg}\n</g>`;
  });
  return { svg: svg.join('\n'), height: Math.max(0, height - gap) };
}

export interface SvgOptions {
  /** Begins the ids inside; each picture of a page has its own. */
  readonly id: string;
  readonly title: string;
  /** The picture in words, for who does not see it. */
  readonly description: string;
  readonly drawing: Drawing;
}

/** A picture as an element of a page. */
export const svgElement = (options: SvgOptions): string => element(options, '');

/** A picture as a file of its own: it has its style inside, and no background but that of a screen around it. */
export function svgFile(options: SvgOptions): string {
  const style = `<style>${paletteStyle()}\n${pictureStyle}</style>`;
  return `${element(options, `${style}\n<rect class="f-paper" x="-16" y="-16" width="100%" height="100%"/>\n`)}\n`;
}

function element({ id, title, description, drawing }: SvgOptions, begin: string): string {
  const margin = begin === '' ? 0 : 16;
  const [width, height] = [pictureWidth + 2 * margin, Math.ceil(drawing.height) + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${svgText(title)}</title>
<desc id="${id}-desc">${svgText(description)}</desc>
${begin}${patterns(id)}
${drawing.svg}
</svg>`;
}

/** How letters and lines look; the same in a page and in a file of its own. */
export const pictureStyle = `svg text{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:13px}
svg .small{font-size:12px}
svg .strong{font-weight:600}
svg .title{font-size:17px;font-weight:600}
svg .bar,svg .line{fill-opacity:1;stroke-width:1.5}
svg .line{fill:none;stroke-width:2}
svg .halo{stroke-width:6}
svg .dashed{stroke-dasharray:6 4}
svg .faint{fill-opacity:.16}`;

/** What tells parts of a bar apart without colours: stripes this way, stripes that way, dots. */
const patterns = (id: string): string => `<defs>
<pattern id="${id}-p50" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="f-p50" width="3" height="5"/></pattern>
<pattern id="${id}-p90" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="f-p90" width="1.8" height="6"/></pattern>
<pattern id="${id}-most" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="f-most" cx="2.5" cy="2.5" r="1.1"/></pattern>
</defs>`;
