import type { Block } from '../text/blocks/unit.ts';

const OUTPUT =
  /^(?:good |correct |expected |sample |example |ideal |model )?(?:output|answer|response|reply|assistant|result|completion|summary|a)s?$/iu;
const BAD = /\b(?:bad|wrong|incorrect|avoid|not|don'?t|poor|before)\b/iu;

/** A text with gaps that its author left for others to fill says nothing about its length or its words. */
const GAP = /\.{3}|…|\{\{|<[a-z][a-z _-]*>|\[[a-z][a-z _-]*\]|\betc\b/iu;

/** Whether an example shows how it is not to be done. */
export const isBadExample = (label: string): boolean => BAD.test(label);
/** Whether its author left gaps in it. */
export const isWithGaps = (text: string): boolean => GAP.test(text);

/** Who speaks, and not what is made of the talk. */
const SPEAKER = /^(?:assistant|ai|bot|agent|tutor|model)$/iu;
/** A value of a program: `'Paris.',` */
const CODE = /^(?:'[^'\n]*'|"[^"\n]*"|`[^`\n]*`)[,;)]/u;
const JSON_START = /^(?:```\w*\s*)?[{[]/u;

/**
 * Examples of what the model is to write, as it is to write it. Where an output is made of a talk, what the assistant
 * says in it is input.
 */
export function exampleOutputs(blocks: readonly Block[]): readonly Block[] {
  const outputs = blocks.filter(
    ({ kind, label, side, text }) =>
      kind === 'example' &&
      (side === 'output' || (side === undefined && OUTPUT.test(label))) &&
      !BAD.test(label) &&
      !GAP.test(text) &&
      !CODE.test(text) &&
      /[\p{L}\p{N}]/u.test(text),
  );
  const made = outputs.filter(({ label }) => !SPEAKER.test(label));
  const all = made.length > 0 ? made : outputs;
  // An example that is data says of which kind all outputs are.
  const data = all.filter(({ text }) => JSON_START.test(text));
  return data.length > 0 ? data : all;
}

/** Whether a text shows somewhere what its JSON looks like: then what is no JSON is no output. */
export const showsJson = (text: string): boolean => /^[^\S\n]*(?:[\w ]{1,30}:\s*)?[{[]\s*(?:["{[\]}]|$)/mu.test(text);
