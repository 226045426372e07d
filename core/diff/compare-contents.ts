import type { ReleaseContent } from '../release-content.ts';

/** One text of a prompt that differs between two contents. */
export interface ContentChange {
  readonly part: 'prompt' | 'partial' | 'schema' | 'tool';
  /** Name of the partial, schema or tool; of the prompt itself, `""`. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/**
 * Names the texts that differ, the prompt first. Two contents without a change have the same digest.
 *
 * @example
 * compareContents(released, edited); //=> [{ part: 'partial', name: 'tone', change: 'changed' }]
 */
export function compareContents(before: ReleaseContent, after: ReleaseContent): readonly ContentChange[] {
  return [
    ...compareTexts('prompt', { '': before.prompt }, { '': after.prompt }),
    ...compareTexts('partial', before.partials, after.partials),
    ...compareTexts('schema', before.schemas, after.schemas),
    ...compareTexts('tool', before.tools, after.tools),
  ];
}

type Texts = Readonly<Record<string, string>>;

function compareTexts(part: ContentChange['part'], before: Texts, after: Texts): ContentChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): ContentChange[] => {
    if (!Object.hasOwn(before, name)) return [{ part, name, change: 'added' }];
    if (!Object.hasOwn(after, name)) return [{ part, name, change: 'removed' }];
    return before[name] === after[name] ? [] : [{ part, name, change: 'changed' }];
  });
}
