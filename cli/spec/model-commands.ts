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
  {
    name: 'models update',
    group: 'Write prompts',
    summary: 'fetch prices and limits of models into a lock file',
    details:
      'Reads the price list of genai-prices and the list of models.dev, checks every figure, and writes .stemma/models.lock.json beside .promptrc, which later commands read and which is committed. Figures that cannot be right are refused, as are those that changed by more than 20 times; what was known before stays. Exits with 1 where a figure waits for --accept.',
    scope: 'none',
    positionals: [],
    options: [
      {
        name: 'from',
        value: 'source',
        repeatable: true,
        defaultText: 'the public lists',
        summary: 'address or file of a list, of either kind',
      },
      { name: 'accept', summary: 'take figures that changed by more than 20 times' },
      { name: 'timeout', value: 'duration', defaultText: '30s', summary: 'how long one list may take' },
      jsonOption,
    ],
    examples: ['stemma models update', 'stemma models update --from prices.json --accept'],
  },
];
