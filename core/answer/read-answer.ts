import type { AnswerProblem } from '../error-catalog/contract-errors.ts';
import { excerpt } from '../excerpt.ts';
import type { PromptMetadata } from '../protocol.ts';

/** Longest answer that is read, in UTF-16 code units: far more than any model writes, and little enough to check. */
export const MAX_ANSWER = 1_048_576;

/** What was read, or why nothing could be. */
export type ReadAnswer = { readonly value: unknown } | { readonly problem: AnswerProblem };

/**
 * Whether an answer is a text and no JSON: without a schema unless the format is `json`, and with a schema of texts
 * (`type: string`, or `enum` and `const` of texts) unless the format is `json`.
 */
export function isTextWanted({ format, schema }: PromptMetadata['output']): boolean {
  if (format === 'json') return false;
  if (schema === undefined) return true;
  if (schema['type'] !== undefined) return schema['type'] === 'string';
  if (schema['const'] !== undefined) return typeof schema['const'] === 'string';
  const choices = schema['enum'];
  return Array.isArray(choices) && choices.length > 0 && choices.every((choice) => typeof choice === 'string');
}

/**
 * Reads the JSON that a model wrote: the whole answer, or else what stands in its only fenced block (three backticks or
 * more, with `json` or nothing behind them). Words around that block are not looked at.
 */
export function readJsonAnswer(text: string): ReadAnswer {
  if (text.length > MAX_ANSWER) {
    return { problem: { path: '', message: `must not be longer than ${MAX_ANSWER} characters` } };
  }
  const whole = parse(text);
  if (whole !== undefined) return whole;
  const blocks = fencedBlocks(text);
  const [block] = blocks;
  if (blocks.length > 1) return { problem: unreadable('must be JSON alone: there are several blocks of code', text) };
  const inner = block === undefined ? undefined : parse(block);
  if (inner !== undefined) return inner;
  const written = (block ?? text).trim();
  return {
    problem: unreadable(isCutOff(written) ? 'is JSON that ends before it is complete' : 'must be JSON', written),
  };
}

/** Reads the arguments of a tool call; models that give none often write nothing at all. */
export function readArguments(text: string): ReadAnswer {
  return text.trim() === '' ? { value: {} } : readJsonAnswer(text);
}

function unreadable(message: string, text: string): AnswerProblem {
  return { path: '', message, value: excerpt(text) };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const FENCE = /^ {0,3}(?<marks>`{3,})[ \t]*(?<language>\w*)[ \t]*$/u;

/** What stands between fences. JSON has no raw line breaks in its texts, so no fence can begin a line within it. */
function fencedBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let open: { readonly marks: string; readonly isJson: boolean; readonly lines: string[] } | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const { marks = '', language = '' } = FENCE.exec(line)?.groups ?? {};
    if (open === undefined) {
      if (marks !== '') open = { marks, isJson: /^(?:json)?$/iu.test(language), lines: [] };
    } else if (marks.length >= open.marks.length && language === '') {
      if (open.isJson) blocks.push(open.lines.join('\n'));
      open = undefined;
    } else open.lines.push(line);
  }
  if (open?.isJson) blocks.push(open.lines.join('\n'));
  return blocks;
}

/** Whether a text begins like an object or a list that is never closed: most often, the model had no tokens left. */
function isCutOff(text: string): boolean {
  if (!/^[{[]/u.test(text)) return false;
  const structure = text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"?/gsu, '');
  return structure.replaceAll(/[^{[]/gu, '').length > structure.replaceAll(/[^}\]]/gu, '').length;
}
