import type { Branch } from '../lint/text/sentence.ts';
import type { Origin } from './template-nodes.ts';
import type { TextSize } from './text-size.ts';

/** A template with what is always the same counted, and what varies bounded. */
export type MeasuredNode = MeasuredText | MeasuredSlot | MeasuredChoice;

/** A text of the author. Its middle counts the same in every rendering; its ends merge with what stands beside them. */
export interface MeasuredText {
  readonly kind: 'text';
  /** Tokens of the middle. */
  readonly exact: number;
  /** No rendering makes more tokens of it: those of the middle, and the UTF-8 bytes of the ends. */
  readonly most: number;
  /** Tokens of the ends by themselves, for estimates. */
  readonly glueTokens: number;
  /** No rendering makes fewer of it: a message of white space alone is dropped, and an end is a token more. */
  readonly least: number;
  /** How it spreads over sections and partials. */
  readonly shares: readonly Share[];
}

export interface Share {
  readonly section: string;
  readonly partial: string | undefined;
  /** Of what it has of the middle. */
  readonly tokens: number;
  /** Of what it has of the ends. */
  readonly glueTokens: number;
  /** No rendering makes more tokens of it. */
  readonly most: number;
}

/** A value that is printed. */
export interface MeasuredSlot {
  readonly kind: 'slot';
  readonly subject: string;
  readonly print: 'text' | 'json' | 'lookup';
  readonly size: TextSize;
  readonly section: string;
  readonly origin: Origin;
}

interface MeasuredChoice {
  readonly kind: 'choice';
  readonly arms: readonly MeasuredArm[];
}

export interface MeasuredArm {
  readonly branch: Branch;
  readonly nodes: readonly MeasuredNode[];
  /** How often the arm is rendered in a row: a loop's. One, unless said otherwise. */
  readonly turns?: Turns;
}

/** How often a loop turns, by its schema. */
export interface Turns {
  readonly subject: string;
  readonly least: number;
  readonly most: number;
  /** Why there is no most. */
  readonly because?: string;
  readonly section: string;
  readonly origin: Origin;
}
