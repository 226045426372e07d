import type { MappedText } from '../mapped-text.ts';
import type { MessageRole, SentenceContext, TextRange } from '../sentence.ts';

/** A paragraph, an item of a list or a heading: sentences never go beyond one. */
export interface Unit {
  readonly text: MappedText;
  readonly context: SentenceContext;
  readonly headings: readonly string[];
  readonly leadIns: readonly string[];
  readonly section: number;
  readonly list: number | undefined;
  /** Who speaks, where the text says so by itself. */
  readonly role: MessageRole | undefined;
  /** Its first line. */
  readonly line: number;
}

/** A part of a prompt that gives no orders but shows or holds something. */
export interface Block {
  readonly kind: 'example' | 'fence' | 'table';
  /** What it is called: `Output`, a tag, the language of a fence. Empty where it has no name. */
  readonly label: string;
  /** Of an example with two sides, which one it is. */
  readonly side?: 'input' | 'output';
  /** What it holds, without label, marks and surrounding white space. */
  readonly text: string;
  readonly range: TextRange;
  /** Where a part of `text` stands in its file. */
  rangeOf(start: number, end: number): TextRange;
  readonly headings: readonly string[];
}
