import { analyzeStatically } from '../budget/analyze-statically.ts';
import { ownValue } from '../own-value.ts';
import type { ReleaseContent } from '../release-content.ts';
import { isStemmaError } from '../stemma-error.ts';
import { compileToMeasure } from '../template/compile-to-measure.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { ContentChange } from './compare-contents.ts';

/** Where a changed partial, schema or tool takes effect. */
export interface PartReach {
  readonly part: 'partial' | 'schema' | 'tool';
  readonly name: string;
  /** Other prompts of the work tree that are made of it, by name. */
  readonly prompts: readonly ReachedPrompt[];
}

interface ReachedPrompt {
  readonly name: string;
  /** Its static tokens without this change and with it; `null` where it cannot be measured. */
  readonly static: { readonly before: number; readonly after: number } | null;
}

export interface PartReachOptions {
  /** The text of each changed part before it was changed. */
  readonly before: ReleaseContent;
  /** All prompts of the work tree but the one that is compared, as they are now. */
  readonly others: ReadonlyMap<string, ReleaseContent>;
  readonly tokenizer: Tokenizer;
}

/** The other prompts that each changed part reaches, with what it does to their tokens. */
export async function partReach(
  changes: readonly ContentChange[],
  { before, others, tokenizer }: PartReachOptions,
): Promise<readonly PartReach[]> {
  const reached: PartReach[] = [];
  for (const { part, name } of changes) {
    if (part === 'prompt') continue;
    const prompts: ReachedPrompt[] = [];
    for (const [other, content] of others) {
      const texts = content[textsOf[part]];
      if (ownValue(texts, name) === undefined) continue;
      const old = ownValue(before[textsOf[part]], name);
      // The old text may need others that the prompt does not have any more.
      const without = { ...content, [textsOf[part]]: { ...before[textsOf[part]], ...texts, [name]: old ?? '' } };
      const sides = [old === undefined ? content : without, content] as const;
      prompts.push({ name: other, static: await staticOf(other, sides, tokenizer) });
    }
    if (prompts.length > 0) reached.push({ part, name, prompts });
  }
  return reached;
}

const textsOf = { partial: 'partials', schema: 'schemas', tool: 'tools' } as const;

async function staticOf(
  name: string,
  [before, after]: readonly [ReleaseContent, ReleaseContent],
  tokenizer: Tokenizer,
): Promise<ReachedPrompt['static']> {
  const count = async (content: ReleaseContent): Promise<number> => {
    // What does not compile, a partial that includes itself say, cannot be measured.
    const { metadata } = await compileToMeasure(name, content);
    return analyzeStatically({ name, content, metadata }, tokenizer).bounds.static;
  };
  try {
    return { before: await count(before), after: await count(after) };
  } catch (error) {
    if (isStemmaError(error)) return null;
    throw error;
  }
}
