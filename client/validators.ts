/** What the modules that `stemma bundle --validators` writes are made of, and what they give. It makes no code from texts. */
import formatList from 'ajv-formats/dist/formats.js';
import type { AnswerFunctions } from '../core/answer/answer-contract.ts';

export { textLength } from '../core/answer/text-length.ts';
export { areDifferent } from '../core/template/are-different.ts';
export { areEqual } from '../core/template/are-equal.ts';
export { createPattern } from '../core/template/pattern/create-pattern.ts';

/** Formats of texts and numbers, by name. */
export const formats: Readonly<Record<string, unknown>> = formatList.fullFormats;

/** Validators that were written when the application was built, by digest of the release. */
export type Validators = Readonly<Record<string, AnswerFunctions>>;
