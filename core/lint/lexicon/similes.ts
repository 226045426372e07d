import { plainly } from './mark-phrases.ts';
import type { SurfacePhrase } from './surface.ts';

/**
 * The ways in which prompts ask for a manner by naming somebody or something that has it: "like a butler would",
 * "worthy of a state banquet", "as one talks in a pub".
 *
 * @param models - their names as a phrase: `butler|diplomat|state banquet`
 */
export function likeA(models: string): readonly SurfacePhrase[] {
  const it = `(${models})`;
  const of = '(a|an|the|some|any|your|our|one of)?';
  return [
    `(like|as|as if to|as though to|as if by|as if from|as if in|as if at|as if over|as to|with the charm of|with the warmth of) ${of} .. ${it}`,
    `(style|manner|spirit|voice|tone|vein|words|language|register|mould|mood|air|diction|wit|sound) of ${of} .. ${it}`,
    `(way|how) (one|people|you|they|we|would|does|do)? .. ${it}`,
    `(suit|suits|fit|fits|befit|befits|worthy of|fit for|suitable for|appropriate for|right for|at home in|not out of place in|not out of place at|pass for|taken from|come from|straight out of|belong in|belong at) ${of} .. ${it}`,
    `(picture|imagine|pretend|think of|assume|suppose) (that)? .. ${it}`,
    ...plainly([
      `(should|must|has to|have to|shall|ought to|is to) (sound|read|feel|look|come across|seem|appear|be) .. (like|as if|as) .. ${it}`,
      `(be|is|are|will be|gets) (read|read out|read aloud|heard|recited|delivered|performed|pinned up|hung up|published|printed) .. (at|in|by|to|before|for) ${of} .. ${it}`,
    ]),
  ];
}

/** The ways in which prompts ask for an effect on the reader: "they must come away feeling loved". */
export function leavesReaders(feelings: string): readonly SurfacePhrase[] {
  const it = `(${feelings})`;
  const reader =
    '(@user|author|student|owner|mourner|officer|taxpayer|manager|boss|teacher|tenant|it|text|everyone|whoever reads it|the other side)';
  return plainly([
    `${reader} .. (must|should|shall|has to|have to|ought to|will|is to|are to) .. (feel|come away|walk away|be left|end up|be made to feel|leave|be) .. ${it}`,
    `(make|leave|let|have|get) ${reader} .. ${it}`,
    `so that ${reader} .. (feel|feels|be|is|are|leave|leaves|get|gets) .. ${it}`,
  ]);
}
