import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { inputShape } from '../../../core/declarations/input-shape.ts';
import { joinShapes } from '../../../core/declarations/join-shapes.ts';
import { meetAll } from '../../../core/declarations/meet-shapes.ts';
import { NamedShapes } from '../../../core/declarations/named-shapes.ts';
import { printShape } from '../../../core/declarations/print-shape.ts';
import { SchemaReader } from '../../../core/declarations/schema-reader.ts';
import type { TypeShape } from '../../../core/declarations/type-shape.ts';
import type { Json, JsonObject } from '../../../core/protocol.ts';
import { compileJsonSchema } from '../../../core/template/json-schema-compiler.ts';
import { compileTypeScript } from '../../helpers/compile-typescript.ts';
import {
  arbitraryDrafts,
  arbitraryObject,
  arbitrarySchema,
  arbitraryValue,
} from '../release/schemas/arbitrary-schema.ts';

const numRuns = Number(process.env['DECLARATION_RUNS'] ?? 60);
const seed = Number(process.env['DECLARATION_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

type Accepts = (value: unknown) => boolean;

/** Ajv's answer; undefined for what is no schema. */
function acceptorOf(schema: JsonObject): Accepts | undefined {
  try {
    const validate = compileJsonSchema(schema, { isOptimized: false });
    return (value) => {
      try {
        return validate(value) === true;
      } catch {
        // What has no end fits nothing.
        return false;
      }
    };
  } catch {
    return undefined;
  }
}

/** How the releases of a range make up one type. */
interface Part {
  readonly direction: 'given' | 'taken';
  /** Whether the range takes a value, by what its releases say of it. */
  readonly takes: (accept: readonly (Accepts | undefined)[], value: Json) => boolean;
  readonly shapeOf: (shapes: readonly TypeShape[], named: NamedShapes) => TypeShape;
  /** A type as it is compiled. */
  readonly asCompiled: (type: string) => string;
  /** A statement that a value has a type; `name` is like no other. */
  readonly use: (value: Json, place: { readonly type: string; readonly name: string }) => string;
}

const given: Part = {
  direction: 'given',
  takes: (accept, value) => accept.every((accepts) => accepts?.(value)),
  shapeOf: meetAll,
  asCompiled: (type) => type,
  use: (value, { type }) => `{ const value: ${type} = ${JSON.stringify(value)}; void value; }`,
};

/** Variables are always an object. */
const variables: Part = {
  ...given,
  shapeOf: (shapes, named) => meetAll(shapes.map((shape) => inputShape(shape, [], named))),
};

/**
 * An answer fits one of the releases. It is assigned with no type but its own, which JSON is also the way to write: in a
 * literal, the compiler would allow fewer fields.
 */
const answers: Part = {
  direction: 'taken',
  takes: (accept, value) => accept.some((accepts) => accepts?.(value)),
  shapeOf: joinShapes,
  asCompiled: withOtherFields,
  use: (value, { type, name }) =>
    `declare const given${name}: ${JSON.stringify(value)}; const taken${name}: ${type} = given${name};`,
};

interface Case {
  /** Schemas of the releases of a range. */
  readonly schemas: readonly JsonObject[];
  /** Values that the range takes. */
  readonly values: readonly Json[];
  readonly part: Part;
}

function casesOf(part: Part, samples: readonly (readonly JsonObject[])[], values: readonly Json[]): readonly Case[] {
  return samples.flatMap((schemas) => {
    const accept = schemas.map(acceptorOf);
    if (accept.includes(undefined)) return [];
    const fitting = values.filter((value) => part.takes(accept, value));
    return fitting.length === 0 ? [] : [{ schemas, values: fitting, part }];
  });
}

/** One program with a type for each case, of which each value is said to be. */
function programOf(cases: readonly Case[]): string {
  const named = new NamedShapes();
  const printed = (shape: TypeShape, { direction, asCompiled }: Pick<Part, 'direction' | 'asCompiled'>): string =>
    asCompiled(printShape(shape, { direction, indent: '' }));
  const types = cases.map(({ schemas, part }, index) => {
    const { direction, shapeOf } = part;
    const shapes = schemas.map((schema) =>
      new SchemaReader(schema, { named, direction, label: `Case${index}` }).readRoot(),
    );
    return `type T${index} = ${printed(shapeOf(shapes, named), part)};`;
  });
  const parts = { given, taken: answers };
  const declared = named
    .entries()
    .map(([name, { shape, direction }]) => `type ${name} = ${printed(shape, parts[direction])};`);
  const uses = cases.flatMap(({ values, part }, index) =>
    values.map((value, at) => part.use(value, { type: `T${index}`, name: `${index}_${at}` })),
  );
  return [...[...declared, ...types].map((type) => type.replace(/\s*\n\s*/gu, ' ')), ...uses, 'export {};\n'].join(
    '\n',
  );
}

/**
 * Lets every object of a printed type have other fields, as it may have. The compiler takes a value that has none but
 * other ones for a mistake; here there are some.
 */
function withOtherFields(type: string): string {
  const lines = type.split('\n');
  return lines
    .flatMap((line, at) => {
      if (!line.endsWith('{')) return [line];
      const inner = `${/^ */u.exec(lines[at + 1] ?? '')?.[0]}[name: string]: `;
      const end = lines.findIndex((one, index) => index > at && inner.startsWith(`  ${/^ */u.exec(one)?.[0]}[`));
      const isSaid = lines.slice(at, end).some((one) => one.startsWith(inner));
      return isSaid || lines[at + 1]?.trimStart().startsWith('}') ? [line] : [line, `${inner}unknown;`];
    })
    .join('\n');
}

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, runs: number): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: runs, seed });

/** Everything is compiled at once: a compiler is a process of its own. */
async function expectToCompile(cases: readonly Case[]): Promise<void> {
  expect(cases.length).to.be.greaterThan(numRuns / 2);
  const program = programOf(cases);

  const [first] = await compileTypeScript({ 'values.ts': program });

  const line = program.split('\n')[(first?.line ?? 0) - 1] ?? '';
  const number = /\bT(\d+)\b/u.exec(line)?.[1];
  const type = program.split('\n').find((text) => text.startsWith(`type T${number} `));
  const schemas = JSON.stringify(cases[Number(number ?? -1)]?.schemas);
  expect(first, `seed ${seed}\n${line}\n${type}\n${schemas}`).to.equal(undefined);
}

describe('the TypeScript type of a JSON Schema', () => {
  const alone = sample(arbitrarySchema, numRuns).map((schema) => [schema]);
  const ranges = sample(arbitraryDrafts, numRuns);
  const values = sample(arbitraryValue, 100);
  const objects = sample(arbitraryObject, 100);

  it('refuses no value that the schema accepts, and no variables that every release of a range accepts', async () => {
    await expectToCompile([...casesOf(given, alone, values), ...casesOf(variables, ranges, objects)]);
  });

  it('takes every answer that a release of a range accepts', async () => {
    await expectToCompile([...casesOf(answers, alone, values), ...casesOf(answers, ranges, objects)]);
  });
});
