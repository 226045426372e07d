import { fail } from '../fail.ts';
import { blockArms } from '../lint/template/block-arms.ts';
import type { HelperCall, Meaning, Names } from '../lint/template/names.ts';
import { callText, helperName, meaningOf, namesIn, namesOfPartial, rootNames, textOf } from '../lint/template/names.ts';
import type { ParsedTemplate } from '../lint/template/parse-source.ts';
import { parsePartial, parsePrompt } from '../lint/template/parse-source.ts';
import { ownValue } from '../own-value.ts';
import type { ReleaseContent } from '../release-content.ts';
import { tokensOf } from '../template/budget-helper.ts';
import { isPartialBlock, partialFileOf, promptFileOf } from '../template/file-names.ts';
import { helperForms } from '../template/helper-calls.ts';
import { utf8Length } from '../template/utf8-length.ts';
import type { IndentFrame } from './line-starts.ts';
import { copyFrames, indentText, loseLines } from './line-starts.ts';
import type { BoundaryNode, Origin, SlotNode, TemplateNode } from './template-nodes.ts';

/** Most pieces of one prompt with all of its partials; only a hostile one has more. */
const MAX_NODES = 100_000;

/** Where a program stands, and what its names mean. */
interface Place {
  readonly parsed: ParsedTemplate;
  readonly names: Names;
  readonly chain: readonly string[];
  readonly frames: readonly IndentFrame[];
  /** What `{{> @partial-block}}` shows. */
  readonly block: Shown | undefined;
}

/** A program that is shown elsewhere, with the place that it is written in. */
interface Shown {
  readonly program: hbs.AST.Program;
  readonly place: Place;
}

/**
 * Reads a release's template, with its partials where they are included, as a tree of texts and of what varies between
 * them. It is parsed and never run. The release has to be one that compiles; of another, only what can be read is.
 *
 * @throws TEMPLATE_INVALID; PARTIAL_CYCLE; BUDGET_TOO_LARGE where partials include each other so often that nobody
 *   could render it
 */
export function readNodes(name: string, content: ReleaseContent): readonly TemplateNode[] {
  const parsed = parsePrompt(promptFileOf(name), content.prompt);
  const place: Place = { parsed, names: rootNames, chain: [], frames: [], block: undefined };
  return new NodeReader(name, content.partials).readAll(place);
}

class NodeReader {
  readonly #prompt: string;
  readonly #partials: ReleaseContent['partials'];
  readonly #parsed = new Map<string, ParsedTemplate>();
  #count = 0;

  constructor(prompt: string, partials: ReleaseContent['partials']) {
    this.#prompt = prompt;
    this.#partials = partials;
  }

  /** All of a file. One without a tag has no program, and is one text. */
  readAll(place: Place): readonly TemplateNode[] {
    const { source, bodyStart: start, bodyEnd: end, file, program, problem } = place.parsed;
    if (program !== undefined || problem !== undefined || start === end) return this.read(program, place);
    this.#add();
    return textNodes(source.slice(start, end), { file, start, end, chain: place.chain }, place);
  }

  read(program: hbs.AST.Program | undefined, place: Place): readonly TemplateNode[] {
    return (program?.body ?? []).flatMap((node) => this.#statement(node, place));
  }

  #statement(node: hbs.AST.Statement, place: Place): readonly TemplateNode[] {
    this.#add();
    switch (node.type) {
      case 'ContentStatement':
        return textNodes((node as hbs.AST.ContentStatement).value, originOf(node, place), place);
      case 'MustacheStatement':
        return mustacheNodes(node as hbs.AST.MustacheStatement, place);
      case 'BlockStatement':
        return this.#block(node as hbs.AST.BlockStatement, place);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return this.#partial(node as PartialNode, place);
      default:
        return [];
    }
  }

  /** Counts a piece. */
  #add(): void {
    this.#count += 1;
    if (this.#count > MAX_NODES) throw fail('BUDGET_TOO_LARGE', { name: this.#prompt, pieces: MAX_NODES });
  }

  #block(node: hbs.AST.BlockStatement, place: Place): readonly TemplateNode[] {
    const { arms, names: named } = blockArms(node, { names: place.names });
    const names = node.params.length === 0 ? namesOfPlainBlock(node, place.names) : named;
    const body = this.read(node.program, { ...place, names, frames: copyFrames(place.frames) });
    const otherwise = this.read(node.inverse, { ...place, frames: copyFrames(place.frames) });
    loseLines(place.frames);
    if (isLoop(node)) {
      const meaning = meaningOf((node.params[0] ?? node.path) as hbs.AST.Expression, place.names);
      const when = { some: arms.main ?? [], none: arms.otherwise ?? [] };
      const isPlain = node.params.length === 0;
      return [
        { kind: 'loop', subject: textOf(meaning), body, otherwise, when, isPlain, origin: originOf(node, place) },
      ];
    }
    const both = [
      { branch: arms.main, nodes: body },
      { branch: arms.otherwise, nodes: otherwise },
    ];
    return [
      { kind: 'choice', arms: both.flatMap(({ branch, nodes }) => (branch === undefined ? [] : [{ branch, nodes }])) },
    ];
  }

  #partial(node: PartialNode, place: Place): readonly TemplateNode[] {
    const name = String((node.name as hbs.AST.PathExpression).original);
    const names = namesFor(node, place.names);
    const block = 'program' in node ? { program: node.program, place } : undefined;
    const indent = ('indent' in node ? node.indent : undefined) ?? '';
    const frames: readonly IndentFrame[] = indent === '' ? place.frames : [...place.frames, { indent, state: 'start' }];
    if (isPartialBlock(name)) {
      const shown = place.block ?? block;
      if (shown === undefined) return [];
      const { parameters } = shown.place.names;
      return this.read(shown.program, { ...shown.place, names: { ...names, parameters }, frames });
    }
    const start = place.chain.indexOf(name);
    if (start !== -1) throw fail('PARTIAL_CYCLE', { prompt: this.#prompt, chain: [...place.chain.slice(start), name] });
    const parsed = this.#parsed.get(name) ?? parsePartial(partialFileOf(name), ownValue(this.#partials, name) ?? '');
    this.#parsed.set(name, parsed);
    const chain = [...place.chain, name];
    return this.readAll({ parsed, names, chain, frames, block: block ?? place.block });
  }
}

type PartialNode = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/** Names inside of a partial: those of the context that it is given, and its named arguments. */
function namesFor({ params: [param], hash }: PartialNode, names: Names): Names {
  const given = new Map((hash?.pairs ?? []).map(({ key, value }) => [key, meaningOf(value, names)] as const));
  return namesOfPartial(param === undefined ? names : namesIn(meaningOf(param, names), names), given);
}

/** Inside of `{{#name}}` stands an item of a list, or the value itself where it is none. */
const namesOfPlainBlock = ({ path }: hbs.AST.BlockStatement, names: Names): Names =>
  namesIn({ kind: 'subject', subject: `${textOf(meaningOf(path as hbs.AST.Expression, names))}[*]` }, names);

/** `{{#each}}`, and `{{#name}}`, which loops over a list. */
const isLoop = (node: hbs.AST.BlockStatement): boolean =>
  node.params.length === 0 ? !helperForms.has(helperName(node)) : helperName(node) === 'each';

function originOf({ loc }: hbs.AST.Node, { parsed, chain }: Place): Origin {
  return { file: parsed.file, start: parsed.offsetOf(loc.start), end: parsed.offsetOf(loc.end), chain };
}

function textNodes(text: string, origin: Origin, { frames }: Place): readonly TemplateNode[] {
  if (text === '') return [];
  if (frames.length === 0) return [{ kind: 'text', text, origin }];
  const { before, indent, text: indented } = indentText(text, frames);
  const always = before === 'always' ? indent : '';
  const node: TemplateNode = { kind: 'text', text: always + indented, origin };
  return before === 'maybe' ? [maybe(indent, origin), node] : [node];
}

/** White space that may stand there or not. */
const maybe = (text: string, origin: Origin): TemplateNode => ({
  kind: 'choice',
  arms: [
    { branch: [], nodes: [{ kind: 'text', text, origin }] },
    { branch: [], nodes: [] },
  ],
});

function mustacheNodes(node: hbs.AST.MustacheStatement, place: Place): readonly TemplateNode[] {
  const name = helperName(node);
  const origin = originOf(node, place);
  const [param, key] = node.params;
  const boundary = boundaryOf(name, node);
  if (boundary !== undefined) return [...textBefore(origin, place), { ...boundary, origin }];
  if (name === 'log') return [];
  if (param === undefined) return valueNodes(meaningOf(pathOf(node), place.names), 'text', { node, place });
  const meaning = meaningOf(param, place.names);
  if (name === 'json') return valueNodes(meaning, 'json', { node, place });
  if (name === 'budget') return budgetNodes(meaning, { node, place });
  if (name === 'lookup' && key !== undefined) return valueNodes(meaning, 'lookup', { node, place });
  return valueNodes({ kind: 'subject', subject: `(${callText(node as HelperCall, place.names)})` }, 'text', {
    node,
    place,
  });
}

/** Handlebars takes a literal in the place of a name as that name: `{{"first name"}}` is a variable. */
function pathOf({ path }: hbs.AST.MustacheStatement): hbs.AST.PathExpression {
  if (path.type === 'PathExpression') return path as hbs.AST.PathExpression;
  const original = String((path as hbs.AST.StringLiteral).original);
  return { type: 'PathExpression', original, parts: [original], depth: 0, data: false, loc: path.loc };
}

/** A boundary begins a line as a character would. */
function textBefore(origin: Origin, { frames }: Place): readonly TemplateNode[] {
  if (frames.length === 0) return [];
  const { before, indent } = indentText('', frames);
  if (before === 'never') return [];
  return [before === 'maybe' ? maybe(indent, origin) : { kind: 'text', text: indent, origin }];
}

function boundaryOf(
  name: string,
  { params: [param], hash }: hbs.AST.MustacheStatement,
): Omit<BoundaryNode, 'origin'> | undefined {
  if (name === 'role' && param !== undefined) {
    const role = param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : undefined;
    return { kind: 'boundary', boundary: 'role', ...(role !== undefined && { role }) };
  }
  if (name === 'history' && param === undefined) return { kind: 'boundary', boundary: 'history' };
  if (name === 'section' && param !== undefined) return { kind: 'boundary', boundary: 'section' };
  return name === 'media' && hash !== undefined ? { kind: 'boundary', boundary: 'media' } : undefined;
}

interface Printing {
  readonly node: hbs.AST.MustacheStatement;
  readonly place: Place;
}

function valueNodes(meaning: Meaning, print: SlotNode['print'], { node, place }: Printing): readonly TemplateNode[] {
  const origin = originOf(node, place);
  if (meaning.kind === 'literal') return textNodes(literalText(meaning.value, print), origin, place);
  const indent = place.frames.map((frame) => frame.indent).join('');
  loseLines(place.frames);
  return [{ kind: 'slot', subject: meaning.subject, print, jsonIndent: jsonIndent(node), indent, origin }];
}

/** A literal that is too long is bounded like a value, since what is left of it is decided when rendering. */
function budgetNodes(meaning: Meaning, { node, place }: Printing): readonly TemplateNode[] {
  const tokens = tokensOf(node.hash?.pairs.find(({ key }) => key === 'tokens')?.value);
  const fits = meaning.kind === 'literal' && utf8Length(literalText(meaning.value, 'text')) <= (tokens ?? 0);
  if (fits) return valueNodes(meaning, 'text', { node, place });
  const shown: Meaning = { kind: 'subject', subject: textOf(meaning) };
  return valueNodes(shown, 'text', { node, place }).map((one) =>
    one.kind === 'slot' && tokens !== undefined ? { ...one, tokens } : one,
  );
}

function literalText(value: unknown, print: SlotNode['print']): string {
  if (print === 'json') return JSON.stringify(value) ?? 'null';
  return print === 'lookup' || value === undefined || value === null ? '' : String(value);
}

/** `JSON.stringify` takes ten blanks at most. What is decided when rendering may be as many. */
function jsonIndent({ hash }: hbs.AST.MustacheStatement): number {
  const value = hash?.pairs.find(({ key }) => key === 'indent')?.value;
  if (value === undefined) return 0;
  if (value.type === 'NumberLiteral')
    return Math.min(10, Math.max(0, Math.floor((value as hbs.AST.NumberLiteral).value)));
  if (value.type === 'StringLiteral') return Math.min(10, (value as hbs.AST.StringLiteral).value.length);
  return 10;
}
