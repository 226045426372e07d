import type { ModelFacts } from '../models/model-facts.ts';
import type { JsonObject } from '../protocol.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { ReportedModel, TokenFigures } from './budget-report.ts';
import type { RequestOverhead } from './request-overhead.ts';
import { overheadTokens } from './request-overhead.ts';

/** What the share of a window rests on besides the figures. */
export interface FitSources {
  readonly model: ModelFacts;
  readonly config: JsonObject;
  readonly tokenizer: Pick<Tokenizer, 'errorPercent'>;
  readonly overhead: RequestOverhead;
}

/** How much of a model's window a prompt takes, with room kept for the answer, and for the error of an estimate. */
export function fitModel(figures: TokenFigures, sources: FitSources): ReportedModel {
  const { model, config, tokenizer, overhead } = sources;
  const { id, isKnown, windowTokens, maxOutputTokens, cache, warnings } = model;
  const requested = requestedTokens(config);
  const reserved = requested ?? maxOutputTokens;
  const room = windowTokens === undefined ? undefined : windowTokens - (reserved ?? 0);
  const [, more] = tokenizer.errorPercent ?? [0, 0];
  const basis = windowBasis(figures);
  const tokens = ((figures[basis] ?? figures.minimum) + overheadTokens(overhead)) * (1 + more / 100);
  const hasRoom = room !== undefined && room > 0;
  return {
    id,
    isKnown,
    windowTokens: windowTokens ?? null,
    reservedTokens: reserved ?? null,
    requestedTokens: requested ?? null,
    cacheMinimumTokens: cache?.minimumTokens ?? null,
    windowPercent: hasRoom ? Math.round((tokens / room) * 10_000) / 100 : null,
    windowBasis: hasRoom ? basis : null,
    warnings: [
      ...warnings,
      ...(room !== undefined && room <= 0 ? ['the tokens kept for the answer fill the whole window'] : []),
    ],
  };
}

/** What requests take where samples say so, else what they may take, else what they take at least. */
function windowBasis({ p90, maxTypical }: TokenFigures): 'p90' | 'maxTypical' | 'minimum' {
  if (p90 !== null) return 'p90';
  return maxTypical === null ? 'minimum' : 'maxTypical';
}

/** What the settings ask for, as providers and frameworks call it. */
function requestedTokens(config: JsonObject): number | undefined {
  const found = ['maxOutputTokens', 'max_output_tokens', 'max_tokens', 'maxTokens', 'max_completion_tokens'].flatMap(
    (key) => {
      const value = config[key];
      return typeof value === 'number' && Number.isInteger(value) && value > 0 ? [value] : [];
    },
  );
  return found[0];
}
