import type { JsonObject } from '../protocol.ts';
import { countPrefixes } from '../tokens/count-prefixes.ts';
import { cutText } from '../tokens/hard-cuts.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import { sizeOfJson } from './json-size.ts';
import { itemCount } from './loop-turns.ts';
import type { MeasuredNode, MeasuredText, Share, Turns } from './measured-node.ts';
import { foundIn, viewOf } from './schema-views.ts';
import { headingsIn } from './sections.ts';
import type { BoundaryNode, ChoiceNode, LoopNode, SlotNode, TemplateNode, TextNode } from './template-nodes.ts';
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

/** Counts what is always the same, and bounds what varies. */
export function measureNodes(nodes: readonly TemplateNode[], measures: Measures): readonly MeasuredNode[] {
  return new NodeMeasurer(measures).measure(nodes, { isStart: true, isEnd: true });
}

/** Whether a list of nodes begins and ends where a message does. */
interface Edges {
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

class NodeMeasurer {
  readonly #measures: Measures;
  readonly #counts = new Map<string, number>();
  #message = 'user';
  #section = 'user';

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  measure(nodes: readonly TemplateNode[], { isStart, isEnd }: Edges): readonly MeasuredNode[] {
    const groups = groupTexts(nodes);
    return groups.flatMap((group, index) => {
      const [before, after] = [groups[index - 1], groups[index + 1]];
      const edges = {
        isStart: before === undefined ? isStart : before.kind === 'boundary',
        isEnd: after === undefined ? isEnd : after.kind === 'boundary',
      };
      return this.#node(group, edges);
    });
  }

  #node(group: TextGroup | Exclude<TemplateNode, TextNode>, edges: Edges): readonly MeasuredNode[] {
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

  #text(texts: readonly TextNode[], edges: Edges): MeasuredText {
    const whole = texts.map((one) => one.text).join('');
    const { head, middle, tail } = cutText(whole, edges);
    const place = { from: head.length, to: head.length + middle.length, whole };
    const stretches = stretchesOf(texts, place);
    const counted = countPrefixes(
      middle,
      [...stretches.map(({ at }) => at - place.from), middle.length],
      this.#measures.tokenizer,
    );
    const exact = counted.at(-1) ?? 0;
    const isExact = this.#measures.tokenizer.confidence === 'exact';
    return {
      kind: 'text',
      exact,
      glueTokens: this.#count(head) + this.#count(tail),
      // An estimate bounds nothing, but no tokenizer makes more tokens than there are bytes.
      most: isExact ? exact + bytesOf(head) + bytesOf(tail) : bytesOf(whole),
      least:
        middle.trim() === '' ? 0 : leastOf(exact, this.#measures.tokenizer) + (middle !== '' && tail !== '' ? 1 : 0),
      shares: this.#shares(stretches, { ...place, counted }),
    };
  }

  /** How the tokens of the middle spread: by the growth of the count from one border to the next. */
  #shares(
    stretches: readonly TextStretch[],
    { from, whole, counted }: TextPlace & { readonly counted: readonly number[] },
  ): readonly Share[] {
    const isExact = this.#measures.tokenizer.confidence === 'exact';
    let [before, done] = [0, from];
    return stretches.flatMap(({ at, heading, partial }, index) => {
      const section = this.#section;
      if (heading !== undefined) this.#section = `${this.#message} › ${heading}`;
      const tokens = (counted[index] ?? 0) - before;
      const most = isExact ? tokens : bytesOf(whole.slice(done, at));
      before += tokens;
      if (at <= done) return [];
      done = at;
      return [{ section, partial, tokens, most }];
    });
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
    const turned = this.measure(body, { isStart: false, isEnd: false });
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
  readonly at: number;
  /** Of the section that follows, where one begins. */
  readonly heading: string | undefined;
  readonly partial: string | undefined;
}

function stretchesOf(texts: readonly TextNode[], { from, to }: TextPlace): readonly TextStretch[] {
  let start = 0;
  return texts.flatMap(({ text, origin }) => {
    const begun = start;
    start += text.length;
    return headingsIn(text).map(({ heading, end }) => ({
      at: Math.max(from, Math.min(to, begun + end)),
      heading,
      partial: origin.chain.at(-1),
    }));
  });
}

/** As few tokens as an estimate may stand for. */
const leastOf = (tokens: number, { errorPercent }: Tokenizer): number =>
  errorPercent === undefined ? tokens : Math.floor(tokens * (1 + errorPercent[0] / 100));

const LARGEST_INDEX = sizeOfText(String(Number.MAX_SAFE_INTEGER));

/** Texts that follow each other. */
interface TextGroup {
  readonly kind: 'texts';
  readonly texts: TextNode[];
}

function groupTexts(nodes: readonly TemplateNode[]): readonly (TextGroup | Exclude<TemplateNode, TextNode>)[] {
  const groups: (TextGroup | Exclude<TemplateNode, TextNode>)[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (node.kind !== 'text') groups.push(node);
    else if (last?.kind === 'texts') last.texts.push(node);
    else groups.push({ kind: 'texts', texts: [node] });
  }
  return groups;
}

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
