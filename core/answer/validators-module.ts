import standaloneCode from 'ajv/dist/standalone/index.js';
import { canonicalJson } from '../canonical-json.ts';
import type { JsonObject } from '../protocol.ts';
import { compileSchema } from '../template/input-validator.ts';
import { compileToText } from '../template/json-schema-compiler.ts';
import type { AnswerSource } from './compile-answer.ts';

/** A release whose validators are written. */
export interface ValidatedRelease extends AnswerSource {
  readonly digest: string;
}

/** Where the functions that compiled schemas call come from. */
const RUNTIME = '@stemma/client/validators';

/** What Ajv asks for by `require`, and the same from {@link RUNTIME}. */
const REQUIRED: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/equal': '{ default: areEqual }',
  'ajv/dist/runtime/ucs2length': '{ default: textLength }',
  'ajv-formats/dist/formats': '{ fullFormats: formats }',
};

/**
 * Writes the validators of releases as a module of JavaScript, for runtimes that make no code from texts. Each digest has
 * one entry in `validators`, which an application passes to `createClient`. Equal schemas are written once.
 *
 * @throws SCHEMA_INVALID
 */
export function validatorsModule(releases: readonly ValidatedRelease[]): string {
  const written = new Map<string, string>();
  const write = (label: string, { schema, name }: { readonly schema: JsonObject; readonly name: string }): string => {
    const key = canonicalJson(schema);
    const known = written.get(key);
    if (known !== undefined) return nameOf([...written.keys()].indexOf(key));
    compileSchema(name, label, schema);
    written.set(key, functionsText(schema));
    return nameOf(written.size - 1);
  };
  const entries = [...new Map(releases.map((release) => [release.digest, release])).values()].map((release) => {
    const { name, digest, metadata } = release;
    const { output, toolDefinitions } = metadata;
    const tools = toolDefinitions.map((tool) => {
      const check = write(`${tool.name}.inputSchema`, { name, schema: tool.inputSchema });
      return `[${JSON.stringify(tool.name)}]: ${check}`;
    });
    const first =
      output.schema === undefined ? [] : [`output: ${write('output.schema', { name, schema: output.schema })}`];
    return `  ${JSON.stringify(digest)}: { ${[...first, `tools: { ${tools.join(', ')} }`].join(', ')} },`;
  });
  const checks = [...written.values()].map((text, index) => `const ${nameOf(index)} = ${text};`);
  return [...HEADER, ...checks, 'export const validators = {', ...entries, '};', ''].join('\n');
}

const HEADER = [
  '// Written by "stemma bundle --validators": do not edit.',
  `import { areDifferent, areEqual, createPattern, formats, textLength } from '${RUNTIME}';`,
  '// Each is used where a schema needs it.',
  'void [areDifferent, areEqual, createPattern, formats, textLength];',
];

const nameOf = (index: number): string => `schema${index}`;

function functionsText(schema: JsonObject): string {
  const all = functionText(schema, { allErrors: true, verbose: true });
  return `{ fits: ${functionText(schema, {})}, findAll: (() => { const all = ${all}; return () => all; })() }`;
}

/** One validator as an expression: its helpers are names of their own. */
function functionText(schema: JsonObject, options: { allErrors?: boolean; verbose?: boolean }): string {
  const { ajv, validate } = compileToText(schema, options);
  const text = standaloneCode.default(ajv, validate);
  const { groups } =
    /^"use strict";\s*export const validate = (?<name>\w+);\s*export default \w+;\s*/u.exec(text) ?? {};
  const name = groups?.['name'] ?? '';
  const body = text.slice(text.indexOf(`export default ${name};`) + `export default ${name};`.length);
  return `(() => { ${withoutRequire(body)}; return ${name}; })()`;
}

/**
 * Schemas stand in the code as JSON, in which quotes are escaped, so no text of one can look like a call of `require`.
 */
function withoutRequire(code: string): string {
  return code.replaceAll(/require\("([\w./-]+)"\)/gu, (_, module: string) => {
    const value = REQUIRED[module];
    if (value === undefined) throw new TypeError(`validators cannot do without ${module}`);
    return `(${value})`;
  });
}
