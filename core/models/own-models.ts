import type { OwnModels } from '../lint/settings/lint-config.ts';
import type { ModelBook } from './model-book.ts';

/** What a linter has to know of a book. */
export function ownModels({ overrides, lock }: ModelBook): OwnModels {
  const retires = [...overrides].flatMap(([key, { retires: day }]) => (day === undefined ? [] : [[key, day] as const]));
  return {
    known: [...overrides.keys(), ...Object.keys(lock?.models ?? {})],
    retires: Object.fromEntries(retires),
  };
}
