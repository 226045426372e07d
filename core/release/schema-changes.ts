import type { JsonObject } from '../protocol.ts';
import type { ChangeArea, ReleaseChange } from './change.ts';
import { declaredPaths } from './schemas/declared-paths.ts';
import { findInputLosses } from './schemas/find-input-losses.ts';
import { findLosses } from './schemas/find-losses.ts';
import type { Loss } from './schemas/loss.ts';

export interface SchemaPair {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** What an application gives. */
export interface GivenPair extends SchemaPair {
  /** Of variables: what is filled in where nothing is given. */
  readonly defaults?: SchemaPair;
}

export interface SchemaSubject {
  readonly area: ChangeArea;
  /** What the schema as a whole is called: `the input`. */
  readonly whole: string;
  /** What one of its fields is called: `variable`. */
  readonly field: string;
}

/**
 * Changes of what an application gives. What was accepted and is refused breaks it, whatever else changed; what cannot
 * be decided counts as breaking, and says so.
 */
export function givenChanges(pair: GivenPair, subject: SchemaSubject): readonly ReleaseChange[] {
  const { before, after, defaults } = pair;
  const [old, now] = [declaredPaths(before), declaredPaths(after)];
  const losses = lossesOf(pair).map(
    (loss): Told => ({
      path: loss.path,
      bump: 'major',
      text: words(loss, {
        refused: isRest(loss.path) ? 'are refused' : 'was removed',
        required: old.has(loss.path) ? 'is now required' : 'is new and required',
        limited:
          now.has(loss.path) && !old.has(loss.path)
            ? 'is new, where any value was taken before: it takes'
            : 'accepts less than before:',
        undecided: 'may accept less than before, which cannot be decided from',
      }),
    }),
  );
  const back = defaults === undefined ? {} : { defaults: { before: defaults.after, after: defaults.before } };
  const gains = lossesOf({ before: after, after: before, ...back }).map(
    (loss): Told => ({
      path: loss.path,
      bump: 'minor',
      text: {
        refused: isRest(loss.path) ? 'are accepted' : 'is new and optional',
        required: 'is now optional',
        limited: 'accepts more than before',
        undecided: `may accept more than before, which cannot be decided from ${loss.detail}`,
      }[loss.kind],
    }),
  );
  const gone = [...old]
    .filter((path) => !now.has(path))
    .map((path): Told => ({ path, bump: 'minor', text: 'is no longer declared' }));
  return tell([losses, gains, gone], subject);
}

function lossesOf({ before, after, defaults }: GivenPair): readonly Loss[] {
  if (defaults === undefined) return findLosses(before, after);
  return findInputLosses({ schema: before, defaults: defaults.before }, { schema: after, defaults: defaults.after });
}

/** Changes of what an application takes. What it could not get before and may get now breaks it. */
export function takenChanges({ before, after }: SchemaPair, subject: SchemaSubject): readonly ReleaseChange[] {
  const [old, now] = [declaredPaths(before), declaredPaths(after)];
  const gone = [...old]
    .filter((path) => !now.has(path))
    .map((path): Told => ({ path, bump: 'major', text: 'was removed' }));
  const losses = findLosses(after, before).map(
    (loss): Told => ({
      path: loss.path,
      bump: 'major',
      text: words(loss, {
        refused: isRest(loss.path) ? 'are possible' : 'is new, and no other fields were possible before',
        required: 'is now optional',
        limited: 'can be more than before, which was',
        undecided: 'may be more than before, which cannot be decided from',
      }),
    }),
  );
  const gains = findLosses(before, after).map(
    (loss): Told => ({
      path: loss.path,
      bump: 'minor',
      text: {
        refused: isRest(loss.path) ? 'are impossible' : 'is gone',
        required: old.has(loss.path) ? 'is now required' : 'is new and required',
        limited: `is limited now: ${loss.detail}`,
        undecided: `may be less than before, which cannot be decided from ${loss.detail}`,
      }[loss.kind],
    }),
  );
  return tell([gone, losses, gains], subject);
}

/** Fields without a name. */
const isRest = (path: string): boolean => path === '*' || path.endsWith('.*');

interface Told {
  readonly path: string;
  readonly bump: 'major' | 'minor';
  readonly text: string;
}

function words({ kind, detail }: Loss, texts: Readonly<Record<Loss['kind'], string>>): string {
  return kind === 'limited' || kind === 'undecided' ? `${texts[kind]} ${detail}` : texts[kind];
}

/** Of one field the first list that speaks of it tells; parts of a field that is told as a whole are not repeated. */
function tell(lists: readonly (readonly Told[])[], { area, whole, field }: SchemaSubject): readonly ReleaseChange[] {
  const told = new Set<string>();
  return lists.flatMap((list) => {
    const fresh = list.filter(({ path }) => !told.has(path) && !parentsOf(path).some((parent) => told.has(parent)));
    for (const { path } of fresh) told.add(path);
    return fresh.map(
      ({ path, bump, text }): ReleaseChange => ({
        bump,
        area,
        reason: `${path === '' ? whole : nameOf(field, path)} ${text}`,
      }),
    );
  });
}

function parentsOf(path: string): readonly string[] {
  return [...path.matchAll(/\.|\[/gu)].map(({ index }) => path.slice(0, index)).filter((parent) => parent !== '');
}

const nameOf = (field: string, path: string): string =>
  isRest(path)
    ? `${field}s${path === '*' ? '' : ` in ${path.slice(0, -2)}`} that the schema does not name`
    : `${field} ${path}`;
