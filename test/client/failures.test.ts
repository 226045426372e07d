import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { ErrorCode } from '../../core/error-catalog.ts';
import type { ResolvedDocument } from '../../core/protocol.ts';
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

/** Sends without an end, as fast as it is read. */
const sendingForEver: Answer = (_, response) => {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};

const saying = (status: number, headers: Record<string, string> = {}): Answer => {
  return (_, response) => {
    response.writeHead(status, headers).end('<h1>not a registry</h1>');
  };
};

const aCandidate = { version: '1.0.0', ordinal: 1, digest: aDocument().digest, promoted: false };
const aRollout = { id: 'r1', salt: 's', canaryPpm: 1, overrides: [], armed: true };

/** Answers as a registry would, but for what `bend` does to the answers of some addresses. */
function bending(address: RegExp, bend: (text: string) => string, changes: Partial<ResolvedDocument> = {}): Answer {
  return (request, response) => {
    if (address.test(request.url ?? '')) {
      const { end } = response;
      response.end = ((text: string) => end.call(response, bend(text), 'utf8')) as typeof response.end;
    }
    serving(changes)(request, response);
  };
}
const bent = (bend: (text: string) => string): Answer => bending(/manifest/, bend, { revision: 2 });
const bentContent = (bend: (text: string) => string): Answer =>
  bending(/digests/, bend, { version: '1.2.0', revision: 2 });

/** Little patience where a timeout is expected, and much where it would only be the machine that is busy. */
const patience = (code: ErrorCode): Partial<ClientOptions> => (code === 'REGISTRY_TIMEOUT' ? { timeoutMs: 300 } : {});

describe('client.get() and a registry that fails', () => {
  let registry: FakeRegistry;
  let reported: string[];
  const clients: StemmaClient[] = [];

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const onError: ClientOptions['onError'] = (error, name) => reported.push(`${name}: ${error.code}`);
    const defaults = { url: registry.url, random: () => 0, retries: 0, follow: false, pollMs: 10, ...patient, onError };
    const client = createClient({ ...defaults, ...options });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
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
    ['sends a list', sending('[]'), 'RESPONSE_INVALID'],
    ['sends null', sending('null'), 'RESPONSE_INVALID'],
    ['sends nothing', sending(''), 'RESPONSE_INVALID'],
    ['sends bytes that are no text', sending(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)), 'RESPONSE_INVALID'],
    ['sends more than maxBytes', bent((text) => text + ' '.repeat(2_000_000)), 'RESPONSE_INVALID'],
    ['never ends its body', sendingForEver, 'RESPONSE_INVALID'],
    ['sends half a manifest as if whole', bent((text) => text.slice(0, -9)), 'RESPONSE_INVALID'],
    [
      'answers about another reference',
      bent((text) => text.replace('support/reply@^1', 'support/reply@^2')),
      'RESPONSE_INVALID',
    ],
    [
      'draws lots in a way that this client does not know',
      serving({}, { acrossMajors: false, candidates: [{ ...aCandidate, rollout: { ...aRollout, bucketing: 'v9' } }] }),
      'RESPONSE_INVALID',
    ],
    [
      'sends a content of a newer format',
      serving({ version: '1.2.0', revision: 2, content: { ...aContent('1.2.0'), format: 2 as 1 } }),
      'RESPONSE_INVALID',
    ],
    [
      'sends another content than the digest says',
      serving({ content: aContent('6.6.6'), digest: aDocument({ version: '1.1.0' }).digest, revision: 2 }),
      'DIGEST_MISMATCH',
    ],
    [
      'sends a text that UTF-8 cannot hold',
      bentContent((text) => text.replace(' for ', ' \\ud800 ')),
      'DIGEST_MISMATCH',
    ],
    ['has no contents', bentContent(() => ''), 'RESPONSE_INVALID'],
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

      await eventually(async () => (await client.get(reference)).error?.code === code);

      const prompt = await client.get(reference);
      expect(prompt).to.include({ version: '1.0.0', freshness: 'stale' });
      expect(prompt.content).to.equal(held.content);
      await eventually(() => reported.includes(`${reference}: ${code}`));

      registry.answer = serving({ version: '1.3.0', revision: 3 });
      await eventually(async () => (await client.get(reference)).version === '1.3.0');
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
    registry.answer = (request, response) => (answers.shift() ?? serving())(request, response);
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
    registry.answer = (request, response) => (answers.shift() ?? serving())(request, response);
    const started = performance.now();
    await connect({ retries: 1, pollMs: 60_000 }).get(reference);
    expect(performance.now() - started).to.be.greaterThan(990);

    registry.answer = saying(503, { 'retry-after': '3600' });
    const before = registry.requests.length;
    await rejection(connect({ retries: 5, pollMs: 60_000 }).get(reference), 'REGISTRY_UNREACHABLE');
    expect(registry.requests).to.have.length(before + 1);
  });

  it('ends all attempts at the deadline', async () => {
    registry.answer = () => undefined;
    const started = performance.now();
    const client = connect({ retries: 10, timeoutMs: 100, deadlineMs: 250 });

    await rejection(client.get(reference), 'REGISTRY_TIMEOUT');

    expect(performance.now() - started).to.be.within(240, 10_000);
    expect(registry.requests.length).to.be.within(1, 4);
  });

  it('ends the wait for a `fetch` that heeds no signal', async () => {
    const client = connect({ fetch: () => new Promise(() => undefined), timeoutMs: 20 });

    await rejection(client.get(reference), 'REGISTRY_TIMEOUT');
  });

  it('never lets a call wait for a registry that hangs, once it holds something', async () => {
    const client = connect({ timeoutMs: 50, deadlineMs: 50 });
    await eventually(() => client.get(reference).then(Boolean, () => false));
    registry.answer = () => undefined;
    await eventually(async () => (await client.get(reference)).freshness === 'stale');

    expect(client.getSync(reference)).to.include({ version: '1.0.0', freshness: 'stale' });
    await rejection(client.get('support/triage@^1'), 'REGISTRY_TIMEOUT');
  });

  it('leaves a failing registry alone, longer each time', async () => {
    const client = connect({ pollMs: 60_000, follow: true });
    await client.get(reference);
    registry.answer = saying(500);
    await rejection(client.get('support/triage@^1'), 'REGISTRY_UNREACHABLE');
    const failed = registry.requests.length;

    for (let call = 0; call < 100; call += 1) expect((await client.get(reference)).version).to.equal('1.0.0');

    expect(registry.requests.length).to.be.at.most(failed + 1);
  });

  it('keeps working where its listeners throw', async () => {
    const broken = (): never => {
      throw new Error('broken listener');
    };
    const client = connect({ onError: broken, onDecision: broken });
    client.onChange(broken);
    await client.get(reference);
    registry.answer = saying(500);
    await eventually(async () => (await client.get(reference)).freshness === 'stale');

    registry.answer = serving({ version: '1.1.0', revision: 2 });
    await eventually(async () => (await client.get(reference)).version === '1.1.0');
  });

  it('throws REGISTRY_UNREACHABLE where the name of the registry is unknown', async () => {
    const error = await rejection(connect({ url: 'http://registry.invalid' }).get(reference), 'REGISTRY_UNREACHABLE');

    expect(error.message).to.match(/ENOTFOUND|EAI_AGAIN/u);
  });
});
