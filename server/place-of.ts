import type { ApiRequest, Route } from './api.ts';
import type { Place } from './authorize.ts';
import { promptOf } from './authorize.ts';
import type { ServedState } from './served-state.ts';

/** What the address of a request names: `{name}`, `{reference}` or a release, and the environment. */
export function placeOf(
  { access, operation }: Route,
  { params, query }: Pick<ApiRequest, 'params' | 'query'>,
  { usualEnvironment }: ServedState,
): Place {
  const reference = params['name'] ?? params['reference'] ?? params['release'];
  const isFiltered = typeof access === 'object' && 'read' in access && access.filtered === true;
  const takesEnvironment = operation.parameters.some((one) => one.in === 'query' && one.name === 'environment');
  const usual = takesEnvironment && !isFiltered ? usualEnvironment : undefined;
  return {
    prompt: reference === undefined ? undefined : promptOf(reference),
    environment: params['environment'] ?? query['environment'] ?? usual,
  };
}
