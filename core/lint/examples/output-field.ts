import type { TextRange } from '../text/sentence.ts';

/** A field of the output: what a schema, or a shape in the text, says about it. */
export interface OutputField {
  readonly name: string;
  readonly values?: readonly string[];
  readonly place?: TextRange;
  readonly isSchema: boolean;
}
