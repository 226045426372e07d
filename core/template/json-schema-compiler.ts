import type { AnySchema, CodeKeywordDefinition, KeywordCxt, Name, Options, ValidateFunction } from 'ajv';
import { _, Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonObject } from '../protocol.ts';
import { areDifferent } from './are-different.ts';
import { areEqual } from './are-equal.ts';
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
  return instance(isOlder, { ...others, code }).compile(rules as AnySchema);
}

/** A validator, and the code that it is made of. */
export interface CompiledText {
  readonly ajv: Ajv | Ajv2020;
  readonly validate: ValidateFunction;
}

/**
 * The same with what its source can be written from.
 * @throws Error saying why the schema cannot be used
 */
export function compileToText(schema: JsonObject, options: Options): CompiledText {
  const { isOlder, rules } = checkJsonSchema(schema);
  const ajv = instance(isOlder, { ...options, code: { ...OPTIONS.code, source: true, esm: true } });
  return { ajv, validate: ajv.compile(rules as AnySchema) };
}

/** Each schema gets its own instance: what one defines by `$id` means nothing to another. */
function instance(isOlder: boolean, options: Options): Dialect {
  return create(isOlder ? Ajv : Ajv2020, { ...options, meta: false, validateSchema: false });
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
  for (const rule of [uniqueItems, constant, oneOfSeveral]) {
    ajv.removeKeyword(rule.keyword);
    ajv.addKeyword(rule);
  }
  return ajv;
}

const uniqueItems: OwnRule = {
  ...{ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean' },
  error: { message: 'must not have equal items' },
  code: (context) => {
    if (context.schema !== true) return;
    const compare = context.gen.scopeValue('func', { ref: areDifferent, code: _`areDifferent` });
    context.pass(_`${compare}(${context.data})`);
  },
};

/** Ajv's own comparison calls what a value names `toString` or `valueOf`, and throws where that is no function. */
const constant: OwnRule = {
  keyword: 'const',
  error: {
    message: 'must be equal to constant',
    params: ({ schemaCode }) => _`{allowedValue: ${schemaCode}}`,
  },
  code: (context) => {
    const { data, schemaCode, schema } = context;
    if (isPart(schema)) context.pass(_`${equalIn(context)}(${data}, ${schemaCode})`);
    else context.pass(_`${data} === ${schemaCode}`);
  },
};

const oneOfSeveral: OwnRule = {
  ...{ keyword: 'enum', schemaType: 'array' },
  error: {
    message: 'must be equal to one of the allowed values',
    params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}`,
  },
  code: (context) => {
    const { data, schemaCode, schema } = context;
    if (schema.length === 0) throw new Error('"enum" must have a value');
    if (schema.some(isPart)) context.pass(_`${schemaCode}.some((one) => ${equalIn(context)}(one, ${data}))`);
    else context.pass(_`${schemaCode}.includes(${data})`);
  },
};

const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null;

type OwnRule = CodeKeywordDefinition & { readonly keyword: string };

const equalIn = ({ gen }: KeywordCxt): Name => gen.scopeValue('func', { ref: areEqual, code: _`areEqual` });
