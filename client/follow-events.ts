import type { StateEvent } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { headersOf, readRefusal, unreachable } from './ask-registry.ts';
import type { Settings } from './check-options.ts';
import { failLink } from './fail-link.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';

/** What is done with a stream while it lasts. */
export interface StreamListener {
  /** Anything came, be it only a sign of life. */
  readonly heard: () => void;
  readonly changed: (event: StateEvent, id: string) => void;
}

/** How a stream ended. */
export interface StreamEnd {
  /** False where nothing came at all. */
  readonly lived: boolean;
  readonly error: StemmaError | undefined;
  /** How long the registry asks to wait before coming back. */
  readonly retryMs: number | undefined;
}

/** Three signs of life that did not come; servers send one every 15 s. */
const longestSilenceMs = 45_000;

/** Where to follow from. */
export interface StreamSource {
  readonly url: string;
  /** Id of the last event that is known. */
  readonly lastId: string | undefined;
  readonly closing: AbortSignal;
}

/** Follows the events of an environment until the stream ends. Never rejects. */
export async function followEvents(
  source: StreamSource,
  settings: Settings,
  listener: StreamListener,
): Promise<StreamEnd> {
  const { url, closing } = source;
  const ending = new AbortController();
  const end = (): void => ending.abort();
  closing.addEventListener('abort', end);
  if (closing.aborted) end();
  const reader = new EventReader(settings.maxBytes, listener);
  let error: StemmaError | undefined;
  try {
    error = await readStream(source, settings, { reader, ending });
  } catch (cause) {
    const timeoutMs = reader.lived ? longestSilenceMs : settings.timeoutMs;
    error = ending.signal.aborted ? failLink('REGISTRY_TIMEOUT', { url, timeoutMs }) : unreachable(url, cause);
  } finally {
    closing.removeEventListener('abort', end);
    ending.abort();
  }
  return { lived: reader.lived, error: closing.aborted ? undefined : error, retryMs: reader.retryMs };
}

interface Stream {
  readonly reader: EventReader;
  readonly ending: AbortController;
}

/** Reads to the end of the stream; gives why there is none. */
async function readStream(
  { url, lastId }: StreamSource,
  settings: Settings,
  { reader, ending }: Stream,
): Promise<StemmaError | undefined> {
  let timer = setTimeout(() => ending.abort(), settings.timeoutMs);
  try {
    const headers = { ...headersOf(settings, 'text/event-stream'), ...(lastId && { 'last-event-id': lastId }) };
    const response = await settings.fetch(url, { headers, signal: ending.signal });
    if (response.status !== 200 || !/^text\/event-stream/.test(response.headers.get('content-type') ?? '')) {
      return readRefusal(url, response, await readBody(response, settings.maxBytes)).error;
    }
    for await (const text of textsOf(response, ending.signal)) {
      clearTimeout(timer);
      timer = setTimeout(() => ending.abort(), longestSilenceMs);
      Object(timer).unref?.();
      reader.read(text);
    }
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function* textsOf(response: Response, signal: AbortSignal): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  // A `fetch` that was passed in may not heed the signal.
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined));
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return;
    yield decoder.decode(part.value, { stream: true });
  }
}

/** Reads the format of server-sent events, as far as a registry uses it. */
class EventReader {
  lived = false;
  retryMs: number | undefined;
  readonly #maxLength: number;
  readonly #listener: StreamListener;
  #rest = '';
  #data = '';
  #id = '';

  constructor(maxLength: number, listener: StreamListener) {
    this.#maxLength = maxLength;
    this.#listener = listener;
  }

  read(text: string): void {
    this.lived = true;
    this.#listener.heard();
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
    if (this.#rest.length + this.#data.length > this.#maxLength) throw new TypeError('an event is too large');
  }

  #take(line: string): void {
    if (line === '') {
      const event = parseJson(this.#data);
      if (isStateEvent(event)) this.#listener.changed(event, this.#id);
      this.#data = '';
      return;
    }
    const [, field, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'data') this.#data += value;
    else if (field === 'id') this.#id = value;
    else if (field === 'retry' && /^\d{1,7}$/.test(value)) this.retryMs = Number(value);
  }
}

function isStateEvent(value: unknown): value is StateEvent {
  const { epoch, revision, prompts } = Object(value);
  if (!Number.isSafeInteger(epoch) || !Number.isSafeInteger(revision)) return false;
  return prompts === null || (Array.isArray(prompts) && prompts.every((name) => typeof name === 'string'));
}
