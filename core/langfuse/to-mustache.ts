import { readNodes } from '../budget/read-nodes.ts';
import type { BoundaryNode, SlotNode, TemplateNode } from '../budget/template-nodes.ts';
import { fail } from '../fail.ts';
import type { JsonObject } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import type { LangfuseBody, LangfuseMessage } from './langfuse-documents.ts';

/**
 * Writes a prompt in Mustache without blocks, as Langfuse has them: a text, or messages where the template has roles.
 * Partials are put in place, and `{{history}}` is the placeholder `history`.
 *
 * @param defaults - of variables; what shows one of them is refused, since Mustache shows nothing instead
 * @throws NOT_EXPRESSIBLE with what Mustache cannot say, and where; what reading the template refuses
 * @example
 * const content = { format: 1, prompt: 'Hi {{name}}', partials: {}, schemas: {}, tools: {} };
 * toMustache('hello', content); //=> { type: 'text', prompt: 'Hi {{name}}' }
 */
export function toMustache(name: string, content: ReleaseContent, defaults: JsonObject = {}): LangfuseBody {
  const nodes = readNodes(name, content);
  const writer = new MustacheWriter(name, defaults);
  for (const node of nodes) writer.add(node);
  return writer.finish();
}

/** A path that means the same in Mustache. */
const plainPath = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/u;

class MustacheWriter {
  readonly #prompt: string;
  readonly #defaults: JsonObject;
  readonly #messages: LangfuseMessage[] = [];
  #isChat = false;
  #role = 'user';
  #text = '';

  constructor(prompt: string, defaults: JsonObject) {
    this.#prompt = prompt;
    this.#defaults = defaults;
  }

  add(node: TemplateNode): void {
    switch (node.kind) {
      case 'text':
        // Texts of two files can meet, and white space between them is gone.
        if (`${this.#text.slice(-1)}${node.text}`.includes('{{'))
          throw this.#refusal('braces "{{" that are text', node);
        this.#text += node.text;
        return;
      case 'slot':
        this.#text += this.#tag(node);
        return;
      case 'boundary':
        this.#cross(node);
        return;
      case 'loop':
        throw this.#refusal(`the loop over "${node.subject}"`, node);
      case 'choice':
        throw this.#refusal('a block such as {{#if}}', undefined);
    }
  }

  finish(): LangfuseBody {
    if (!this.#isChat) return { type: 'text', prompt: this.#text };
    this.#close();
    return { type: 'chat', prompt: this.#messages };
  }

  #tag(node: SlotNode): string {
    const { subject, print, indent, tokens } = node;
    if (print !== 'text' || tokens !== undefined) throw this.#refusal(`a helper around "${subject}"`, node);
    if (!plainPath.test(subject)) throw this.#refusal(`the expression "${subject}"`, node);
    const [variable = ''] = subject.split('.');
    if (Object.hasOwn(this.#defaults, variable)) throw this.#refusal(`"${variable}", which has a default`, node);
    if (indent !== '') throw this.#refusal(`"${subject}" in a partial that is indented`, node);
    if (this.#text.endsWith('{')) throw this.#refusal(`a brace "{" right before "${subject}"`, node);
    return `{{${subject}}}`;
  }

  #cross(node: BoundaryNode): void {
    const { boundary, role } = node;
    if (boundary === 'media' || boundary === 'section') throw this.#refusal(`{{${boundary}}}`, node);
    if (boundary === 'role' && role === undefined) throw this.#refusal('a role that a variable decides', node);
    this.#isChat = true;
    this.#close();
    if (boundary === 'history') this.#messages.push({ type: 'placeholder', name: 'history' });
    this.#role = boundary === 'history' ? 'model' : (role ?? 'user');
  }

  /** Text of white space alone is no message, as when rendering. */
  #close(): void {
    if (/\S/u.test(this.#text)) {
      const role = this.#role === 'model' ? 'assistant' : this.#role;
      this.#messages.push({ type: 'chatmessage', role, content: this.#text });
    }
    this.#text = '';
  }

  #refusal(what: string, node: Exclude<TemplateNode, { kind: 'choice' }> | undefined): Error {
    return fail('NOT_EXPRESSIBLE', { name: this.#prompt, what, ...(node && { file: node.origin.file }) });
  }
}
