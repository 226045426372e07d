import type { CutValue } from '../rendered-budget.ts';
import { checkedCount } from './checked-count.ts';
import type { RenderOptions } from './compiled-prompt.ts';
import { failTemplate } from './fail-template.ts';
import type { Output } from './output.ts';
import type { CountTokens } from './shorten-text.ts';

/** Writes a piece of a template for one context. */
export type Write = (out: Output, context: unknown, scope: Scope) => void;

/** Computes the value of an expression for one context. */
export type Evaluate = (context: unknown, scope: Scope) => unknown;

/** Values that `#each` gives to its block. */
export interface LoopState {
  index: number;
  key: unknown;
  first: boolean;
  last: boolean;
}

/** One step of `@../`; frames that are no loop only count. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly loop: LoopState | undefined;
}

/** Contexts from the inside out, for `../`. */
export interface ContextChain {
  readonly context: unknown;
  readonly outer: ContextChain | undefined;
}

/** Values of block parameters (`as |item index|`) from the inside out. */
export interface BlockParameters {
  readonly values: readonly unknown[];
  readonly outer: BlockParameters | undefined;
}

/** The block that a partial was called with. */
export type PartialBlock = (out: Output, context: unknown, callee: Scope) => void;

/** What an expression can see besides its context. */
export interface Scope {
  readonly run: Run;
  readonly frame: Frame | undefined;
  /** Present only in templates that use `../`. */
  readonly contexts: ContextChain | undefined;
  readonly blockParameters: BlockParameters | undefined;
  readonly partialBlock: PartialBlock | undefined;
}

/** Most turns of loops and partials in one rendering; whatever takes more is hostile. */
const MAX_TURNS = 1_000_000;

/** What a rendering is made with. */
export interface RunOptions {
  /** The prompt's name, for messages. */
  readonly prompt: string;
  /** The variables: `@root`. */
  readonly root: unknown;
  /** `@metadata.prompt` */
  readonly described: unknown;
  readonly options: RenderOptions;
  /** Most tokens of each value of `{{budget}}`, in the order in which they are written, where they must fit together. */
  readonly allowances?: readonly number[] | undefined;
}

/** What holds for one whole rendering. */
export class Run {
  readonly prompt: string;
  readonly root: unknown;
  /** Values that were cut. */
  readonly cuts: CutValue[] = [];
  /** Most tokens that each value of `{{budget}}` can come to, in the order in which they were written. */
  readonly weights: number[] = [];
  readonly #made: RunOptions;
  #data: Readonly<Record<string, unknown>> | undefined;
  #turnsLeft = MAX_TURNS;

  constructor(made: RunOptions) {
    this.prompt = made.prompt;
    this.root = made.root;
    this.#made = made;
  }

  /** Values of `@name` outside every loop; made when first asked for, since most templates do not ask. */
  get data(): Readonly<Record<string, unknown>> {
    const { described, options } = this.#made;
    const { messages = [], docs, context } = options;
    this.#data ??= { metadata: { prompt: described, docs, messages }, ...context };
    return this.#data;
  }

  /** Most tokens of the next value of `{{budget}}`, beside what the template says. */
  get allowance(): number {
    return this.#made.allowances?.[this.weights.length] ?? Number.POSITIVE_INFINITY;
  }

  /** Counts tokens exactly; undefined where nothing does. */
  get countTokens(): CountTokens | undefined {
    return checkedCount(this.#made.options.countTokens, this.prompt);
  }

  /** Counts a turn of a loop or a partial, so that neither endless data nor a template can hang a rendering. */
  takeTurn(): void {
    this.#turnsLeft -= 1;
    if (this.#turnsLeft >= 0) return;
    const problem = `its loops and partials take more than ${MAX_TURNS} turns`;
    throw failTemplate('RENDER_FAILED', { prompt: this.prompt, problem });
  }
}

/** Stands for a missing context where Handlebars calls a helper: the `this` of a helper is never null. */
export const NO_CONTEXT: object = Object.seal({});

/** An own property, as Handlebars reads one: nothing inherited, and no constructor through its own prototype. */
export function ownProperty(parent: unknown, name: string): unknown {
  const value = (parent as Record<string, unknown>)[name];
  if (value === undefined || value === null) return value;
  if (!Object.hasOwn(parent as object, name)) return undefined;
  if (name === 'constructor' && typeof value === 'function' && value.prototype === parent) return undefined;
  return value;
}

/** The scope of a block that runs for `context`. A block that keeps its context, such as `#if`, is no step of `../`. */
export function within(scope: Scope, context: unknown): Scope {
  const { contexts } = scope;
  if (contexts === undefined || isSameContext(context, contexts.context)) return scope;
  const { run, frame, blockParameters, partialBlock } = scope;
  return { run, frame, contexts: { context, outer: contexts }, blockParameters, partialBlock };
}

function isSameContext(context: unknown, outer: unknown): boolean {
  if (context === outer || (context === NO_CONTEXT && outer === null)) return true;
  try {
    // biome-ignore lint/suspicious/noDoubleEquals: Handlebars compares loosely here, and templates see the difference
    return context == outer;
  } catch {
    // An object without a prototype has no primitive value: it is equal to none.
    return false;
  }
}
