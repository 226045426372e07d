import type { LintSource } from '../lint-source.ts';
import type { TextRange } from '../text/sentence.ts';
import { blockArms } from './block-arms.ts';
import type { Names } from './names.ts';
import { helperName, meaningOf, namesIn, namesOfPartial, rootNames } from './names.ts';
import type { ParsedTemplate } from './parse-source.ts';
import { parsePartial, parsePrompt, parseText } from './parse-source.ts';

/** One place where a template reads a variable. */
export interface VariableUse {
  /** As seen from outside of partials and blocks: `user.name`, `items[].title`; `this` is all variables at once. */
  readonly subject: string;
  readonly range: TextRange;
  /** What is done with it: `loop` goes through its items, `cut` prints at most so many tokens of it with `{{budget}}`. */
  readonly kind: 'value' | 'loop' | 'cut';
}

/** Most nodes that are looked at; only partials that include each other many times have more. */
const MAX_NODES = 200_000;

/** Most partials inside each other. */
const MAX_CHAIN = 50;

/** Helpers that are called without arguments. */
const BARE_HELPERS: ReadonlySet<string> = new Set(['history', 'else']);

interface Scope {
  readonly parsed: ParsedTemplate;
  readonly names: Names;
  readonly chain: readonly string[];
}

type PartialNode = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/**
 * Where a template and its partials read variables, in reading order; on all branches. What loops and partials call
 * their own (`this`, block parameters, named arguments) is followed to the variables it stands for; `@index`, `@key`
 * and what else begins with `@` is none.
 */
export function findVariableUses(source: LintSource): readonly VariableUse[] {
  const parsed = source.kind === 'prompt' ? parsePrompt(source.file, source.text) : parseText(source.file, source.text);
  const walk = new Walk(source.partials);
  walk.program(parsed.program, { parsed, names: rootNames, chain: [] });
  return walk.uses;
}

class Walk {
  readonly uses: VariableUse[] = [];
  readonly #partials: LintSource['partials'];
  readonly #parsed = new Map<string, ParsedTemplate>();
  #left = MAX_NODES;

  constructor(partials: LintSource['partials']) {
    this.#partials = partials;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const node of program?.body ?? []) {
      this.#left -= 1;
      if (this.#left < 0) return;
      this.#statement(node, scope);
    }
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'MustacheStatement':
        this.#mustache(node as hbs.AST.MustacheStatement, scope);
        return;
      case 'BlockStatement':
      case 'DecoratorBlock':
        this.#block(node as hbs.AST.BlockStatement, scope);
        return;
      case 'PartialStatement':
      case 'PartialBlockStatement':
        this.#partial(node as PartialNode, scope);
        return;
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const isCut = helperName(node) === 'budget' && node.params.length > 0;
    this.#call(node, scope, isCut ? 'cut' : 'value');
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    if ((node.type as string) === 'DecoratorBlock') {
      this.program(node.program, scope);
      return;
    }
    const isLoop = helperName(node) === 'each' || node.params.length === 0;
    this.#call(node, scope, isLoop ? 'loop' : 'value');
    const { names } = blockArms(node, { names: scope.names });
    this.program(node.program, { ...scope, names });
    this.program(node.inverse, scope);
  }

  /** Reads the arguments; without any, the name itself is a variable. */
  #call(node: Call, scope: Scope, kind: VariableUse['kind']): void {
    const named = node.hash?.pairs ?? [];
    if (node.params.length === 0 && named.length === 0) {
      if (node.type !== 'SubExpression' && !BARE_HELPERS.has(helperName(node))) {
        this.#read(node.path as hbs.AST.Expression, scope, kind);
      }
      return;
    }
    for (const param of node.params) this.#read(param, scope, kind);
    for (const { value } of named) this.#read(value, scope, 'value');
  }

  #read(expression: hbs.AST.Expression, scope: Scope, kind: VariableUse['kind']): void {
    if (expression.type === 'SubExpression') {
      this.#call(expression as hbs.AST.SubExpression, scope, kind === 'cut' ? 'cut' : 'value');
      return;
    }
    if (expression.type !== 'PathExpression') return;
    const meaning = meaningOf(expression, scope.names);
    if (meaning.kind === 'literal' || /^[(@]|^\.\.\//u.test(meaning.subject)) {
      const isAll = meaning.kind === 'subject' && meaning.subject === '@root';
      if (isAll) this.uses.push({ subject: 'this', range: rangeOf(expression, scope), kind });
      return;
    }
    this.uses.push({ subject: meaning.subject.replace(/^this\./u, ''), range: rangeOf(expression, scope), kind });
  }

  #partial(node: PartialNode, scope: Scope): void {
    const [param] = node.params;
    const named = node.hash?.pairs ?? [];
    if (node.name.type === 'SubExpression') this.#read(node.name as hbs.AST.SubExpression, scope, 'value');
    for (const { value } of named) this.#read(value, scope, 'value');
    if ('program' in node) this.program(node.program, scope);
    const given = new Map(named.map(({ key, value }) => [key, meaningOf(value, scope.names)] as const));
    const outer = param === undefined ? scope.names : namesIn(meaningOf(param, scope.names), scope.names);
    this.#file(String((node.name as hbs.AST.PathExpression).original), {
      ...scope,
      names: namesOfPartial(outer, given),
    });
    if (param !== undefined && !/^(?:this|\.)$/u.test(String((param as hbs.AST.PathExpression).original))) {
      this.#read(param, scope, 'value');
    }
  }

  #file(name: string, scope: Scope): void {
    const partial = this.#partials.get(name);
    if (partial === undefined || scope.chain.includes(name) || scope.chain.length >= MAX_CHAIN) return;
    const parsed = this.#parsed.get(name) ?? parsePartial(partial.file, partial.text);
    this.#parsed.set(name, parsed);
    this.program(parsed.program, { parsed, names: scope.names, chain: [...scope.chain, name] });
  }
}

function rangeOf({ loc }: hbs.AST.Expression, { parsed }: Scope): TextRange {
  return { file: parsed.file, start: parsed.offsetOf(loc.start), end: parsed.offsetOf(loc.end) };
}
