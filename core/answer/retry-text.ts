import type { AnswerProblem } from '../error-catalog/contract-errors.ts';
import { excerpt } from '../excerpt.ts';

/** Most problems that a model is told: it mends one cause at a time. */
const MAX_TOLD = 20;

const ENDINGS = {
  text: 'Answer again with the text alone.',
  json: 'Answer again with the corrected JSON alone, without words or marks around it.',
  call: 'Call the tool again with corrected arguments.',
} as const;

/**
 * Says to a model what was wrong with its answer.
 *
 * @example
 * retryText([{ path: '/total', message: 'is missing' }], 'json');
 * //=> 'Your answer cannot be used:\n- /total is missing\nAnswer again with the corrected JSON alone, …'
 */
export function retryText(problems: readonly AnswerProblem[], kind: keyof typeof ENDINGS): string {
  const told = problems.slice(0, MAX_TOLD).map(lineOf);
  const rest = problems.length - told.length;
  const more = rest === 0 ? [] : [`- and ${rest} more problems`];
  const subject = kind === 'call' ? 'The arguments' : 'Your answer';
  return [`${subject} cannot be used:`, ...told, ...more, ENDINGS[kind]].join('\n');
}

function lineOf({ path, message, value }: AnswerProblem): string {
  const subject = path === '' ? 'it' : excerpt(path);
  return `- ${subject} ${message}${value === undefined ? '' : `; it is ${value}`}`;
}
