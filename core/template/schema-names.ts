/** The scalar types of Picoschema. */
export const scalarTypes: readonly string[] = ['any', 'boolean', 'integer', 'null', 'number', 'string'];
const JSON_SCHEMA_TYPES: readonly unknown[] = [...scalarTypes, 'object', 'array'];

/** What a file of a named schema is called when another schema refers to it: `{ "$ref": "Money.json" }`. */
const FILE_REFERENCE = /^(?:\.\/)?([^#/]+)\.json(?:#.*)?$/u;

/** Names of the schemas that a Picoschema or JSON Schema refers to, in order of appearance. */
export function schemaNames(schema: unknown): readonly string[] {
  if (isJsonSchema(schema)) return fileReferences(schema);
  const found = new Set<string>();
  addPicoNames(schema, found);
  return [...found];
}

/** Names of the schema files that a JSON Schema refers to. */
export function fileReferences(schema: unknown): readonly string[] {
  const found = new Set<string>();
  addFileReferences(schema, found);
  return [...found];
}

/** The name in `"$ref": "Money.json#/…"`, or `undefined` where the reference stays inside its own file. */
export function referencedSchema(reference: string): string | undefined {
  return FILE_REFERENCE.exec(reference)?.[1];
}

/** Picoschema and JSON Schema are told apart as Dotprompt does: by a `type` or `properties` at the top. */
export function isJsonSchema(schema: unknown): boolean {
  if (!isMapping(schema)) return false;
  return JSON_SCHEMA_TYPES.includes(schema['type']) || typeof schema['properties'] === 'object';
}

/** What the Picoschema parser would misread in silence, or `undefined`. */
export function picoschemaProblem(schema: unknown, path = ''): string | undefined {
  if (typeof schema === 'string') return undefined;
  if (!isMapping(schema)) return `${path === '' ? 'it' : `"${path}"`} must be a type or a mapping of fields to types`;
  for (const [key, value] of Object.entries(schema)) {
    const problem = fieldProblem(key, value, path === '' ? key : `${path}.${key}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function fieldProblem(key: string, value: unknown, path: string): string | undefined {
  if (key.replace(/[?(].*$/su, '') === '__proto__') return `"${path}" cannot be the name of a field`;
  if (!/\(enum\b/u.test(key)) return picoschemaProblem(value, path);
  return Array.isArray(value) ? undefined : `"${path}" must be a list of values`;
}

function addPicoNames(schema: unknown, found: Set<string>): void {
  if (typeof schema === 'string') {
    const name = schema.includes(',') ? (/(.*?), *(?:.*)$/u.exec(schema)?.[1] ?? schema) : schema;
    if (!scalarTypes.includes(name)) found.add(name);
    return;
  }
  if (!isMapping(schema)) return;
  for (const [key, value] of Object.entries(schema)) {
    const kind = /\((\w+)/u.exec(key)?.[1];
    if (kind !== 'enum') addPicoNames(value, found);
  }
}

function addFileReferences(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) addFileReferences(one, found);
  if (!isMapping(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const name = key === '$ref' && typeof child === 'string' ? referencedSchema(child) : undefined;
    if (name !== undefined) found.add(name);
    addFileReferences(child, found);
  }
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
