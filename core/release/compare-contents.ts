import type { ReleaseContent } from '../release-content.ts';

/** One text of a prompt that differs between two contents. */
export interface ContentChange {
  readonly kind: 'prompt' | 'partial' | 'schema' | 'tool';
  /** Name of the partial, schema or tool; of the prompt itself, `""`. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'modified';
}

/**
 * Names the texts that differ, the prompt first. Two contents without a change have the same digest.
 *
 * @example
 * compareContents(released, edited); //=> [{ kind: 'partial', name: 'tone', change: 'modified' }]
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

function compareTexts(kind: ContentChange['kind'], before: Texts, after: Texts): ContentChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): ContentChange[] => {
    if (!Object.hasOwn(before, name)) return [{ kind, name, change: 'added' }];
    if (!Object.hasOwn(after, name)) return [{ kind, name, change: 'removed' }];
    return before[name] === after[name] ? [] : [{ kind, name, change: 'modified' }];
  });
}
