import type { Branch } from '../lint/text/sentence.ts';

/** Where a piece of a template stands. */
export interface Origin {
  readonly file: string;
  /** In UTF-16 code units from the start of the file. */
  readonly start: number;
  readonly end: number;
  /** Partials through which it came in, outermost first; empty for the prompt's own. */
  readonly chain: readonly string[];
}

/** A template as its tokens see it: what is always the same, and what varies. */
export type TemplateNode = TextNode | SlotNode | ChoiceNode | LoopNode | BoundaryNode;

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly origin: Origin;
}

/** A value that is printed. */
export interface SlotNode {
  readonly kind: 'slot';
  /** As seen from outside of partials and blocks: `customer.name`, `orders[].title`. */
  readonly subject: string;
  readonly print: 'text' | 'json' | 'lookup';
  /** Of `{{json value indent=2}}`. */
  readonly jsonIndent: number;
  /** White space before each line, where a partial around it is called on an indented line. */
  readonly indent: string;
  /** Most tokens that it may come to: of `{{budget value tokens=400}}`. */
  readonly tokens?: number;
  readonly origin: Origin;
}

/** Arms of which one is rendered, or none. */
export interface ChoiceNode {
  readonly kind: 'choice';
  readonly arms: readonly { readonly branch: Branch; readonly nodes: readonly TemplateNode[] }[];
}

/** What is rendered once for each item of a list, or instead where there is none. */
export interface LoopNode {
  readonly kind: 'loop';
  readonly subject: string;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
  /** When there is an item, and when there is none. */
  readonly when: { readonly some: Branch; readonly none: Branch };
  /** `{{#name}}`, which shows anything but a list once. */
  readonly isPlain: boolean;
  readonly origin: Origin;
}

/** Where a message or a part of one ends. Tokens never reach over it. */
export interface BoundaryNode {
  readonly kind: 'boundary';
  /** `role`: of the message that begins there. */
  readonly boundary: 'role' | 'history' | 'media' | 'section';
  readonly role?: string;
  readonly origin: Origin;
}

/** Whether what stands behind a boundary comes from elsewhere: the conversation so far, or a role that a variable names. */
export const isForeign = ({ boundary, role }: BoundaryNode): boolean => boundary !== 'role' || role === undefined;
