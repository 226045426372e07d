import type { StateEvent } from '../core/protocol.ts';
import { headersOf } from './ask-registry.ts';
import type { Settings } from './check-options.ts';
import { onAbort } from './on-abort.ts';
import { parseJson } from './parse-json.ts';

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
  const ending = new AbortController();
  const leave = onAbort(source.closing, () => ending.abort());
  const reader = new EventReader(settings.maxBytes, listener);
  try {
    await readStream(source, settings, { reader, ending });
  } catch {
    // Why it broke is told by the question that is asked next.
  } finally {
    leave();
    ending.abort();
  }
  return { lived: reader.lived, retryMs: reader.retryMs };
}

interface Stream {
  readonly reader: EventReader;
  readonly ending: AbortController;
}

/** Reads to the end of the stream; at once, where what comes is none. */
async function readStream(
  { url, lastId }: StreamSource,
  settings: Settings,
  { reader, ending }: Stream,
): Promise<void> {
  let timer = setTimeout(() => ending.abort(), settings.timeoutMs);
  try {
    const headers = { ...headersOf(settings, 'text/event-stream'), ...(lastId && { 'last-event-id': lastId }) };
    const response = await settings.fetch(url, { headers, signal: ending.signal });
    if (response.status !== 200 || !/^text\/event-stream/.test(response.headers.get('content-type') ?? '')) return;
    for await (const text of textsOf(response, ending.signal)) {
      clearTimeout(timer);
      timer = setTimeout(() => ending.abort(), longestSilenceMs);
      Object(timer).unref?.();
      reader.read(text);
    }
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
