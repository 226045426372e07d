import type { TextWeightsDocument } from '../core/rendered-budget.ts';
import { askRegistry } from './ask-registry.ts';
import { checkClientOptions } from './check-options.ts';
import { failLink } from './fail-link.ts';
import type { ServedPrompt } from './served-prompt.ts';

/** Where the weights come from. */
export interface WeightSource {
  /** Address of the registry, as in `createClient`. */
  readonly url: string;
  /** @defaultValue none */
  readonly token?: string;
  /** Longest time in milliseconds, repeated attempts included. @defaultValue 5,000 */
  readonly timeoutMs?: number;
  /** @defaultValue `globalThis.fetch` */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Fetches how many tokens fewer than bytes each fixed text of a release comes to. It never changes for a release: ask
 * once, where the prompt is compiled. It is asked for as a client asks: what may pass is tried again.
 *
 * @throws OPTION_INVALID, REGISTRY_UNREACHABLE, REGISTRY_TIMEOUT, RESPONSE_INVALID, and codes of the registry
 * @example
 * const prompt = await client.get('support/reply@^1');
 * const { weights } = await fetchTextWeights({ url: 'http://127.0.0.1:4600' }, prompt);
 * const compiled = compile(prompt, { weights });
 * const { budget } = compiled.render({ message: 'Where is my order?' }, { budget: { tokens: 2000, policy: 'throw' } });
 * budget?.fits; //=> true
 */
export async function fetchTextWeights(
  source: WeightSource,
  { name, version, digest }: Pick<ServedPrompt, 'name' | 'version' | 'digest'>,
): Promise<TextWeightsDocument> {
  const { fetch, timeoutMs = 5_000, token } = source;
  const settings = checkClientOptions({
    ...{ url: source.url, timeoutMs, deadlineMs: timeoutMs },
    ...(token !== undefined && { token }),
    ...(fetch !== undefined && { fetch }),
  });
  const question = {
    url: `${settings.url}/v1/weights/${name}?version=${encodeURIComponent(version)}`,
    problemOf: (value: unknown) =>
      isWeights(value) && value.digest === digest ? undefined : `there are no weights of ${digest}`,
  };
  const reply = await askRegistry<TextWeightsDocument>(question, settings, new AbortController().signal);
  if (reply.kind === 'answered') return reply.document;
  // Nothing is unchanged where nothing was held.
  throw 'error' in reply ? reply.error : failLink('RESPONSE_INVALID', { url: question.url, problem: 'status 304' });
}

function isWeights(value: unknown): value is TextWeightsDocument {
  const { digest, weights } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof digest !== 'string' || typeof weights !== 'object' || weights === null) return false;
  return Object.values(weights).every((saved) => Number.isInteger(saved));
}
