import { parseVersion } from '../core/prompt-ref.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import type { ApiContext } from './api.ts';
import { invalid } from './request-url.ts';

/** A parameter that names a version. */
export interface VersionParameter {
  readonly key: string;
  readonly version: string | undefined;
}

/**
 * The release of an exact version.
 *
 * @throws REQUEST_INVALID, VERSION_INVALID, PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, RELEASE_KILLED
 */
export function pinRelease(name: string, { key, version }: VersionParameter, { states }: ApiContext): Resolution {
  if (version === undefined) throw invalid(`?${key}`, 'is missing: name a version, such as 1.4.2');
  const { index, resolver } = states.current();
  // An exact version is the same in every environment.
  const [environment] = Object.keys(index.meta.policy.environments);
  return resolver.resolve({ reference: `${name}@${parseVersion(version)}`, environment });
}
