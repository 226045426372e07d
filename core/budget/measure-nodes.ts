import type { JsonObject } from '../protocol.ts';
import { countPrefixes } from '../tokens/count-prefixes.ts';
import { cutText } from '../tokens/hard-cuts.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { LinedText, NodeGroup } from './group-texts.ts';
import { groupTexts } from './group-texts.ts';
import { sizeOfJson } from './json-size.ts';
import { itemCount } from './loop-turns.ts';
import type { MeasuredNode, MeasuredText, Share, Turns } from './measured-node.ts';
import { foundIn, viewOf } from './schema-views.ts';
import { headingsIn } from './sections.ts';
import type { BoundaryNode, ChoiceNode, LoopNode, SlotNode, TemplateNode } from './template-nodes.ts';
import type { TextSize } from './text-size.ts';
import { ascii, larger, plus, sizeOfText, smaller } from './text-size.ts';
import { sizeOfValue } from './value-size.ts';

/** What a template is measured with. */
export interface Measures {
  readonly tokenizer: Tokenizer;
  readonly inputSchema: JsonObject | undefined;
  /** Values of variables that are left out. */
  readonly defaults: JsonObject;
}

const encoder = new TextEncoder();
const bytesOf = (value: string): number => encoder.encode(value).length;

const sumOf = <Item>(items: readonly Item[], figure: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + figure(item), 0);

/** Counts what is always the same, and bounds what varies. */
export function measureNodes(nodes: readonly TemplateNode[], measures: Measures): readonly MeasuredNode[] {
  return new NodeMeasurer(measures).measure(nodes, { isStart: true, isEnd: true, rest: '' });
}

/** Whether a list of nodes begins and ends where a message does, and what the line that it ends in goes on with. */
interface Edges {
  readonly isStart: boolean;
  readonly isEnd: boolean;
  readonly rest: string;
}

class NodeMeasurer {
  readonly #measures: Measures;
  readonly #counts = new Map<string, number>();
  #message = 'user';
  #section = 'user';

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  measure(nodes: readonly TemplateNode[], { isStart, isEnd, rest }: Edges): readonly MeasuredNode[] {
    const groups = groupTexts(nodes, rest);
    return groups.flatMap((group, index) => {
      const [before, after] = [groups[index - 1]?.node, groups[index + 1]?.node];
      const edges = {
        isStart: before === undefined ? isStart : before.kind === 'boundary',
        isEnd: after === undefined ? isEnd : after.kind === 'boundary',
        rest: group.rest,
      };
      return this.#node(group.node, edges);
    });
  }

  #node(group: NodeGroup['node'], edges: Edges): readonly MeasuredNode[] {
    switch (group.kind) {
      case 'texts':
        return [this.#text(group.texts, edges)];
      case 'slot':
        return [this.#slot(group)];
      case 'choice':
        return [this.#choice(group, edges)];
      case 'loop':
        return [this.#loop(group, edges)];
      case 'boundary':
        this.#begin(group);
        return [];
    }
  }

  #begin({ boundary, role }: BoundaryNode): void {
    if (boundary === 'role') this.#message = role ?? 'other';
    else if (boundary === 'history') this.#message = 'model';
    this.#section = this.#message;
  }

  #text(texts: readonly LinedText[], edges: Edges): MeasuredText {
    const whole = texts.map((one) => one.text).join('');
    const { head, middle, tail } = cutText(whole, edges);
    const place = { from: head.length, to: head.length + middle.length, whole };
    const shares = this.#shares(stretchesOf(texts), place);
    const exact = sumOf(shares, ({ tokens }) => tokens);
    return {
      kind: 'text',
      exact,
      glueTokens: sumOf(shares, ({ glueTokens }) => glueTokens),
      most: sumOf(shares, ({ most }) => most),
      least:
        middle.trim() === '' ? 0 : leastOf(exact, this.#measures.tokenizer) + (middle !== '' && tail !== '' ? 1 : 0),
      shares,
    };
  }

  /** How a text spreads: the tokens of its middle by the growth of the count from one border to the next. */
  #shares(stretches: readonly TextStretch[], place: TextPlace): readonly Share[] {
    const { from, to, whole } = place;
    const ends = stretches.map(({ end }) => Math.max(from, Math.min(to, end)) - from);
    const counted = countPrefixes(whole.slice(from, to), ends, this.#measures.tokenizer);
    let [before, begin] = [0, 0];
    return stretches.flatMap(({ end, heading, partial }, index) => {
      const section = this.#section;
      if (heading !== undefined) this.#section = `${this.#message} › ${heading}`;
      const tokens = (counted[index] ?? 0) - before;
      before += tokens;
      const share = { section, partial, tokens, ...this.#borders({ begin, end, tokens }, place) };
      const isEmpty = end === begin;
      begin = end;
      return isEmpty ? [] : [share];
    });
  }

  /** What of a stretch stands outside of the middle, and the most that it comes to with that. */
  #borders(
    { begin, end, tokens }: { readonly begin: number; readonly end: number; readonly tokens: number },
    { from, to, whole }: TextPlace,
  ): Pick<Share, 'glueTokens' | 'most'> {
    const glue = [whole.slice(begin, Math.min(end, from)), whole.slice(Math.max(begin, to), end)];
    const isExact = this.#measures.tokenizer.confidence === 'exact';
    return {
      glueTokens: sumOf(glue, (text) => this.#count(text)),
      // An estimate bounds nothing, but no tokenizer makes more tokens than there are bytes.
      most: isExact ? tokens + sumOf(glue, bytesOf) : bytesOf(whole.slice(begin, end)),
    };
  }

  #count(value: string): number {
    if (value === '') return 0;
    const known = this.#counts.get(value) ?? this.#measures.tokenizer.count(value);
    this.#counts.set(value, known);
    return known;
  }

  #slot(node: SlotNode): MeasuredNode {
    const { subject, print, origin, indent, tokens } = node;
    const own = this.#sizeOf(node);
    const size = indented(tokens === undefined ? own : smaller(own, ascii(tokens)), bytesOf(indent));
    return { kind: 'slot', subject: subject.replaceAll('[*]', '[]'), print, size, section: this.#section, origin };
  }

  #sizeOf({ subject, print, jsonIndent }: SlotNode): TextSize {
    const { inputSchema, defaults } = this.#measures;
    if (/^@(?:index|first|last)$/u.test(subject)) return LARGEST_INDEX;
    const view = viewOf(inputSchema, subject);
    const size =
      print === 'json' ? sizeOfJson(view, jsonIndent) : sizeOfValue(print === 'lookup' ? foundIn(view) : view);
    const fallback = Object.hasOwn(defaults, subject) ? defaults[subject] : undefined;
    if (fallback === undefined) return size;
    const shown = print === 'json' ? JSON.stringify(fallback, null, jsonIndent) : String(fallback);
    return larger(size, sizeOfText(shown));
  }

  #choice({ arms }: ChoiceNode, edges: Edges): MeasuredNode {
    const section = this.#section;
    const measured = arms.map(({ branch, nodes }) => {
      this.#section = section;
      return { branch, nodes: this.measure(nodes, edges) };
    });
    this.#section = section;
    return { kind: 'choice', arms: measured };
  }

  #loop({ subject, body, otherwise, when, isPlain, origin }: LoopNode, edges: Edges): MeasuredNode {
    const section = this.#section;
    const view = viewOf(this.#measures.inputSchema, subject);
    const turns: Turns = { subject: subject.replaceAll('[*]', '[]'), ...itemCount(view, isPlain), section, origin };
    const turned = this.measure(body, { isStart: false, isEnd: false, rest: edges.rest });
    this.#section = section;
    const without = this.measure(otherwise, edges);
    this.#section = section;
    return {
      kind: 'choice',
      arms: [
        { branch: when.some, nodes: turned, turns: { ...turns, least: Math.max(1, turns.least) } },
        { branch: when.none, nodes: without },
      ],
    };
  }
}

/** A text, and the part of it whose tokens are the same whatever stands around it. */
interface TextPlace {
  readonly from: number;
  readonly to: number;
  readonly whole: string;
}

/** What one file has of a section. */
interface TextStretch {
  /** Where it ends in the whole text. */
  readonly end: number;
  /** Of the section that follows, where one begins. */
  readonly heading: string | undefined;
  readonly partial: string | undefined;
}

function stretchesOf(texts: readonly LinedText[]): readonly TextStretch[] {
  let start = 0;
  return texts.flatMap(({ text, origin, rest }) => {
    const begun = start;
    start += text.length;
    const partial = origin.chain.at(-1);
    return headingsIn(text, rest).map(({ heading, end }) => ({ end: begun + end, heading, partial }));
  });
}

/** As few tokens as an estimate may stand for. */
const leastOf = (tokens: number, { errorPercent }: Tokenizer): number =>
  errorPercent === undefined ? tokens : Math.floor(tokens * (1 + errorPercent[0] / 100));

const LARGEST_INDEX = sizeOfText(String(Number.MAX_SAFE_INTEGER));

/** In an indented partial, each line break of a value brings the white space along, and its first line may too. */
const indented = (size: TextSize, bytes: number): TextSize =>
  bytes === 0
    ? size
    : plus(
        {
          ...size,
          characters: size.characters * (1 + bytes),
          bytes: Math.max(size.bytes, size.characters * (1 + bytes)),
          asciiBytes: size.asciiBytes * (1 + bytes),
        },
        sizeOfText(' '.repeat(bytes)),
      );
