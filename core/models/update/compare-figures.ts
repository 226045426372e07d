import { pricesOn } from '../lock-layer.ts';
import type { ModelFacts } from '../model-facts.ts';
import type { LockedModel, LockedPrice } from '../model-lock.ts';

/** A figure of a model that an update changes. */
export interface FigureChange {
  readonly id: string;
  readonly figure: FigureName;
  /** `null` where it was not known. */
  readonly from: number | null;
  readonly to: number;
}

type FigureName = 'window' | 'output' | 'input price' | 'output price' | 'cache read price' | 'cache write price';

/** What is compared: facts as they are known, and figures of a source, on a day. */
export interface Compared {
  readonly known: Omit<ModelFacts, 'warnings'>;
  readonly figures: LockedModel;
  readonly today: string;
}

/** Figures that differ by more than this are far more likely in another unit. */
const MOST_TIMES = 20;

/** Why figures are too far from what is known; `undefined` where they are not. */
export function jumpOf(compared: Compared): string | undefined {
  for (const [figure, from, to] of figurePairs(compared)) {
    if (from === undefined || from <= 0 || to <= 0) continue;
    const times = to > from ? to / from : from / to;
    if (times <= MOST_TIMES) continue;
    return `${figure} is ${to} and was ${from}: a change by more than ×${MOST_TIMES}`;
  }
  return undefined;
}

/** What an update changes of a model. */
export function changesOf(id: string, compared: Compared): readonly FigureChange[] {
  return figurePairs(compared).flatMap(([figure, from, to]) =>
    from === to ? [] : [{ id, figure, from: from ?? null, to }],
  );
}

type FigurePair = readonly [FigureName, number | undefined, number];

function figurePairs({ known, figures, today }: Compared): readonly FigurePair[] {
  const { windowTokens, maxOutputTokens, prices } = known;
  const listed = pricesOn(figures.prices ?? [], today);
  const all: readonly (readonly [FigureName, number | undefined, number | undefined])[] = [
    ['window', windowTokens, figures.window],
    ['output', maxOutputTokens, figures.output],
    ['input price', prices?.input[0]?.dollars, firstTier(listed?.input)],
    ['output price', prices?.output[0]?.dollars, firstTier(listed?.output)],
    ['cache read price', prices?.cacheRead?.[0]?.dollars, firstTier(listed?.cacheRead)],
    ['cache write price', prices?.cacheWrite?.[0]?.dollars, firstTier(listed?.cacheWrite)],
  ];
  return all.flatMap(([figure, from, to]): readonly FigurePair[] => (to === undefined ? [] : [[figure, from, to]]));
}

const firstTier = (price: LockedPrice | undefined): number | undefined =>
  typeof price === 'number' ? price : price?.[0]?.[1];
