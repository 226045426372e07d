import { readContext } from '../../../../core/lint/read-instructions.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';
import type { Token } from '../../../../core/lint/text/token.ts';

/** All that is read of a prompt, each sentence, block, clause and directive as one text. */
export function readingOf(text: string): readonly string[] {
  const source = { file: 'a.prompt', text, kind: 'prompt', partials: new Map() } as const;
  const { sentences, blocks, problems, clauses, directives } = readContext(source, presetSettings('recommended'));
  const placed = sentences.map((sentence) => ({ ...sentence, range: sentence.rangeOf(0, sentence.text.length) }));
  return [...placed, ...blocks, ...problems, ...clauses, ...directives].map((one) => JSON.stringify(one, briefly));
}

/** Of tokens, which there are many of, what they say and what they were taken for. */
const briefly = (key: string, value: unknown): unknown =>
  key === 'tokens' ? (value as readonly Token[]).map(({ text, lower }) => `${text} ${lower}`).join(' ') : value;
