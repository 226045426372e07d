import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { projectRoot } from '../helpers/project-files.ts';

const main = join(projectRoot, 'dist/cli/main.js');

interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The compiled program as a process of its own. */
function start(argv: readonly string[], { cwd, env = {} }: StartOptions): ChildProcessWithoutNullStreams {
  const clean = { PATH: process.env['PATH'] ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', STEMMA_BACKEND: 'isomorphic' };
  return spawn(process.execPath, [main, ...argv], { cwd, env: { ...clean, ...env } });
}

async function finish(child: ChildProcessWithoutNullStreams): Promise<Exit> {
  const [out, error]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
  child.stdin.on('error', () => undefined).end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(error).toString() };
}

const run = (argv: readonly string[], options: StartOptions): Promise<Exit> => finish(start(argv, options));

let repository: TestRepository;
let cwd: string;

describe('dist/cli/main.js', () => {
  before(async () => {
    repository = await aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt(`Hello {{name}}\n${'A long line of a prompt. '.repeat(20_000)}`))
      .commit()
      .release('greet', '1.0.0')
      .build();
    cwd = repository.folder;
  });
  after(removeRepositories);

  describe('the program', () => {
    it('prints help, and nothing to standard error', async () => {
      const { code, stdout, stderr } = await run(['--help'], { cwd });

      expect([code, stderr]).to.deep.equal([0, '']);
      expect(stdout).to.include('Usage  stemma');
    });

    it('tells a wrong call with a hint, without a stack', async () => {
      const { code, stdout, stderr } = await run(['relase'], { cwd });

      expect([code, stdout]).to.deep.equal([2, '']);
      expect(stderr).to.equal(
        'error[COMMAND_UNKNOWN]: There is no command "relase"\nhint: did you mean "stemma release"?\n',
      );
    });

    it('prints nothing but one JSON value with --json, and errors as one JSON line beside it', async () => {
      const answer = await run(['list', '--json'], { cwd });
      const error = await run(['resolve', 'gret', '--json'], { cwd });

      expect(JSON.parse(answer.stdout)).to.have.nested.property('prompts[0].name', 'greet');
      expect(error.stdout).to.equal('');
      expect(JSON.parse(error.stderr)).to.deep.equal({
        error: {
          code: 'PROMPT_NOT_FOUND',
          message: 'There is no prompt "gret"',
          hint: 'did you mean "greet"?',
          data: { name: 'gret', nearest: 'greet' },
        },
      });
    });

    it('is quiet where the reader of a pipe leaves early', async () => {
      const child = start(['render', 'greet', '--var', 'name=Ada'], { cwd });
      const exit = finish(child);
      child.stdout.once('data', () => child.stdout.destroy());

      const { code, stderr } = await exit;

      expect([code, stderr]).to.deep.equal([0, '']);
    });

    it('refuses to sign a change for nobody', async () => {
      const nobody = await mkdtemp(join(tmpdir(), 'stemma-nobody-'));
      try {
        await run(['init'], { cwd: nobody });
        const { code, stderr } = await run(['promote', 'greet@1.0.0'], { cwd: nobody });

        expect(code).to.equal(1);
        expect(stderr).to.include('error[IDENTITY_MISSING]').and.to.include('git config --global user.name');
      } finally {
        await rm(nobody, { recursive: true });
      }
    });

    it('takes the actor from STEMMA_ACTOR', async () => {
      const env = { STEMMA_ACTOR: 'Robot <robot@example.com>' };

      await run(['promote', 'greet@1.0.0', '--reason', 'nightly'], { cwd, env });
      const { stdout } = await run(['log', '--max', '1', '--json'], { cwd });

      const { changes } = JSON.parse(stdout) as { changes: readonly object[] };
      expect(changes[0]).to.deep.include({ by: 'Robot <robot@example.com>', reason: 'nightly' });
    });
  });

  describe('stemma serve --worktree --no-admit', () => {
    it('serves each edit of an author at once, and makes no release of a new tag', async () => {
      await repository.tag('greet@7.0.0');
      const child = start(['serve', '--worktree', '--no-admit', '-p', '0', '--log-level', 'silent'], { cwd });
      const exit = finish(child);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      const url = /http:\/\/\S+/u.exec(chunk.toString())?.[0] ?? '';
      const ask = async (reference: string): Promise<string> => (await fetch(`${url}/v1/prompts/${reference}`)).text();

      const answers: string[] = [];
      for (const edit of ['First edit', 'Second edit']) {
        await repository.write('prompts/greet.prompt', aPrompt(edit));
        answers.push(await ask('greet@workspace'));
      }
      const tagged = await ask('greet@7.0.0');
      child.kill();
      await exit;

      expect(chunk.toString()).to.include('name@workspace');
      expect(answers[0]).to.include('First edit');
      expect(answers[1]).to.include('Second edit');
      expect(JSON.parse(tagged)).to.include({ code: 'RELEASE_NOT_FOUND' });
      expect(await repository.backend.readRef('refs/tags/greet@7.0.0')).not.to.equal(undefined);
    });
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    describe(`stemma serve and ${signal}`, () => {
      it('serves until it is told to stop, and ends with 0', async () => {
        const child = start(['serve', '--port', '0', '--log-level', 'silent'], { cwd });
        const exit = finish(child);
        const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
        const url = /http:\/\/\S+/u.exec(chunk.toString())?.[0] ?? '';

        const answer = await fetch(`${url}/v1/prompts/greet@1.0.0`);
        await answer.arrayBuffer();
        child.kill(signal);

        expect(answer.status).to.equal(200);
        expect(await exit).to.deep.include({ code: 0, stderr: '' });
      });
    });
  }
});
