import type { MessageRole, SentenceContext } from '../sentence.ts';
import type { Heading } from './heading.ts';
import { contextBelow, namesData } from './place-context.ts';
import type { TagPair } from './tags.ts';

/** Level from which on a heading holds for one block, not for all that follows. */
const LABEL_LEVEL = 8;

/** Headings of less weight than those of Markdown end with a ruled line. */
const LINE_LEVEL = 7;

/** Tags inside of so many headings and tags make no section of their own. */
const MAX_DEPTH = 60;

interface Entry {
  readonly level: number;
  readonly text: string;
  readonly section: number;
  readonly context: SentenceContext | undefined;
  readonly role: MessageRole | undefined;
  readonly tag: TagPair | undefined;
  /** Blocks below it so far. */
  blocks: number;
}

/** What follows from the entries, told once for as long as they stay. */
interface Around {
  readonly headings: readonly string[];
  readonly context: SentenceContext | undefined;
  readonly role: MessageRole | undefined;
  readonly tagEnd: number;
}

/** Where in a text one stands: the headings and tags above. */
export class Outline {
  #entries: Entry[] = [];
  #sections = 0;
  #root = 0;
  #around: Around | undefined;

  /** The same list as long as nothing changes. */
  get headings(): readonly string[] {
    return this.#seen.headings;
  }

  get section(): number {
    return this.#entries.at(-1)?.section ?? this.#root;
  }

  /** That of the innermost heading or tag which has one. */
  get context(): SentenceContext | undefined {
    return this.#seen.context;
  }

  get role(): MessageRole | undefined {
    return this.#seen.role;
  }

  get #seen(): Around {
    this.#around ??= {
      headings: this.#entries.map(({ text }) => text),
      context: this.#entries.findLast(({ context }) => context !== undefined)?.context,
      role: this.#entries.findLast(({ role }) => role !== undefined)?.role,
      tagEnd: this.#entries.findLast(({ tag }) => tag !== undefined)?.tag?.closeStart ?? Number.POSITIVE_INFINITY,
    };
    return this.#around;
  }

  /** A new message begins: nothing from above holds on. */
  restart(): void {
    this.#entries = [];
    this.#around = undefined;
    this.#root = this.#nextSection();
  }

  addHeading({ text, level }: Heading, isBracketed: boolean): void {
    this.#dropLevel(level);
    const context = contextBelow(text) ?? (isBracketed && namesData(text) ? 'data' : undefined);
    this.#push({ level, text, context, role: undefined, tag: undefined });
  }

  /** @param isMaterial - the text says elsewhere that what is worked on stands in it */
  openTag(tag: TagPair, isMaterial: boolean): void {
    if (this.#entries.length >= MAX_DEPTH) return;
    const text = tag.name.replace(/[_-]/gu, ' ');
    const context = contextBelow(text) ?? (isMaterial || DATA_TAG.test(tag.name) ? 'data' : undefined);
    this.#push({ level: 0, text, context, role: ROLE_TAGS.get(tag.name.toLowerCase()), tag });
  }

  /** Closes all tags that end before a place. */
  closeTags(offset: number): void {
    const index = this.#entries.findIndex(({ tag }) => tag !== undefined && tag.closeStart <= offset);
    if (index === -1) return;
    this.#entries = this.#entries.slice(0, index);
    this.#around = undefined;
  }

  /** Ends of the tags around, innermost last. */
  get tagEnd(): number {
    return this.#seen.tagEnd;
  }

  /** A ruled line ends what smaller headings hold for. */
  rule(): void {
    this.#dropLevel(LINE_LEVEL);
  }

  /**
   * A paragraph or a list begins. A label holds for the list or the example that follows it, and no longer.
   *
   * @param isFollowing - continues what the label introduced: another turn of a dialogue, for example
   */
  startBlock(kind: 'list' | 'paragraph' | 'shown', isFollowing: boolean): void {
    const top = this.#entries.at(-1);
    if (top === undefined) return;
    const isOver = top.blocks > 0 && !isFollowing && kind !== 'shown';
    const isShort = top.level >= LABEL_LEVEL || (top.level === LINE_LEVEL && top.context === 'negative-list');
    if (isOver && isShort && (kind === 'paragraph' || top.context === 'example')) {
      this.#entries.pop();
      this.#around = undefined;
      this.startBlock(kind, isFollowing);
    } else {
      top.blocks += 1;
    }
  }

  #dropLevel(level: number): void {
    while ((this.#entries.at(-1)?.level ?? 0) >= level) this.#entries.pop();
    this.#around = undefined;
  }

  #push({ level, text, context, role, tag }: Omit<Entry, 'section' | 'blocks'>): void {
    this.#entries.push({ level, text, context, role, tag, section: this.#nextSection(), blocks: 0 });
    this.#around = undefined;
  }

  #nextSection(): number {
    this.#sections += 1;
    return this.#sections;
  }
}

const DATA_TAG =
  /^(?:documents?|transcript|article|passages?|e?mails?|conversation|(?:chat_?)?history|user_?input|logs?|source_?text|resume|user_?message|diff)$/iu;

const ROLE_TAGS: ReadonlyMap<string, MessageRole> = new Map([
  ['system', 'system'],
  ['system_prompt', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'model'],
]);
