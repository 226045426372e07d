import type { ValidateFunction } from 'ajv';
import type { Problem } from '../error-catalog/problem.ts';
import type { JsonObject } from '../protocol.ts';
import { remember } from '../remember.ts';
import type { InputValidator } from './compiled-prompt.ts';
import { failTemplate } from './fail-template.ts';
import { compileJsonSchema } from './json-schema-compiler.ts';
import { isSearchable, problemOf } from './schema-problems.ts';

/** Most problems that are told; whoever has more has one cause for them. */
const MAX_PROBLEMS = 100;

/**
 * Compiles an input schema into a check of variables, once. Variables are always an object: a schema that asks for
 * anything else describes the prompt and checks nothing.
 *
 * @param prompt - its name, for messages
 * @throws SCHEMA_INVALID
 */
export function createInputValidator(
  prompt: string,
  schema: JsonObject | undefined,
  options: SchemaOptions = {},
): InputValidator {
  if (schema === undefined) return () => [];
  const validate = compileLabelled(prompt, { label: 'input.schema', schema, ...options });
  if (!isForObjects(schema)) return () => [];
  let findAll: ValidateFunction | undefined;
  return (variables) => {
    try {
      if (validate(variables)) return [];
      if (!isSearchable(variables)) return problemsOf(validate);
      // Most variables fit, so the search for every problem is compiled when the first ones do not.
      findAll ??= compileOnce(schema, { allErrors: true, verbose: true, ...options });
      findAll(variables);
      return problemsOf(findAll);
    } catch {
      return [{ path: '', message: 'the variables are nested too deeply, or cannot be read' }];
    }
  };
}

/** How a schema is compiled. */
interface SchemaOptions {
  /** Whether its code is made short, which takes longer than to run it a few times. @defaultValue `true` */
  readonly isOptimized?: boolean;
}

/**
 * Checks that a schema can be used.
 * @param label - what it is for, such as `output.schema`
 * @throws SCHEMA_INVALID
 */
export const compileSchema = (prompt: string, label: string, schema: JsonObject): ValidateFunction =>
  compileLabelled(prompt, { label, schema });

interface LabelledSchema extends SchemaOptions {
  readonly label: string;
  readonly schema: JsonObject;
}

function compileLabelled(prompt: string, { label, schema, ...options }: LabelledSchema): ValidateFunction {
  try {
    return compileOnce(schema, options);
  } catch (error) {
    const isEndless = error instanceof RangeError;
    const problem = isEndless ? 'it refers to itself without end' : (error as Error).message.slice(0, 200);
    throw failTemplate('SCHEMA_INVALID', { prompt, schema: label, problem }, error);
  }
}

/** Releases of a prompt mostly have the same schemas, and to compile one takes longer than all else about a release. */
const compileOnce = (schema: JsonObject, options: CompileOptions): ValidateFunction =>
  compileText(JSON.stringify([schema, options]), schema, options);

type CompileOptions = SchemaOptions & { readonly allErrors?: true; readonly verbose?: true };

const compileText = remember(
  (_text, schema: JsonObject, options: CompileOptions): ValidateFunction => {
    const validate = compileJsonSchema(schema, options);
    validate({});
    return validate;
  },
  { last: 64, longest: 16 * 1024 },
);

function isForObjects({ type }: JsonObject): boolean {
  return type === undefined || type === 'object' || (Array.isArray(type) && type.includes('object'));
}

function problemsOf({ errors }: ValidateFunction): readonly Problem[] {
  const all = errors ?? [];
  const told = all.slice(0, MAX_PROBLEMS).map(problemOf);
  const rest = all.length - told.length;
  return rest === 0 ? told : [...told, { path: '', message: `and ${rest} more problems` }];
}
