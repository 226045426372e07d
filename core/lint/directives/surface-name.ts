import { pluralOf } from '../text/plural-of.ts';

/** What the first word of a surface stands for, where its id has several. */
const groups: Readonly<Record<string, string>> = {
  ...{ tone: 'tone', code: 'code', units: 'units', mark: 'punctuation', tell: 'disclosure', json: 'JSON' },
  ...{ advice: 'advice', action: 'action', tool: 'tool', keyword: 'keywords' },
};

/**
 * What a person calls a decision surface: its id is for configurations.
 *
 * @example
 * surfaceName('length:word'); //=> 'the number of words'
 * surfaceName('tone-warmth'); //=> 'tone (warmth)'
 */
export function surfaceName(surface: string): string {
  if (surface.startsWith('length:')) return `the number of ${pluralOf(surface.slice('length:'.length))}`;
  const [first = '', ...rest] = surface.split(/[-:]/u);
  const group = groups[first];
  return group === undefined || rest.length === 0 ? [first, ...rest].join(' ') : `${group} (${rest.join(' ')})`;
}
