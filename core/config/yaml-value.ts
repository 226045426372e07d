import type { Document } from 'yaml';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/** Values a YAML text may reach through aliases; above it the text is a "billion laughs", not a setting. */
const MAX_ALIASES = 16;

/** A YAML (or JSON) text as a plain value, and where in the text each part of it stands. */
export interface YamlValue {
  readonly value: unknown;
  /** Line of the value at a JSON pointer, from 1; of the nearest parent that stands in the text. */
  readonly lineOf: (pointer: string) => number;
  /** Line and column of it, both from 1. */
  readonly placeOf: (pointer: string) => YamlPlace;
}

/** Line and column in a YAML text, both from 1. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a YAML text, and where. */
export interface YamlProblem extends YamlPlace {
  readonly message: string;
}

/**
 * Reads one YAML 1.2 document; JSON is YAML. Never throws: everything the text can do wrong, bombs of aliases
 * included, is a problem with its line.
 */
export function parseYamlValue(text: string): YamlValue | { readonly problems: readonly YamlProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: offset + 1 } : { line, column: col };
  };
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return { problems: problems.map(({ pos, message }) => ({ ...placeAt(pos[0]), message: withoutText(message) })) };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const placeOf = (pointer: string): YamlPlace => placeAt(offsetOf(document, pointer));
    return { value, lineOf: (pointer) => placeOf(pointer).line, placeOf };
  } catch (error) {
    return { problems: [{ line: 1, column: 1, message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** Some messages end with the text that stands there, which may be long, or nobody else's business. */
const withoutText = (message: string): string => message.replace(/: "[\s\S]*"$/u, '');

function offsetOf(document: Document.Parsed, pointer: string): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const child = childOf(node, key);
    if (child === undefined) return offset;
    offset = child.offset;
    node = child.node;
  }
  return offset;
}

function childOf(node: unknown, key: string): { node: unknown; offset: number } | undefined {
  if (isMap<{ value: unknown; range?: [number, number, number] }>(node)) {
    const pair = node.items.find((item) => String(item.key.value) === key);
    return pair?.key.range === undefined ? undefined : { node: pair.value, offset: pair.key.range[0] };
  }
  if (isSeq<{ range?: [number, number, number] }>(node)) {
    const item = node.items[Number(key)];
    return item?.range === undefined ? undefined : { node: item, offset: item.range[0] };
  }
  return undefined;
}
