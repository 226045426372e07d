import { fail } from '../fail.ts';
import type { Message } from '../protocol.ts';
import { isStemmaError } from '../stemma-error.ts';
import type { CompiledPrompt } from '../template/compiled-prompt.ts';
import type { Sample } from '../template/parse-samples.ts';
import { countPrefixes } from '../tokens/count-prefixes.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import { titleFinder } from './section-titles.ts';
import { headingsIn } from './sections.ts';

/** Title of the conversation so far. */
export const HISTORY = 'history';

/** What one sample renders to, in tokens. */
export interface SampleTokens {
  readonly name: string;
  readonly tokens: number;
  /** By title of the section. The conversation so far is `HISTORY`. */
  readonly sections: ReadonlyMap<string, number>;
  /** Of its messages, in their order. */
  readonly roles: readonly string[];
}

/**
 * Renders samples and counts them.
 *
 * @param titles - sections of the template: a heading that only a value has begins none
 * @throws INPUT_INVALID for a sample that does not fit the input schema
 */
export function measureSamples(
  prompt: CompiledPrompt,
  samples: readonly Sample[],
  { tokenizer, titles }: { readonly tokenizer: Tokenizer; readonly titles: ReadonlySet<string> },
): readonly SampleTokens[] {
  const findTitle = titleFinder(titles);
  return samples.map(({ name, input, messages = [] }) => {
    const sections = new Map<string, number>();
    const rendered = renderSample(prompt, { name, input, messages });
    for (const message of rendered) {
      for (const [title, tokens] of sectionTokens(message, { tokenizer, findTitle })) {
        sections.set(title, (sections.get(title) ?? 0) + tokens);
      }
    }
    const tokens = [...sections.values()].reduce((sum, one) => sum + one, 0);
    return { name, tokens, sections, roles: rendered.map(({ role }) => role) };
  });
}

/** An input that does not fit is told with the name of its sample. */
function renderSample(prompt: CompiledPrompt, { name, input, messages = [] }: Sample): readonly Message[] {
  try {
    return prompt.render(input, { messages }).messages;
  } catch (error) {
    if (!isStemmaError(error, 'INPUT_INVALID')) throw error;
    const problems = error.data.problems.map(({ path, message }) => ({
      path: `${path} of sample "${name}"`.trim(),
      message,
    }));
    throw fail('INPUT_INVALID', { ...error.data, problems }, error);
  }
}

function sectionTokens(
  { role, content, metadata }: Message,
  { tokenizer, findTitle }: { readonly tokenizer: Tokenizer; readonly findTitle: ReturnType<typeof titleFinder> },
): readonly (readonly [string, number])[] {
  const texts = content.flatMap((part) => ('text' in part && typeof part.text === 'string' ? [part.text] : []));
  if (metadata?.['purpose'] === 'history') {
    return [[HISTORY, texts.reduce((sum, text) => sum + tokenizer.count(text), 0)]];
  }
  let section: string = role;
  return texts.flatMap((text) => {
    const stretches = headingsIn(text)
      .map(({ heading, end }) => ({ heading, end, title: findTitle(`${role} › ${heading ?? ''}`) }))
      .filter(({ heading, title }) => heading === undefined || title !== undefined);
    const counted = countPrefixes(
      text,
      stretches.map(({ end }) => end),
      tokenizer,
    );
    return stretches.map(({ heading, title }, index) => {
      const found = [section, (counted[index] ?? 0) - (counted[index - 1] ?? 0)] as const;
      if (heading !== undefined) section = title ?? section;
      return found;
    });
  });
}
