import { failTemplate } from './fail-template.ts';
import type { CountTokens } from './shorten-text.ts';

/** A caller's function, with a word of its own where it fails: a wrong count would let too much through. */
export function checkedCount(count: CountTokens | undefined, prompt: string): CountTokens | undefined {
  if (count === undefined) return undefined;
  return (text) => {
    const tokens = callCount(count, { text, prompt });
    if (Number.isInteger(tokens) && tokens >= 0) return tokens;
    throw failTemplate('RENDER_FAILED', {
      prompt,
      problem: `countTokens gave ${tokens}, which is no number of tokens`,
    });
  };
}

function callCount(count: CountTokens, { text, prompt }: { readonly text: string; readonly prompt: string }): number {
  try {
    return count(text);
  } catch (error) {
    throw failTemplate('RENDER_FAILED', { prompt, problem: 'countTokens failed' }, error);
  }
}
