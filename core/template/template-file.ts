import type { StemmaError } from '../stemma-error.ts';
import { failTemplate } from './fail-template.ts';
import type { TemplateText } from './parse-template.ts';
import { placeIn } from './parse-template.ts';
import type { Write } from './scope.ts';

/** A template compiled to closures. */
export interface CompiledTemplate {
  readonly write: Write;
  /** Set where the template always writes this text, and nothing else. */
  readonly text: string | undefined;
  /** True where an expression looks at an outer context (`../name`), so that the chain of them must be kept. */
  readonly keepsContexts: boolean;
}

/** What the expressions of one file share while it is compiled. */
export interface TemplateFile {
  readonly text: TemplateText;
  readonly isPartial: boolean;
  /** Set by the first expression that looks at an outer context; read when rendering. */
  keepsContexts: boolean;
  /** How many tokens fewer than bytes a text comes to; absent where nobody asks. */
  readonly weigh: ((text: string) => number) | undefined;
  /** The compiled partial of a name; compiled at its first use. */
  readonly partial: (name: string, node: hbs.AST.Node) => CompiledTemplate;
}

/** Names of block parameters from the inside out, for the blocks around an expression that have any. */
export type ParameterNames = readonly (readonly string[])[];

export function invalid(file: TemplateFile, node: hbs.AST.Node, problem: string): StemmaError<'TEMPLATE_INVALID'> {
  return failTemplate('TEMPLATE_INVALID', { ...placeIn(file.text, node.loc.start), problem });
}
