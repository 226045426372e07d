import { readFlow } from './plain-yaml-flow.ts';
import { NotPlainYaml, readQuoted, readScalar, withoutComment } from './plain-yaml-scalars.ts';

/**
 * Reads YAML as most people write it: mappings and lists by indentation, values on one line or as a literal text, short
 * lists and mappings in brackets. `undefined` where there is anything else, or anything wrong: a reader of all of YAML says
 * what it means. What is read here means the same there.
 *
 * @example
 * readPlainYaml('name: tea\nsizes: [1, 2]'); //=> { value: { name: 'tea', sizes: [1, 2] } }
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return { value: new PlainYamlReader(text).read() };
  } catch (error) {
    if (error instanceof NotPlainYaml) return undefined;
    throw error;
  }
}

/** Control characters and other line ends; several documents, and directives. */
const UNUSUAL = /[^\n\P{Cc}]|[\u2028\u2029\ufeff\ufffe\uffff]|^(?:---|\.\.\.|%)/mu;

/** A line with something on it. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

class PlainYamlReader {
  readonly #lines: readonly string[];
  #at = 0;
  /** The line at hand; undefined behind the last one. */
  #line: Line | undefined;

  constructor(text: string) {
    this.#lines = text.split('\n');
    this.#find();
  }

  read(): unknown {
    if (this.#line === undefined) throw new NotPlainYaml();
    const value = this.#block(this.#line);
    if (this.#line !== undefined) throw new NotPlainYaml();
    return value;
  }

  /** Goes to the first line from here on that is not empty, and no comment. */
  #find(): void {
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      const indent = indentOf(line);
      if (indent === line.length || line[indent] === '#') continue;
      this.#line = { indent, text: line.slice(indent).replace(/ +$/u, '') };
      return;
    }
    this.#line = undefined;
  }

  #next(): void {
    this.#at += 1;
    this.#find();
  }

  #block({ indent, text }: Line): unknown {
    if (indent > DEEPEST) throw new NotPlainYaml();
    return isItem(text) ? this.#list(indent) : this.#mapping(indent);
  }

  #list(indent: number): readonly unknown[] {
    const items: unknown[] = [];
    for (let line = this.#line; line?.indent === indent && isItem(line.text); line = this.#line) {
      const text = line.text.slice(1);
      const start = indentOf(text);
      const item = text.slice(start);
      if (isItem(item)) throw new NotPlainYaml();
      if (item !== '' && !item.startsWith('#') && keyEnd(item) !== -1) {
        this.#line = { indent: indent + 1 + start, text: item };
        items.push(this.#mapping(this.#line.indent));
      } else items.push(this.#value(item, { indent, isKey: false }));
    }
    return items;
  }

  #mapping(indent: number): Readonly<Record<string, unknown>> {
    const members: Record<string, unknown> = {};
    for (let line = this.#line; line?.indent === indent; line = this.#line) {
      const end = keyEnd(line.text);
      if (end === -1) {
        if (isItem(line.text)) break;
        throw new NotPlainYaml();
      }
      const key = readScalar(line.text.slice(0, end));
      if (typeof key !== 'string' || key.length > LONGEST_KEY || key === '__proto__' || Object.hasOwn(members, key)) {
        throw new NotPlainYaml();
      }
      members[key] = this.#value(line.text.slice(end + 1).replace(/^ +/u, ''), { indent, isKey: true });
    }
    return members;
  }

  /** What stands behind a dash or a key, or on the lines below. */
  #value(text: string, { indent, isKey }: { readonly indent: number; readonly isKey: boolean }): unknown {
    if (text === '|' || text === '|-') return this.#literal(indent, text === '|-');
    this.#next();
    const next = this.#line;
    const isDeeper = next !== undefined && next.indent > indent;
    if (text === '' || text.startsWith('#')) {
      if (isDeeper || (isKey && next?.indent === indent && isItem(next.text))) return this.#block(next);
      return null;
    }
    // A value goes on where the next line stands deeper.
    if (isDeeper) throw new NotPlainYaml();
    if (text.startsWith('[') || text.startsWith('{')) return readFlow(text);
    const shown = withoutComment(text);
    if (shown.startsWith('"') || shown.startsWith("'")) return readQuoted(shown);
    if (keyEnd(shown) !== -1) throw new NotPlainYaml();
    return readScalar(shown);
  }

  /** A text of several lines, all deeper than `indent`, as they are. */
  #literal(indent: number, isStripped: boolean): string {
    this.#at += 1;
    const margin = this.#marginFrom(this.#at);
    if (margin <= indent) throw new NotPlainYaml();
    const found: string[] = [];
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      const own = indentOf(line);
      const isEmpty = own === line.length;
      if (!isEmpty && own <= indent) break;
      if (isEmpty ? own > margin : own < margin) throw new NotPlainYaml();
      found.push(line.slice(margin));
    }
    // Whether there is a line end at the end of all is for others to say.
    if (this.#at === this.#lines.length && found.at(-1) !== '') throw new NotPlainYaml();
    this.#find();
    return found.join('\n').replace(/\n*$/u, isStripped ? '' : '\n');
  }

  /** How deep the first line stands that is not empty, from one on; -1 where there is none. */
  #marginFrom(at: number): number {
    const first = this.#lines.find((line, index) => index >= at && indentOf(line) < line.length);
    return first === undefined ? -1 : indentOf(first);
  }
}

/** Columns to the right of which no value begins that people write. */
const DEEPEST = 200;

/** Longer ones are no keys where they stand on the line of their value. */
const LONGEST_KEY = 512;

const isItem = (text: string): boolean => text === '-' || text.startsWith('- ');

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === BLANK) at += 1;
  return at;
}

const BLANK = 32;

/** Where the first colon stands that a value or nothing follows; -1 where there is none. */
function keyEnd(text: string): number {
  const inside = text.indexOf(': ');
  return inside === -1 && text.endsWith(':') ? text.length - 1 : inside;
}
