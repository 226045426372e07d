import { closestMatch } from '../closest-match.ts';

/** Keys that Dotprompt defines at the top of the front matter. */
export const topLevelKeys: readonly string[] = [
  'model',
  'config',
  'input',
  'output',
  'tools',
  'toolDefs',
  'description',
  'metadata',
  'name',
  'variant',
  'version',
];

/** Our own keys, all in the namespace `stemma`. */
export const stemmaKeys: readonly string[] = ['stemma.owners', 'stemma.budget', 'stemma.lint'];

const nestedKeys = { input: ['schema', 'default'], output: ['format', 'schema'] };

/** A key that cannot stand, and the known one that was probably meant. */
export interface UnknownKey {
  readonly key: string;
  readonly nearest?: string | undefined;
}

/**
 * Tells whether a top-level key of the front matter may stand. Keys that other tools define pass, with or without
 * a namespace; a key that looks like a mistyped known one does not, nor an unknown one in the namespace `stemma`.
 */
export function unknownTopLevelKey(key: string): UnknownKey | undefined {
  if (topLevelKeys.includes(key) || stemmaKeys.includes(key)) return undefined;
  if (key === 'stemma') return { key, nearest: 'stemma.owners' };
  if (key.startsWith('stemma.')) return { key, nearest: closestMatch(key, stemmaKeys) };
  const dot = key.lastIndexOf('.');
  if (dot > 0) {
    const nearest = mistyped(key.slice(0, dot), ['stemma']);
    return nearest === undefined ? undefined : { key, nearest: `stemma${key.slice(dot)}` };
  }
  const nearest = mistyped(key, topLevelKeys);
  return nearest === undefined ? undefined : { key, nearest };
}

/** The same for a key inside `input` or `output`. */
export function unknownNestedKey(parent: 'input' | 'output', key: string): UnknownKey | undefined {
  const known = nestedKeys[parent];
  if (known.includes(key)) return undefined;
  const nearest = mistyped(key, known);
  return nearest === undefined ? undefined : { key: `${parent}.${key}`, nearest: `${parent}.${nearest}` };
}

/** `description_de` is nearest to `description`, but no mistake: a mistyped key is about as long as the right one. */
function mistyped(key: string, known: readonly string[]): string | undefined {
  const nearest = closestMatch(key, known);
  return nearest === undefined || Math.abs(nearest.length - key.length) > 2 ? undefined : nearest;
}
