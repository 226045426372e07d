import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { isEnvironmentName } from '../environment-name.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { isPromptName, isVersion } from '../prompt-ref.ts';
import type { JsonObject } from '../protocol.ts';
import type { PlainFit } from '../template/plain-schema.ts';
import { plainFit } from '../template/plain-schema.ts';
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
  const document = decode<MetaDocument>(text, source, 'meta');
  if (source.path !== metaPath) throw misplaced(source, metaPath);
  refuseProblem(Object.values(document.policy.plans ?? {}).map(planProblem), source);
  return document;
}

/** @throws STATE_INVALID, also where the document is of another prompt than its path says */
export function decodeReleaseDocument(text: string, source: StateSource): ReleaseDocument {
  const document = decode<ReleaseDocument>(text, source, 'release');
  const path = releasePath(document.name);
  if (source.path !== path) throw misplaced(source, path);
  return document;
}

/** @throws STATE_INVALID, also where the document is of another prompt or environment than its path says */
export function decodeEnvironmentDocument(text: string, source: StateSource): EnvironmentDocument {
  const document = decode<EnvironmentDocument>(text, source, 'environment');
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

const schemas = { meta: metaSchema, release: releaseSchema, environment: environmentSchema };
type DocumentKind = keyof typeof schemas;

const formats = { version: isVersion, name: isPromptName, environment: isEnvironmentName, time: isTime };

/** So many documents are looked at before their validator is made, which takes as long as to look at some hundreds. */
const LOOKED_AT = 64;

interface Check {
  readonly fits: PlainFit | undefined;
  seen: number;
  compiled?: ValidateFunction;
}

const checks = new Map<DocumentKind, Check>();

/** Made on first use: whoever only writes documents does not pay for it. */
function checkOf(kind: DocumentKind): Check {
  // The patterns are ours, and quick.
  const createPattern = (source: string): RegExp => new RegExp(source, 'u');
  const check = checks.get(kind) ?? {
    fits: plainFit(schemas[kind] as JsonObject, { createPattern, formats }),
    seen: 0,
  };
  checks.set(kind, check);
  return check;
}

/** Whether a document surely fits, as a quick look tells; of very many, a validator is quicker. */
function fitsQuickly(value: unknown, kind: DocumentKind): boolean {
  const check = checkOf(kind);
  check.seen += 1;
  return check.seen <= LOOKED_AT && check.fits?.(value) === true;
}

function validatorOf(kind: DocumentKind): ValidateFunction {
  const check = checkOf(kind);
  // The schemas are ours: compiling the schema of schemas to check them would double the time of a cold start.
  check.compiled ??= new Ajv({ formats, meta: false, validateSchema: false }).compile(schemas[kind]);
  return check.compiled;
}

/** Tells the 45th of a month from a day: its text has the right form already. */
function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function decode<Document>(text: string, source: StateSource, kind: DocumentKind): Document {
  const value = parseJson(text, source);
  if (fitsQuickly(value, kind)) return value as Document;
  const validate = validatorOf(kind);
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
