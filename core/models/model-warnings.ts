import { closestMatch } from '../closest-match.ts';
import { NOTICES_AS_OF } from './deprecated-models.ts';
import type { FindModelOptions } from './model-book.ts';
import type { FactSource, ModelFacts } from './model-facts.ts';
import { modelIds } from './model-ids.ts';
import { LIMITS_AS_OF } from './model-limits.ts';
import { modelKey } from './model-name.ts';
import { PRICES_AS_OF } from './model-prices.ts';

/** Tables older than this are told of; lists that were fetched can be fetched again, and are told of sooner. */
const OLD_DAYS = 180;
const OLD_LOCK_DAYS = 90;

/** What a reader of a model's facts has to know besides. */
export async function modelWarnings(
  { id, isKnown, sources, retires }: Pick<ModelFacts, 'id' | 'isKnown' | 'sources' | 'retires'>,
  { today, book }: FindModelOptions,
): Promise<readonly string[]> {
  return [
    ...(isKnown ? [] : [unknownModel(id, nearestIds(id, await modelIds(book)))]),
    ...ageWarnings(sources, today),
    ...(retires === undefined ? [] : [retirement(id, { retires, today })]),
  ];
}

function unknownModel(id: string, nearest: readonly string[]): string {
  const near = nearest.length === 0 ? '' : `; nearest to it: ${nearest.map((one) => `"${one}"`).join(', ')}`;
  return `no table knows "${id}": its tokens are estimated, its window and prices are unknown${near}`;
}

const MOST_NEAREST = 3;

/** Names that may have been meant: those of the same model without its provider first. */
export function nearestIds(id: string, ids: readonly string[]): readonly string[] {
  const key = modelKey(id);
  const model = key.slice(key.indexOf('/') + 1);
  const nameOf = (one: string): string => one.slice(one.indexOf('/') + 1);
  const found = ids.filter((one) => nameOf(one) === model);
  // Those who make models go before those who serve the models of others.
  const isMaker = (one: string): boolean => modelKey(nameOf(one)) === one;
  let others = [...ids.filter(isMaker), ...ids.filter((one) => !isMaker(one))].filter((one) => !found.includes(one));
  while (found.length < MOST_NEAREST) {
    const nearest = closestMatch(key, others) ?? closestName(model, others);
    if (nearest === undefined) break;
    found.push(nearest);
    others = others.filter((one) => one !== nearest);
  }
  return found.slice(0, MOST_NEAREST);
}

/** The id whose name without its provider is nearest. */
function closestName(model: string, ids: readonly string[]): string | undefined {
  const names = ids.map((one) => one.slice(one.indexOf('/') + 1));
  const nearest = closestMatch(model, names);
  return nearest === undefined ? undefined : ids[names.indexOf(nearest)];
}

const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** What was fetched goes before the tables, whose age then does not matter. */
function ageWarnings(sources: readonly FactSource[], today: string): readonly string[] {
  const fetched = sources.flatMap(({ origin, dated }) => (origin === 'lock' && dated !== undefined ? [dated] : []));
  const [oldest = today] = fetched.sort();
  const isFrom = (fact: FactSource['fact'], origin: FactSource['origin']): boolean =>
    sources.some((one) => one.fact === fact && one.origin === origin);
  const isOwn = (...facts: readonly FactSource['fact'][]): boolean =>
    facts.every((fact) => isFrom(fact, 'lock') || isFrom(fact, 'override'));
  const update = 'run "stemma models update"';
  return [
    ...(isOwn('window', 'output') ? [] : age('the table of limits', { day: LIMITS_AS_OF, today, what: update })),
    ...(isOwn('prices') ? [] : age('the table of prices', { day: PRICES_AS_OF, today, what: update })),
    ...age('the table of notices', { day: NOTICES_AS_OF, today, what: 'a newer release of stemma has a newer one' }),
    ...age('models.lock.json', { day: oldest, today, what: update, most: OLD_LOCK_DAYS }),
  ];
}

interface Age {
  readonly day: string;
  readonly today: string;
  /** What to do about it. */
  readonly what: string;
  readonly most?: number;
}

function age(table: string, { day, today, what, most = OLD_DAYS }: Age): readonly string[] {
  const days = daysFrom(day, today);
  return days > most ? [`${table} is ${days} days old (${day}): ${what}`] : [];
}

function retirement(id: string, { retires, today }: { readonly retires: string; readonly today: string }): string {
  const days = daysFrom(today, retires);
  return days > 0 ? `"${id}" is turned off in ${days} days, on ${retires}` : `"${id}" was turned off on ${retires}`;
}
