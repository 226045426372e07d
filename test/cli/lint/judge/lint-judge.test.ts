import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { TestRepository } from '../../../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../../../helpers/a-repository.ts';
import type { StemmaResult } from '../../../helpers/run-stemma.ts';
import { runStemma } from '../../../helpers/run-stemma.ts';

const open = aPrompt(
  'The phrase "kind regards" must appear exactly twice.\nThe keyword "urgent" must appear before "today" in the text.',
);

describe('stemma lint --judge', () => {
  let server: Server;
  let asked: number;
  let status: number;
  let repository: TestRepository;

  beforeEach(async () => {
    asked = 0;
    status = 200;
    const content = JSON.stringify({ conflict: true, reason: 'One is cold, one is warm.', answer: null });
    server = createServer((request, response) => {
      asked += 1;
      request
        .resume()
        .on('end', () => response.writeHead(status).end(JSON.stringify({ choices: [{ message: { content } }] })));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    repository = await aRepository()
      .withFile('.promptrc', 'prompts: prompts\n')
      .withFile('prompts/a.prompt', open)
      .commit()
      .build();
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await removeRepositories();
  });

  const judge = (...words: readonly string[]): Promise<StemmaResult> => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const env = { STEMMA_JUDGE_URL: url, STEMMA_JUDGE_MODEL: 'm' };
    return runStemma(['lint', '--judge', ...words], { cwd: repository.folder, env });
  };

  it('reports what the judge calls a conflict, as advice that does not fail', async () => {
    const { code, stdout } = await judge();

    expect(stdout).to.include('info').and.to.include('PC910').and.to.include('One is cold, one is warm.');
    expect(code).to.equal(0);
  });

  it('fails on it only where that is asked for', async () => {
    expect((await judge('--fail-on-judge')).code).to.equal(1);
  });

  it('asks about the same pair once', async () => {
    await judge();
    const before = asked;
    const { stdout } = await judge();

    expect(before).to.equal(1);
    expect(asked).to.equal(before);
    expect(stdout).to.include('PC910');
  });

  it('is silent where a comment silences it, and no such comment counts as unused without a judge', async () => {
    const comment = '{{!-- stemma-disable-file judge/conflict -- agreed with the brand team --}}\n';
    await repository.write('prompts/a.prompt', `${open}\n${comment}`);
    const { stdout } = await judge('--fail-on-judge', '--json');
    const { stdout: unasked } = await runStemma(['lint', '--json'], { cwd: repository.folder });

    expect(stdout).not.to.include('PC910');
    expect(stdout).not.to.include('PC903');
    expect(unasked).not.to.include('PC903');
  });

  it('lints without a judge that fails, and says so', async () => {
    status = 503;
    const { code, stderr } = await judge('--fail-on-judge');

    expect(code).to.equal(0);
    expect(stderr).to.include('it answered 503');
  });

  it('sends nothing anywhere unless it is asked to', async () => {
    await runStemma(['lint'], { cwd: repository.folder });

    expect(asked).to.equal(0);
  });

  it('is refused without an address, naming the variable', async () => {
    const { code, stderr } = await runStemma(['lint', '--judge'], { cwd: repository.folder });

    expect(code).to.equal(2);
    expect(stderr).to.include('STEMMA_JUDGE_URL');
  });
});
