import type { JsonObject, ToolDefinition } from '../protocol.ts';
import type { DeclaredRange, DeclaredRelease } from './declared-range.ts';
import { inputShape } from './input-shape.ts';
import { joinShapes } from './join-shapes.ts';
import { meetAll } from './meet-shapes.ts';
import type { Direction, NamedShapes } from './named-shapes.ts';
import { SchemaReader } from './schema-reader.ts';
import type { TypeShape } from './type-shape.ts';
import { unknownShape } from './type-shape.ts';

/** What applications give and take by one reference. */
export interface ContractShape {
  readonly description?: string;
  /** Variables that every release takes: `never` where none are. */
  readonly input: TypeShape;
  /** What the model may answer by any of them. */
  readonly output: TypeShape;
  readonly tools: ReadonlyMap<string, ToolShape>;
}

interface ToolShape {
  readonly description?: string;
  /** What the model may call it with by any release. */
  readonly arguments: TypeShape;
  /** What every release wants as its result. */
  readonly result: TypeShape;
}

/** Joins the contracts of all releases of a range, so that what compiles against it works with each of them. */
export function contractShape({ name, releases }: DeclaredRange, named: NamedShapes): ContractShape {
  const label = labelOf(name);
  const read: Read = (schema, direction, part) =>
    schema === undefined
      ? unknownShape
      : new SchemaReader(schema, { named, direction, label: `${label}${part}` }).readRoot();
  const description = releases[0]?.metadata.description;
  return {
    ...(description !== undefined && { description }),
    input: meetAll(releases.map(({ metadata }) => readInput(metadata.input, read, named))),
    output: joinShapes(releases.map(({ metadata }) => readOutput(metadata.output, read))),
    tools: readTools(releases, read),
  };
}

type Read = (schema: JsonObject | undefined, direction: Direction, part: string) => TypeShape;

function readInput(
  { schema, default: defaults = {} }: DeclaredRelease['metadata']['input'],
  read: Read,
  named: NamedShapes,
): TypeShape {
  return inputShape(isForObjects(schema) ? read(schema, 'given', 'Input') : unknownShape, Object.keys(defaults), named);
}

/** A schema of anything else describes the prompt, and checks nothing. */
function isForObjects(schema: JsonObject | undefined): boolean {
  const type = schema?.['type'];
  return type === undefined || [type].flat().includes('object');
}

function readOutput({ format = 'text', schema }: DeclaredRelease['metadata']['output'], read: Read): TypeShape {
  if (schema === undefined) return format === 'text' ? { kind: 'string' } : unknownShape;
  return read(schema, 'taken', 'Output');
}

function readTools(releases: readonly DeclaredRelease[], read: Read): ReadonlyMap<string, ToolShape> {
  const names = new Set(releases.flatMap(({ metadata }) => metadata.tools));
  return new Map(
    [...names].sort().map((name) => {
      const offering = releases.filter(({ metadata }) => metadata.tools.includes(name));
      const all = offering.map(({ metadata }) => metadata.toolDefinitions.find((tool) => tool.name === name));
      return [name, toolShape(all, (...asked) => read(...asked), labelOf(name))];
    }),
  );
}

function toolShape(all: readonly (ToolDefinition | undefined)[], read: Read, label: string): ToolShape {
  const description = all.find((tool) => tool?.description !== undefined)?.description;
  return {
    ...(description !== undefined && { description }),
    arguments: joinShapes(all.map((tool) => read(tool?.inputSchema, 'taken', `${label}Arguments`))),
    result: meetAll(all.map((tool) => read(tool?.outputSchema, 'given', `${label}Result`))),
  };
}

/** `SupportReply` of `support/reply`. */
function labelOf(name: string): string {
  const words = name.match(/[A-Za-z0-9]+/gu) ?? [];
  const label = words
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('')
    .slice(0, 60);
  return /^[A-Z]/u.test(label) ? label : `Prompt${label}`;
}
