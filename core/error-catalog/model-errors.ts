import { excerpt } from '../excerpt.ts';

/** Errors in facts of models. */
export const modelErrors = {
  MODELS_LOCK_INVALID: {
    message: (d: { file: string; problem: string }): string => `Cannot use "${d.file}": ${excerpt(d.problem)}`,
    hint: (): string => 'run "stemma models update" to write it anew, or remove it to go back to the tables',
  },
};
