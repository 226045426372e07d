import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../../core/protocol.ts';
import { findLosses } from '../../../../core/release/schemas/find-losses.ts';
import { compileJsonSchema } from '../../../../core/template/json-schema-compiler.ts';
import { arbitraryEdit, arbitrarySchema, arbitraryValue } from './arbitrary-schema.ts';

const numRuns = Number(process.env['ADVISOR_RUNS'] ?? 200);
const samples = fc.array(arbitraryValue, { minLength: 30, maxLength: 60 });

function accepts(schema: JsonObject): ((value: unknown) => boolean) | undefined {
  try {
    const validate = compileJsonSchema(schema);
    return (value) => validate(value);
  } catch {
    return undefined;
  }
}

/** A value that Ajv accepts by one schema and refuses by the other, though nothing was found lost. */
function missed(from: JsonObject, to: JsonObject, values: readonly unknown[]): unknown {
  const [was, is] = [accepts(from), accepts(to)];
  if (was === undefined || is === undefined || findLosses(from, to).length > 0) return undefined;
  return values.find((value) => {
    try {
      return was(value) && !is(value);
    } catch {
      // Ajv itself fails at some schemas with unevaluated properties: there is nothing to compare with.
      return false;
    }
  });
}

describe('findLosses()', () => {
  it('misses no value that Ajv accepts before an edit and refuses after it, in either direction', () => {
    fc.assert(
      fc.property(arbitraryEdit, samples, ([before, after], values) => {
        expect(missed(before, after, values)).to.equal(undefined);
        expect(missed(after, before, values)).to.equal(undefined);
      }),
      { numRuns },
    );
  }).timeout(0);

  it('misses none between two schemas that have nothing to do with each other', () => {
    fc.assert(
      fc.property(arbitrarySchema, arbitrarySchema, samples, (before, after, values) => {
        expect(missed(before, after, values)).to.equal(undefined);
      }),
      { numRuns },
    );
  }).timeout(0);

  it('finds nothing between a schema and itself', () => {
    fc.assert(
      fc.property(arbitrarySchema, (schema) => {
        expect(findLosses(schema, { ...structuredClone(schema), $comment: 'the same' })).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });
});
