import { requestJson } from '../access/registry-request.ts';
import type { Check } from './check.ts';
import { check, passed } from './check.ts';

/** Whether the registry server that is set answers, and is ready. */
export function checkRegistry(url: string, signal: AbortSignal): Promise<Check> {
  return check('registry', async () => {
    await requestJson({ url: `${url}/readyz`, signal });
    return passed(`${url} is ready`);
  });
}
