import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { watchRefs } from '../../store/watch-refs.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';

describe('watchRefs()', () => {
  let stop = (): void => undefined;
  afterEach(async () => {
    stop();
    await removeRepositories();
  });

  /** Watches, and gives a function that waits for the next call. */
  async function watching(repository: TestRepository, pollMs: number): Promise<() => Promise<boolean>> {
    const calls: boolean[] = [];
    let waiting: ((tags: boolean) => void) | undefined;
    const next = (): Promise<boolean> => {
      const call = calls.shift();
      return call !== undefined ? Promise.resolve(call) : new Promise((resolve) => (waiting = resolve));
    };
    stop = watchRefs({
      ...{ gitFolder: repository.gitFolder, settleMs: 1, pollMs },
      onChange: async ({ tags }) => {
        if (waiting === undefined) calls.push(tags);
        else waiting(tags);
        waiting = undefined;
      },
    });
    // The first look has seen every folder once it is over.
    await repository.setRef('refs/heads/first', await repository.head());
    await next();
    return next;
  }

  const aCommit = (): Promise<TestRepository> =>
    aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();

  it('tells tags from branches, also in folders that are new', async () => {
    const repository = await aCommit();
    const next = await watching(repository, 60_000);

    await repository.tag('support/deep/reply@1.0.0');
    let tags = await next();
    while (!tags) tags = await next();
    await repository.setRef('refs/heads/stemma/state', await repository.head());

    expect(tags).to.equal(true);
    expect(await next()).to.be.a('boolean');
  });

  it('notices refs that move into packed-refs while their folders go away', async () => {
    const repository = await aCommit();
    await repository.setRef('refs/heads/stemma/state', await repository.head());
    const next = await watching(repository, 60_000);
    const { gitFolder } = repository;

    await writeFile(join(gitFolder, 'packed-refs.new'), `${await repository.head()} refs/heads/stemma/state\n`);
    await rename(join(gitFolder, 'packed-refs.new'), join(gitFolder, 'packed-refs'));
    let tags = await next();
    while (!tags) tags = await next();
    await rm(join(gitFolder, 'refs/heads/stemma'), { recursive: true });
    await next();
    await mkdir(join(gitFolder, 'refs/heads/stemma'));
    await writeFile(join(gitFolder, 'refs/heads/stemma/state'), `${await repository.head()}\n`);

    expect(await next()).to.be.a('boolean');
  });

  it('looks now and then although no event comes, and says that tags changed only where they did', async () => {
    const repository = await aCommit();
    const next = await watching(repository, 5);
    let quiet = await next();
    while (quiet) quiet = await next();

    expect(await next()).to.equal(false);
  });

  it('calls no more once it is stopped', async () => {
    const repository = await aCommit();
    let calls = 0;
    const { gitFolder } = repository;
    const onChange = async (): Promise<void> => {
      calls += 1;
      stopNow();
    };
    const stopNow = watchRefs({ gitFolder, settleMs: 1, pollMs: 2, onChange });
    // A watcher with the same pace sees many more looks go by.
    const next = await watching(repository, 2);
    for (let look = 0; look < 10; look += 1) await next();

    expect(calls).to.equal(1);
  });

  it('does not keep a process alive', async () => {
    const repository = await aCommit();
    const module = new URL('../../store/open-registry.js', import.meta.url).href;
    const script = `const { openRegistry } = await import(${JSON.stringify(module)});
      await openRegistry({ folder: process.argv[1], backend: 'isomorphic', watch: true, admitTags: true });
      console.log('open');`;

    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--input-type=module', '--eval', script, repository.folder],
    ]);

    expect(stdout).to.equal('open\n');
  });
});
