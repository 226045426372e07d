import type { TextWeightsDocument } from '../core/rendered-budget.ts';
import { parseProblem } from './check-answer.ts';
import { failLink } from './fail-link.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { rebuildError } from './rebuild-error.ts';
import type { ServedPrompt } from './served-prompt.ts';

/** Where the weights come from. */
export interface WeightSource {
  /** Address of the registry, as in `createClient`. */
  readonly url: string;
  /** @defaultValue none */
  readonly token?: string;
  /** Longest time in milliseconds. @defaultValue 5,000 */
  readonly timeoutMs?: number;
  /** @defaultValue `globalThis.fetch` */
  readonly fetch?: typeof globalThis.fetch;
}

/** Largest body accepted, in bytes. */
const MAX_BYTES = 8_388_608;

/**
 * Fetches how many tokens fewer than bytes each fixed text of a release comes to. It never changes for a release: ask
 * once, where the prompt is compiled.
 *
 * @throws REGISTRY_UNREACHABLE, REGISTRY_TIMEOUT, RESPONSE_INVALID, and codes of the registry
 * @example
 * const prompt = await client.get('support/reply@^1');
 * const { weights } = await fetchTextWeights({ url: 'http://127.0.0.1:4600' }, prompt);
 * const compiled = compile(prompt, { weights });
 * const { budget } = compiled.render({ message: 'Where is my order?' }, { budget: { tokens: 2000, policy: 'throw' } });
 * budget?.fits; //=> true
 */
export async function fetchTextWeights(
  { url, token, timeoutMs = 5_000, fetch = globalThis.fetch }: WeightSource,
  { name, version, digest }: Pick<ServedPrompt, 'name' | 'version' | 'digest'>,
): Promise<TextWeightsDocument> {
  const address = `${url.replace(/\/+$/, '')}/v1/weights/${name}?version=${encodeURIComponent(version)}`;
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { accept: 'application/json', ...(token && { authorization: `Bearer ${encodeURI(token.trim())}` }) };
  let status: number;
  let text: string | undefined;
  try {
    const response = await fetch(address, { headers, signal });
    status = response.status;
    text = await readBody(response, MAX_BYTES);
  } catch (cause) {
    if (signal.aborted) throw failLink('REGISTRY_TIMEOUT', { url: address, timeoutMs });
    throw failLink('REGISTRY_UNREACHABLE', { url: address, problem: 'the request failed' }, cause);
  }
  const problem = status === 200 ? undefined : parseProblem(text);
  if (problem !== undefined) throw rebuildError(problem);
  const document = text === undefined ? undefined : parseJson(text);
  if (status === 200 && isWeights(document) && document.digest === digest) return document;
  throw failLink('RESPONSE_INVALID', { url: address, problem: `status ${status}, and no weights of ${digest}` });
}

function isWeights(value: unknown): value is TextWeightsDocument {
  const { digest, weights } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof digest !== 'string' || typeof weights !== 'object' || weights === null) return false;
  return Object.values(weights).every((saved) => Number.isInteger(saved));
}
