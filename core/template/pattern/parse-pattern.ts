import type { PatternNode } from './pattern-node.ts';

/**
 * Takes a regular expression apart that `new RegExp(source, 'u')` accepts; of another the result means nothing.
 */
export function parsePattern(source: string): PatternNode {
  return new Parser(source).choice();
}

const groupStart = /\((?:\?(?:(?<looks><?[=!])|:|<[^>]*>))?/uy;
const backReference = /\\(?:[1-9][0-9]*|k<[^>]*>)/uy;
const escaped =
  /\\(?:u\{[^}]*\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])/uy;
const characterClass = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
const quantifier = /(?:[*+?]|\{(?<least>[0-9]+)(?<open>,)?(?<most>[0-9]+)?\})\??/uy;

class Parser {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  choice(): PatternNode {
    const branches = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      branches.push(this.sequence());
    }
    const [only] = branches;
    return branches.length === 1 && only !== undefined ? only : { kind: 'choice', branches };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      parts.push(this.repeated(this.term()));
    }
    return { kind: 'sequence', parts };
  }

  private term(): PatternNode {
    const group = this.take(groupStart);
    if (group !== undefined) {
      const body = this.choice();
      this.at += 1;
      return group.groups?.['looks'] === undefined ? body : { kind: 'lookAround', body };
    }
    if (this.take(backReference) !== undefined) return { kind: 'backReference' };
    const source = (this.take(escaped) ?? this.take(characterClass))?.[0] ?? this.character();
    if (source === '^') return { kind: 'assertion', assertion: 'start' };
    if (source === '$') return { kind: 'assertion', assertion: 'end' };
    if (source === '\\b') return { kind: 'assertion', assertion: 'boundary' };
    if (source === '\\B') return { kind: 'assertion', assertion: 'noBoundary' };
    return { kind: 'character', source };
  }

  private repeated(body: PatternNode): PatternNode {
    const found = this.take(quantifier);
    if (found === undefined) return body;
    const [text] = found;
    if (text.startsWith('*')) return { kind: 'repetition', body, least: 0, most: Number.POSITIVE_INFINITY };
    if (text.startsWith('+')) return { kind: 'repetition', body, least: 1, most: Number.POSITIVE_INFINITY };
    if (text.startsWith('?')) return { kind: 'repetition', body, least: 0, most: 1 };
    const least = Number(found.groups?.['least']);
    const ends = found.groups?.['open'] === undefined ? least : Number.POSITIVE_INFINITY;
    return { kind: 'repetition', body, least, most: Number(found.groups?.['most'] ?? ends) };
  }

  private character(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += character.length;
    return character;
  }

  private take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (found === null) return undefined;
    this.at += found[0].length;
    return found;
  }
}
