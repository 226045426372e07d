import type { Block } from '../text/blocks/unit.ts';

const OUTPUT =
  /^(?:good |correct |expected |sample |example |ideal |model )?(?:output|answer|response|reply|assistant|result|completion|summary|a)s?$/iu;
const BAD = /\b(?:bad|wrong|incorrect|avoid|not|don'?t|poor|before)\b/iu;

/** A text with gaps that its author left for others to fill says nothing about its length or its words. */
const GAP = /\.{3}|…|\{\{|<[a-z][a-z _-]*>|\[[a-z][a-z _-]*\]|\betc\b/iu;

/** Examples of what the model is to write, as it is to write it. */
export const exampleOutputs = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(
    ({ kind, label, side, text }) =>
      kind === 'example' &&
      (side === 'output' || (side === undefined && OUTPUT.test(label))) &&
      !BAD.test(label) &&
      !GAP.test(text),
  );
