import type { Counting, FactSource, ModelPrices, PromptCache } from './model-facts.ts';

/** A fact with where it is from. */
export interface Sourced<Value> extends Omit<FactSource, 'fact'> {
  readonly value: Value;
}

/** What one source knows of a model. Of several, the first that has a fact holds. */
export interface FactLayer {
  readonly counting?: Sourced<Counting>;
  readonly window?: Sourced<number>;
  readonly output?: Sourced<number>;
  readonly prices?: Sourced<ModelPrices>;
  readonly cache?: Sourced<PromptCache>;
  readonly retires?: Sourced<string>;
}

/** A layer without what is not known. */
export function factLayer(
  values: { readonly [Fact in keyof FactLayer]?: NonNullable<FactLayer[Fact]>['value'] | undefined },
  source: Omit<FactSource, 'fact'>,
): FactLayer {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.map(([fact, value]) => [fact, { ...source, value }]));
}
