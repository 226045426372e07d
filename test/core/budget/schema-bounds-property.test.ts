import { expect } from 'chai';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, it } from 'mocha';
import { sizeOfJson } from '../../../core/budget/json-size.ts';
import { itemCount } from '../../../core/budget/loop-turns.ts';
import { foundIn, itemOf, viewOf } from '../../../core/budget/schema-views.ts';
import { sizeOfValue } from '../../../core/budget/value-size.ts';
import type { JsonObject } from '../../../core/protocol.ts';
import { compileJsonSchema } from '../../../core/template/json-schema-compiler.ts';
import { utf8Length } from '../../../core/template/utf8-length.ts';
import { arbitraryObject, arbitrarySchema } from '../release/schemas/arbitrary-schema.ts';

const numRuns = Number(process.env['BUDGET_RUNS'] ?? 300);
const paths = ['a', 'b', 'c', 'title', 'a.b', 'b.a', 'a.length'] as const;

/** What a template prints of variables, once for each way to print that is bounded. */
const shown = Object.fromEntries(
  paths.map((path) => [
    path,
    Handlebars.compile(`{{${path}}}`, { noEscape: true }) as (variables: JsonObject) => string,
  ]),
);
const inLoop = Handlebars.compile('{{#each it}}{{this}}\n{{/each}}', { noEscape: true });
const found = Handlebars.compile('{{lookup it key}}', { noEscape: true });

const isUsable = (schema: JsonObject): ((value: unknown) => boolean) | undefined => {
  try {
    const validate = compileJsonSchema(schema, { isOptimized: false });
    return (value) => validate(value);
  } catch {
    return undefined;
  }
};

const valueAt = (variables: JsonObject, path: string): unknown =>
  path
    .split('.')
    .reduce((at: unknown, name) => (Object.hasOwn(Object(at), name) ? Object(at)[name] : undefined), variables);

/** Whatever is longer than its bound, with the bound. */
function excess(schema: JsonObject, variables: JsonObject, path: (typeof paths)[number]): unknown {
  const view = viewOf(schema, path);
  const it = valueAt(variables, path);
  const print = shown[path] ?? (() => '');
  const turns = inLoop({ it }).split('\n').slice(0, -1);
  const count = itemCount(view, false);
  const item = sizeOfValue(itemOf(view)).bytes;
  const member = sizeOfValue(foundIn(view)).bytes;
  const checks: readonly (readonly [what: string, size: number, bound: number])[] = [
    ['text', utf8Length(print(variables)), sizeOfValue(view).bytes],
    ['JSON', utf8Length(JSON.stringify(it) ?? 'null'), sizeOfJson(view, 0).bytes],
    ['JSON of several lines', utf8Length(JSON.stringify(it, null, 2) ?? 'null'), sizeOfJson(view, 2).bytes],
    ['turns', turns.length, count.most],
    ...turns.map((turn) => ['item', utf8Length(turn), item] as const),
    ...['a', '0', '1', 'length'].map((key) => ['member', utf8Length(found({ it, key })), member] as const),
  ];
  return checks.find(([, size, bound]) => !(size <= bound));
}

describe('bounds of values by their schema', () => {
  it('are never below what Handlebars prints of variables that Ajv accepts, whatever words the schema has', () => {
    fc.assert(
      fc.property(arbitrarySchema, fc.array(arbitraryObject, { minLength: 10, maxLength: 20 }), (schema, all) => {
        const accepts = isUsable(schema);
        if (accepts === undefined) return;
        for (const variables of all) {
          if (!isAccepted(accepts, variables)) continue;
          for (const path of paths) {
            expect(excess(schema, variables, path), `${path} of ${JSON.stringify(variables)}`).to.equal(undefined);
          }
        }
      }),
      { numRuns },
    );
  }).timeout(0);
});

/** Ajv itself fails at some schemas with unevaluated properties. */
function isAccepted(accepts: (value: unknown) => boolean, variables: JsonObject): boolean {
  try {
    return accepts(variables);
  } catch {
    return false;
  }
}
