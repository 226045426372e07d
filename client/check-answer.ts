import type { ProblemDocument, ResolvedDocument } from '../core/protocol.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts: Check = (value) => isObject(value) && Object.values(Object(value)).every((v) => typeof v === 'string');
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && wrongKey(value, checks) === undefined;

/** The first key of `checks` that `value` does not fit; keys that a newer registry adds are let be. */
function wrongKey(value: unknown, checks: Readonly<Record<string, Check>>): string | undefined {
  const entries = new Map(Object.entries(Object(value)));
  return Object.keys(checks).find((key) => !checks[key]?.(entries.get(key)));
}

const answerShape: Readonly<Record<string, Check>> = {
  name: isText,
  version: isText,
  digest: (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value),
  environment: isText,
  reason: isText,
  warnings: list(shape({ code: isText, message: isText })),
  rollout: optional(isText),
  arm: optional((value) => value === 'canary' || value === 'control'),
  acrossMajors: isFlag,
  perUnit: isFlag,
  epoch: isCount,
  revision: isCount,
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

/** What makes `value` unusable as an answer about prompt `name`; undefined where it can be used. */
export function answerProblem(value: unknown, name: string): string | undefined {
  if (!isObject(value)) return 'it is not a whole JSON object';
  const key = wrongKey(value, answerShape);
  if (key !== undefined) return `"${key}" is missing or not as expected`;
  const found = (value as ResolvedDocument).name;
  return found === name ? undefined : 'it is about another prompt';
}

const isMessage: Check = (value) => typeof value === 'string' && value.length <= 4_096;
const isProblem = shape({
  code: (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(value),
  detail: isMessage,
  hint: optional(isMessage),
  epoch: optional(isCount),
  revision: optional(isCount),
});

/** The problem document in `text`; undefined where something other than a registry answered. */
export function parseProblem(text: string | undefined): ProblemDocument | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  return isProblem(value) ? (value as ProblemDocument) : undefined;
}

/** The JSON value of `text`; undefined, which is no JSON value, where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
