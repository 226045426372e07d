import { PicoschemaParser } from 'dotprompt';
import { closestMatch } from '../closest-match.ts';
import { fail } from '../fail.ts';
import type { Json, JsonObject } from '../protocol.ts';
import { remember } from '../remember.ts';
import { isStemmaError } from '../stemma-error.ts';
import {
  fileReferences,
  isJsonSchema,
  picoschemaProblem,
  referencedSchema,
  scalarTypes,
  schemaNames,
} from './schema-names.ts';

/** Values of these keywords are data: a `$ref` in them is not a reference. */
const DATA_KEYWORDS: readonly string[] = ['const', 'default', 'enum', 'examples'];

export interface SchemaResolver {
  /**
   * Makes one self-contained JSON Schema of Picoschema, JSON Schema or a name.
   *
   * @param label - what the schema is for, such as `input.schema`
   * @throws SCHEMA_NOT_FOUND, SCHEMA_INVALID
   */
  resolve(schema: unknown, label: string): Promise<JsonObject>;
}

/**
 * Resolves schemas of one prompt. A named schema may refer to places inside itself (`#/$defs/Line`) and to other
 * named schemas (`Money.json`); both become references into `$defs` of the schema that is made.
 *
 * @param schemas - texts of the named schemas by name
 */
export function createSchemaResolver(prompt: string, schemas: Readonly<Record<string, string>>): SchemaResolver {
  const named = (name: string): JsonObject => {
    const text = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (text !== undefined) return parseNamedSchema(prompt, name, text);
    throw fail('SCHEMA_NOT_FOUND', {
      prompt,
      schema: name,
      nearest: closestMatch(name, [...scalarTypes, ...Object.keys(schemas)]),
    });
  };
  return {
    async resolve(schema, label) {
      const invalid = (problem: string, cause?: unknown): Error =>
        fail('SCHEMA_INVALID', { prompt, schema: label, problem }, cause);
      const problem = isJsonSchema(schema) ? undefined : picoschemaProblem(schema);
      if (problem !== undefined) throw invalid(problem);
      const bundle = new SchemaBundle(schema, named);
      const parser = new PicoschemaParser({ schemaResolver: async (name) => bundle.embed(name) });
      try {
        const resolved: unknown = await parser.parse(structuredClone(schema));
        if (resolved === null) throw invalid('it is empty');
        return bundle.close(withoutUndefined(resolved) as JsonObject);
      } catch (error) {
        if (isStemmaError(error)) throw error;
        throw invalid(error instanceof Error ? error.message.replace(/^Picoschema: /u, '').slice(0, 200) : '', error);
      }
    },
  };
}

/**
 * Names of the other schemas that a named schema refers to.
 * @throws SCHEMA_INVALID
 */
export function findFileReferences(prompt: string, name: string, text: string): readonly string[] {
  return fileReferences(parseNamedSchema(prompt, name, text));
}

/** A named schema is read for every prompt that refers to it, and by each that does more than once. */
const readSchema = remember((text): unknown => JSON.parse(text), { last: 64, longest: 16 * 1024 });

function parseNamedSchema(prompt: string, name: string, text: string): JsonObject {
  let value: unknown;
  try {
    value = readSchema(text);
  } catch (error) {
    throw fail('SCHEMA_INVALID', { prompt, schema: name, problem: 'it is not JSON' }, error);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw fail('SCHEMA_INVALID', { prompt, schema: name, problem: 'it must be a JSON object' });
}

/** One schema in the making: collects the named schemas that its references need, and hands them out as `$defs`. */
class SchemaBundle {
  readonly #named: (name: string) => JsonObject;
  /** Set where the whole schema is one named schema: references inside it then stay as they are. */
  readonly #rootName: string | undefined;
  readonly #ownDefinitions: readonly string[];
  readonly #needed = new Set<string>();

  constructor(schema: unknown, named: (name: string) => JsonObject) {
    this.#named = named;
    this.#rootName = typeof schema === 'string' ? schemaNames(schema)[0] : undefined;
    const root = this.#rootName === undefined ? schema : named(this.#rootName);
    this.#ownDefinitions = Object.keys(((root as JsonObject | null)?.['$defs'] ?? {}) as JsonObject);
  }

  /** A named schema as it stands at one place of the schema. */
  embed(name: string): JsonObject {
    const { $id: _id, ...schema } = this.#named(name);
    if (name === this.#rootName) return this.#rewrite(schema, undefined) as JsonObject;
    const { $schema: _dialect, ...embedded } = schema;
    return this.#rewrite(embedded, name) as JsonObject;
  }

  /** The whole schema with the definitions that it needs. */
  close(schema: JsonObject): JsonObject {
    const root = this.#rootName === undefined ? (this.#rewrite(schema, undefined) as JsonObject) : schema;
    const definitions = new Map<string, Json>();
    for (const name of this.#needed) definitions.set(this.#definitionName(name), this.#definition(name));
    if (definitions.size === 0) return root;
    return { ...root, $defs: { ...(root['$defs'] as JsonObject | undefined), ...Object.fromEntries(definitions) } };
  }

  #definition(name: string): Json {
    const { $id: _id, $schema: _dialect, ...schema } = this.#named(name);
    return this.#rewrite(schema, name);
  }

  #definitionName(name: string): string {
    return this.#ownDefinitions.includes(name) ? `${name}.json` : name;
  }

  /** @param home - the named schema in whose file `value` stands; `undefined` for the schema itself */
  #rewrite(value: Json, home: string | undefined): Json {
    if (Array.isArray(value)) return value.map((one: Json) => this.#rewrite(one, home));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value as JsonObject).map(([key, child]): [string, Json] => {
        if (DATA_KEYWORDS.includes(key)) return [key, child];
        if (key === '$ref' && typeof child === 'string') return [key, this.#reference(child, home)];
        return [key, this.#rewrite(child, home)];
      }),
    );
  }

  #reference(reference: string, home: string | undefined): string {
    const other = referencedSchema(reference);
    if (other === undefined && home === undefined) return reference;
    if (other === undefined && reference !== '#' && !reference.startsWith('#/')) return reference;
    const name = other ?? (home as string);
    const hash = reference.indexOf('#');
    this.#needed.add(name);
    return `#/$defs/${this.#definitionName(name)}${hash === -1 ? '' : reference.slice(hash + 1)}`;
  }
}

/** The Picoschema parser leaves `required: undefined`. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutUndefined(child)]));
}
