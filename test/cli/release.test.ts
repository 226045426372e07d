import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('the command that releases', () => {
  afterEach(removeRepositories);

  const optional = '---\nmodel: test/model\ninput:\n  schema:\n    name: string\n    tone?: string\n---\nHi {{name}}\n';

  const committed = (): ReturnType<typeof aRepository> =>
    aRepository().withFile('.promptrc', '').withFile('prompts/greet.prompt', aPrompt()).commit();

  const refNames = async (repository: TestRepository): Promise<string[]> =>
    (await repository.backend.listRefs('refs/')).map(({ name, oid }) => `${name} ${oid}`);

  describe('stemma release', () => {
    it('makes 1.0.0 first, and says who is served, how to undo it and what comes next', async () => {
      const repository = await committed().build();

      const { code, stdout } = await runStemma(['release', 'greet', '-m', 'First words'], { cwd: repository.folder });

      expect(code).to.equal(0);
      expect(stdout).to.include('Released greet@1.0.0').and.to.include('staging now gets 1.0.0');
      expect(stdout).to.include('Undo: stemma yank greet@1.0.0 --reason');
      expect(stdout).to.include('Next: stemma promote greet@1.0.0 --env production');
      expect((await repository.backend.readRef('refs/tags/greet@1.0.0'))?.oid).to.match(/^[0-9a-f]{40}$/u);
      const log = await runStemma(['log', 'greet', '--json'], { cwd: repository.folder });
      expect(log.json).to.have.nested.property('releases[0].message', 'First words');
      expect(log.json).to.have.nested.property('releases[0].by', 'Ada <ada@example.com>');
    });

    it('proposes the version from what changed for callers', async () => {
      const repository = await committed()
        .release('greet', '1.0.0')
        .withFile('prompts/greet.prompt', optional)
        .commit()
        .build();

      const { stdout } = await runStemma(['release', 'greet'], { cwd: repository.folder });

      expect(stdout).to.include('Released greet@1.1.0').and.to.include('variable tone is new and optional');
    });

    const choices: readonly (readonly [readonly string[], string])[] = [
      [['--major'], '2.0.0'],
      [['--minor'], '1.1.0'],
      [['--patch', '--force', '--reason', 'nobody asks for a tone'], '1.0.1'],
      [['--version', '3.1.4'], '3.1.4'],
      [['--prerelease'], '1.1.0-rc.1'],
      [['--prerelease', 'beta'], '1.1.0-beta.1'],
      [['--major', '--prerelease=beta'], '2.0.0-beta.1'],
    ];
    for (const [options, version] of choices) {
      it(`makes ${version} with ${options.join(' ')}`, async () => {
        const repository = await committed()
          .release('greet', '1.0.0')
          .withFile('prompts/greet.prompt', optional)
          .commit()
          .build();

        const { json } = await runStemma(['release', 'greet', ...options, '--json'], { cwd: repository.folder });

        expect(json).to.deep.include({ name: 'greet', version, tagName: `greet@${version}` });
      });
    }

    describe('that says less than what changed', () => {
      const narrowed =
        '---\nmodel: test/model\ninput:\n  schema:\n    name: string\n    tone: string\n---\nHi {{name}}\n';
      const narrowing = (): Promise<TestRepository> =>
        committed()
          .release('greet', '1.0.0')
          .release('greet', '1.2.0')
          .withFile('prompts/greet.prompt', narrowed)
          .commit()
          .build();

      for (const options of [['--patch'], ['--minor'], ['--version', '1.1.7'], ['--version', '1.3.0-rc.1']]) {
        it(`is refused with ${options.join(' ')}, and names what changed`, async () => {
          const { folder, backend } = await narrowing();

          const { code, errorCode, stderr } = await runStemma(['release', 'greet', ...options], { cwd: folder });

          expect([code, errorCode]).to.deep.equal([1, 'BUMP_TOO_SMALL']);
          expect(stderr).to.include('is major').and.include('variable tone is new and required');
          expect(stderr).to.include('stemma release greet').and.include('--force');
          expect((await backend.listRefs('refs/tags/')).map(({ name }) => name)).to.have.lengthOf(2);
        });
      }

      it('is made with --force and a reason, which the tag and the log keep', async () => {
        const { folder } = await narrowing();
        const argv = ['release', 'greet', '--patch', '--force', '--reason', 'nobody\nuses it', '-m', 'Tone'];

        const { code, stdout } = await runStemma(argv, { cwd: folder });

        expect(code).to.equal(0);
        expect(stdout).to.include('Released greet@1.2.1');
        const { json } = await runStemma(['log', 'greet', '--json'], { cwd: folder });
        expect(json).to.have.deep.nested.property('releases[0].advice', 'major since 1.2.0');
        expect(json).to.have.deep.nested.property('releases[0].forced', 'nobody uses it');
        expect(json).to.have.deep.nested.property('releases[0].message', 'Tone');
        const { stdout: log } = await runStemma(['log', 'greet'], { cwd: folder });
        expect(log).to.include('forced').and.include('nobody uses it');
      });

      it('is no matter of force where the version fits', async () => {
        const { folder } = await narrowing();

        const { json } = await runStemma(['release', 'greet', '--json'], { cwd: folder });

        expect(json).to.deep.include({ version: '2.0.0' });
      });

      const usages: readonly (readonly string[])[] = [
        ['--patch', '--force'],
        ['--reason', 'why'],
        ['--force', '--reason', ' '],
      ];
      for (const options of usages) {
        it(`refuses ${options.join(' ')} alone`, async () => {
          const { folder } = await narrowing();

          const { code, errorCode } = await runStemma(['release', 'greet', ...options], { cwd: folder });

          expect([code, errorCode]).to.deep.equal([2, 'USAGE']);
        });
      }
    });

    it('makes 2.0.0 of what was released as 2.0.0-rc.1', async () => {
      const repository = await committed().release('greet', '2.0.0-rc.1').build();

      const { code, stdout } = await runStemma(['release', 'greet', '--version', '2.0.0'], { cwd: repository.folder });

      expect([code, stdout.split('\n')[0]]).to.deep.equal([0, 'Released greet@2.0.0']);
    });

    it('writes nothing with --dry-run', async () => {
      const repository = await committed().build();
      const before = await refNames(repository);

      const { code, stdout } = await runStemma(['release', 'greet', '-n'], { cwd: repository.folder });

      expect([code, stdout.split('\n')[0]]).to.deep.equal([0, 'Would release greet@1.0.0']);
      expect(await refNames(repository)).to.deep.equal(before);
    });

    it('puts the tag prefix of .promptrc before the tag', async () => {
      const repository = await aRepository()
        .withFile('.promptrc', 'tagPrefix: prompts/')
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .build();

      const { json } = await runStemma(['release', 'greet', '--json'], { cwd: repository.folder });

      expect(json).to.deep.include({ tagName: 'prompts/greet@1.0.0' });
    });

    it('keeps the release where publishing it fails', async () => {
      const repository = await committed().build();

      const { code, errorCode, stdout } = await runStemma(['release', 'greet', '--push'], { cwd: repository.folder });

      expect([code, errorCode]).to.deep.equal([1, 'REMOTE_NOT_SET']);
      expect(stdout).to.include('Released greet@1.0.0');
      expect((await runStemma(['list', 'greet'], { cwd: repository.folder })).stdout).to.include('1.0.0');
    });

    interface Refusal {
      readonly when: string;
      readonly repository: () => Promise<TestRepository>;
      readonly argv?: readonly string[];
      readonly code: string;
      readonly says: string;
    }
    const refusals: readonly Refusal[] = [
      {
        when: 'a file is not committed',
        repository: () => committed().withFile('prompts/greet.prompt', aPrompt('Other {{name}}')).build(),
        code: 'UNCOMMITTED_CHANGES',
        says: 'git add prompts/greet.prompt && git commit',
      },
      {
        when: 'a partial is not committed',
        repository: () =>
          aRepository()
            .withFile('.promptrc', '')
            .withFile('prompts/greet.prompt', '{{> tone}} Hi')
            .withFile('prompts/_tone.prompt', 'Kind')
            .commit()
            .withFile('prompts/_tone.prompt', 'Brief')
            .build(),
        code: 'UNCOMMITTED_CHANGES',
        says: 'prompts/_tone.prompt',
      },
      {
        when: 'the settings that name the folder are not committed',
        repository: () =>
          aRepository().withFile('ai/greet.prompt', aPrompt()).commit().withFile('.promptrc', 'prompts: ai').build(),
        code: 'UNCOMMITTED_CHANGES',
        says: 'git add .promptrc && git commit',
      },
      {
        when: 'nothing changed since the last release',
        repository: () => committed().release('greet', '1.0.0').build(),
        code: 'NOTHING_TO_RELEASE',
        says: 'has not changed since its release 1.0.0',
      },
      {
        when: 'the version exists',
        repository: () =>
          committed().release('greet', '1.0.0').withFile('prompts/greet.prompt', optional).commit().build(),
        argv: ['--version', '1.0.0'],
        code: 'RELEASE_EXISTS',
        says: 'a release never changes',
      },
      {
        when: 'the template is broken',
        repository: () => committed().withFile('prompts/greet.prompt', 'Hi {{#if}}').commit().build(),
        code: 'TEMPLATE_INVALID',
        says: 'prompts/greet.prompt:1:',
      },
      {
        when: 'a partial is missing',
        repository: () => committed().withFile('prompts/greet.prompt', 'Hi {{> nobody}}').commit().build(),
        code: 'PARTIAL_NOT_FOUND',
        says: 'nobody',
      },
      {
        when: 'a sample does not fit',
        repository: () =>
          committed().withFile('prompts/greet.samples.yaml', '- name: x\n  input: {}\n').commit().build(),
        code: 'SAMPLES_INVALID',
        says: 'greet.samples.yaml',
      },
      {
        when: 'the file is not text',
        repository: async () => {
          const repository = await committed().build();
          await repository.write('prompts/greet.prompt', new Uint8Array([0xff, 0xfe, 0x00, 0x80]));
          return repository;
        },
        code: 'TEXT_INVALID',
        says: 'prompts/greet.prompt',
      },
      {
        when: 'there is no commit yet',
        repository: () => aRepository().withFile('.promptrc', '').withFile('prompts/greet.prompt', aPrompt()).build(),
        code: 'REPOSITORY_EMPTY',
        says: 'git commit',
      },
      {
        when: 'there are no settings',
        repository: () => aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build(),
        code: 'CONFIG_NOT_FOUND',
        says: 'stemma init',
      },
      {
        when: 'the name is mistyped',
        repository: () => committed().build(),
        argv: ['--patch'],
        code: 'PROMPT_NOT_FOUND',
        says: 'did you mean "greet"?',
      },
    ];
    for (const { when, repository: build, argv = [], code, says } of refusals) {
      it(`refuses when ${when}, says what to do, and changes nothing`, async () => {
        const repository = await build();
        const before = await refNames(repository);
        const name = code === 'PROMPT_NOT_FOUND' ? 'gret' : 'greet';

        const result = await runStemma(['release', name, ...argv], { cwd: repository.folder });

        expect(result.errorCode).to.equal(code);
        expect(result.code).to.equal(code === 'CONFIG_NOT_FOUND' ? 2 : 1);
        expect(result.stderr).to.include(says);
        expect(result.stdout).to.equal('');
        expect(await refNames(repository)).to.deep.equal(before);
      });
    }
  });
});
