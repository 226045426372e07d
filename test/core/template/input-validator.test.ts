import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../core/protocol.ts';
import { createInputValidator } from '../../../core/template/input-validator.ts';

const closed = { type: 'object', additionalProperties: false };
const person = {
  ...closed,
  properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
  required: ['name'],
};

const check = (schema: JsonObject, variables: Record<string, unknown>): readonly string[] =>
  createInputValidator('greet', schema)(variables).map(({ path, message }) => `${path} ${message}`.trim());

describe('createInputValidator()', () => {
  for (const [word, rule] of [
    ['const', { const: { a: 1 } }],
    ['enum', { enum: [{ a: 1 }, 'a'] }],
  ] as const) {
    for (const name of ['toString', 'valueOf', 'constructor', 'hasOwnProperty', '__proto__']) {
      it(`compares values that have a property "${name}" with those of ${word}`, () => {
        const given = JSON.parse(`{ "who": { "${name}": "x" }, "same": { "a": 1 } }`) as Record<string, unknown>;

        expect(check({ ...closed, properties: { who: rule, same: rule } }, given)).to.have.lengthOf(1);
      });
    }
  }

  it('tells every problem at once, each with its JSON pointer', () => {
    const schema = {
      ...closed,
      properties: {
        who: person,
        mood: { enum: ['calm', 'glad'] },
        all: { type: 'array', items: person },
        'a/b~c': { type: 'string' },
      },
      required: ['who', 'day', 'a/b~c'],
    };

    const found = check(schema, { who: { nane: 'Ada', age: -1 }, mood: 'cross', all: [{ name: 1 }], moood: 1 });

    expect(found).to.have.members([
      '/day is missing',
      '/a~1b~0c is missing',
      '/moood is not known; did you mean "mood"?',
      '/who/name is missing',
      '/who/nane is not known; did you mean "name"?',
      '/who/age must be >= 0',
      '/mood must be one of ["calm","glad"]',
      '/all/0/name must be string',
    ]);
  });

  it('never repeats a value', () => {
    const properties = {
      a: { type: 'string', pattern: '^x' },
      b: { const: 1 },
      c: { maxLength: 1 },
      d: { format: 'email' },
      e: { enum: [1] },
    };
    const secret = 'sk-very-secret';

    const found = check({ ...closed, properties }, { a: secret, b: secret, c: secret, d: secret, e: secret });

    expect(found).to.have.length(5);
    expect(found.join()).not.to.include(secret);
  });

  it('ends, however often a pattern could begin again', () => {
    const properties = { a: { type: 'string', pattern: '^(a+)+$' }, b: { type: 'string', pattern: '^(b+)+$' } };
    const schema = { ...closed, properties, patternProperties: { '^(x+)+$': {} } };

    const found = check(schema, { a: `${'a'.repeat(60)}!`, b: 'bbb', ['x'.repeat(60)]: 1, [`${'x'.repeat(60)}!`]: 1 });

    expect(found).to.deep.equal([`/${'x'.repeat(60)}! is not known`, '/a must match pattern "^(a+)+$"']);
  });

  it('accepts what fits, null for an optional field of Picoschema included', () => {
    const schema = { ...closed, properties: { a: { type: ['string', 'null'] } } };

    expect(check(schema, { a: null })).to.deep.equal([]);
    expect(check(schema, {})).to.deep.equal([]);
    expect(check(schema, { a: undefined })).to.deep.equal([]);
  });

  it('finds required names that objects inherit missing', () => {
    const schema = { type: 'object', required: ['constructor', 'toString', '__proto__'] };

    expect(check(schema, {})).to.have.length(3);
    expect(
      check(schema, JSON.parse('{"constructor":1,"toString":2,"__proto__":3}') as Record<string, unknown>),
    ).to.deep.equal([]);
  });

  it('checks formats, and ignores those that it does not know', () => {
    const properties = { when: { type: 'string', format: 'date' }, what: { type: 'string', format: 'colour' } };

    expect(check({ type: 'object', properties }, { when: 'today', what: 'red' })).to.deep.equal([
      '/when must match format "date"',
    ]);
  });

  it('checks nothing where the schema is not one of an object', () => {
    expect(check({ type: 'string' }, { a: 1 })).to.deep.equal([]);
    expect(check({ type: ['object', 'null'], required: ['a'] }, {})).to.deep.equal(['/a is missing']);
  });

  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const strange: readonly (readonly [string, readonly unknown[], boolean])[] = [
    ['different halves of pairs', ['\ud800', '\udc00'], true],
    ['equal halves of pairs', ['\ud800', '\ud800'], false],
    [
      'objects that hold them, with keys in any order',
      [
        { a: '\ud800', b: [1] },
        { b: [1], a: '\ud800' },
      ],
      false,
    ],
    ['big integers', [1n, 2n], true],
    ['one cycle twice', [cyclic, cyclic], false],
    ['a cycle and a text', [cyclic, 'a'], true],
  ];
  for (const [what, all, differs] of strange) {
    it(`compares ${what}, which are no JSON, without failing`, () => {
      const schema = { type: 'object', properties: { all: { type: 'array', uniqueItems: true } } };

      expect(check(schema, { all })).to.deep.equal(differs ? [] : ['/all must not have equal items']);
    });
  }

  it('compares items in time that grows with their number', () => {
    const schema = { type: 'object', properties: { all: { type: 'array', uniqueItems: true } } };
    const all = Array.from({ length: 50_000 }, (_, index) => ({ index, name: 'x' }));

    expect(check(schema, { all })).to.deep.equal([]);
    expect(
      check(schema, {
        all: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      }),
    ).to.deep.equal(['/all must not have equal items']);
  });

  it('tells a hundred problems of many, and one of variables too large to search', () => {
    const schema = { type: 'object', properties: { all: { type: 'array', items: { type: 'string' } } } };
    const numbers = (length: number): number[] => Array.from({ length }, () => 1);

    const some = check(schema, { all: numbers(1_000) });
    expect(some).to.have.length(101);
    expect(some.at(-1)).to.equal('and 900 more problems');
    expect(check(schema, { all: numbers(100_000) })).to.deep.equal(['/all/0 must be string']);
  });

  it('answers for variables that are endless or cannot be read', () => {
    const node: JsonObject = { type: 'object', properties: { next: { $ref: '#' } } };
    const endless: Record<string, unknown> = {};
    endless['next'] = endless;
    const thrower = {
      get next(): never {
        throw new Error('secret');
      },
    };

    for (const variables of [
      endless,
      thrower,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('secret');
          },
          get: () => {
            throw new Error('secret');
          },
        },
      ),
    ]) {
      expect(check(node, variables)).to.deep.equal(['the variables are nested too deeply, or cannot be read']);
    }
  });
});
