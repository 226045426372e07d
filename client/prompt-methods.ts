import type { RenderSource } from './render.ts';
import type { ServedPrompt } from './served-prompt.ts';
import type { Validators } from './validators.ts';

/** What a served prompt does. What it needs for that is loaded and compiled on the first call. */
export type PromptMethods = Pick<ServedPrompt, 'render' | 'validateOutput' | 'validateToolCall'>;

/** A prompt, its digest, and what the application brought for it. */
export interface MethodSource extends RenderSource {
  readonly digest: string;
  readonly validators: Validators | undefined;
}

export function promptMethods(source: MethodSource): PromptMethods {
  const renderer = once(async () => (await import('./open-prompt.ts')).openRenderer(source));
  const contract = once(async () => (await import('./open-prompt.ts')).openContract(source));
  return {
    render: async (variables, options) => (await renderer()).render(variables, options),
    validateOutput: async (answer) => (await contract()).validateOutput(answer),
    validateToolCall: async (tool, toolArguments) =>
      // What a tool takes is known to the compiler alone.
      (await contract()).validateToolCall(tool, toolArguments) as never,
  };
}

/** Keeps what was loaded. A failure is not kept, so that a later call tries again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
