import type { ChildProcessByStdio } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { onFirstFreePort } from '../../cli/sample/on-first-free-port.ts';
import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { projectRoot } from '../helpers/project-files.ts';

const run = promisify(execFile);
const cli = join(projectRoot, 'dist/cli/main.js');

describe('npm start', () => {
  let parent = '';
  let sample: ChildProcessByStdio<null, Readable, null>;
  let printed = '';
  /** Types a printed command as it stands; `npx stemma` is the compiled CLI, `curl` a request. */
  const type = async (command: string): Promise<string> => {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, word]) => quoted ?? word ?? '');
    if (words[0] === 'curl') return (await fetch(words[1] ?? '')).text();
    expect(words.slice(0, 2)).to.deep.equal(['npx', 'stemma']);
    return (await run(process.execPath, [cli, ...words.slice(2)], { cwd: projectRoot })).stdout;
  };

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'stemma-start-'));
    const script = join(projectRoot, 'dist/cli/sample/start.js');
    sample = spawn(process.execPath, [script, join(parent, 'sample')], {
      cwd: projectRoot,
      env: { ...process.env, PORT: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const chunk of sample.stdout.iterator({ destroyOnReturn: false })) {
      printed += String(chunk);
      if (printed.includes('Stop with Ctrl-C')) break;
    }
  });

  after(async () => {
    if (sample.exitCode === null) {
      sample.kill();
      await once(sample, 'exit');
    }
    await rm(parent, { recursive: true, force: true });
  });

  it('serves the sample and prints three commands that work as they stand', async () => {
    const [curl = '', explain = '', rollback = '', ...others] = printed
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim());
    expect(others).to.be.empty;

    expect(JSON.parse(await type(curl))).to.include({ name: 'support/reply', version: '1.6.0', reason: 'promoted' });
    expect(await type(explain))
      .to.include('1.4.0')
      .and.to.include('Answers leave out the second question');
    expect(await type(rollback)).to.include('now gets 1.5.0 instead of 1.6.0');
  });
});

describe('onFirstFreePort()', () => {
  const serve =
    (served: number[], taken: number) =>
    async (port: number): Promise<void> => {
      if (port === taken) throw fail('PORT_IN_USE', { host: '127.0.0.1', port });
      served.push(port);
    };

  it('goes on to the next port where one is taken', async () => {
    const served: number[] = [];

    await onFirstFreePort([1, 2, 3], serve(served, 1));

    expect(served).to.deep.equal([2]);
  });

  it('says that the port is taken where there is no other', async () => {
    const refused = await onFirstFreePort([1], serve([], 1)).catch((error: unknown) => error);

    expect((refused as StemmaError).code).to.equal('PORT_IN_USE');
  });
});
