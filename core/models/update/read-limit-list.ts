import type { LockedModel } from '../model-lock.ts';
import { modelKey } from '../model-name.ts';

/** The list of models.dev, as far as it is read; the schema in read-source.ts has checked it. */
export type LimitList = Readonly<
  Record<string, { readonly models: Readonly<Record<string, { readonly limit?: LimitEntry | null }>> }>
>;

interface LimitEntry {
  readonly context?: number | null;
  readonly output?: number | null;
}

/** Windows and longest answers by model. What answers with pictures or sound has an output of 0: then it has none here. */
export function readLimitList(list: LimitList): ReadonlyMap<string, LockedModel> {
  const entries = Object.entries(list).flatMap(([provider, { models }]) =>
    Object.entries(models).flatMap(([name, { limit }]): readonly (readonly [string, LockedModel])[] => {
      const window = limit?.context ?? undefined;
      if (window === undefined) return [];
      const output = limit?.output ?? 0;
      return [[modelKey(`${provider}/${name}`), { window, ...(output !== 0 && { output }) }]];
    }),
  );
  return new Map(entries);
}
