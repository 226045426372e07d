import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../../helpers/a-repository.ts';
import type { StemmaResult } from '../../helpers/run-stemma.ts';
import { runStemma } from '../../helpers/run-stemma.ts';

const clock = (): Date => new Date('2026-11-26T12:00:00Z');
const LOCK = '.stemma/models.lock.json';

const limits = {
  openai: {
    models: {
      'gpt-5.4': { limit: { context: 1_050_000, output: 128_000 } },
      'gpt-5.5': { limit: { context: 900_000, output: 128_000 } },
      'gpt-9': { limit: { context: 2_000_000, output: 256_000 } },
    },
  },
};
const prices = [
  {
    id: 'openai',
    models: [
      { id: 'gpt-5.5', match: { equals: 'gpt-5.5' }, prices: { input_mtok: 4, output_mtok: 20 } },
      { id: 'gpt-9', match: { equals: 'gpt-9' }, prices: { input_mtok: 9, output_mtok: 45 } },
    ],
  },
];

describe('stemma models update', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
    await removeRepositories();
  });

  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const serveJson = (value: unknown): Promise<string> => serve((_, response) => response.end(JSON.stringify(value)));
  const aLibrary = (): Promise<TestRepository> =>
    aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/ask.prompt', '---\nmodel: openai/gpt-9\n---\nAnswer in one sentence.\n')
      .commit()
      .build();
  const update = ({ folder: cwd }: TestRepository, ...words: string[]): Promise<StemmaResult> =>
    runStemma(['models', 'update', ...words], { cwd, clock });

  it('fetches lists of both kinds, shows what has changed, and writes a dated lock that later commands use', async () => {
    const repository = await aLibrary();
    const address = await serve(({ url }, response) =>
      response.end(JSON.stringify(url?.startsWith('/p') === true ? prices : limits)),
    );

    const { code, stdout, stderr } = await update(
      repository,
      '--from',
      `${address}/p?key=secret`,
      '--from',
      `${address}/l`,
    );
    const budget = await runStemma(['budget', 'ask', '--json'], { cwd: repository.folder, clock });
    const shown = await runStemma(['models', 'show', 'openai/gpt-5.5'], { cwd: repository.folder, clock });

    expect(code, stderr).to.equal(0);
    expect(stdout).to.include(`3 models with limits from ${address}/l`);
    expect(stdout).to.match(/^ {2}openai\/gpt-5\.5 +input price +\$5 → \$4 \(−20 %\)$/mu);
    expect(stdout).to.match(/^ {2}openai\/gpt-9 +window +2,000,000, not known before$/mu);
    const text = await readFile(join(repository.folder, LOCK), 'utf8');
    expect(text).to.include('"fetched": "2026-11-26"').and.not.include('secret');
    expect(budget.json).to.have.nested.property('model.windowTokens', 2_000_000);
    expect(budget.json).to.have.nested.property('model.isKnown', true);
    expect(shown.stdout).to.match(/^ {2}input +\$4 per million tokens +models\.lock\.json, 2026-11-26$/mu);
  });

  it('reads files as well, and says so where nothing has changed', async () => {
    const repository = await aLibrary();
    await writeFile(join(repository.folder, 'limits.json'), JSON.stringify(limits));
    await update(repository, '--from', 'limits.json');

    const { stdout } = await update(repository, '--from', 'limits.json');

    expect(stdout).to.include('No figure has changed.');
  });

  it('keeps what is known where a figure changed by more than 20 times, and exits with 1 until it is accepted', async () => {
    const repository = await aLibrary();
    const [provider] = prices;
    const far = [
      {
        ...provider,
        models: [...(provider?.models ?? []), { id: 'gpt-5.4', prices: { input_mtok: 0.01, output_mtok: 0.02 } }],
      },
    ];
    const address = await serveJson(far);

    const refused = await update(repository, '--from', address);
    const accepted = await update(repository, '--from', address, '--accept', '--json');

    expect(refused.code).to.equal(1);
    expect(refused.stdout).to.include('refused openai/gpt-5.4: input price is 0.01 and was 2.5');
    expect(refused.stdout).to.include('Next: stemma models update --accept');
    expect(accepted.code).to.equal(0);
    expect(accepted.json).to.have.deep.property('refused', []);
  });

  it('is a warning in budgets once it is older than 90 days', async () => {
    const repository = await aLibrary();
    await update(repository, '--from', await serveJson(limits), '--from', await serveJson(prices));

    const later = await runStemma(['budget', 'ask'], {
      cwd: repository.folder,
      clock: () => new Date('2027-03-01T00:00:00Z'),
    });
    const now = await runStemma(['budget', 'ask'], { cwd: repository.folder, clock });

    expect(later.stdout).to.include(
      'warning: models.lock.json is 95 days old (2026-11-26): run "stemma models update"',
    );
    expect(now.stdout).to.not.include('days old');
  });

  describe('changes nothing, and says why', () => {
    const page = '<!doctype html><title>Moved</title>';
    const whole = JSON.stringify(limits);
    const cases: readonly (readonly [string, RequestListener, string, string])[] = [
      [
        'an answer of 503',
        (_, response) => response.writeHead(503).end('busy'),
        'MODELS_SOURCE_UNREACHABLE',
        'it answered 503',
      ],
      ['a server that hangs', () => undefined, 'MODELS_SOURCE_UNREACHABLE', 'no whole answer within 1 s'],
      [
        'a server that hangs in the middle',
        (_, response) => response.write(whole.slice(0, 20)),
        'MODELS_SOURCE_UNREACHABLE',
        'no whole answer within 1 s',
      ],
      [
        'an answer that breaks off',
        (_, response) => {
          response.writeHead(200, { 'content-length': whole.length });
          response.write(whole.slice(0, 20), () => response.destroy());
        },
        'MODELS_SOURCE_UNREACHABLE',
        'the answer broke off',
      ],
      ['half a list', (_, response) => response.end(whole.slice(0, 60)), 'MODELS_SOURCE_INVALID', 'only the beginning'],
      ['a page', (_, response) => response.end(page), 'MODELS_SOURCE_INVALID', 'it is not JSON'],
      ['nothing', (_, response) => response.end(), 'MODELS_SOURCE_INVALID', 'it is empty'],
      ['a list of another kind', (_, response) => response.end('[1, 2]'), 'MODELS_SOURCE_INVALID', '/0 must be object'],
      [
        'bytes that are no text',
        (_, response) => response.end(Buffer.from([0x7b, 0xff, 0xfe])),
        'MODELS_SOURCE_UNREACHABLE',
        'it is not UTF-8',
      ],
      [
        'more than anybody can read',
        (_, response) => {
          const blank = Buffer.alloc(4 * 1024 * 1024, ' ');
          const more = (): void => {
            while (!response.destroyed && response.write(blank));
            if (!response.destroyed) response.once('drain', more);
          };
          more();
        },
        'MODELS_SOURCE_UNREACHABLE',
        'it sends more than 32 MiB',
      ],
      [
        'a list in another unit',
        (_, response) =>
          response.end(
            JSON.stringify([
              { id: 'openai', models: [{ id: 'gpt-5.5', prices: { input_mtok: 5e-6, output_mtok: 3e-5 } }] },
            ]),
          ),
        'MODELS_SOURCE_REFUSED',
        'is it a price per token?',
      ],
    ];
    for (const [what, listener, code, problem] of cases) {
      it(`for ${what}`, async () => {
        const repository = await aLibrary();
        await update(repository, '--from', await serveJson(limits));
        const before = await readFile(join(repository.folder, LOCK), 'utf8');

        const timeout = problem.includes('within 1 s') ? '1s' : '30s';
        const words = ['--from', await serveJson(prices), '--from', await serve(listener), '--timeout', timeout];
        const { code: exit, errorCode, stderr } = await update(repository, ...words);

        expect(errorCode, stderr).to.equal(code);
        expect(stderr).to.include(problem);
        expect(exit).to.equal(code === 'MODELS_SOURCE_UNREACHABLE' ? 3 : 1);
        expect(await readFile(join(repository.folder, LOCK), 'utf8')).to.equal(before);
        expect(await readdir(join(repository.folder, '.stemma'))).to.deep.equal(['models.lock.json']);
      });
    }

    it('for a server that is not there', async () => {
      const address = await serveJson(limits);
      servers[0]?.closeAllConnections();
      await new Promise((done) => servers.pop()?.close(done));

      const { code, errorCode } = await update(await aLibrary(), '--from', address);

      expect([code, errorCode]).to.deep.equal([3, 'MODELS_SOURCE_UNREACHABLE']);
    });

    it('for a file that is not there, and outside of a Stemma repository', async () => {
      expect((await update(await aLibrary(), '--from', 'none.json')).errorCode).to.equal('FILE_UNREADABLE');
      expect((await runStemma(['models', 'update'], { cwd: '/', clock })).errorCode).to.equal('CONFIG_NOT_FOUND');
    });
  });

  it('writes a lock anew that was broken by hand, and that every other command refuses', async () => {
    const repository = await aLibrary();
    await repository.write(LOCK, '<<<<<<< HEAD\n{');

    const { code, errorCode, stderr } = await runStemma(['budget', 'ask'], { cwd: repository.folder, clock });

    expect([code, errorCode]).to.deep.equal([2, 'MODELS_LOCK_INVALID']);
    expect(stderr).to.include('run "stemma models update" to write it anew');
    expect(await update(repository, '--from', await serveJson(limits))).to.include({ code: 0 });
    expect((await runStemma(['budget', 'ask'], { cwd: repository.folder, clock })).code).to.equal(0);
  });
});
