import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../../core/protocol.ts';
import type { InputSchema } from '../../../../core/release/schemas/find-input-losses.ts';
import { findInputLosses } from '../../../../core/release/schemas/find-input-losses.ts';
import { createInputValidator } from '../../../../core/template/input-validator.ts';
import { arbitraryEdit, arbitraryObject } from './arbitrary-schema.ts';

const numRuns = Number(process.env['ADVISOR_RUNS'] ?? 75);

const self = { $ref: '#' };
const cases: readonly (readonly [title: string, from: InputSchema, to: InputSchema, losses: readonly string[]])[] = [
  ['a default that goes', given({ required: ['a'] }, { a: 1 }), given({ required: ['a'] }), ['required a']],
  ['a default that comes', given({ required: ['a'] }), given({ required: ['a'] }, { a: 1 }), []],
  ['a default that changes', given({ required: ['a'] }, { a: 1 }), given({ required: ['a'] }, { a: 2 }), []],
  ['a required variable with a default', given({}), given({ required: ['a'] }, { a: 1 }), []],
  ['one and another without', given({}), given({ required: ['a', 'b'] }, { a: 1 }), ['required b']],
  ['a name of every object', given({}, { a: 1 }), given({ required: ['toString'] }, { a: 1 }), ['required toString']],
  ['the same', given({ required: ['a'] }, { a: 1 }), given({ required: ['a'] }, { a: 1 }), []],
  [
    'a default that goes, of a schema behind a reference',
    given({ $ref: '#/$defs/A', $defs: { A: { required: ['a'] } } }, { a: 1 }),
    given({ $ref: '#/$defs/A', $defs: { A: { required: ['a'] } } }),
    ['required a'],
  ],
  [
    'what is required deeper down, where no default comes',
    given({ properties: { child: self } }, { a: 1 }),
    given({ properties: { child: self }, required: ['a'] }, { a: 1 }),
    ['required child.a'],
  ],
  [
    'a type that holds deeper down, too',
    given({ properties: { child: self } }),
    given({ type: 'object', properties: { child: self } }),
    ['limited child'],
  ],
  [
    'a default that asks for another variable',
    given({ dependentRequired: { a: ['b'] } }),
    given({ dependentRequired: { a: ['b'] } }, { a: 1 }),
    ['undecided '],
  ],
  [
    'the same default beside such a word',
    given({ minProperties: 1 }, { a: 1 }),
    given({ minProperties: 1, required: ['a'] }, { a: 1 }),
    [],
  ],
  [
    'what describes something else and checks nothing',
    given({ type: 'string' }),
    given({ required: ['a'] }),
    ['required a'],
  ],
  ['what does so now', given({ required: ['a'] }), given({ type: ['string', 'null'] }), []],
];

function given(schema: JsonObject, defaults: JsonObject = {}): InputSchema {
  return { schema, defaults };
}

describe('findInputLosses()', () => {
  for (const [title, from, to, losses] of cases) {
    it(`finds ${losses.join(', ') || 'nothing'} in ${title}`, () => {
      expect(findInputLosses(from, to).map(({ kind, path }) => `${kind} ${path}`)).to.deep.equal(losses);
    });
  }

  it('misses no variables that are taken before an edit and refused after it, with what defaults fill in', () => {
    const defaults = fc.tuple(arbitraryObject, arbitraryObject, fc.boolean());
    const samples = fc.array(arbitraryObject, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(arbitraryEdit, defaults, samples, ([one, other], [was, is, isSame], values) => {
        const [before, after] = [given(one, was), given(other, isSame ? was : is)];
        const [takes, stillTakes] = [taking(before), taking(after)];
        if (takes === undefined || stillTakes === undefined || findInputLosses(before, after).length > 0) return;
        expect(values.find((value) => takes(value) && !stillTakes(value))).to.equal(undefined);
      }),
      { numRuns },
    );
  }).timeout(0);
});

/** Undefined for a schema that cannot be used, or a default that a release could not have. */
function taking({ schema, defaults }: InputSchema): ((variables: JsonObject) => boolean) | undefined {
  try {
    // To make its code short takes longer than to run it with a few values.
    const validate = createInputValidator('case', schema, { isOptimized: false });
    const wrong = validate(defaults).filter(({ message }) => message !== 'is missing');
    if (wrong.length > 0) return undefined;
    return (variables) => validate({ ...defaults, ...variables }).length === 0;
  } catch {
    return undefined;
  }
}
