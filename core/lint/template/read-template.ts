import { canHoldTogether } from '../branch/can-hold-together.ts';
import type { LintSource } from '../lint-source.ts';
import type { Branch, MessageRole } from '../text/sentence.ts';
import { ALWAYS, blockArms } from './block-arms.ts';
import type { Meaning, Names } from './names.ts';
import { callText, helperName, meaningOf, namesIn, namesOfPartial, rootNames } from './names.ts';
import type { ParsedTemplate } from './parse-source.ts';
import { parsePartial, parsePrompt, parseText } from './parse-source.ts';
import type { ReadProblem, ReadTemplate, Segment, TemplateComment } from './segment.ts';

/** Most pieces of a template and characters of one prompt with all of its partials; only a hostile one has more. */
const MAX_STEPS = 50_000;
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** Most partials inside each other. */
const MAX_CHAIN = 50;

/** A program and all that its meaning depends on. */
interface Scope {
  readonly parsed: ParsedTemplate;
  readonly names: Names;
  readonly branch: Branch;
  readonly chain: readonly string[];
  /** Partials that templates around define in place. */
  readonly inlines: ReadonlyMap<string, BlockOf>;
  /** What `{{> @partial-block}}` shows. */
  readonly partialBlock?: BlockOf | undefined;
  /** What a `{{#switch}}` around decides by. */
  readonly switched?: hbs.AST.Expression | undefined;
}

/** A program that is shown elsewhere, with the scope that it is written in. */
interface BlockOf {
  readonly program: hbs.AST.Program;
  readonly scope: Scope;
}

type PartialNode = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/**
 * Reads a source as far as its template goes: which texts some rendering contains, and when. Partials are read where
 * they are included; arms that nothing can reach are left out. The template is parsed and never run.
 */
export function readTemplate(source: LintSource): ReadTemplate {
  const parsed = source.kind === 'prompt' ? parsePrompt(source.file, source.text) : parseText(source.file, source.text);
  const reader = new TemplateReader(source);
  reader.readFile({ parsed, names: rootNames, branch: [], chain: [], inlines: new Map() });
  return reader;
}

class TemplateReader implements ReadTemplate {
  readonly segments: Segment[] = [];
  readonly comments: TemplateComment[] = [];
  readonly problems: ReadProblem[] = [];
  readonly #partials: LintSource['partials'];
  readonly #parsed = new Map<string, ParsedTemplate>();
  /** Places that were told of: a partial that is included twice has its problems once. */
  readonly #told = new Set<string>();
  #role: MessageRole;
  #message = 0;
  #characters = 0;
  #steps = 0;

  constructor({ kind, partials }: LintSource) {
    this.#partials = partials;
    this.#role = kind === 'prompt' ? 'user' : 'system';
  }

  readFile(scope: Scope): void {
    const { parsed } = scope;
    if (parsed.problem !== undefined) this.#tell(parsed.problem);
    if (parsed.program === undefined) {
      const text = parsed.source.slice(parsed.bodyStart, parsed.bodyEnd);
      if (text === '') return;
      this.#add(scope, { start: parsed.bodyStart, end: parsed.bodyEnd, text, isVariable: false });
    } else {
      this.#program(parsed.program, scope);
    }
  }

  #program(program: hbs.AST.Program | undefined, outer: Scope): void {
    if (program === undefined) return;
    const scope = withInlines(program, outer);
    for (const node of program.body) {
      if (this.#isFull(scope, node)) return;
      this.#statement(node, scope);
    }
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'ContentStatement':
        this.#content(node as hbs.AST.ContentStatement, scope);
        return;
      case 'CommentStatement':
        this.#comment(node as hbs.AST.CommentStatement, scope);
        return;
      case 'MustacheStatement':
        this.#mustache(node as hbs.AST.MustacheStatement, scope);
        return;
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement, scope);
        return;
      case 'PartialStatement':
      case 'PartialBlockStatement':
        this.#partial(node as PartialNode, scope);
        return;
    }
  }

  /** White space control leaves out some of the white space around a text. */
  #content({ value, original, loc }: hbs.AST.ContentStatement, scope: Scope): void {
    if (value === '') return;
    const full = String(original);
    const skipped = value.trim() === '' ? 0 : firstInk(full) - firstInk(value);
    const start = scope.parsed.offsetOf(loc.start) + skipped;
    this.#add(scope, { start, end: start + value.length, text: value, isVariable: false });
  }

  #comment({ value, loc }: hbs.AST.CommentStatement, scope: Scope): void {
    const range = rangeOf(loc, scope);
    const key = `comment ${range.file} ${range.start}`;
    if (!this.#told.has(key)) this.comments.push({ range, text: value });
    this.#told.add(key);
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const name = helperName(node);
    const [param] = node.params;
    if (name === 'role' && param !== undefined) this.#startMessage(roleOf(param));
    else if (name === 'history' && param === undefined) this.#startMessage('model');
    else if (name === 'section' && param !== undefined) this.#message += 1;
    else if (name === 'media' && node.hash !== undefined) this.#message += 1;
    else if (name !== 'log') this.#variable(node, scope);
  }

  #startMessage(role: MessageRole | undefined): void {
    this.#role = role ?? this.#role;
    this.#message += 1;
  }

  #variable(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const { start, end } = rangeOf(node.loc, scope);
    const isCall = node.params.length > 0 || node.hash !== undefined;
    const meaning: Meaning = isCall
      ? { kind: 'subject', subject: callText(node, scope.names) }
      : meaningOf(node.path as hbs.AST.Expression, scope.names);
    if (meaning.kind === 'subject') {
      this.#add(scope, { start, end, text: `{{${meaning.subject}}}`, isVariable: true });
    } else if (meaning.value !== null && meaning.value !== undefined && meaning.value !== '') {
      this.#add(scope, { start, end, text: String(meaning.value), isVariable: false });
    }
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const isRaw = scope.parsed.source.startsWith('{{{{', rangeOf(node.loc, scope).start);
    const { arms, names, switched } = isRaw
      ? { arms: ALWAYS, names: scope.names, switched: undefined }
      : blockArms(node, scope);
    const role = this.#role;
    this.#arm(node.program, arms.main, { ...scope, names, switched });
    const after = this.#role;
    this.#role = role;
    this.#arm(node.inverse, arms.otherwise, scope);
    if (after !== role) this.#role = after;
  }

  #arm(program: hbs.AST.Program | undefined, condition: Branch | undefined, scope: Scope): void {
    if (program === undefined || condition === undefined) return;
    const added = condition.filter((literal) => !scope.branch.some((known) => isSame(known, literal)));
    const branch = added.length === 0 ? scope.branch : [...scope.branch, ...added];
    if (added.length > 0 && !canHoldTogether([branch])) return;
    this.#program(program, { ...scope, branch });
  }

  #partial(node: PartialNode, scope: Scope): void {
    const range = rangeOf(node.loc, scope);
    if (node.name.type === 'SubExpression') {
      this.#tell({ kind: 'dynamic-partial', range, message: 'which partial is included is decided when rendering' });
      return;
    }
    const name = String((node.name as hbs.AST.PathExpression).original);
    const block = 'program' in node ? { program: node.program, scope } : undefined;
    const names = namesFor(node, scope.names);
    if (name === '@partial-block') {
      const shown = scope.partialBlock ?? block;
      if (shown !== undefined) {
        const { chain, partialBlock } = shown.scope;
        this.#shown(shown, { ...scope, names, chain, partialBlock });
      }
      return;
    }
    const inlines = block === undefined ? scope.inlines : withInlines(block.program, scope).inlines;
    const called: Scope = { ...scope, names, inlines, partialBlock: block ?? scope.partialBlock };
    const inline = inlines.get(name);
    if (inline === undefined) this.#file(name, called, { range, block });
    else if (this.#canEnter(name, called, range)) this.#shown(inline, { ...called, chain: [...called.chain, name] });
  }

  /** A program that is written elsewhere; when it is shown, and what it sees, is decided by who shows it. */
  #shown({ program, scope: { parsed } }: BlockOf, caller: Scope): void {
    this.#program(program, { ...caller, parsed });
  }

  /** Tells of partials that include themselves, before they are entered again. */
  #canEnter(name: string, { chain }: Scope, range: Segment['range']): boolean {
    if (!chain.includes(name) && chain.length < MAX_CHAIN) return true;
    const way = [...chain.slice(Math.max(0, chain.indexOf(name))), name].join(' → ');
    this.#tell({ kind: 'circular-partial', range, partial: name, message: `the partial includes itself: ${way}` });
    return false;
  }

  #file(
    name: string,
    scope: Scope,
    { range, block }: { readonly range: Segment['range']; readonly block: BlockOf | undefined },
  ): void {
    const partial = this.#partials.get(name);
    if (partial === undefined) {
      this.#tell({ kind: 'unknown-partial', range, partial: name, message: `there is no partial "${name}"` });
      if (block !== undefined) this.#program(block.program, block.scope);
      return;
    }
    if (!this.#canEnter(name, scope, range)) return;
    const parsed = this.#parsed.get(name) ?? parsePartial(partial.file, partial.text);
    this.#parsed.set(name, parsed);
    this.readFile({ ...scope, parsed, chain: [...scope.chain, name] });
  }

  #add(
    scope: Scope,
    piece: Pick<Segment, 'text' | 'isVariable'> & { readonly start: number; readonly end: number },
  ): void {
    const { text, isVariable, start, end } = piece;
    this.#characters += text.length;
    const range = { file: scope.parsed.file, start, end };
    const { branch, chain } = scope;
    this.segments.push({ range, text, isVariable, branch, chain, role: this.#role, message: this.#message });
  }

  /** Partials that include others many times grow without bounds. */
  #isFull(scope: Scope, node: hbs.AST.Node): boolean {
    this.#steps += 1;
    if (this.#steps < MAX_STEPS && this.#characters < MAX_CHARACTERS) return false;
    const message = 'with its partials it is too large; the rest is not looked at';
    if (!this.problems.some(({ kind }) => kind === 'too-large')) {
      this.#tell({ kind: 'too-large', range: rangeOf(node.loc, scope), message });
    }
    return true;
  }

  #tell(problem: ReadProblem): void {
    const { kind, range } = problem;
    const key = `${kind} ${range.file} ${range.start}`;
    if (!this.#told.has(key)) this.problems.push(problem);
    this.#told.add(key);
  }
}

const firstInk = (text: string): number => text.length - text.trimStart().length;

const isSame = (a: Branch[number], b: Branch[number]): boolean =>
  a.subject === b.subject && a.equals === b.equals && a.holds === b.holds;

function rangeOf(loc: hbs.AST.SourceLocation, { parsed }: Scope): Segment['range'] {
  return { file: parsed.file, start: parsed.offsetOf(loc.start), end: parsed.offsetOf(loc.end) };
}

function roleOf(param: hbs.AST.Expression): MessageRole | undefined {
  const role = param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : undefined;
  if (role === 'assistant') return 'model';
  return role === 'system' || role === 'user' || role === 'model' || role === 'tool' ? role : undefined;
}

/** Names inside of a partial: those of the context that it is given, and its named arguments. */
function namesFor({ params: [param], hash }: PartialNode, names: Names): Names {
  const given = new Map((hash?.pairs ?? []).map(({ key, value }) => [key, meaningOf(value, names)] as const));
  return namesOfPartial(param === undefined ? names : namesIn(meaningOf(param, names), names), given);
}

/** A program may define partials for itself, and for what it includes. */
function withInlines(program: hbs.AST.Program, scope: Scope): Scope {
  const found = program.body.filter(({ type }) => type === 'DecoratorBlock') as hbs.AST.DecoratorBlock[];
  if (found.length === 0) return scope;
  const named = found.flatMap((node): [string, BlockOf][] => {
    const [param] = node.params;
    if (helperName(node) !== 'inline' || param?.type !== 'StringLiteral') return [];
    return [[(param as hbs.AST.StringLiteral).value, { program: node.program, scope }]];
  });
  return { ...scope, inlines: new Map([...scope.inlines, ...named]) };
}
