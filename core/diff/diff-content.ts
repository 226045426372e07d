import { ownValue } from '../own-value.ts';
import type { ReleaseContent } from '../release-content.ts';
import type { ContentChange } from './compare-contents.ts';
import { compareContents } from './compare-contents.ts';
import type { TextDiff } from './diff-text.ts';
import { diffText } from './diff-text.ts';

/** One text of a prompt's closure that differs, line by line. */
export interface DiffedChange extends ContentChange {
  readonly diff: TextDiff;
}

/** Compares everything two releases are made of: the prompt first, then partials, schemas and tools by name. */
export function diffContent(before: ReleaseContent, after: ReleaseContent): readonly DiffedChange[] {
  return compareContents(before, after).map((change) => ({
    ...change,
    diff: diffText(textOf(before, change), textOf(after, change)),
  }));
}

function textOf(content: ReleaseContent, { part, name }: ContentChange): string {
  if (part === 'prompt') return content.prompt;
  const texts = { partial: content.partials, schema: content.schemas, tool: content.tools }[part];
  return ownValue(texts, name) ?? '';
}
