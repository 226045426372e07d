import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { limitExpectation, limitFigures } from '../budget/limit-values.ts';
import { closestMatch } from '../closest-match.ts';
import type { Problem } from '../error-catalog/prompt-errors.ts';
import { fail } from '../fail.ts';
import type { JsonObject } from '../protocol.ts';
import { remember } from '../remember.ts';
import type { PlainFit } from '../template/plain-schema.ts';
import { plainFit } from '../template/plain-schema.ts';
import { defaultPromptrc } from './default-promptrc.ts';
import { environmentProblems, parseEnvironment } from './environment-policy.ts';
import { knownKeys } from './known-keys.ts';
import { modelProblem, modelsProblems } from './models-problems.ts';
import { parsePlan, planProblems } from './plan-policy.ts';
import type { Promptrc } from './promptrc.ts';
import { promptrcSchema } from './promptrc-schema.ts';
import { folderProblem, globProblem, registryProblem, tagPrefixProblem } from './promptrc-values.ts';
import type { LocatedProblem, WrittenPromptrc } from './written-promptrc.ts';
import type { YamlValue } from './yaml-value.ts';
import { parseYamlValue } from './yaml-value.ts';

/** Longest `.promptrc` that is read, in UTF-16 code units. */
export const MAX_PROMPTRC_LENGTH: number = 64 * 1024;

/**
 * Reads a `.promptrc`, YAML or JSON, and fills in the defaults. An empty text is valid: everything defaults.
 *
 * @param file - its name, for messages
 * @throws CONFIG_UNKNOWN_KEY, naming the nearest known key; CONFIG_INVALID, listing every problem
 *
 * @example
 * parsePromptrc('environments: { live: { serve: promoted, default: true } }', '.promptrc').prompts; //=> 'prompts'
 */
export function parsePromptrc(text: string, file: string): Promptrc {
  const written = parseWrittenPromptrc(text, file);
  return {
    prompts: written.prompts === undefined ? defaultPromptrc.prompts : normalFolder(written.prompts),
    tagPrefix: written.tagPrefix ?? defaultPromptrc.tagPrefix,
    environments: mapValues(written.environments, parseEnvironment) ?? defaultPromptrc.environments,
    ...present({
      plans: mapValues(written.plans, (plan, name) => parsePlan(name, plan)),
      teams: written.teams,
      signers: written.signers,
      registry: written.registry,
      lint: written.lint,
      models: written.models,
    }),
  };
}

/**
 * Reads a `.promptrc` without filling in defaults, to tell what the file itself says.
 * @throws CONFIG_UNKNOWN_KEY, CONFIG_INVALID
 */
export const parseWrittenPromptrc: (text: string, file: string) => WrittenPromptrc = remember(readWritten, {
  // Several parts of a command read the file, and a server reads it again at each change.
  last: 8,
  longest: MAX_PROMPTRC_LENGTH,
});

/** The text of a `.promptrc` as a value with places: that of the limits of budgets is asked for, too. */
export const parsePromptrcYaml: typeof parseYamlValue = remember(parseYamlValue, {
  last: 4,
  longest: MAX_PROMPTRC_LENGTH,
});

function readWritten(text: string, file: string): WrittenPromptrc {
  const { value, lineOf } = readDocument(text, file);
  if (value === null || value === undefined) return {};
  if (!plainCheck()(value)) refuse(value, { file, lineOf });
  const written = value as WrittenPromptrc;
  const problems = semanticProblems(written);
  if (problems.length > 0) throw fail('CONFIG_INVALID', { file, problems: problems.map(withLine(lineOf)) });
  return written;
}

let plain: PlainFit | undefined;

/** Most files are right, and to see that takes no time: a validator made of code takes 0.1 s to make. */
function plainCheck(): PlainFit {
  const { $schema: _, ...schema } = promptrcSchema;
  // The patterns are ours, and quick.
  plain ??= plainFit(schema as JsonObject, { createPattern: (source) => new RegExp(source, 'u') }) ?? (() => false);
  return plain;
}

/** Says what is wrong; nothing where the quick check could not tell. */
function refuse(value: unknown, { file, lineOf }: Pick<YamlValue, 'lineOf'> & { readonly file: string }): void {
  const validate = validator();
  if (!validate(value)) throw schemaError(file, validate.errors ?? [], lineOf);
}

let compiled: ValidateFunction | undefined;

/** Compiled on first use. That the schema itself is valid is for a test to check: here it would cost 25 ms. */
function validator(): ValidateFunction {
  const options = {
    allErrors: true,
    strict: false,
    meta: false,
    verbose: true,
    // To make its code short takes longer than to run it the one time that a command does.
    code: { optimize: false as const },
    validateSchema: false,
    formats: { uri: true as const },
  };
  compiled ??= new Ajv(options).compile(promptrcSchema);
  return compiled;
}

function readDocument(text: string, file: string): YamlValue {
  if (text.length > MAX_PROMPTRC_LENGTH) {
    const message = `is longer than ${MAX_PROMPTRC_LENGTH} characters`;
    throw fail('CONFIG_INVALID', { file, problems: [{ path: '', message }] });
  }
  const parsed = parsePromptrcYaml(text);
  if ('value' in parsed) return parsed;
  const problems = parsed.problems.map(({ line, message }) => ({ path: '', message: `line ${line}: ${message}` }));
  throw fail('CONFIG_INVALID', { file, problems });
}

function schemaError(file: string, errors: readonly ErrorObject[], lineOf: (pointer: string) => number): Error {
  const meaningful = errors.filter((error) => error.keyword !== 'propertyNames');
  const only = meaningful[0];
  if (meaningful.length === 1 && only?.keyword === 'additionalProperties') {
    const key = String(only.params['additionalProperty']);
    const place = `${only.instancePath}/${key}`.slice(1).replaceAll('/', '.').replaceAll('~1', '/');
    return fail('CONFIG_UNKNOWN_KEY', { file, key: place, nearest: closestMatch(key, knownKeys(only.instancePath)) });
  }
  return fail('CONFIG_INVALID', { file, problems: meaningful.map(problemOf).map(withLine(lineOf)) });
}

function problemOf(error: ErrorObject): LocatedProblem {
  const { instancePath: path, keyword, params } = error;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    const nearest = closestMatch(key, knownKeys(path));
    const at = `${path}/${key}`;
    return {
      path,
      at,
      message: `has the unknown key "${key}"${nearest === undefined ? '' : ` (did you mean "${nearest}"?)`}`,
    };
  }
  if (error.propertyName !== undefined) {
    return { path: `${path}/${error.propertyName}`, message: `is not ${expectedName(path)}` };
  }
  const model = modelProblem(error);
  if (model !== undefined) return { path, message: model };
  const figure = path.startsWith('/budget/') ? limitFigures.find((one) => path.split('/').includes(one)) : undefined;
  if (figure !== undefined) return { path, message: limitExpectation(figure) };
  if (path.endsWith('/requestsPerDay')) return { path, message: 'must be a whole number from 1 to 1,000,000,000' };
  if (keyword === 'enum') {
    return { path, message: `must be ${(params['allowedValues'] as readonly string[]).join(' or ')}` };
  }
  if (keyword === 'pattern') return { path, message: patternMessage(path) };
  return { path, message: error.message ?? 'is not valid' };
}

function expectedName(path: string): string {
  if (path === '/signers') return 'an e-mail address';
  if (path === '/models') return 'the name of a model such as "acme/house-model"';
  return 'a name: use lower-case words such as "eu-production"';
}

/** What stands at a place of the file that has a form of its own. */
function patternMessage(path: string): string {
  if (path.startsWith('/teams/')) return 'must be an e-mail address';
  if (path.startsWith('/signers/')) return 'must be "ed25519:" and the 32 bytes of a public key in base64url';
  if (path.includes('/noAdvance/')) return 'must be a time of the week such as "Friday 16:00"';
  return 'must be a duration such as 30m, 4h or 2d';
}

const withLine =
  (lineOf: (pointer: string) => number) =>
  ({ path, message, at = path }: LocatedProblem): Problem => ({ path, message: `${message} (line ${lineOf(at)})` });

function semanticProblems(written: WrittenPromptrc): LocatedProblem[] {
  const defaults = Object.entries(written.environments ?? {}).filter(([, policy]) => policy.default === true);
  const checks: readonly (readonly [string, string | undefined])[] = [
    ['/prompts', written.prompts === undefined ? undefined : folderProblem(normalFolder(written.prompts))],
    ['/tagPrefix', written.tagPrefix === undefined ? undefined : tagPrefixProblem(written.tagPrefix)],
    ['/lint/baseline', written.lint?.baseline === undefined ? undefined : folderProblem(written.lint.baseline)],
    ...overrideGlobs('lint', written.lint?.overrides),
    ...overrideGlobs('budget', written.budget?.overrides),
    ['/registry', written.registry === undefined ? undefined : registryProblem(written.registry)],
    [
      '/environments',
      defaults.length > 1 ? `has ${defaults.length} defaults: ${defaults.map(([name]) => name).join(', ')}` : undefined,
    ],
  ];
  return [
    ...checks.flatMap(([path, message]) => (message === undefined ? [] : [{ path, message }])),
    ...Object.entries(written.environments ?? {}).flatMap(([name, environment]) =>
      environmentProblems(`/environments/${name}`, environment, written),
    ),
    ...modelsProblems(written.models ?? {}),
    ...Object.entries(written.plans ?? {}).flatMap(([name, plan]) => planProblems(`/plans/${name}`, plan)),
  ];
}

const overrideGlobs = (
  key: string,
  overrides: readonly { readonly files: readonly string[] }[] = [],
): readonly (readonly [string, string | undefined])[] =>
  overrides.flatMap(({ files }, index) =>
    files.map((glob) => [`/${key}/overrides/${index}/files`, globProblem(glob)] as const),
  );

const normalFolder = (folder: string): string => folder.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '');

function mapValues<Written, Parsed>(
  values: Readonly<Record<string, Written>> | undefined,
  parse: (value: Written, name: string) => Parsed,
): Readonly<Record<string, Parsed>> | undefined {
  if (values === undefined) return undefined;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, parse(value, name)]));
}

type Present<Values> = { readonly [Key in keyof Values]?: NonNullable<Values[Key]> };

/** Without the keys that are undefined. */
function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>;
}
