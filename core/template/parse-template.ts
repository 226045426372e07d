import Handlebars from 'handlebars';
import type { SourcePlace } from '../error-catalog/problem.ts';
import { remember } from '../remember.ts';
import type { BlockTag } from './block-tags.ts';
import { blockTags, findExcess, MAX_LENGTH, positionAt } from './block-tags.ts';
import { failTemplate } from './fail-template.ts';

/** A Handlebars template and where its text begins in its file. */
export interface TemplateText {
  readonly text: string;
  readonly file: string;
  /** Line and column of the first character, from 1. */
  readonly start: { readonly line: number; readonly column: number };
}

/** A position as Handlebars gives it: lines from 1, columns from 0. */
export type Position = hbs.AST.Position;

/** Line and column in the file of a position in the template. */
export function placeIn({ file, start }: TemplateText, { line, column }: Position): SourcePlace {
  return { file, line: line + start.line - 1, column: column + (line === 1 ? start.column : 1) };
}

function placeAtOffset(template: TemplateText, offset: number): SourcePlace {
  return placeIn(template, positionAt(template.text, offset));
}

/** A tree, or why the text is larger than any template. */
type Parsed = hbs.AST.Program | NonNullable<ReturnType<typeof findExcess>>;

const read = (text: string): Parsed => findExcess(text) ?? Handlebars.parse(text);

/** Longest text that many are kept of. */
const SHORT = 16 * 1024;

const parseShort = remember(read, { last: 64, longest: SHORT });
/** Both sides of a comparison; there is no tree of a longer text. */
const parseLong = remember(read, { last: 2, longest: MAX_LENGTH });

/** Each file is parsed by whoever collects, compiles and measures it, and a partial for every prompt that has it. */
const parse = (text: string): Parsed => (text.length > SHORT ? parseLong(text) : parseShort(text));

/**
 * Parses a Handlebars template, white space control applied. Trees are shared: nobody may change one.
 * @throws TEMPLATE_INVALID, with the place in the file
 */
export function parseTemplate(template: TemplateText): hbs.AST.Program {
  const parsed = parseOrTell(template);
  if ('type' in parsed) return parsed;
  throw failTemplate('TEMPLATE_INVALID', { ...placeAtOffset(template, parsed.offset), problem: parsed.problem });
}

function parseOrTell(template: TemplateText): Parsed {
  try {
    return parse(template.text);
  } catch (error) {
    const { position, problem } = syntaxProblem(error, template.text);
    throw failTemplate('TEMPLATE_INVALID', { ...placeIn(template, position), problem }, error);
  }
}

/** What the parser keeps of where it stopped; not in the type declarations of Handlebars. */
interface ParserState {
  readonly lexer?: { readonly yylloc?: { readonly first_line?: number; readonly first_column?: number } };
}

interface SyntaxProblem {
  readonly position: Position;
  readonly problem: string;
}

/** Never repeats text of the template: the parser's own messages do. */
function syntaxProblem(error: unknown, text: string): SyntaxProblem {
  if (error instanceof RangeError) {
    return { position: { line: 1, column: 0 }, problem: 'blocks or expressions are nested too deeply' };
  }
  const { message, lineNumber, column } = error as Error & { lineNumber?: unknown; column?: unknown };
  if (typeof lineNumber === 'number') {
    const position = { line: lineNumber, column: typeof column === 'number' ? column : 0 };
    return { position, problem: message.replace(/ - \d+:\d+$/u, '') };
  }
  const got = /got '(\w+)'$/u.exec(message)?.[1];
  const expected = [...(/Expecting (.*), got/su.exec(message)?.[1]?.matchAll(/'(\w+)'/gu) ?? [])].map((m) => `${m[1]}`);
  const open = got === 'EOF' && expected.includes('OPEN_ENDBLOCK') ? unclosedBlock(text) : undefined;
  if (open !== undefined) return open;
  const line = Number(/on line (\d+)/u.exec(message)?.[1] ?? 1);
  const at = (Handlebars as unknown as { readonly Parser?: ParserState }).Parser?.lexer?.yylloc;
  const position = { line: at?.first_line ?? line, column: at?.first_column ?? 0 };
  return { position, problem: describeToken(got, expected) };
}

const tokenTexts: Readonly<Record<string, string>> = {
  EOF: 'the end of the template',
  INVALID: 'a character that cannot stand here',
  CLOSE: '"}}"',
  CLOSE_UNESCAPED: '"}}}"',
  CLOSE_BLOCK_PARAMS: '"|"',
  CLOSE_SEXPR: '")"',
  OPEN_SEXPR: '"("',
  INVERSE: '"{{else}}"',
  OPEN_INVERSE_CHAIN: '"{{else …}}"',
  OPEN_ENDBLOCK: 'a closing tag "{{/…}}"',
  EQUALS: '"="',
  SEP: '"." or "/"',
  ID: 'a name',
};

function describeToken(got: string | undefined, expected: readonly string[]): string {
  const known = expected.flatMap((token) => tokenTexts[token] ?? []);
  const wanted = known.length === 0 || known.length > 3 ? '' : `; expected ${known.join(' or ')}`;
  const found = tokenTexts[got ?? ''] ?? 'text';
  return `${got === 'INVALID' ? found : `unexpected ${found}`}${wanted}`;
}

/** The innermost block that is opened and not closed, found by its tags alone. */
function unclosedBlock(text: string): SyntaxProblem | undefined {
  const open: BlockTag[] = [];
  for (const tag of blockTags(text)) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind === 'close') open.pop();
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const position = positionAt(text, last.offset);
  return { position, problem: `"${last.name}" is opened here and never closed: write {{/${last.name}}}` };
}
