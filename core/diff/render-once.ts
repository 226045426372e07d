import type { RenderedPrompt } from '../protocol.ts';
import type { CompiledPrompt } from '../template/compiled-prompt.ts';

/** A prompt that renders each sample once: what is measured of a rendering, and what is compared, is the same one. */
export function renderOnce(prompt: CompiledPrompt): CompiledPrompt {
  const rendered = new Map<string, RenderedPrompt>();
  return {
    name: prompt.name,
    metadata: prompt.metadata,
    check: (variables) => prompt.check(variables),
    render: (variables, options) => {
      // Samples are JSON; those beside another version are equal and other objects.
      const key = JSON.stringify([variables, options]);
      const known = rendered.get(key) ?? prompt.render(variables, options);
      rendered.set(key, known);
      return known;
    },
  };
}
