import type { Output } from './output.ts';
import type { BlockParameters, Evaluate, LoopState, Scope, Write } from './scope.ts';
import { NO_CONTEXT } from './scope.ts';

/** The two branches of a block. */
export interface Branches {
  readonly main: Write;
  readonly otherwise: Write;
  /** True where the block names parameters: `as |item index|`. */
  readonly hasParameters: boolean;
}

/** Arguments of a block helper, compiled. */
export interface BlockArguments {
  readonly positional: readonly Evaluate[];
  readonly named: ReadonlyMap<string, Evaluate>;
}

const nothing: Evaluate = () => undefined;

/** Helpers that decide about a block. */
export const blockHelpers: ReadonlyMap<string, (args: BlockArguments, branches: Branches) => Write> = new Map([
  ['if', when],
  ['unless', (args, { main, otherwise, ...rest }) => when(args, { main: otherwise, otherwise: main, ...rest })],
  ['ifEquals', whenEqual],
  [
    'unlessEquals',
    (args, { main, otherwise, ...rest }) => whenEqual(args, { main: otherwise, otherwise: main, ...rest }),
  ],
  ['each', each],
  ['with', withValue],
]);

/** `{{#name}}`: a list is looped over, `true` shows the block, any other value becomes its context. */
export function plainBlock(value: Evaluate, { main, otherwise }: Branches): Write {
  return (out, context, scope) => {
    const given = called(value(context, scope), context);
    if (given === true) main(out, context, scope);
    else if (given === false || given === undefined || given === null) otherwise(out, context, scope);
    else if (!Array.isArray(given)) main(out, given, scope);
    else if (given.length === 0) otherwise(out, context, scope);
    else new Loop(out, scope, { main, hasParameters: false }).overList(given);
  };
}

function when({ positional: [condition = nothing], named }: BlockArguments, { main, otherwise }: Branches): Write {
  const includeZero = named.get('includeZero');
  return (out, context, scope) => {
    const value = called(condition(context, scope), context ?? NO_CONTEXT);
    const zeroCounts = includeZero !== undefined && Boolean(includeZero(context, scope));
    const branch = (!value && !zeroCounts) || isEmpty(value) ? otherwise : main;
    branch(out, context ?? NO_CONTEXT, scope);
  };
}

function whenEqual({ positional: [a = nothing, b = nothing] }: BlockArguments, { main, otherwise }: Branches): Write {
  return (out, context, scope) => {
    const branch = a(context, scope) === b(context, scope) ? main : otherwise;
    branch(out, context ?? NO_CONTEXT, scope);
  };
}

function withValue({ positional: [value = nothing] }: BlockArguments, branches: Branches): Write {
  const { main, otherwise, hasParameters } = branches;
  return (out, context, scope) => {
    const given = called(value(context, scope), context ?? NO_CONTEXT);
    if (isEmpty(given)) otherwise(out, context ?? NO_CONTEXT, scope);
    else main(out, given, hasParameters ? withParameters(scope, [given]) : scope);
  };
}

function each({ positional: [list = nothing] }: BlockArguments, branches: Branches): Write {
  return (out, context, scope) => {
    const items = called(list(context, scope), context ?? NO_CONTEXT);
    const looped = typeof items === 'object' && items !== null && new Loop(out, scope, branches).over(items);
    if (!looped) branches.otherwise(out, context ?? NO_CONTEXT, scope);
  };
}

/** A function among the variables stands for the value that it returns. */
function called(value: unknown, context: unknown): unknown {
  return typeof value === 'function' ? value.call(context) : value;
}

const isEmpty = (value: unknown): boolean => (!value && value !== 0) || (Array.isArray(value) && value.length === 0);

function withParameters(scope: Scope, values: readonly unknown[]): Scope {
  const { run, frame, contexts, blockParameters, partialBlock } = scope;
  const pushed: BlockParameters = { values, outer: blockParameters };
  return { run, frame, contexts, blockParameters: pushed, partialBlock };
}

/** One run of `#each`. Its frame is one object that changes with each turn, as in Handlebars. */
class Loop {
  readonly #out: Output;
  readonly #scope: Scope;
  readonly #body: Pick<Branches, 'main' | 'hasParameters'>;
  readonly #state: LoopState = { index: 0, key: undefined, first: true, last: false };

  constructor(out: Output, scope: Scope, body: Pick<Branches, 'main' | 'hasParameters'>) {
    const { run, frame, contexts, blockParameters, partialBlock } = scope;
    this.#out = out;
    this.#body = body;
    this.#scope = { run, frame: { parent: frame, loop: this.#state }, contexts, blockParameters, partialBlock };
  }

  /** @returns whether there was anything to loop over */
  over(items: object): boolean {
    if (Array.isArray(items)) return this.overList(items);
    if (Symbol.iterator in items) return this.#overIterable(items as Iterable<unknown>);
    const keys = Object.keys(items);
    for (const [index, key] of keys.entries()) {
      this.#turn(index, key, { value: (items as Record<string, unknown>)[key], last: index === keys.length - 1 });
    }
    return keys.length > 0;
  }

  overList(items: readonly unknown[]): boolean {
    const { length } = items;
    for (let index = 0; index < length; index += 1) {
      if (index in items) this.#turn(index, index, { value: items[index], last: index === length - 1 });
      else this.#scope.run.takeTurn();
    }
    return length > 0;
  }

  /** Looks one item ahead, to know the last one. */
  #overIterable(items: Iterable<unknown>): boolean {
    const iterator = items[Symbol.iterator]();
    let current = iterator.next();
    let index = 0;
    for (; current.done !== true; index += 1) {
      const next = iterator.next();
      try {
        this.#turn(index, index, { value: current.value, last: next.done === true });
      } catch (error) {
        iterator.return?.();
        throw error;
      }
      current = next;
    }
    return index > 0;
  }

  #turn(index: number, key: unknown, { value, last }: { value: unknown; last: boolean }): void {
    const state = this.#state;
    this.#scope.run.takeTurn();
    state.index = index;
    state.key = key;
    state.first = index === 0;
    state.last = last;
    const { main, hasParameters } = this.#body;
    main(this.#out, value, hasParameters ? withParameters(this.#scope, [value, key]) : this.#scope);
  }
}
