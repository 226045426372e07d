import { fail } from '../../fail.ts';
import { modelFacts } from '../find-model.ts';
import { modelBook } from '../model-book.ts';
import type { ModelFacts } from '../model-facts.ts';
import type { LockedModel, LockSource, ModelLock } from '../model-lock.ts';
import { absurdModel } from '../parse-model-lock.ts';
import type { FigureChange } from './compare-figures.ts';
import { changesOf, jumpOf } from './compare-figures.ts';
import type { ModelSource } from './read-source.ts';

/** What an update starts from. */
export interface UpdateInput {
  readonly sources: readonly ModelSource[];
  /** The lock as it is. */
  readonly lock: ModelLock | undefined;
  readonly today: string;
  /** Takes figures that are far from what is known. What cannot be right is never taken. */
  readonly accept: boolean;
}

/** A model whose new figures are not taken, and why; what was known of it stays. */
interface RefusedModel {
  readonly id: string;
  readonly reason: string;
  /** Far from what is known, and taken where it is accepted. */
  readonly isJump: boolean;
}

export interface ModelUpdate {
  readonly lock: ModelLock;
  readonly changes: readonly FigureChange[];
  readonly refused: readonly RefusedModel[];
}

/**
 * The next lock. Of each kind of source that was fetched, the figures are replaced; those of the other kind stay.
 *
 * @throws MODELS_SOURCE_REFUSED where a source is wrong in more than half of its models: then it is in another unit
 */
export async function planModelUpdate({ sources, lock, today, accept }: UpdateInput): Promise<ModelUpdate> {
  const models = new Map(Object.entries(withoutKinds(lock, sources)));
  const [refused, changes]: [RefusedModel[], FigureChange[]] = [[], []];
  for (const source of sources) {
    const before = refused.length;
    for (const [id, figures] of source.models) {
      const known = await modelFacts(id, { today, book: modelBook({}, lock) });
      const refusal = refusalOf(id, figures, { known, accept, today });
      const taken = refusal === undefined ? figures : figuresOf(lock?.models[id], source);
      if (refusal !== undefined) refused.push(refusal);
      else changes.push(...changesOf(id, { known, figures, today }));
      if (taken !== undefined) models.set(id, { ...models.get(id), ...taken });
    }
    refuseWhole(source, refused.slice(before));
  }
  const next: ModelLock = { format: 1, sources: nextSources(lock, sources, today), models: sorted(models) };
  return { lock: next, changes, refused };
}

interface Known {
  readonly known: Omit<ModelFacts, 'warnings'>;
  readonly accept: boolean;
  readonly today: string;
}

function refusalOf(id: string, figures: LockedModel, { known, accept, today }: Known): RefusedModel | undefined {
  const [absurd] = absurdModel(figures);
  if (absurd !== undefined) return { id, reason: `${absurd.path} ${absurd.message}`, isJump: false };
  const jump = accept ? undefined : jumpOf({ known, figures, today });
  return jump === undefined ? undefined : { id, reason: jump, isJump: true };
}

const SHOWN = 3;

function refuseWhole({ from, models }: ModelSource, refused: readonly RefusedModel[]): void {
  if (refused.length * 2 <= models.size) return;
  const examples = refused.slice(0, SHOWN).map(({ id, reason }) => `${id}: ${reason}`);
  throw fail('MODELS_SOURCE_REFUSED', { from, refused: refused.length, models: models.size, examples });
}

/** What a lock has of a model by sources that are not fetched again. */
function withoutKinds(
  lock: ModelLock | undefined,
  sources: readonly ModelSource[],
): Readonly<Record<string, LockedModel>> {
  const isFetched = (kind: ModelSource['kind']): boolean => sources.some((source) => source.kind === kind);
  const kept = Object.entries(lock?.models ?? {}).map(([id, { prices, ...limits }]): [string, LockedModel] => [
    id,
    { ...(!isFetched('limits') && limits), ...(!isFetched('prices') && prices !== undefined && { prices }) },
  ]);
  return Object.fromEntries(kept.filter(([, model]) => Object.keys(model).length > 0));
}

/** The figures of a model that are of the kind of a source. */
function figuresOf(model: LockedModel | undefined, { kind }: ModelSource): LockedModel | undefined {
  if (model === undefined) return undefined;
  const { prices, ...limits } = model;
  if (kind === 'limits') return limits;
  return prices === undefined ? undefined : { prices };
}

function nextSources(
  lock: ModelLock | undefined,
  sources: readonly ModelSource[],
  today: string,
): readonly LockSource[] {
  const kept = (lock?.sources ?? []).filter(({ kind }) => sources.every((source) => source.kind !== kind));
  const fetched = sources.map(({ from, kind, models }) => ({ from, kind, fetched: today, models: models.size }));
  return [...kept, ...fetched];
}

const sorted = (models: ReadonlyMap<string, LockedModel>): Readonly<Record<string, LockedModel>> =>
  Object.fromEntries([...models].sort(([a], [b]) => (a < b ? -1 : 1)));
