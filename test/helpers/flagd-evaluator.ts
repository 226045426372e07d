import type { JsonValue } from '@openfeature/core';
import { FlagdCore } from '@openfeature/flagd-core';

/** What flagd answers to a unit. */
export interface FlagdAnswer {
  readonly variant: string | undefined;
  readonly value: JsonValue | undefined;
}

/**
 * flagd's own evaluator over a flag definition.
 *
 * @returns what a flag answers to a unit, or to nobody in particular
 */
export function evaluateFlagd(definition: unknown): (flag: string, unit: string | undefined) => FlagdAnswer {
  const flagd = new FlagdCore();
  flagd.setConfigurations(JSON.stringify(definition));
  return (flag, unit) => {
    const context = unit === undefined ? {} : { targetingKey: unit };
    const { variant, value, errorMessage } = flagd.resolveObjectEvaluation<JsonValue>(flag, {}, context);
    if (errorMessage !== undefined) throw new Error(errorMessage);
    return { variant, value };
  };
}

/**
 * The text whose UTF-16 code units are the UTF-8 bytes of `text`. The evaluator for JavaScript hashes code units where
 * all others hash bytes; given this text it hashes the same bytes as they do.
 */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
