import type { Problem } from '../error-catalog/problem.ts';

type Check = (value: unknown, path: string) => Problem | undefined;

/** Deepest nesting of a YAML value; every real front matter stays far below. */
const MAX_DEPTH = 100;

/** What is wrong with the values of a front matter, or `undefined`. A key without a value counts as absent. */
export function frontMatterProblem(value: unknown): Problem | undefined {
  if (!isMapping(value)) return { path: '', message: 'it must be a mapping of keys to values' };
  const notJson = jsonProblem(value, '', 0);
  if (notJson !== undefined) return notJson;
  for (const [key, check] of Object.entries(checks)) {
    const at = Object.hasOwn(value, key) ? value[key] : null;
    const problem = at === null ? undefined : check(at, `/${key}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const text: Check = (value, path) =>
  typeof value === 'string' ? undefined : { path, message: `"${keyOf(path)}" must be a text` };
const scalar: Check = (value, path) =>
  typeof value === 'object' ? { path, message: `"${keyOf(path)}" must be a text` } : undefined;
const mapping: Check = (value, path) =>
  isMapping(value) ? undefined : { path, message: `"${keyOf(path)}" must be a mapping of keys to values` };
const schema: Check = (value, path) =>
  typeof value === 'string' || isMapping(value)
    ? undefined
    : { path, message: `"${keyOf(path)}" must be Picoschema, JSON Schema or the name of a schema` };

const listOf =
  (item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return { path, message: `"${keyOf(path)}" must be a list` };
    for (const [index, one] of value.entries()) {
      const problem = item(one, `${path}/${index}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

const mappingOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isMapping(value)) return mapping(value, path);
    for (const [key, check] of Object.entries(fields)) {
      const at = Object.hasOwn(value, key) ? value[key] : null;
      const problem = at === null ? undefined : check(at, `${path}/${key}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

const checks: Readonly<Record<string, Check>> = {
  name: scalar,
  variant: scalar,
  version: scalar,
  description: text,
  model: text,
  config: mapping,
  input: mappingOf({ schema, default: mapping }),
  output: mappingOf({ format: text, schema }),
  tools: listOf(text),
  toolDefs: listOf(mapping),
  metadata: mapping,
  'stemma.owners': listOf(text),
  'stemma.budget': mapping,
  'stemma.lint': mapping,
};

/** YAML can say more than JSON: infinities, keys that are lists, and nesting without end. */
function jsonProblem(value: unknown, path: string, depth: number): Problem | undefined {
  if (depth > MAX_DEPTH) return { path, message: `it is nested deeper than ${MAX_DEPTH} levels` };
  if (typeof value === 'number' && !Number.isFinite(value)) return { path, message: 'a number must be finite' };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const problem = jsonProblem(child, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (path: string): string => path.slice(1).replaceAll('/', '.');
