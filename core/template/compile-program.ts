import { blockHelpers, plainBlock } from './block-helpers.ts';
import { boundaryHelpers, roleProblem } from './boundary-helpers.ts';
import { compileBudget } from './budget-helper.ts';
import { compileArguments, compileExpression, compilePath, headOf } from './compile-expression.ts';
import { callPartial, callPartialBlock, extendContext } from './compile-partial.ts';
import { failTemplate } from './fail-template.ts';
import { isPartialBlock } from './file-names.ts';
import { placeIn } from './parse-template.ts';
import type { Evaluate, Write } from './scope.ts';
import { within } from './scope.ts';
import type { ParameterNames, TemplateFile } from './template-file.ts';
import { invalid } from './template-file.ts';
import { valueHelpers } from './value-helpers.ts';

const writeNothing: Write = () => undefined;

/** A statement or a program: a text where it is always the same, otherwise a closure that writes it. */
type Compiled = string | Write;

/** Compiles a template, or one branch of a block. Neighbouring texts become one, those of partials too. */
export function compileProgram(file: TemplateFile, program: hbs.AST.Program, names: ParameterNames): Compiled {
  const parts: Compiled[] = [];
  for (const statement of program.body) {
    const part = compileStatement(file, statement, names);
    const before = parts.at(-1);
    if (typeof part === 'string' && typeof before === 'string') parts[parts.length - 1] = before + part;
    else if (part !== '') parts.push(part);
  }
  const [first = '', second] = parts;
  if (second === undefined) return first;
  const writes = parts.map((part) => asWrite(part, file.weigh));
  return (out, context, scope) => {
    for (let index = 0; index < writes.length; index += 1) writes[index]?.(out, context, scope);
  };
}

export function asWrite(compiled: Compiled, weigh: TemplateFile['weigh']): Write {
  if (typeof compiled !== 'string') return compiled;
  if (compiled === '') return writeNothing;
  const saved = weigh?.(compiled) ?? 0;
  if (saved > 0) {
    return (out) => {
      out.text += compiled;
      out.saved += saved;
    };
  }
  return (out) => {
    out.text += compiled;
  };
}

function compileStatement(file: TemplateFile, node: hbs.AST.Statement, names: ParameterNames): Compiled {
  switch (node.type) {
    case 'ContentStatement':
      return (node as hbs.AST.ContentStatement).value;
    case 'CommentStatement':
      return '';
    case 'MustacheStatement':
      return compileMustache(file, node as hbs.AST.MustacheStatement, names);
    case 'BlockStatement':
      return compileBlock(file, node as hbs.AST.BlockStatement, names);
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return compilePartial(file, node as hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, names);
    default:
      throw invalid(file, node, 'decorators and inline partials are not part of the format; make the partial a file');
  }
}

function compileMustache(file: TemplateFile, node: hbs.AST.MustacheStatement, names: ParameterNames): Write {
  const head = headOf(file, node, names);
  if (head.kind === 'variable') return print(compilePath(file, head.path, names));
  const args = compileArguments(file, node, names);
  if (head.name === 'budget') return compileBudget(file, node, args);
  const value = valueHelpers.get(head.name);
  if (value !== undefined) return print(value(args));
  const [argument] = node.params;
  const literal = argument?.type === 'StringLiteral' ? (argument as hbs.AST.StringLiteral).value : undefined;
  const problem = head.name === 'role' && literal !== undefined ? roleProblem(literal) : undefined;
  if (problem !== undefined) throw invalid(file, node, problem);
  if (head.name === 'media' && !args.named.has('url')) throw invalid(file, node, '"media" needs an argument "url"');
  return boundaryHelpers.get(head.name)?.(args, literal) ?? writeNothing;
}

function print(evaluate: Evaluate): Write {
  return (out, context, scope) => {
    let value = evaluate(context, scope);
    if (typeof value === 'function') value = value.call(context);
    if (value !== undefined && value !== null) out.text += value as string;
  };
}

function compileBlock(file: TemplateFile, node: hbs.AST.BlockStatement, names: ParameterNames): Write {
  const head = headOf(file, node, names);
  const parameters: readonly string[] = node.program?.blockParams ?? [];
  const hasParameters = parameters.length > 0;
  if (hasParameters && !(head.kind === 'helper' && ['each', 'with'].includes(head.name))) {
    throw invalid(file, node, 'only #each and #with have block parameters');
  }
  const branches = {
    main: compileBranch(file, node.program, hasParameters ? [parameters, ...names] : names),
    otherwise: compileBranch(file, node.inverse, names),
    hasParameters,
  };
  if (head.kind === 'variable') return plainBlock(compilePath(file, head.path, names), branches);
  return blockHelpers.get(head.name)?.(compileArguments(file, node, names), branches) ?? writeNothing;
}

function compileBranch(file: TemplateFile, program: hbs.AST.Program | undefined, names: ParameterNames): Write {
  if (program === undefined) return writeNothing;
  const write = asWrite(compileProgram(file, program, names), file.weigh);
  return (out, context, scope) => write(out, context, file.keepsContexts ? within(scope, context) : scope);
}

type PartialNode = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

function compilePartial(file: TemplateFile, node: PartialNode, names: ParameterNames): Compiled {
  const place = placeIn(file.text, node.loc.start);
  if (node.name.type === 'SubExpression') throw failTemplate('PARTIAL_DYNAMIC', place);
  const name = String((node.name as hbs.AST.PathExpression).original);
  const [param, surplus] = node.params;
  if (surplus !== undefined) throw invalid(file, node, 'a partial takes one context, and named arguments');
  const base = param === undefined ? undefined : compileExpression(file, param, names);
  const { named } = compileArguments(file, node, names);
  if (named.has('__proto__')) throw invalid(file, node, 'an argument cannot be called "__proto__"');
  const call = {
    context: extendContext(base, named),
    indent: ('indent' in node ? node.indent : undefined) ?? '',
    block: 'program' in node ? compileBranch(file, node.program, names) : undefined,
  };
  if (!isPartialBlock(name)) return callPartial(file.partial(name, node), call);
  if (!file.isPartial) throw invalid(file, node, 'only a partial can show the block that it was called with');
  return callPartialBlock(call, () => invalid(file, node, 'the partial was called without a block'));
}
