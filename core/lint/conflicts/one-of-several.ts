import type { Directive } from '../directives/directive.ts';
import type { Count } from './count-scopes.ts';

/** "A limerick has five lines. Write *three limericks*": where the text has several, its name is that of each of them. */
export const severalIn = (directives: readonly Directive[]): ReadonlySet<string> =>
  new Set(
    directives.flatMap(({ surface, value }) =>
      value.kind === 'interval' && typeof value.min === 'number' && value.min > 1
        ? [surface.slice('length:'.length)]
        : [],
    ),
  );

/** What is said of the whole by such a name, or by a name that everything has, holds for each of them, or for the whole. */
interface Names {
  readonly wholes: ReadonlySet<string | undefined>;
  readonly several: ReadonlySet<string>;
}

/** The kind of thing of which each has the count by itself. */
export function eachOf({ target, per }: Directive, { wholes, several }: Names): Pick<Count, 'each'> {
  if (per !== undefined) return wholes.has(per) ? {} : { each: per };
  const isOneOfSeveral = target.kind === 'response' && target.name !== undefined && several.has(target.name);
  return isOneOfSeveral ? { each: target.name } : {};
}
