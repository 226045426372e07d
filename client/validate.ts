import type { AnswerContract } from '../core/answer/answer-contract.ts';
import { createAnswerContract } from '../core/answer/answer-contract.ts';
import { compileAnswer } from '../core/answer/compile-answer.ts';
import type { RenderSource } from './render.ts';

export type { AnswerContract } from '../core/answer/answer-contract.ts';
export type { AnswerProblem } from '../core/error-catalog/contract-errors.ts';

/**
 * Compiles the output and tool schemas of a served prompt once, to check many answers without waiting.
 * `prompt.validateOutput()` and `prompt.validateToolCall()` do the same on their first call.
 *
 * Needs the packages `ajv` and `ajv-formats`.
 *
 * @throws SCHEMA_INVALID
 * @example
 * const contract = compileContract(await client.get('support/reply@^1'));
 * contract.validateOutput('Your parcel left on Monday.'); //=> 'Your parcel left on Monday.'
 */
export function compileContract(source: Pick<RenderSource, 'name' | 'metadata'>): AnswerContract {
  return createAnswerContract(source, compileAnswer(source));
}
