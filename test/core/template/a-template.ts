import type { PromptMetadata } from '../../../core/protocol.ts';
import { compileTemplate } from '../../../core/template/compile-template.ts';
import type { CompiledPrompt } from '../../../core/template/compiled-prompt.ts';

/** Metadata of a prompt whose front matter says nothing. */
export const noMetadata: PromptMetadata = {
  ...{ config: {}, input: {}, output: {}, tools: [], toolDefinitions: [], metadata: {}, ext: {} },
};

/** A compiled template without front matter; `source` may be a list of lines. */
export function aTemplate(source: string, partials: Readonly<Record<string, string>> = {}): CompiledPrompt {
  return compileTemplate({ name: 'greet', source, partials, metadata: noMetadata });
}
