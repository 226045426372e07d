import { NotPlainYaml, readQuoted, readScalar } from './plain-yaml-scalars.ts';

/** A list or mapping in brackets, on one line and with nothing behind it. @throws NotPlainYaml */
export function readFlow(text: string): unknown {
  const reader = new FlowReader(text);
  const value = reader.read();
  reader.expectEnd();
  return value;
}

/** Brackets, commas, colons before a value, texts in quotes and others, with the blanks before them. */
const TOKEN = / *(?:([[\]{},]|:(?= ))|("(?:[^"\\]|\\["\\nt])*"|'(?:[^']|'')*')|([^\s[\]{},:#"'][^[\]{},:#"']*))/uy;

/** Brackets in brackets in brackets that people write on one line. */
const DEEPEST = 32;

class FlowReader {
  readonly #text: string;
  #end = 0;
  #mark = '';
  /** Of a token that is a value by itself. */
  #value: unknown;

  constructor(text: string) {
    this.#text = text;
    this.#next();
  }

  read(depth = 0): unknown {
    if (depth > DEEPEST) throw new NotPlainYaml();
    if (this.#mark === '[') return this.#list(depth + 1);
    if (this.#mark === '{') return this.#mapping(depth + 1);
    return this.#scalar();
  }

  expectEnd(): void {
    if (this.#mark !== 'end') throw new NotPlainYaml();
  }

  #next(): void {
    if (this.#end === this.#text.length) {
      if (this.#mark === 'end') throw new NotPlainYaml();
      this.#mark = 'end';
      return;
    }
    TOKEN.lastIndex = this.#end;
    const [whole, mark, quoted, bare] = TOKEN.exec(this.#text) ?? [];
    if (whole === undefined) throw new NotPlainYaml();
    this.#end += whole.length;
    this.#mark = mark ?? 'value';
    if (quoted !== undefined) this.#value = readQuoted(quoted);
    if (bare !== undefined) this.#value = readScalar(bare.replace(/ +$/u, ''));
  }

  #expect(mark: string): void {
    if (this.#mark !== mark) throw new NotPlainYaml();
    this.#next();
  }

  #scalar(): unknown {
    const value = this.#value;
    this.#expect('value');
    return value;
  }

  #list(depth: number): readonly unknown[] {
    const items: unknown[] = [];
    this.#members(']', () => items.push(this.read(depth)));
    return items;
  }

  #mapping(depth: number): Readonly<Record<string, unknown>> {
    const members: Record<string, unknown> = {};
    this.#members('}', () => {
      const key = this.#scalar();
      if (typeof key !== 'string' || key === '__proto__' || Object.hasOwn(members, key)) throw new NotPlainYaml();
      this.#expect(':');
      members[key] = this.read(depth);
    });
    return members;
  }

  /** From the bracket that opens to the one that closes. */
  #members(close: string, readOne: () => void): void {
    this.#next();
    while (this.#mark !== close) {
      readOne();
      if (this.#mark === ',') {
        this.#next();
        if (this.#mark === close) throw new NotPlainYaml();
      } else if (this.#mark !== close) throw new NotPlainYaml();
    }
    this.#next();
  }
}
