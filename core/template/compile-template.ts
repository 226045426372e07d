import Handlebars from 'handlebars';
import type { Problem } from '../error-catalog/prompt-errors.ts';
import { fail } from '../fail.ts';
import type { Message, Part, PromptMetadata, RenderedPrompt } from '../protocol.ts';
import type { CompiledPrompt, InputValidator, RenderOptions, Variables } from './compiled-prompt.ts';
import { promptFileOf } from './file-names.ts';
import { parseTemplate } from './parse-template.ts';
import { splitPromptSource } from './prompt-source.ts';

export interface CompileTemplateOptions {
  /** The prompt's name, for messages. */
  readonly name: string;
  /** The `.prompt` file; its front matter is cut off and not read, `metadata` holds instead. */
  readonly source: string;
  /** Texts of all partials by name. */
  readonly partials: Readonly<Record<string, string>>;
  readonly metadata: PromptMetadata;
  /** Checks variables; without one, nothing is checked. */
  readonly validate?: InputValidator;
}

type Boundary = { readonly role: string } | { readonly history: true } | { readonly part: Part };

/**
 * Compiles a template whose front matter was resolved before. It needs Handlebars alone: no YAML, no Ajv.
 * @throws TEMPLATE_INVALID
 */
export function compileTemplate({
  name,
  source,
  partials,
  metadata,
  validate,
}: CompileTemplateOptions): CompiledPrompt {
  const { body, bodyStart } = splitPromptSource(source);
  const program = parseTemplate({ text: body, file: promptFileOf(name), start: bodyStart });
  const handlebars = Handlebars.create();
  const fence = `\u0000${crypto.randomUUID()}\u0000`;
  let boundaries: Boundary[] = [];
  const mark = (boundary: Boundary): Handlebars.SafeString => {
    boundaries.push(boundary);
    return new Handlebars.SafeString(`${fence}${boundaries.length - 1}\u0000`);
  };
  const helpers: Handlebars.HelperDeclareSpec = {
    json: (value: unknown, options: Handlebars.HelperOptions) =>
      JSON.stringify(value, null, options.hash['indent'] ?? 0),
    role: (role: string) => mark({ role }),
    history: () => mark({ history: true }),
    section: (purpose: string) => mark({ part: { metadata: { purpose, pending: true } } }),
    media: ({ hash }: Handlebars.HelperOptions) =>
      mark({
        part: { media: { url: hash['url'], ...(hash['contentType'] ? { contentType: hash['contentType'] } : {}) } },
      }),
    ifEquals(this: unknown, ...[a, b, options]: [unknown, unknown, Handlebars.HelperOptions]) {
      return a === b ? options.fn(this) : options.inverse(this);
    },
    unlessEquals(this: unknown, ...[a, b, options]: [unknown, unknown, Handlebars.HelperOptions]) {
      return a !== b ? options.fn(this) : options.inverse(this);
    },
  };
  handlebars.registerHelper(helpers);
  for (const [partial, text] of Object.entries(partials)) handlebars.registerPartial(partial, text);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((helper) => [helper, true]));
  const template = handlebars.compile(program, { knownHelpers, knownHelpersOnly: true, noEscape: true });
  const withDefaults = (variables: Variables): Variables => ({ ...metadata.input.default, ...variables });
  const check = (variables: Variables): readonly Problem[] => validate?.(variables) ?? [];
  return {
    name,
    metadata,
    check: (variables = {}) => check(withDefaults(variables)),
    render(variables = {}, options = {}) {
      const input = withDefaults(variables);
      const problems = check(input);
      if (problems.length > 0) throw fail('INPUT_INVALID', { prompt: name, problems });
      boundaries = [];
      const { messages = [], context = {}, docs } = options;
      const data = { metadata: { prompt: metadata, messages, docs }, ...context };
      const pieces = template(input, { data }).split(fence);
      return rendered(metadata, toMessages(pieces, boundaries, options));
    },
  };
}

function rendered(metadata: PromptMetadata, messages: readonly Message[]): RenderedPrompt {
  const { model, config, tools, toolDefinitions, output } = metadata;
  return { ...(model === undefined ? {} : { model }), config, messages, tools, toolDefinitions, output };
}

function toMessages(pieces: readonly string[], boundaries: readonly Boundary[], options: RenderOptions): Message[] {
  const history = options.messages ?? [];
  let role = 'user';
  let parts: Part[] = [];
  let placed = false;
  const messages: Message[] = [];
  const close = (): void => {
    if (parts.length > 0) messages.push({ role: role as Message['role'], content: parts });
    parts = [];
  };
  const addText = (text: string): void => {
    if (text.trim() !== '') parts.push({ text });
  };
  addText(pieces[0] ?? '');
  for (const piece of pieces.slice(1)) {
    const end = piece.indexOf('\u0000');
    const boundary = boundaries[Number(piece.slice(0, end))];
    if (boundary !== undefined && 'part' in boundary) parts.push(boundary.part);
    else close();
    if (boundary !== undefined && 'role' in boundary) role = boundary.role;
    if (boundary !== undefined && 'history' in boundary) {
      placed = history.length > 0;
      messages.push(...history.map((m) => ({ ...m, metadata: { ...m.metadata, purpose: 'history' } })));
      role = 'model';
    }
    addText(piece.slice(end + 1));
  }
  close();
  if (placed || history.length === 0) return messages;
  const last = messages.at(-1);
  return last?.role === 'user' ? [...messages.slice(0, -1), ...history, last] : [...messages, ...history];
}
