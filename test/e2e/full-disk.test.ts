import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { projectRoot } from '../helpers/project-files.ts';

const main = join(projectRoot, 'dist/cli/main.js');

/** Runs the program where no file can grow beyond `blocks` of 512 bytes: what a full disk does to a writer. */
function runWithin(blocks: number | 'unlimited', { folder }: TestRepository, words: string): Run {
  const script = `ulimit -f ${blocks}; exec "$0" "$1" -C "$2" ${words}`;
  const env = { PATH: process.env['PATH'], GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' };
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, main, folder], { env, encoding: 'utf8' });
  return { code: status, stderr };
}

interface Run {
  readonly code: number | null;
  readonly stderr: string;
}

/** Everything in the repository's folder that is neither an object nor a ref, and so could be a left-over. */
function leftOvers({ folder }: TestRepository): readonly string[] {
  const files = readdirSync(join(folder, '.git'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /tmp_obj_|\.lock$|\.new$|\.plan$|\.commit$/.test(file));
}

describe('a disk without space', () => {
  afterEach(removeRepositories);

  const cases = [
    { blocks: 0, words: 'release greet', what: 'nothing can be written' },
    { blocks: 2, words: 'release greet', what: 'small objects can be written, the content cannot' },
    { blocks: 0, words: 'promote greet@1.0.0 --env production', what: 'nothing can be written' },
  ] as const;
  for (const { blocks, words, what } of cases) {
    it(`lets "stemma ${words}" say so where ${what}; nothing is lost, and the next try works`, async () => {
      const repository = await aRepository()
        .withFile('.promptrc', '')
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .withFile('prompts/greet.prompt', aPrompt(`Hello {{name}}! ${[...randomBytes(2500)].join(' ')}`))
        .commit()
        .build();
      const refs = await repository.backend.listRefs('refs/');

      const full = runWithin(blocks, repository, words);

      expect(full.stderr).to.include('STORAGE_FULL').and.to.include('hint:');
      expect(full.code).to.equal(1);
      expect(await repository.backend.listRefs('refs/')).to.deep.equal(refs);
      expect(leftOvers(repository)).to.deep.equal([]);
      const again = runWithin('unlimited', repository, words);
      expect(again.code, again.stderr).to.equal(0);
    });
  }
});
