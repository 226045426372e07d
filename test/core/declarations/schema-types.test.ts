import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { inputShape } from '../../../core/declarations/input-shape.ts';
import { joinShapes } from '../../../core/declarations/join-shapes.ts';
import { meetAll } from '../../../core/declarations/meet-shapes.ts';
import { NamedShapes } from '../../../core/declarations/named-shapes.ts';
import { printShape } from '../../../core/declarations/print-shape.ts';
import { SchemaReader } from '../../../core/declarations/schema-reader.ts';
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

interface Case {
  /** Schemas that must all hold, as the releases of a range have them. */
  readonly schemas: readonly JsonObject[];
  /** Values that all of them accept. */
  readonly values: readonly Json[];
  /** Whether it is about variables, which are always an object. */
  readonly isInput: boolean;
}

function casesOf(
  samples: readonly (readonly JsonObject[])[],
  values: readonly Json[],
  isInput: boolean,
): readonly Case[] {
  return samples.flatMap((schemas) => {
    const accept = schemas.map(acceptorOf);
    if (accept.includes(undefined)) return [];
    const fitting = values.filter((value) => accept.every((accepts) => accepts?.(value)));
    return fitting.length === 0 ? [] : [{ schemas, values: fitting, isInput }];
  });
}

/** One program with a type for each case, of which each value is said to be. */
function programOf(cases: readonly Case[]): string {
  const named = new NamedShapes();
  const types = cases.map(({ schemas, isInput }, index) => {
    const shapes = schemas.map((schema) => {
      const shape = new SchemaReader(schema, { named, direction: 'given', label: `Case${index}` }).readRoot();
      return isInput ? inputShape(shape, [], named) : shape;
    });
    return `type T${index} = ${printShape(meetAll(shapes), { direction: 'given', indent: '' })};`;
  });
  const declared = named
    .entries()
    .map(([name, one]) => `type ${name} = ${printShape(one.shape, { direction: 'given', indent: '' })};`);
  const uses = cases.flatMap(({ values }, index) =>
    values.map((value) => `{ const value: T${index} = ${JSON.stringify(value)}; void value; }`),
  );
  return [...[...declared, ...types].map((type) => type.replace(/\s*\n\s*/gu, ' ')), ...uses, 'export {};\n'].join(
    '\n',
  );
}

interface OutputCase {
  /** Schemas of the releases of a range: an answer fits one of them. */
  readonly schemas: readonly JsonObject[];
  readonly values: readonly Json[];
}

function outputCasesOf(samples: readonly (readonly JsonObject[])[], values: readonly Json[]): readonly OutputCase[] {
  return samples.flatMap((schemas) => {
    const accept = schemas.map(acceptorOf);
    if (accept.includes(undefined)) return [];
    const fitting = values.filter((value) => accept.some((accepts) => accepts?.(value)));
    return fitting.length === 0 ? [] : [{ schemas, values: fitting }];
  });
}

/**
 * One program with the type of the output of each case, to which values are assigned that are of no type but their own. JSON
 * is also how such a type is written; it is no literal, in which the compiler would allow fewer fields.
 */
function outputProgramOf(cases: readonly OutputCase[]): string {
  const named = new NamedShapes();
  const types = cases.map(({ schemas }, index) => {
    const shapes = schemas.map((schema) =>
      new SchemaReader(schema, { named, direction: 'taken', label: `Case${index}` }).readRoot(),
    );
    return `type T${index} = ${withOtherFields(printShape(joinShapes(shapes), { direction: 'taken', indent: '' }))};`;
  });
  const declared = named
    .entries()
    .map(
      ([name, one]) => `type ${name} = ${withOtherFields(printShape(one.shape, { direction: 'taken', indent: '' }))};`,
    );
  const uses = cases.flatMap(({ values }, index) =>
    values.map(
      (value, at) =>
        `declare const given${index}_${at}: ${JSON.stringify(value)}; const taken${index}_${at}: T${index} = given${index}_${at};`,
    ),
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

describe('the TypeScript type of a JSON Schema', () => {
  // Everything is compiled at once: a compiler is a process of its own.
  it('refuses no value that the schema accepts, and no variables that every release of a range accepts', async () => {
    const one = sample(arbitrarySchema, numRuns).map((schema) => [schema]);
    const cases = [
      ...casesOf(one, sample(arbitraryValue, 100), false),
      ...casesOf(sample(arbitraryDrafts, numRuns), sample(arbitraryObject, 100), true),
    ];
    expect(cases.length).to.be.greaterThan(numRuns / 2);
    const program = programOf(cases);

    const [first] = await compileTypeScript({ 'values.ts': program });

    const line = program.split('\n')[(first?.line ?? 0) - 1] ?? '';
    const number = /\bT(\d+)\b/u.exec(line)?.[1];
    const type = program.split('\n').find((text) => text.startsWith(`type T${number} `));
    const schemas = JSON.stringify(cases[Number(number ?? -1)]?.schemas);
    expect(first, `seed ${seed}\n${line}\n${type}\n${schemas}`).to.equal(undefined);
  });

  it('takes every answer that a release of a range accepts', async () => {
    const cases = [
      ...outputCasesOf(
        sample(arbitrarySchema, numRuns).map((schema) => [schema]),
        sample(arbitraryValue, 100),
      ),
      ...outputCasesOf(sample(arbitraryDrafts, numRuns), sample(arbitraryObject, 100)),
    ];
    expect(cases.length).to.be.greaterThan(numRuns / 2);
    const program = outputProgramOf(cases);

    const [first] = await compileTypeScript({ 'values.ts': program });

    const line = program.split('\n')[(first?.line ?? 0) - 1] ?? '';
    const number = /: T(\d+)\b/u.exec(line)?.[1];
    const type = program.split('\n').find((text) => text.startsWith(`type T${number} `));
    const schemas = JSON.stringify(cases[Number(number ?? -1)]?.schemas);
    expect(first, `seed ${seed}\n${line}\n${type}\n${schemas}`).to.equal(undefined);
  });
});
