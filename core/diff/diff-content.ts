import type { ReleaseContent } from '../release-content.ts';
import type { TextDiff } from './diff-text.ts';
import { diffText } from './diff-text.ts';

/** One text of a prompt's closure that differs. */
export interface ContentChange {
  readonly part: 'prompt' | 'partial' | 'schema' | 'tool';
  /** Logical name: `tone`, `Address`; the empty text for the prompt itself. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly diff: TextDiff;
}

/** Compares everything two releases are made of: the prompt first, then partials, schemas and tools by name. */
export function diffContent(before: ReleaseContent, after: ReleaseContent): ContentChange[] {
  return [
    ...diffTexts('prompt', { '': before.prompt }, { '': after.prompt }),
    ...diffTexts('partial', before.partials, after.partials),
    ...diffTexts('schema', before.schemas, after.schemas),
    ...diffTexts('tool', before.tools, after.tools),
  ];
}

type Texts = Readonly<Record<string, string>>;

function diffTexts(part: ContentChange['part'], before: Texts, after: Texts): ContentChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old === now) return [];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ part, name, change, diff: diffText(old ?? '', now ?? '') } as const];
  });
}
