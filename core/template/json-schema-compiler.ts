import type { AnySchema, Options, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { canonicalJson } from '../canonical-json.ts';
import type { JsonObject } from '../protocol.ts';
import { createPattern } from './pattern/create-pattern.ts';

const CURRENT_DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const OLDER_DRAFTS = /^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/u;

const OPTIONS: Options = {
  // Authors write annotations of other tools into schemas, and formats that only people check.
  ...{ strict: false, logger: false },
  // A template reads own properties only, so nothing inherited may count as given.
  ownProperties: true,
  code: { regExp: Object.assign(createPattern, { code: 'createPattern' }) },
};

/**
 * Compiles a JSON Schema of draft 2020-12, or of draft 6 or 7 where its `$schema` says so.
 * @throws Error saying why the schema cannot be used
 */
export function compileJsonSchema(schema: JsonObject, options: CompileOptions = {}): ValidateFunction {
  const { isOlder, rules } = checkJsonSchema(schema);
  const { isOptimized = true, ...others } = options;
  const code = { ...OPTIONS.code, ...(!isOptimized && { optimize: false }) };
  // Each schema gets its own instance: what one defines by `$id` means nothing to another.
  const ajv = create(isOlder ? Ajv : Ajv2020, { ...others, code, meta: false, validateSchema: false });
  return ajv.compile(rules as AnySchema);
}

interface CompileOptions extends Options {
  /** Whether the code is made short, which takes longer than to run it a few times. @defaultValue `true` */
  readonly isOptimized?: boolean;
}

interface CheckedSchema {
  readonly isOlder: boolean;
  readonly rules: JsonObject;
}

/** Finds all that is wrong with a schema but references to nothing. */
function checkJsonSchema(schema: JsonObject): CheckedSchema {
  const { $schema: draft = CURRENT_DRAFT, ...rules } = schema;
  if (rules['$async'] !== undefined) throw new Error('"$async" cannot be used');
  const isOlder = OLDER_DRAFTS.test(String(draft));
  if (!isOlder && draft !== CURRENT_DRAFT) throw new Error('its "$schema" is none of draft 6, draft 7 and 2020-12');
  const dialect = isOlder ? olderDialect() : dialect2020();
  if (dialect.validateSchema(rules as AnySchema) !== true) {
    const first = dialect.errors?.[0];
    throw new Error(`${first?.instancePath.slice(1) || 'it'} ${first?.message ?? 'is not a schema'}`);
  }
  return { isOlder, rules };
}

type Dialect = Ajv | Ajv2020;

let older: Dialect | undefined;
let current: Dialect | undefined;

/** The schemas of schemas take long to compile, so each is compiled once, when the first schema needs it. */
function olderDialect(): Dialect {
  older ??= create(Ajv, {});
  return older;
}

function dialect2020(): Dialect {
  current ??= create(Ajv2020, {});
  return current;
}

function create(Kind: typeof Ajv | typeof Ajv2020, options: Options): Dialect {
  const ajv = new Kind({ ...OPTIONS, ...options });
  addFormats.default(ajv);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    ...{ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', errors: false },
    error: { message: 'must not have equal items' },
    validate: (isUnique: boolean, items: readonly unknown[]) => !isUnique || areDifferent(items),
  });
  return ajv;
}

/** Ajv compares each item with each other, which long lists turn into minutes. */
function areDifferent(items: readonly unknown[]): boolean {
  return new Set(items.map(comparable)).size === items.length;
}

/** The same for equal items, also for what is no JSON, such as half of a surrogate pair: that is for `type` to refuse. */
function comparable(item: unknown): unknown {
  try {
    return canonicalJson(item);
  } catch {
    return looseJson(item);
  }
}

function looseJson(item: unknown): unknown {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  try {
    return JSON.stringify(item, sorted);
  } catch {
    return item;
  }
}
