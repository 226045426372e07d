import { closestMatch } from '../closest-match.ts';
import type { Problem } from '../error-catalog/problem.ts';
import type { PromptMetadata, RenderedPrompt } from '../protocol.ts';
import { isStemmaError } from '../stemma-error.ts';
import type { Weighed } from './check-budget.ts';
import { allowancesFor, checkBudget, limitOf, warn } from './check-budget.ts';
import { asWrite, compileProgram } from './compile-program.ts';
import type { CompiledPrompt, InputValidator, RenderOptions, Variables } from './compiled-prompt.ts';
import { failTemplate } from './fail-template.ts';
import { partialFileOf, promptFileOf } from './file-names.ts';
import { historyProblem } from './history-problem.ts';
import { optionProblem } from './option-problem.ts';
import { Output } from './output.ts';
import type { TemplateText } from './parse-template.ts';
import { parseTemplate, placeIn } from './parse-template.ts';
import { splitPromptSource } from './prompt-source.ts';
import type { RenderBudget } from './render-budget.ts';
import { createRequiredValidator } from './required-validator.ts';
import { Run } from './scope.ts';
import type { CompiledTemplate, TemplateFile } from './template-file.ts';
import { toMessages } from './to-messages.ts';

export interface CompileTemplateOptions {
  /** The prompt's name, for messages. */
  readonly name: string;
  /** The `.prompt` file. Its front matter is cut off and not read: `metadata` holds instead. */
  readonly source: string;
  /** Texts of all partials by name. */
  readonly partials: Readonly<Record<string, string>>;
  /** What the front matter says, resolved. It is frozen, since rendered prompts share parts of it. */
  readonly metadata: PromptMetadata;
  /**
   * Checks variables against `metadata.input.schema`; `createInputValidator` makes one with Ajv.
   *
   * @defaultValue a check, without Ajv, that required variables are there and that no unknown ones are
   */
  readonly validate?: InputValidator;
  /** How many tokens fewer than bytes a fixed text comes to: `savedBy` of the prompt's weights. @defaultValue none */
  readonly weigh?: (text: string) => number;
}

/**
 * Compiles a template whose front matter was resolved before. Synchronous, and made of closures: it needs the parser
 * of Handlebars, but neither YAML nor Ajv nor `eval`.
 *
 * @throws TEMPLATE_INVALID, PARTIAL_NOT_FOUND, PARTIAL_CYCLE, PARTIAL_DYNAMIC
 */
export function compileTemplate(options: CompileTemplateOptions): CompiledPrompt {
  const { name, source, partials, metadata, weigh } = options;
  const { body, bodyStart, unclosedLine } = splitPromptSource(source);
  const text = { text: body, file: promptFileOf(name), start: bodyStart };
  if (unclosedLine !== undefined) {
    const problem = 'its front matter is opened by "---" and never closed';
    throw failTemplate('TEMPLATE_INVALID', { file: text.file, line: unclosedLine, column: 1, problem });
  }
  try {
    const template = new TemplateCompiler(name, partials, weigh).compile(text, []);
    return new Prompt(name, template, { metadata: freeze(metadata), validate: options.validate });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem = 'blocks, expressions or partials are nested too deeply';
    throw failTemplate('TEMPLATE_INVALID', { ...placeIn(text, { line: 1, column: 0 }), problem }, error);
  }
}

/** Compiles each file once, partials when they are first included. */
class TemplateCompiler {
  readonly #prompt: string;
  readonly #partials: Readonly<Record<string, string>>;
  readonly #weigh: CompileTemplateOptions['weigh'];
  readonly #compiled = new Map<string, CompiledTemplate>();

  constructor(prompt: string, partials: Readonly<Record<string, string>>, weigh: CompileTemplateOptions['weigh']) {
    this.#prompt = prompt;
    this.#partials = partials;
    this.#weigh = weigh;
  }

  /** @param chain - the partials through which this file was reached */
  compile(text: TemplateText, chain: readonly string[]): CompiledTemplate {
    const file: TemplateFile = {
      ...{ text, isPartial: chain.length > 0, keepsContexts: false, weigh: this.#weigh },
      partial: (name, node) => this.#partial(name, chain, () => placeIn(text, node.loc.start)),
    };
    const compiled = compileProgram(file, parseTemplate(text), []);
    const fixed = typeof compiled === 'string' ? compiled : undefined;
    return { write: asWrite(compiled, this.#weigh), text: fixed, keepsContexts: file.keepsContexts };
  }

  #partial(name: string, chain: readonly string[], place: () => ReturnType<typeof placeIn>): CompiledTemplate {
    const start = chain.indexOf(name);
    if (start !== -1) {
      throw failTemplate('PARTIAL_CYCLE', { prompt: this.#prompt, chain: [...chain.slice(start), name] });
    }
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    const text = Object.hasOwn(this.#partials, name) ? this.#partials[name] : undefined;
    if (text === undefined) {
      const nearest = closestMatch(name, Object.keys(this.#partials));
      throw failTemplate('PARTIAL_NOT_FOUND', { ...place(), partial: name, nearest });
    }
    const source = { text, file: partialFileOf(name), start: { line: 1, column: 1 } };
    const compiled = this.compile(source, [...chain, name]);
    this.#compiled.set(name, compiled);
    return compiled;
  }
}

type Cuts = Required<Pick<RenderedPrompt, 'cuts'>>;

/** What came of a template. */
type Written = Weighed & { readonly run: Run };

class Prompt implements CompiledPrompt {
  readonly name: string;
  readonly metadata: PromptMetadata;
  readonly #template: CompiledTemplate;
  readonly #validate: InputValidator;
  readonly #defaults: Variables | undefined;
  /** `@metadata.prompt`, by the names of the front matter. */
  readonly #described: Readonly<Record<string, unknown>>;

  constructor(
    name: string,
    template: CompiledTemplate,
    { metadata, validate }: { readonly metadata: PromptMetadata; readonly validate: InputValidator | undefined },
  ) {
    const { toolDefinitions: toolDefs, input, ...described } = metadata;
    this.name = name;
    this.metadata = metadata;
    this.#template = template;
    this.#validate = validate ?? createRequiredValidator(input.schema);
    this.#defaults = input.default;
    this.#described = { ...described, toolDefs };
  }

  check(variables: Variables = {}): readonly Problem[] {
    return isObject(variables) ? this.#validate(this.#complete(variables)) : notVariables;
  }

  render(variables: Variables = {}, options: RenderOptions = noOptions): RenderedPrompt {
    try {
      const input = isObject(variables) ? this.#complete(variables) : undefined;
      const problems = input === undefined ? notVariables : this.#validate(input);
      if (problems.length > 0) throw failTemplate('INPUT_INVALID', { prompt: this.name, problems });
      const problem = options === noOptions ? undefined : optionProblem(options);
      if (problem !== undefined) throw failTemplate('RENDER_FAILED', { prompt: this.name, problem });
      const { model, config, tools, toolDefinitions, output } = this.metadata;
      const { messages, cuts, budget } = this.#withinBudget(input, options);
      return {
        ...(model !== undefined && { model }),
        ...{ config, messages, tools, toolDefinitions, output },
        ...(cuts.length > 0 && { cuts }),
        ...(budget !== undefined && { budget }),
      };
    } catch (error) {
      if (isStemmaError(error)) throw error;
      throw failTemplate('RENDER_FAILED', { prompt: this.name, problem: renderProblem(error) }, error);
    }
  }

  #withinBudget(input: unknown, options: RenderOptions): Pick<RenderedPrompt, 'messages' | 'budget'> & Cuts {
    const first = this.#write(input, options);
    if (options.budget === undefined) return { messages: first.messages, cuts: first.run.cuts };
    const { policy } = options.budget;
    const limit = limitOf(options.budget, this.metadata);
    if (limit === undefined || !policies.has(policy)) {
      throw failTemplate('RENDER_FAILED', { prompt: this.name, problem: budgetProblem });
    }
    const { countTokens } = first.run;
    let [written, budget] = [first, checkBudget(first, limit, countTokens)];
    if (!budget.fits && policy === 'truncate') {
      const allowances = allowancesFor(first.run.weights, budget);
      if (allowances !== undefined) written = this.#write(input, options, allowances);
      budget = checkBudget(written, limit, countTokens);
    }
    if (!budget.fits) {
      const over = { prompt: this.name, ...budget };
      if (policy !== 'warn') throw failTemplate('RENDER_OVER_BUDGET', over);
      warn(options.budget, over);
    }
    return { messages: written.messages, cuts: written.run.cuts, budget };
  }

  #write(input: unknown, options: RenderOptions, allowances?: readonly number[]): Written {
    const { messages = [] } = options;
    const problem = messages.length === 0 ? undefined : historyProblem(messages);
    if (problem !== undefined) throw failTemplate('RENDER_FAILED', { prompt: this.name, problem });
    const { write, keepsContexts } = this.#template;
    const out = new Output();
    const run = new Run({ prompt: this.name, root: input, described: this.#described, options, allowances });
    write(out, input, {
      run,
      frame: undefined,
      contexts: keepsContexts ? { context: input, outer: undefined } : undefined,
      blockParameters: undefined,
      partialBlock: undefined,
    });
    return { messages: toMessages(out, messages), saved: out.saved, run };
  }

  /** A variable that is `undefined` counts as absent, so that its default holds. */
  #complete(variables: Variables): Variables {
    const defaults = this.#defaults;
    if (defaults === undefined) return variables;
    const complete: Record<string, unknown> = { ...defaults, ...variables };
    for (const name in defaults) {
      if (complete[name] === undefined) complete[name] = defaults[name];
    }
    return complete;
  }
}

const noOptions: RenderOptions = {};

const policies: ReadonlySet<string> = new Set([
  'warn',
  'throw',
  'truncate',
] satisfies readonly RenderBudget['policy'][]);

const budgetProblem =
  'its budget needs a policy (warn, throw or truncate) and a whole number of tokens, or "stemma.budget.maxAny" in the front matter';

const notVariables: readonly Problem[] = [{ path: '', message: 'the variables must be an object' }];

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says nothing of what was rendered: messages of foreign errors may repeat a variable. */
function renderProblem(error: unknown): string {
  if (error instanceof RangeError) return 'a variable is nested too deeply, or the text would be too long';
  return 'a variable cannot be read or written as text';
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const child of Object.values(value)) freeze(child);
  return Object.freeze(value);
}
