import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { isEnvironmentName } from '../environment-name.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { isPromptName, isVersion } from '../prompt-ref.ts';
import type { EnvironmentDocument, MetaDocument, ReleaseDocument, RolloutPlan, RolloutRecord } from './documents.ts';
import { environmentPath, metaPath, releasePath } from './state-paths.ts';
import { environmentSchema, metaSchema, releaseSchema } from './state-schemas.ts';

export { initialMeta } from './initial-meta.ts';
export { contentPath, environmentPath, parseStatePath, releasePath } from './state-paths.ts';

/** Where a document was read, for the error. */
export interface StateSource {
  /** Id of the state commit. */
  readonly commit: string;
  /** Path in its tree. */
  readonly path: string;
}

/** Text of a state document: JSON with sorted keys, indented so that `git diff` reads well; equal values, equal bytes. */
export function encodeDocument(document: MetaDocument | ReleaseDocument | EnvironmentDocument): string {
  return `${print(document, '')}\n`;
}

/** @throws STATE_INVALID */
export function decodeMetaDocument(text: string, source: StateSource): MetaDocument {
  const document = decode<MetaDocument>(text, source, validators().meta);
  if (source.path !== metaPath) throw misplaced(source, metaPath);
  refuseProblem(Object.values(document.policy.plans ?? {}).map(planProblem), source);
  return document;
}

/** @throws STATE_INVALID, also where the document is of another prompt than its path says */
export function decodeReleaseDocument(text: string, source: StateSource): ReleaseDocument {
  const document = decode<ReleaseDocument>(text, source, validators().release);
  const path = releasePath(document.name);
  if (source.path !== path) throw misplaced(source, path);
  return document;
}

/** @throws STATE_INVALID, also where the document is of another prompt or environment than its path says */
export function decodeEnvironmentDocument(text: string, source: StateSource): EnvironmentDocument {
  const document = decode<EnvironmentDocument>(text, source, validators().environment);
  const path = environmentPath(document.environment, document.name);
  if (source.path !== path) throw misplaced(source, path);
  refuseProblem((document.rollouts ?? []).map(rolloutProblem), source);
  return document;
}

/** What the schema cannot tell. A rollout beyond its plan would be taken for one whose last step is over. */
function rolloutProblem({ id, plan, step }: RolloutRecord): string | undefined {
  if (step >= plan.steps.length) return `rollout ${excerpt(id)} is at step ${step} of a plan of ${plan.steps.length}`;
  return planProblem(plan);
}

function planProblem({ name, steps }: RolloutPlan): string | undefined {
  const falls = steps.some(({ canaryPpm }, index) => canaryPpm <= (steps[index - 1]?.canaryPpm ?? 0));
  return falls ? `the steps of plan ${excerpt(name)} do not grow` : undefined;
}

function refuseProblem(problems: readonly (string | undefined)[], source: StateSource): void {
  const problem = problems.find((one) => one !== undefined);
  if (problem !== undefined) throw fail('STATE_INVALID', { ...source, problem });
}

interface Validators {
  readonly meta: ValidateFunction;
  readonly release: ValidateFunction;
  readonly environment: ValidateFunction;
}

let compiled: Validators | undefined;

/** Compiled on first use: whoever only writes documents does not pay for it. */
function validators(): Validators {
  if (compiled !== undefined) return compiled;
  const formats = { version: isVersion, name: isPromptName, environment: isEnvironmentName, time: isTime };
  // The schemas are ours: compiling the schema of schemas to check them would double the time of a cold start.
  const ajv = new Ajv({ formats, meta: false, validateSchema: false });
  compiled = {
    meta: ajv.compile(metaSchema),
    release: ajv.compile(releaseSchema),
    environment: ajv.compile(environmentSchema),
  };
  return compiled;
}

/** Tells the 45th of a month from a day: its text has the right form already. */
function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function decode<Document>(text: string, source: StateSource, validate: ValidateFunction): Document {
  const value = parseJson(text, source);
  if (validate(value)) return value as Document;
  const [error] = validate.errors ?? [];
  const unknown = error?.keyword === 'additionalProperties' ? ` "${excerpt(error.params['additionalProperty'])}"` : '';
  const problem = `${error?.instancePath ?? ''} ${error?.message ?? 'is not valid'}${unknown}`;
  throw fail('STATE_INVALID', { ...source, problem: problem.trim() });
}

function parseJson(text: string, source: StateSource): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fail('STATE_INVALID', { ...source, problem: 'it is not JSON' }, cause);
  }
}

function misplaced(source: StateSource, path: string): Error {
  return fail('STATE_INVALID', { ...source, problem: `it holds the document that belongs in ${path}` });
}

/** Own printing, as `JSON.stringify` would put keys that look like numbers first. */
function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0
      ? '[]'
      : `[\n${value.map((item) => `${inner}${print(item, inner)}`).join(',\n')}\n${indent}]`;
  }
  const keys = new Map(Object.entries(value).filter(([, item]) => item !== undefined));
  if (keys.size === 0) return '{}';
  const members = [...keys.keys()]
    .sort()
    .map((key) => `${inner}${JSON.stringify(key)}: ${print(keys.get(key), inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}
