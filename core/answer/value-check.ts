import type { ErrorObject } from 'ajv';
import type { AnswerProblem } from '../error-catalog/contract-errors.ts';
import { excerpt } from '../excerpt.ts';
import { isSearchable, problemOf } from '../template/schema-problems.ts';

/** A function that Ajv compiled, now or when the application was built. */
export interface SchemaFunction {
  (value: unknown): unknown;
  errors?: readonly ErrorObject[] | null;
}

/** The two ways in which a schema is compiled: one ends at the first problem, the other finds all. */
export interface SchemaFunctions {
  readonly fits: SchemaFunction;
  /** Asked for when a value does not fit. */
  readonly findAll: () => SchemaFunction;
}

/** Most problems that are told; whoever has more has one cause for them. */
const MAX_PROBLEMS = 100;

/** Longest texts of a problem: what it wants comes from the schema, its path from the answer. */
const MAX_MESSAGE = 500;
const MAX_PATH = 200;

/** What is told where a validator refuses a value and does not say why. */
const UNSAID: readonly AnswerProblem[] = [{ path: '', message: 'is not valid' }];

/** What is wrong with a value; empty where it fits. It always ends, and never throws. */
export function checkValue({ fits, findAll }: SchemaFunctions, value: unknown): readonly AnswerProblem[] {
  try {
    if (fits(value)) return [];
    if (!isSearchable(value)) return problemsOf(fits);
    const search = findAll();
    const isFine = search(value);
    // The two were written apart where an application brought them: the one that refuses counts.
    return isFine ? UNSAID : problemsOf(search);
  } catch (error) {
    // A schema that cannot be compiled is no fault of the answer.
    if (error instanceof Error && error.name === 'StemmaError') throw error;
    return [{ path: '', message: 'is nested too deeply, or cannot be read' }];
  }
}

function problemsOf({ errors }: SchemaFunction): readonly AnswerProblem[] {
  const all = new Map<string, AnswerProblem>();
  for (const error of errors ?? []) {
    const problem = answerProblem(error);
    all.set(`${problem.path} ${problem.message}`, problem);
  }
  if (all.size === 0) return UNSAID;
  const told = [...all.values()].slice(0, MAX_PROBLEMS);
  const rest = all.size - told.length;
  return rest === 0 ? told : [...told, { path: '', message: `and ${rest} more problems` }];
}

/** Keywords that are about something that is not there, or about a name and not its value. */
const ABOUT_NAMES = ['required', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'dependentRequired'];

function answerProblem(error: ErrorObject): AnswerProblem {
  const { path, message } = error.keyword === 'const' ? constantProblem(error) : problemOf(error);
  const told = {
    path: path.length > MAX_PATH ? excerpt(path) : path,
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
  };
  const isAboutName = error.data === undefined || ABOUT_NAMES.includes(error.keyword);
  return isAboutName ? told : { ...told, value: excerptOf(error.data) };
}

function constantProblem({ instancePath: path, params }: ErrorObject): AnswerProblem {
  return { path, message: `must be ${JSON.stringify(params['allowedValue'])}` };
}

/** A value as it can stand in a message: how a text begins, and of lists and objects only how large they are. */
function excerptOf(value: unknown): string {
  if (typeof value === 'string') return excerpt(JSON.stringify(value.slice(0, 100)));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return `an object of ${Object.keys(value).length}`;
  return excerpt(String(value));
}
