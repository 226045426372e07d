import { closestMatch } from '../closest-match.ts';
import { errorBuilder } from '../error-builder.ts';
import type { AnswerProblem } from '../error-catalog/contract-errors.ts';
import { contractErrors } from '../error-catalog/contract-errors.ts';
import type { PromptMetadata } from '../protocol.ts';
import type { StemmaError } from '../stemma-error.ts';
import type { ReadAnswer } from './read-answer.ts';
import { isTextWanted, MAX_ANSWER, readArguments, readJsonAnswer } from './read-answer.ts';
import { retryText } from './retry-text.ts';
import type { SchemaFunctions } from './value-check.ts';
import { checkValue } from './value-check.ts';

/** The checks of one release. */
export interface AnswerFunctions {
  /** Absent where there is no `output.schema`. */
  readonly output?: SchemaFunctions;
  /** By name of the tool. */
  readonly tools: Readonly<Record<string, SchemaFunctions>>;
}

/** What a model may answer to a prompt, and how it may call its tools. */
export interface AnswerContract {
  /**
   * Checks what a model answered, as text or as it was parsed, and gives its value.
   *
   * @throws OUTPUT_INVALID
   */
  validateOutput(answer: unknown): unknown;
  /**
   * Checks a call of a tool, its arguments as JSON or as they were parsed, and gives them.
   *
   * @throws TOOL_UNKNOWN, TOOL_CALL_INVALID
   */
  validateToolCall(tool: string, toolArguments: unknown): unknown;
}

const fail = errorBuilder(contractErrors);

/** Makes the contract of a release from its compiled schemas. */
export function createAnswerContract(
  { name: prompt, metadata }: { readonly name: string; readonly metadata: PromptMetadata },
  { output, tools }: AnswerFunctions,
): AnswerContract {
  const isText = isTextWanted(metadata.output);
  const known = new Set([...metadata.tools, ...metadata.toolDefinitions.map((tool) => tool.name)]);
  return {
    validateOutput(answer) {
      const read = readOutput(answer, metadata.output, isText);
      const problems = problemsOf(read, output);
      if ('value' in read && problems.length === 0) return read.value;
      throw fail('OUTPUT_INVALID', { prompt, problems, retryText: retryText(problems, isText ? 'text' : 'json') });
    },
    validateToolCall(tool, given) {
      if (!known.has(tool)) throw unknownTool(prompt, tool, [...known]);
      const read = typeof given === 'string' ? readArguments(given) : { value: given };
      const problems = problemsOf(read, Object.hasOwn(tools, tool) ? tools[tool] : undefined);
      if ('value' in read && problems.length === 0) return read.value;
      throw fail('TOOL_CALL_INVALID', { prompt, tool, problems, retryText: retryText(problems, 'call') });
    },
  };
}

function readOutput(answer: unknown, { schema }: PromptMetadata['output'], isText: boolean): ReadAnswer {
  if (typeof answer !== 'string') return { value: answer };
  if (!isText) return readJsonAnswer(answer);
  if (answer.length > MAX_ANSWER) {
    return { problem: { path: '', message: `must not be longer than ${MAX_ANSWER} characters` } };
  }
  // Of one word out of several, the line break behind it is no part.
  const isChoice = schema !== undefined && (schema['enum'] !== undefined || schema['const'] !== undefined);
  return { value: isChoice ? answer.trim() : answer };
}

function problemsOf(read: ReadAnswer, functions: SchemaFunctions | undefined): readonly AnswerProblem[] {
  if ('problem' in read) return [read.problem];
  return functions === undefined ? [] : checkValue(functions, read.value);
}

function unknownTool(prompt: string, tool: string, known: readonly string[]): StemmaError {
  // A model names what it likes, or nothing.
  const named = String(tool).slice(0, 128);
  const nearest = closestMatch(named, known);
  const advice = known.length === 0 ? 'Answer without tools.' : `The tools are: ${known.join(', ')}.`;
  const text = `There is no tool of that name. ${advice}`;
  return fail('TOOL_UNKNOWN', { prompt, tool: named, known, nearest, retryText: text });
}
