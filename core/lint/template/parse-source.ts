import { isStemmaError } from '../../stemma-error.ts';
import { parseTemplate } from '../../template/parse-template.ts';
import { splitPromptSource } from '../../template/prompt-source.ts';
import type { ReadProblem } from './segment.ts';

/** A template of one file, parsed and never run. */
export interface ParsedTemplate {
  readonly file: string;
  /** Of the whole file. */
  readonly source: string;
  /** Absent where it is no template, has no tags or is broken: then all from `bodyStart` to `bodyEnd` is read as it stands. */
  readonly program: hbs.AST.Program | undefined;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly problem?: ReadProblem;
  /** Offset in the file of a place that the parser gives. */
  offsetOf(position: hbs.AST.Position): number;
}

/** A prompt: its front matter is cut off. */
export function parsePrompt(file: string, source: string): ParsedTemplate {
  const { body, bodyOffset: start, unclosedLine } = splitPromptSource(source);
  if (unclosedLine === undefined) return parseBody(file, source, { start, body });
  const message = 'its front matter is opened by "---" and never closed';
  const range = { file, start, end: lineEnd(source, start) };
  const rest = { start: range.end, body: source.slice(range.end) };
  return { ...parseBody(file, source, rest), problem: { kind: 'broken-template', range, message } };
}

/** A text: a template only where it parses as one. */
export function parseText(file: string, source: string): ParsedTemplate {
  const start = frontMatterEnd(source);
  const body = source.slice(start);
  if (!body.includes('{{')) return plain(file, source, start);
  const parsed = parseBody(file, source, { start, body });
  return parsed.problem === undefined ? parsed : plain(file, source, start);
}

/** A partial: all of it is template. */
export const parsePartial = (file: string, source: string): ParsedTemplate =>
  parseBody(file, source, { start: 0, body: source });

function plain(file: string, source: string, bodyStart: number): ParsedTemplate {
  return { file, source, program: undefined, bodyStart, bodyEnd: source.length, offsetOf: () => bodyStart };
}

interface Body {
  readonly start: number;
  readonly body: string;
}

function parseBody(file: string, source: string, { start, body }: Body): ParsedTemplate {
  const base = { file, source, bodyStart: start, bodyEnd: start + body.length };
  let starts: readonly number[] | undefined;
  const offsetOf = ({ line, column }: hbs.AST.Position): number => {
    starts ??= lineStarts(body);
    return start + (starts[line - 1] ?? body.length) + column;
  };
  if (isPlain(body)) return { ...base, program: undefined, offsetOf };
  try {
    const program = parseTemplate({ text: body, file, start: { line: 1, column: 1 } });
    return { ...base, program, offsetOf };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { line = 1, column = 1, problem = 'it cannot be read' } = error.data as BrokenPlace;
    const at = Math.min(offsetOf({ line, column: column - 1 }), base.bodyEnd);
    const range = { file, start: at, end: lineEnd(source, at) };
    return { ...base, program: undefined, offsetOf, problem: { kind: 'broken-template', range, message: problem } };
  }
}

/** A template without a tag is read as it stands; a null character is told of by the parser. */
export const isPlain = (body: string): boolean => !body.includes('{{') && !body.includes('\0');

interface BrokenPlace {
  readonly line?: number;
  readonly column?: number;
  readonly problem?: string;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { index, 0: mark } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + mark.length);
    return starts;
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** At most so much of a line: a place is to be shown. */
const LONGEST_PLACE = 80;

function lineEnd(source: string, from: number): number {
  const end = source.slice(from, from + LONGEST_PLACE).search(/[\r\n]/u);
  return end === -1 ? Math.min(source.length, from + LONGEST_PLACE) : from + end;
}

/** Where YAML front matter ends; 0 where there is none. */
function frontMatterEnd(source: string): number {
  const opening = /^\uFEFF?---[ \t]*\r?\n/u.exec(source);
  if (opening === null) return 0;
  const closing = /\n---[ \t]*(?:\r?\n|$)/u.exec(source.slice(opening[0].length - 1));
  if (closing === null) return 0;
  const inner = source.slice(opening[0].length, opening[0].length + closing.index);
  const isYaml = inner.trim() === '' || /^[ \t]*[\w.-]+[ \t]*:/mu.test(inner);
  return isYaml ? opening[0].length - 1 + closing.index + closing[0].length : 0;
}
