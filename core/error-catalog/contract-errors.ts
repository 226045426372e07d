import { excerpt } from '../excerpt.ts';
import type { Problem } from './problem.ts';
import { list, nearestHint } from './problem.ts';

/** One thing wrong with what a model answered. */
export interface AnswerProblem extends Problem {
  /** How what is there begins, where there is something. */
  readonly value?: string;
}

interface WrongAnswer {
  readonly prompt: string;
  readonly problems: readonly AnswerProblem[];
  /** Says the problems to the model, to be sent as the next message of the user. */
  readonly retryText: string;
}

interface UnknownTool {
  readonly prompt: string;
  readonly tool: string;
  readonly known: readonly string[];
  readonly nearest?: string | undefined;
  readonly retryText: string;
}

interface LostPart {
  readonly provider: string;
  /** What cannot be said there. */
  readonly what: string;
  /** Index of the message; absent where it is none of the messages. */
  readonly message?: number | undefined;
  /** Index of the part in it. */
  readonly part?: number | undefined;
}

/** Errors in what goes to a model and comes from it. Applications carry them where they check or convert. */
export const contractErrors = {
  OUTPUT_INVALID: {
    message: (d: WrongAnswer): string =>
      `The answer to "${d.prompt}" does not fit its output schema: ${list(d.problems)}`,
    hint: (): string => 'ask the model again with error.data.retryText as the next message of the user',
  },
  TOOL_CALL_INVALID: {
    message: (d: WrongAnswer & { tool: string }): string =>
      `The arguments for the tool "${d.tool}" of "${d.prompt}" do not fit: ${list(d.problems)}`,
    hint: (): string => 'answer the call with error.data.retryText as its result',
  },
  TOOL_UNKNOWN: {
    message: (d: UnknownTool): string => `"${d.prompt}" has no tool "${excerpt(d.tool)}"`,
    hint: (d: UnknownTool): string =>
      nearestHint(d.nearest) ?? `its tools are: ${d.known.length === 0 ? 'none' : d.known.join(', ')}`,
  },
  VALIDATOR_MISSING: {
    message: (d: { prompt: string; problem: string }): string => `Cannot check answers to "${d.prompt}": ${d.problem}`,
    hint: (): string =>
      'run "npm install ajv ajv-formats", or write validators ahead with "stemma bundle --validators" and pass them as "validators"',
  },
  NOT_REPRESENTABLE: {
    message: (d: LostPart): string => `Cannot write ${placeOf(d)} for ${d.provider}: ${d.what}`,
    hint: (): string => 'change that part, or send the prompt to a provider that has it',
  },
  RENDERER_MISSING: {
    message: (d: { module: string }): string => `Rendering needs the package "${d.module}"`,
    hint: (d: { module: string }): string => `run "npm install ${d.module}"`,
  },
};

function placeOf({ message, part }: LostPart): string {
  if (message === undefined) return 'the prompt';
  return part === undefined ? `message ${message}` : `part ${part} of message ${message}`;
}
