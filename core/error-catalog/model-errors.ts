import { excerpt } from '../excerpt.ts';

/** Errors in facts of models. */
export const modelErrors = {
  MODELS_LOCK_INVALID: {
    message: (d: { file: string; problem: string }): string => `Cannot use "${d.file}": ${excerpt(d.problem)}`,
    hint: (): string => 'run "stemma models update" to write it anew, or remove it to go back to the tables',
  },
  MODELS_SOURCE_UNREACHABLE: {
    message: (d: { from: string; problem: string }): string =>
      `Cannot read "${excerpt(d.from)}": ${excerpt(d.problem)}`,
    hint: (): string => 'nothing was changed; try again, or read a file with "stemma models update --from FILE"',
  },
  MODELS_SOURCE_INVALID: {
    message: (d: { from: string; problem: string }): string =>
      `Cannot use what "${excerpt(d.from)}" holds: ${excerpt(d.problem)}`,
    hint: (): string => 'nothing was changed; a source is the price list of genai-prices or the list of models.dev',
  },
  MODELS_SOURCE_REFUSED: {
    message: (d: { from: string; refused: number; models: number; examples: readonly string[] }): string =>
      `Refused what "${excerpt(d.from)}" holds, ${d.refused} of ${d.models} models: ${d.examples.join('; ')}`,
    hint: (): string => 'nothing was changed; such a list is in another unit, or not what it says to be',
  },
};
