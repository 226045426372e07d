import type { ProblemDocument } from '../core/protocol.ts';
import { parseJson } from './parse-json.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const values =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(Object(value)).every(check);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape = (checks: Checks): Check => {
  const findWrongKey = wrongKeyFinder(checks);
  return (value) => isObject(value) && findWrongKey(value as Fields) === undefined;
};

type Checks = Readonly<Record<string, Check>>;
type Fields = Readonly<Record<string, unknown>>;

/** Finds the first key that a value does not fit; keys that a newer registry adds are let be. */
function wrongKeyFinder(checks: Checks): (value: Fields) => string | undefined {
  // Made once: a snapshot holds thousands.
  const entries = Object.entries(checks);
  return (value) => entries.find(([key, check]) => !check(value[key]))?.[0];
}

const isMessage: Check = (value) => typeof value === 'string' && value.length <= 4_096;
const isProblem = shape({
  code: (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(value),
  detail: isMessage,
  hint: optional(isMessage),
  epoch: optional(isCount),
  revision: optional(isCount),
});

const isCandidate = shape({
  version: isText,
  digest: (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value),
  promoted: isFlag,
  rollout: optional(
    shape({
      id: isText,
      // Another way to draw lots cannot be guessed, and this one would give units another version.
      bucketing: (value) => value === 'murmur3-x86-32/mulshift/v1',
      salt: isText,
      canaryPpm: isCount,
      overrides: list(isText),
      armed: isFlag,
    }),
  ),
  warnings: optional(list(shape({ code: isText, message: isText }))),
});
const isServed = shape({ acrossMajors: isFlag, pinned: optional(isFlag), candidates: list(isCandidate) });
const isRefused = shape({ error: isProblem });

const manifestShape: Checks = {
  environment: isText,
  epoch: isCount,
  revision: isCount,
  unpublished: optional(list(shape({ intent: isText, verb: isText, name: isText, subject: isText }))),
  references: values((value) => isServed(value) || isRefused(value)),
};

const savedShape: Checks = {
  environment: isText,
  manifests: list(shape(manifestShape)),
  contents: isObject,
  locked: optional(values(shape({ release: isText, acrossMajors: isFlag }))),
  barred: optional(list(shape({ name: isText, version: isText, epoch: isCount, revision: isCount }))),
};

const isTexts = values((value) => typeof value === 'string');
const contentShape: Checks = {
  metadata: shape({
    model: optional(isText),
    config: isObject,
    input: shape({ schema: optional(isObject), default: optional(isObject) }),
    output: isObject,
    toolDefinitions: list(shape({ name: isText, inputSchema: isObject })),
    tools: list(isText),
    metadata: isObject,
    ext: isObject,
  }),
  content: shape({
    format: (value) => value === 1,
    prompt: (value) => typeof value === 'string',
    partials: isTexts,
    schemas: isTexts,
    tools: isTexts,
  }),
};

/** What makes a value unusable; undefined where it can be used. */
export type FindProblem = (value: unknown) => string | undefined;

const finder = (checks: Checks): FindProblem => {
  const findWrongKey = wrongKeyFinder(checks);
  return (value) => {
    if (!isObject(value)) return 'it is no whole JSON object';
    const key = findWrongKey(value as Fields);
    return key === undefined ? undefined : `"${key}" is missing or not as expected`;
  };
};

export const manifestProblem: FindProblem = finder(manifestShape);
export const contentProblem: FindProblem = finder(contentShape);
/** Of a bundle, or of the first line of a snapshot. */
export const savedProblem: FindProblem = finder(savedShape);

/** The problem document in `text`; undefined where something other than a registry answered. */
export function parseProblem(text: string | undefined): ProblemDocument | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  return isProblem(value) ? (value as ProblemDocument) : undefined;
}
