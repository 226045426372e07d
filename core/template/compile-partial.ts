import { Output } from './output.ts';
import type { Evaluate, PartialBlock, Scope, Write } from './scope.ts';
import type { CompiledTemplate } from './template-file.ts';

/** How a template calls a partial. */
export interface PartialCall {
  /** Made from the context and the named arguments; `undefined` where the partial gets the context itself. */
  readonly context: Evaluate | undefined;
  /** White space at the beginning of each line, where the tag stands alone on an indented one. */
  readonly indent: string;
  /** The block between `{{#> name}}` and `{{/name}}`. */
  readonly block: Write | undefined;
}

/** Compiles the call of a partial that is a file; to a text, where the partial is one. */
export function callPartial(partial: CompiledTemplate, { context: given, indent, block }: PartialCall): string | Write {
  if (partial.text !== undefined) return indentedText(partial.text, indent);
  const call: Write = (out, context, scope) => {
    scope.run.takeTurn();
    const inner = given === undefined ? context : given(context, scope);
    partial.write(out, inner, calleeScope(partial, inner, { caller: scope, block }));
  };
  return indent === '' ? call : indented(call, indent);
}

/** Compiles `{{> @partial-block}}`, the place where a partial puts the block that it was called with. */
export function callPartialBlock({ context: given, indent, block }: PartialCall, missing: () => Error): Write {
  const call: Write = (out, context, scope) => {
    scope.run.takeTurn();
    const inner = given === undefined ? context : given(context, scope);
    if (scope.partialBlock !== undefined) scope.partialBlock(out, inner, scope);
    else if (block !== undefined) block(out, inner, scope);
    else throw missing();
  };
  return indent === '' ? call : indented(call, indent);
}

/** The context of a partial with named arguments: a copy of the context that has them too. */
export function extendContext(base: Evaluate | undefined, named: ReadonlyMap<string, Evaluate>): Evaluate | undefined {
  if (named.size === 0) return base;
  const names = [...named.keys()];
  const values = [...named.values()];
  return (context, scope) => {
    const copy: Record<string, unknown> = { ...((base === undefined ? context : base(context, scope)) as object) };
    for (let index = 0; index < names.length; index += 1) {
      copy[names[index] ?? ''] = values[index]?.(context, scope);
    }
    return copy;
  };
}

/** A partial sees the loop around its call, and nothing else of its caller's blocks. */
function calleeScope(
  { keepsContexts }: CompiledTemplate,
  context: unknown,
  { caller, block }: { readonly caller: Scope; readonly block: Write | undefined },
): Scope {
  const { run, frame, partialBlock } = caller;
  const contexts = keepsContexts ? { context, outer: undefined } : undefined;
  if (block === undefined) return { run, frame, contexts, blockParameters: undefined, partialBlock };
  return {
    run,
    frame: { parent: frame, loop: undefined },
    contexts,
    blockParameters: undefined,
    partialBlock: asPartialBlock(block, caller),
  };
}

/** The block sees the loops of the partial that shows it, and for the rest what it sees where it is written. */
function asPartialBlock(block: Write, caller: Scope): PartialBlock {
  const { contexts, blockParameters, partialBlock } = caller;
  return (out, context, callee) => {
    const frame = { parent: callee.frame, loop: undefined };
    block(out, context, { run: callee.run, frame, contexts, blockParameters, partialBlock });
  };
}

function indented(call: Write, indent: string): Write {
  return (out, context, scope) => {
    const lines = new Output();
    call(lines, context, scope);
    out.appendIndented(lines, indent);
  };
}

function indentedText(text: string, indent: string): string {
  if (indent === '') return text;
  const [lines, out] = [new Output(), new Output()];
  lines.text = text;
  out.appendIndented(lines, indent);
  return out.text;
}
