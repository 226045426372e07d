import type { StemmaError } from '../core/stemma-error.ts';
import type { FallbackRelease } from './fallback-release.ts';
import { joinPrompt } from './join-prompt.ts';
import { promptMethods } from './prompt-methods.ts';
import { freeze } from './releases.ts';
import type { ServedPrompt } from './served-prompt.ts';
import { firstState } from './state-order.ts';

/** A prompt that was given in code, as it is served. It belongs to no state of the registry, which is before all others. */
export function serveFallback(
  name: string,
  release: FallbackRelease,
  { environment = '', error }: { readonly environment: string | undefined; readonly error: StemmaError },
): ServedPrompt {
  freeze(release);
  const methods = promptMethods({ name, ...release, validators: undefined });
  const place = { name, version: 'fallback', digest: release.digest, environment, ...firstState };
  return joinPrompt({ ...place, reason: 'fallback', freshness: 'bundled' }, { ...release, methods }, { error });
}
