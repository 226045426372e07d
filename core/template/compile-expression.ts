import type { HelperCall } from './helper-calls.ts';
import { checkHelperCall, helperForms, unknownHelper } from './helper-calls.ts';
import { placeIn } from './parse-template.ts';
import type { BlockParameters, ContextChain, Evaluate, Frame, LoopState } from './scope.ts';
import { ownProperty } from './scope.ts';
import type { ParameterNames, TemplateFile } from './template-file.ts';
import { invalid } from './template-file.ts';
import type { Arguments } from './value-helpers.ts';
import { valueHelpers } from './value-helpers.ts';

type Path = hbs.AST.PathExpression;

/** Compiles what can stand as an argument: a path, a literal, or a call of a helper in parentheses. */
export function compileExpression(file: TemplateFile, node: hbs.AST.Expression, names: ParameterNames): Evaluate {
  switch (node.type) {
    case 'PathExpression':
      return compilePath(file, node as Path, names);
    case 'SubExpression':
      return compileCall(file, node as hbs.AST.SubExpression, names);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral': {
      const { value } = node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;
      return () => value;
    }
    case 'NullLiteral':
      return () => null;
    case 'UndefinedLiteral':
      return () => undefined;
    default:
      throw invalid(file, node, 'this cannot stand as an argument');
  }
}

/** What the head of a tag names. A literal there, `{{"a name"}}` or `{{12}}`, is the name of a variable. */
export type Head =
  | { readonly kind: 'helper'; readonly name: string }
  | { readonly kind: 'variable'; readonly path: Path };

/** @throws TEMPLATE_INVALID where something that is no helper is called with arguments */
export function headOf(
  file: TemplateFile,
  node: HelperCall & { readonly path: hbs.AST.Expression },
  names: ParameterNames,
): Head {
  const path = node.path.type === 'PathExpression' ? (node.path as Path) : literalPath(node.path);
  const [name = ''] = path.parts;
  const isName = path.parts.length === 1 && path.depth === 0 && !path.data && !isScoped(path.original);
  const isCall = node.type === 'SubExpression' || node.params.length > 0 || node.hash !== undefined;
  const form = isName && findParameter(path, names) === undefined ? helperForms.get(name) : undefined;
  const isHelper = form !== undefined && (isCall || form.isShared !== true);
  if (isHelper) {
    checkHelperCall(file, name, node);
    return { kind: 'helper', name };
  }
  if (isCall) throw unknownHelper(file, path.original, node);
  return { kind: 'variable', path };
}

function literalPath(literal: hbs.AST.Expression): Path {
  const name = String((literal as hbs.AST.StringLiteral).original);
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: literal.loc };
}

/** Arguments of a helper, compiled. */
export function compileArguments(file: TemplateFile, call: HelperCall, names: ParameterNames): Arguments {
  return {
    positional: call.params.map((param) => compileExpression(file, param, names)),
    named: new Map(call.hash?.pairs.map(({ key, value }) => [key, compileExpression(file, value, names)])),
    place: placeIn(file.text, call.loc.start),
  };
}

function compileCall(file: TemplateFile, node: hbs.AST.SubExpression, names: ParameterNames): Evaluate {
  const head = headOf(file, node, names);
  const helper = head.kind === 'helper' ? valueHelpers.get(head.name) : undefined;
  if (helper === undefined) throw unknownHelper(file, node.path.original, node);
  return helper(compileArguments(file, node, names));
}

/** Compiles the value at a path. */
export function compilePath(file: TemplateFile, path: Path, names: ParameterNames): Evaluate {
  const { parts, depth, data } = path;
  const parameter = findParameter(path, names);
  if (parameter !== undefined) return follow(parameterValue(parameter), parts.slice(1));
  if (data && parts.length > 0) return dataPath(path);
  const [name] = parts;
  if (depth > 0) {
    file.keepsContexts = true;
    return follow((_context, scope) => outerContext(scope.contexts, depth)?.context, parts);
  }
  if (name === undefined) return (context) => context;
  if (parts.length > 1) return follow((context) => context, parts);
  return (context) => (context === undefined || context === null ? context : ownProperty(context, name));
}

/** `./name` and `this.name` are always variables. */
const isScoped = (original: string): boolean => /^\.|this\b/u.test(original);

/** Place of a block parameter: how many blocks with parameters outwards, and which of its parameters. */
function findParameter(path: Path, names: ParameterNames): { outwards: number; index: number } | undefined {
  const [name] = path.parts;
  if (name === undefined || path.depth > 0 || path.data || isScoped(path.original)) return undefined;
  for (const [outwards, block] of names.entries()) {
    const index = block.indexOf(name);
    if (index !== -1) return { outwards, index };
  }
  return undefined;
}

/** Reads `parts` one after the other, and stops at the first value that is missing. */
function follow(start: Evaluate, parts: readonly string[]): Evaluate {
  if (parts.length === 0) return start;
  return (context, scope) => {
    let value = start(context, scope);
    for (const part of parts) {
      if (value === undefined || value === null) return value;
      value = ownProperty(value, part);
    }
    return value;
  };
}

function parameterValue({ outwards, index }: { outwards: number; index: number }): Evaluate {
  return (_context, scope) => {
    let block: BlockParameters | undefined = scope.blockParameters;
    for (let steps = outwards; steps > 0; steps -= 1) block = block?.outer;
    return block?.values[index];
  };
}

function outerContext(contexts: ContextChain | undefined, depth: number): ContextChain | undefined {
  let chain = contexts;
  for (let steps = depth; steps > 0; steps -= 1) chain = chain?.outer;
  return chain;
}

/** `@name`: a value of the loop around it, `@root`, or something from the context that the app gave. */
function dataPath({ parts, depth }: Path): Evaluate {
  const [name = '', ...rest] = parts;
  const start = dataValue(name, depth);
  if (rest.length === 0) return start;
  return (context, scope) => {
    let value = start(context, scope);
    for (const part of rest) {
      // Handlebars stops at anything falsy here, and not only at what is missing.
      if (!value) return value;
      value = ownProperty(value, part);
    }
    return value;
  };
}

const LOOP_VALUES: readonly string[] = ['index', 'key', 'first', 'last'];

function dataValue(name: string, depth: number): Evaluate {
  if (name === 'partial-block') return (_context, scope) => scope.partialBlock !== undefined;
  if (name === 'root') {
    return (_context, { run }) => (Object.hasOwn(run.data, 'root') ? run.data['root'] : run.root);
  }
  if (!LOOP_VALUES.includes(name)) return (_context, { run }) => ownProperty(run.data, name);
  return (_context, scope) => {
    const loop = loopAround(scope.frame, depth);
    return loop === undefined ? ownProperty(scope.run.data, name) : loop[name as keyof LoopState];
  };
}

/** The innermost loop, seen from `depth` frames further out. */
function loopAround(frame: Frame | undefined, depth: number): LoopState | undefined {
  let at = frame;
  for (let steps = depth; steps > 0; steps -= 1) at = at?.parent;
  while (at !== undefined && at.loop === undefined) at = at.parent;
  return at?.loop;
}
