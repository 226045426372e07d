import type { StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';

/** Runs in every runtime, so it uses nothing but the client and the web platform. */
export interface SuiteOptions {
  /** Address of a {@link Stage}. */
  readonly url: string;
  /** False where code cannot be made from strings. */
  readonly mayRender: boolean;
}

const reference = 'support/reply@^1';
const environment = 'production';
const patienceMs = 30_000;

/** Starts, gets, follows a change and survives a registry that is away. @throws what does not hold */
export async function runSuite({ url, mayRender }: SuiteOptions): Promise<string> {
  const client = createClient({ url, environment, prompts: [reference] });
  try {
    await client.ready();
    const first = await client.get(reference, { unit: 'conversation-7' });
    expectSame('get()', [first.version, first.reason, first.freshness], ['1.0.0', 'promoted', 'fresh']);
    expectSame('getSync()', client.getSync(reference, { unit: 'conversation-7' }) === first, true);
    if (mayRender) await checkRendering(client);
    await checkChange(client, url);
    await post(`${url}/stage/down`);
    await checkFallback(client, url);
  } finally {
    client.close();
  }
  return 'passed';
}

async function checkRendering(client: StemmaClient): Promise<void> {
  const { messages } = await client.getSync(reference).render({ name: 'Ada' });
  expectSame('render()', messages[0]?.content, [{ text: 'Hello Ada!' }]);
}

/** The change must come by the stream: the client polls later than it is waited for. */
async function checkChange(client: StemmaClient, url: string): Promise<void> {
  const changed = new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no change was told')), patienceMs);
    client.onChange(({ from, to }) => {
      clearTimeout(timer);
      resolve([from, to]);
    });
  });
  await post(`${url}/v1/environments/production/prompts/support/reply/promote`, { version: '1.1.0' });
  expectSame('onChange()', await changed, ['1.0.0', '1.1.0']);
  expectSame('getSync() after the change', client.getSync(reference).version, '1.1.0');
}

async function checkFallback(client: StemmaClient, url: string): Promise<void> {
  expectSame('get() while the registry is down', (await client.get(reference)).version, '1.1.0');
  const fallbacks = { [reference]: { prompt: 'Answer kindly.' } };
  const other = createClient({ url, environment, fallbacks, retries: 0 });
  const { content, freshness, reason } = await other.get(reference);
  other.close();
  expectSame('the fallback', [content.prompt, freshness, reason], ['Answer kindly.', 'bundled', 'fallback']);
}

async function post(url: string, body: object = {}): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url}: ${text}`);
}

function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what} gave ${one}, not ${other}`);
}
