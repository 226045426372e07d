import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { defaultPromptrc } from '../../core/config/default-promptrc.ts';
import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import { runStemma } from '../helpers/run-stemma.ts';

let cwd: string;

describe('the commands that begin something', () => {
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'stemma-cli-'));
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));

  const filesOf = async (folder: string): Promise<string[]> =>
    (await readdir(folder, { recursive: true })).filter((path) => !path.startsWith('.git')).sort();

  describe('stemma init', () => {
    it('makes a repository with the default settings', async () => {
      const { code, stdout } = await runStemma(['init'], { cwd });

      expect(code).to.equal(0);
      expect(stdout).to.include('Next: stemma new --list');
      expect(parsePromptrc(await readFile(join(cwd, '.promptrc'), 'utf8'), '.promptrc')).to.deep.equal(defaultPromptrc);
      expect((await runStemma(['status'], { cwd })).stdout).to.include('There are no prompts yet');
    });

    it('writes what was asked for, to the root of the repository it stands in', async () => {
      await runStemma(['init'], { cwd });
      await rm(join(cwd, '.promptrc'));
      await mkdir(join(cwd, 'deep/er'), { recursive: true });

      const { json } = await runStemma(['init', '--prompts', 'ai/prompts', '--tag-prefix', 'p/', '--json'], {
        cwd: join(cwd, 'deep/er'),
      });

      expect(json).to.deep.include({ folder: cwd, created: ['.promptrc'], prompts: 'ai/prompts' });
      const settings = parsePromptrc(await readFile(join(cwd, '.promptrc'), 'utf8'), '.promptrc');
      expect(settings).to.deep.include({ prompts: 'ai/prompts', tagPrefix: 'p/' });
    });

    it('never overwrites settings', async () => {
      await writeFile(join(cwd, '.promptrc'), 'prompts: mine\n');

      const { code, errorCode } = await runStemma(['init'], { cwd });

      expect([code, errorCode]).to.deep.equal([1, 'FILE_EXISTS']);
      expect(await readFile(join(cwd, '.promptrc'), 'utf8')).to.equal('prompts: mine\n');
      expect(existsSync(join(cwd, '.git'))).to.equal(false);
    });

    for (const [option, value] of [
      ['--prompts', '../up'],
      ['--prompts', '/abs'],
      ['--prompts', '.git'],
      ['--tag-prefix', 'a b'],
      ['--tag-prefix', '..'],
    ] as const) {
      it(`refuses ${option} ${value} and writes nothing`, async () => {
        const { code, errorCode } = await runStemma(['init', option, value], { cwd });

        expect([code, errorCode]).to.deep.equal([2, 'CONFIG_INVALID']);
        expect(await readdir(cwd)).to.deep.equal([]);
      });
    }
  });

  describe('stemma new', () => {
    beforeEach(() => runStemma(['init'], { cwd }));

    it('lists the starters with what they are for', async () => {
      const { json, stdout } = await runStemma(['new', '--list', '--json'], { cwd });
      const { starters } = json as { starters: { name: string; description: string }[] };

      expect(starters.length).to.be.at.least(6);
      for (const { description } of starters) expect(description).not.to.equal('');
      expect((await runStemma(['new', '--names'], { cwd })).stdout.trim().split('\n')).to.have.length(starters.length);
      expect(stdout).not.to.include('undefined');
    });

    it('makes a prompt of every starter that renders with its first sample', async () => {
      const { stdout } = await runStemma(['new', '--names'], { cwd });
      for (const starter of stdout.trim().split('\n')) {
        const made = await runStemma(['new', `made/${starter}`, '--template', starter], { cwd });
        const sample = /--sample (\S+)/u.exec(made.stdout)?.[1] ?? '';
        const rendered = await runStemma(['render', `made/${starter}`, '--sample', sample, '--json'], { cwd });

        expect([made.code, rendered.code], `${starter}: ${made.stderr}${rendered.stderr}`).to.deep.equal([0, 0]);
      }
      expect((await runStemma(['status'], { cwd })).code).to.equal(0);
      for (const file of await filesOf(cwd)) {
        if (/\.\w+$/u.test(file)) expect(await readFile(join(cwd, file), 'utf8')).not.to.include('__name__');
      }
    });

    it('takes the blank starter where none is named', async () => {
      const { json } = await runStemma(['new', 'support/reply', '--json'], { cwd });

      expect(json).to.deep.include({ template: 'blank' });
      expect(await filesOf(join(cwd, 'prompts/support'))).to.deep.equal(['reply.prompt', 'reply.samples.yaml']);
    });

    it('never overwrites a prompt, and writes nothing then', async () => {
      await mkdir(join(cwd, 'prompts/support'), { recursive: true });
      await writeFile(join(cwd, 'prompts/support/reply.samples.yaml'), 'mine');

      const { code, errorCode } = await runStemma(['new', 'support/reply'], { cwd });

      expect([code, errorCode]).to.deep.equal([1, 'FILE_EXISTS']);
      expect(await filesOf(join(cwd, 'prompts/support'))).to.deep.equal(['reply.samples.yaml']);
    });

    it('shares a schema that is there with the same text, and refuses another text', async () => {
      await runStemma(['new', 'one', '--template', 'extract'], { cwd });
      const again = await runStemma(['new', 'two', '--template', 'extract'], { cwd });
      const [schema = ''] = await readdir(join(cwd, 'schemas'));
      await writeFile(join(cwd, 'schemas', schema), '{}');
      const refused = await runStemma(['new', 'three', '--template', 'extract'], { cwd });

      expect([again.code, refused.code, refused.errorCode]).to.deep.equal([0, 1, 'FILE_EXISTS']);
      expect(existsSync(join(cwd, 'prompts/three.prompt'))).to.equal(false);
    });
  });
});
