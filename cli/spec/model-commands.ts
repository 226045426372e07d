import type { CommandSpec } from './command-spec.ts';
import { jsonOption } from './shared-options.ts';

/** Commands on what is known of models. */
export const modelCommands: readonly CommandSpec[] = [
  {
    name: 'models',
    group: 'Write prompts',
    summary: 'list what is known of models: window, tokens, prices, and their sources',
    details:
      'Prices are list prices of today, in US dollars per million tokens. What "models" in .promptrc says goes before what "stemma models update" fetched, and that before the tables.',
    scope: 'none',
    positionals: [{ name: 'filter', summary: 'only models whose name contains this', required: false }],
    options: [jsonOption],
    examples: ['stemma models', 'stemma models claude', 'stemma models --json'],
  },
  {
    name: 'models show',
    group: 'Write prompts',
    summary: 'show one model, with the source and the day of each figure',
    scope: 'none',
    positionals: [{ name: 'model', summary: 'as prompts name it: openai/gpt-5.5', required: true }],
    options: [jsonOption],
    examples: ['stemma models show anthropic/claude-opus-4-8'],
  },
];
