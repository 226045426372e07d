import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { ErrorCode } from '../../core/error-catalog.ts';
import type { Answer, FakeRegistry } from '../helpers/fake-registry.ts';
import { aContent, aDocument, eventually, fakeRegistry, patient, refusing, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';

/** Answers 200 with `body`, headers first. */
function sending(body: string | Uint8Array): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };
}

/** Sends half of a body of 1,000 bytes and breaks the connection. */
const breakingOff: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': 1_000 });
  response.write('{"name":', () => response.destroy());
};

/** Sends half a body and nothing more. */
const hangingInTheBody: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': 1_000 });
  response.write('{"name":');
};

/** Sends a byte now and then, for ever. */
const trickling: Answer = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

const saying = (status: number, headers: Record<string, string> = {}): Answer => {
  return (_, response) => {
    response.writeHead(status, headers).end('<h1>not a registry</h1>');
  };
};

/** Little patience where a timeout is expected, and much where it would only be the machine that is busy. */
const patience = (code: ErrorCode): Partial<ClientOptions> => (code === 'REGISTRY_TIMEOUT' ? { timeoutMs: 300 } : {});

describe('client.get() and a registry that fails', () => {
  let registry: FakeRegistry;
  let now: number;
  let reported: string[];
  const clients: StemmaClient[] = [];

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const onError: ClientOptions['onError'] = (error, name) => reported.push(`${name}: ${error.code}`);
    const defaults = {
      url: registry.url,
      clock: () => now,
      random: () => 0,
      retries: 0,
      ...patient,
      onError,
    };
    const client = createClient({ ...defaults, ...options });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    now = 1_000_000;
    reported = [];
    registry = await fakeRegistry(serving());
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await registry.close();
  });

  const unusable: readonly (readonly [string, Answer, ErrorCode])[] = [
    ['breaks off within the body', breakingOff, 'REGISTRY_UNREACHABLE'],
    ['hangs before the headers', () => undefined, 'REGISTRY_TIMEOUT'],
    ['hangs within the body', hangingInTheBody, 'REGISTRY_TIMEOUT'],
    ['trickles a body for ever', trickling, 'REGISTRY_TIMEOUT'],
    ['hangs up at once', (request) => request.socket.destroy(), 'REGISTRY_UNREACHABLE'],
    ['answers 500', saying(500), 'REGISTRY_UNREACHABLE'],
    ['answers 503 with its own reason', refusing(503, 'NOT_READY'), 'NOT_READY'],
    ['answers 429', saying(429), 'REGISTRY_UNREACHABLE'],
    ['answers 404 without a reason, as a proxy does', saying(404), 'RESPONSE_INVALID'],
    ['answers 401 without a reason, as a captive portal does', saying(401), 'RESPONSE_INVALID'],
    ['answers 204', saying(204), 'RESPONSE_INVALID'],
    ['sends HTML', sending('<h1>Welcome</h1>'), 'RESPONSE_INVALID'],
    ['sends half a document as if whole', sending(JSON.stringify(aDocument()).slice(0, -9)), 'RESPONSE_INVALID'],
    ['sends a list', sending('[]'), 'RESPONSE_INVALID'],
    ['sends null', sending('null'), 'RESPONSE_INVALID'],
    ['sends nothing', sending(''), 'RESPONSE_INVALID'],
    ['sends bytes that are no text', sending(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)), 'RESPONSE_INVALID'],
    ['sends more than maxBytes', sending(' '.repeat(2_000_000)), 'RESPONSE_INVALID'],
    [
      'answers about another prompt',
      sending(JSON.stringify(aDocument({ name: 'support/triage' }))),
      'RESPONSE_INVALID',
    ],
    [
      'sends a content of a newer format',
      sending(JSON.stringify({ ...aDocument(), content: { ...aContent('1.0.0'), format: 2 } })),
      'RESPONSE_INVALID',
    ],
    [
      'sends another content than the digest says',
      sending(
        JSON.stringify(aDocument({ content: aContent('6.6.6'), digest: aDocument({ version: '1.1.0' }).digest })),
      ),
      'DIGEST_MISMATCH',
    ],
    [
      'sends a text that UTF-8 cannot hold',
      sending(JSON.stringify(aDocument({ version: '1.2.0' })).replace(' for ', ' \\ud800 ')),
      'DIGEST_MISMATCH',
    ],
  ];
  for (const [what, answer, code] of unusable) {
    it(`throws ${code} where the registry ${what} and nothing is held`, async () => {
      registry.answer = answer;

      const client = connect({ maxBytes: 1_000_000, ...patience(code) });
      const error = await rejection(client.get(reference, { unit: 'secret' }), code);

      expect(`${error.message} ${error.hint} ${JSON.stringify(error.data)}`).not.to.include('secret');
      expect(reported).to.be.empty;
    });

    it(`serves what it holds, marked stale, where the registry ${what}`, async () => {
      const client = connect({ maxBytes: 1_000_000, ...patience(code) });
      await eventually(() => client.get(reference).then(Boolean, () => false));
      const held = await client.get(reference);
      reported = [];
      registry.answer = answer;
      now += 60_000;

      const prompt = await client.get(reference);

      expect(prompt).to.include({ version: '1.0.0', freshness: 'stale' });
      expect(prompt.error).to.have.property('code', code);
      expect(prompt.content).to.equal(held.content);
      expect(reported).to.deep.equal([`${reference}: ${code}`]);
    });
  }

  it('throws RESPONSE_INVALID where the registry answers 304 to a question without an entity tag', async () => {
    registry.answer = saying(304);

    await rejection(connect().get(reference), 'RESPONSE_INVALID');
  });

  it('throws REGISTRY_UNREACHABLE with the cause where nothing listens', async () => {
    await registry.close();

    const error = await rejection(connect().get(reference), 'REGISTRY_UNREACHABLE');

    expect(error.message).to.include('ECONNREFUSED');
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('throws REGISTRY_UNREACHABLE where something that is not HTTP listens', async () => {
    const server = createServer((socket) => socket.end('220 smtp.example.com ESMTP\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    await rejection(connect({ url: `http://127.0.0.1:${port}` }).get(reference), 'REGISTRY_UNREACHABLE');
    server.close();
  });

  it('repeats what may pass, at most `retries` times', async () => {
    registry.answer = saying(503);
    await rejection(connect({ retries: 3 }).get(reference), 'REGISTRY_UNREACHABLE');
    expect(registry.requests).to.have.length(4);

    const answers = [saying(502), saying(408), saying(425), breakingOff, serving()];
    registry.answer = (request, response) => answers.shift()?.(request, response);
    const prompt = await connect({ retries: 4 }).get(reference);
    expect(prompt).to.include({ version: '1.0.0', freshness: 'fresh' });
  });

  for (const [status, code] of [
    [400, 'REFERENCE_INVALID'],
    [403, 'REQUEST_INVALID'],
    [404, 'PROMPT_NOT_FOUND'],
    [410, 'RELEASE_KILLED'],
  ] as const) {
    it(`never repeats a request that was answered ${status} ${code}`, async () => {
      registry.answer = refusing(status, code);

      await rejection(connect({ retries: 5 }).get(reference), code);

      expect(registry.requests).to.have.length(1);
    });
  }

  it('waits as long as Retry-After says, and not at all where that is beyond the deadline', async () => {
    const answers = [saying(429, { 'retry-after': '1' }), serving()];
    registry.answer = (request, response) => answers.shift()?.(request, response);
    const started = performance.now();
    await connect({ retries: 1, clock: () => performance.now() }).get(reference);
    expect(performance.now() - started).to.be.greaterThan(990);

    registry.answer = saying(503, { 'retry-after': '3600' });
    const before = registry.requests.length;
    await rejection(connect({ retries: 5 }).get(reference), 'REGISTRY_UNREACHABLE');
    expect(registry.requests).to.have.length(before + 1);
  });

  it('ends all attempts at the deadline', async () => {
    registry.answer = () => undefined;
    const started = performance.now();
    const client = connect({ retries: 10, timeoutMs: 100, deadlineMs: 250, clock: () => performance.now() });

    await rejection(client.get(reference), 'REGISTRY_TIMEOUT');

    expect(performance.now() - started).to.be.within(240, 10_000);
    expect(registry.requests.length).to.be.within(1, 4);
  });

  it('ends the wait for a `fetch` that heeds no signal', async () => {
    const client = connect({ fetch: () => new Promise(() => undefined), timeoutMs: 20 });

    await rejection(client.get(reference), 'REGISTRY_TIMEOUT');
  });

  it('leaves a failing registry alone for a while, serves at once meanwhile, and recovers by itself', async () => {
    const client = connect();
    await client.get(reference);
    registry.answer = saying(500);
    now += 60_000;
    expect((await client.get(reference)).freshness).to.equal('stale');
    const failed = registry.requests.length;

    now += 400;
    for (let call = 0; call < 100; call += 1) expect((await client.get(reference)).freshness).to.equal('stale');
    expect(registry.requests).to.have.length(failed);

    registry.answer = serving({ version: '1.1.0', revision: 2 });
    now += 1_000;
    expect(await client.get(reference)).to.include({ version: '1.0.0', freshness: 'stale' });
    await eventually(async () => (await client.get(reference)).version === '1.1.0');
    expect((await client.get(reference)).freshness).to.equal('cached');
    expect(registry.requests).to.have.length(failed + 1);
  });

  it('spares every other reference the wait once the registry is known to be away', async () => {
    registry.answer = (request, response) => serving({ name: request.url?.split(/[/@]/)[3] ?? '' })(request, response);
    const client = connect({ timeoutMs: 300 });
    await eventually(() => Promise.all([client.get('one@^1'), client.get('two@^1')]).then(Boolean, () => false));
    registry.answer = () => undefined;
    now += 60_000;
    expect((await client.get('one@^1')).error).to.have.property('code', 'REGISTRY_TIMEOUT');
    const asked = registry.requests.length;

    const prompt = await client.get('two@^1');

    expect(prompt).to.include({ freshness: 'stale', name: 'two' });
    expect(registry.requests).to.have.length(asked);
  });

  it('keeps working where onError throws', async () => {
    const client = connect({
      onError: () => {
        throw new Error('broken listener');
      },
    });
    await client.get(reference);
    registry.answer = saying(500);
    now += 60_000;

    expect((await client.get(reference)).freshness).to.equal('stale');
  });
});
