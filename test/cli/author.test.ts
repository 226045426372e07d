import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('the commands of authors', () => {
  let original: TestRepository;
  const aLibrary = (): Promise<TestRepository> => original.copy();

  before(async () => {
    original = keepRepository(await buildLibrary());
  });
  afterEach(removeRepositories);
  after(() => original.remove());

  const tone = (text: string): string => `---\nmodel: test/model\n---\n{{> tone}}\n${text}\n`;

  /** `greet` 1.0.0 and 1.1.0 released, promoted and unchanged; `letter` released and changed through `_tone`. */
  function buildLibrary(): Promise<TestRepository> {
    return aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt('Hello {{name}}, be kind.'))
      .withFile('prompts/greet.samples.yaml', '- name: ada\n  input: { name: Ada }\n')
      .withFile('prompts/letter.prompt', tone('Write a letter.'))
      .withFile('prompts/_tone.prompt', 'Be kind.')
      .commit()
      .release('greet', '1.0.0')
      .release('letter', '1.0.0')
      .withFile('prompts/greet.prompt', aPrompt('Hello {{name}}, be brief.'))
      .commit()
      .release('greet', '1.1.0')
      .apply({ verb: 'promote', name: 'greet', version: '1.1.0', environment: 'production' })
      .withFile('prompts/_tone.prompt', 'Be brief.')
      .withFile('prompts/fresh.prompt', 'New')
      .build();
  }

  describe('stemma status', () => {
    it('tells of each prompt what changed, what the next release would be, and why', async () => {
      const { folder: cwd } = await aLibrary();

      const { code, stdout } = await runStemma(['status'], { cwd });

      expect(code).to.equal(0);
      expect(stdout).to.match(/^fresh +– +unreleased, uncommitted +1\.0\.0$/mu);
      expect(stdout).to.match(/^greet +1\.1\.0 +clean +–$/mu);
      expect(stdout).to.match(/^letter +1\.0\.0 +changed, uncommitted +1\.1\.0 +through _tone$/mu);
      expect(stdout).to.include('not committed: prompts/_tone.prompt');
      expect(stdout).to.match(/^Next: git add prompts\/fresh.prompt && git commit, then stemma release fresh$/mu);
    });

    it('proposes a release once everything is committed', async () => {
      const repository = await aLibrary();
      await repository.write('prompts/_tone.prompt', 'Be brief.');
      await repository.commit();

      const { stdout } = await runStemma(['status', 'letter'], { cwd: repository.folder });

      expect(stdout).to.match(/^letter +1\.0\.0 +changed +1\.1\.0 +through _tone$/mu);
      expect(stdout)
        .to.match(/^Next: stemma release letter$/mu)
        .and.not.to.include('greet');
    });

    it('exits with 1 and says where a prompt is invalid', async () => {
      const repository = await aLibrary();
      await repository.write('prompts/greet.prompt', 'Hello {{#if}}');

      const { code, stdout, json } = await runStemma(['status', '--json'], { cwd: repository.folder });
      const shown = await runStemma(['status'], { cwd: repository.folder });

      expect([code, shown.code]).to.deep.equal([1, 1]);
      expect(stdout).to.include('TEMPLATE_INVALID');
      expect(json).to.have.nested.property('prompts[1].state', 'invalid');
      expect(shown.stdout).to.match(/greet \[TEMPLATE_INVALID\] prompts\/greet\.prompt:1:\d+/u);
    });

    it('names files that are no prompts by their names', async () => {
      const repository = await aLibrary();
      await repository.write('prompts/Bad Name.prompt', 'x');

      const { code, stdout } = await runStemma(['status'], { cwd: repository.folder });

      expect(code).to.equal(1);
      expect(stdout)
        .to.include('prompts/Bad Name.prompt is left out')
        .and.to.include('hint: rename it to "bad-name.prompt"');
    });
  });

  describe('stemma diff', () => {
    it('compares the last release with the work tree, word by word', async () => {
      const repository = await aLibrary();
      await repository.write('prompts/greet.prompt', aPrompt('Hello {{name}}, be quick.'));

      const { code, stdout } = await runStemma(['diff', 'greet'], { cwd: repository.folder });

      expect(code).to.equal(0);
      expect(stdout).to.include('greet@1.1.0 → work tree').and.to.include('~ Hello {{name}}, be [-brief-]{+quick+}.');
    });

    it('colours words on a terminal, and honours NO_COLOR', async () => {
      const { folder: cwd } = await aLibrary();
      const argv = ['diff', 'greet@1.0.0', '1.1.0'];

      const colored = await runStemma(argv, { cwd, terminal: true });
      const plain = await runStemma(argv, { cwd, terminal: true, env: { NO_COLOR: '1' } });

      expect(colored.stdout)
        .to.include('\u001b[31;7mkind\u001b[39;27m')
        .and.to.include('\u001b[32;7mbrief\u001b[39;27m');
      expect(plain.stdout).not.to.include('\u001b');
    });

    it('shows what changed through a partial', async () => {
      const { folder: cwd } = await aLibrary();

      const { stdout, json } = await runStemma(['diff', 'letter', '--json'], { cwd });

      expect(json).to.have.nested.property('texts[0].part', 'partial');
      expect(stdout).to.include('"tone"');
      expect((await runStemma(['diff', 'letter'], { cwd })).stdout).to.include('partial tone changed +1 -1');
    });

    it('compares two releases in either order, and a release with itself', async () => {
      const { folder: cwd } = await aLibrary();

      expect((await runStemma(['diff', 'greet@1.1.0', 'greet@1.0.0'], { cwd })).stdout).to.include('[-brief-]{+kind+}');
      expect((await runStemma(['diff', 'greet@1.1.0', '1.1.0'], { cwd })).stdout).to.include('Nothing differs.');
      expect((await runStemma(['diff', 'greet@1.1.0'], { cwd })).stdout).to.include('Nothing differs.');
    });

    it('keeps as many lines around a change as asked for', async () => {
      const { folder: cwd } = await aLibrary();

      const { stdout } = await runStemma(['diff', 'greet@1.0.0', '1.1.0', '-U', '0'], { cwd });

      expect(stdout).not.to.include('model: test/model');
    });
  });

  describe('stemma render', () => {
    it('renders the file of the work tree with a sample', async () => {
      const repository = await aLibrary();
      await repository.write('prompts/greet.prompt', aPrompt('Bonjour {{name}}'));

      const { stdout } = await runStemma(['render', 'greet', '--sample', 'ada'], { cwd: repository.folder });

      expect(stdout).to.include('── user ──\nBonjour Ada');
    });

    it('renders a release by range, with variables from a file, standard input and --var', async () => {
      const repository = await aLibrary();
      await repository.write('vars.json', '{"name":"File"}');
      const { folder: cwd } = repository;
      const text = async (...argv: string[]): Promise<unknown> => {
        const { json } = await runStemma(['render', 'greet@^1', '--json', ...argv], { cwd, stdin: 'name: Pipe' });
        return (json as { messages: { content: { text: string }[] }[] }).messages[0]?.content[0]?.text.trim();
      };

      expect(await text('--input', 'vars.json')).to.equal('Hello File, be brief.');
      expect(await text('--input', '-')).to.equal('Hello Pipe, be brief.');
      expect(await text('--input', 'vars.json', '--var', 'name=Var')).to.equal('Hello Var, be brief.');
      expect(await text('--sample', 'ada')).to.equal('Hello Ada, be brief.');
    });

    it('lists every variable that is missing or wrong', async () => {
      const { folder: cwd } = await aLibrary();

      const missing = await runStemma(['render', 'greet'], { cwd });
      const wrong = await runStemma(['render', 'greet', '--var', 'name=7'], { cwd });

      expect([missing.code, missing.errorCode]).to.deep.equal([1, 'INPUT_INVALID']);
      expect(missing.stderr).to.include('name');
      expect([wrong.code, wrong.errorCode]).to.deep.equal([1, 'INPUT_INVALID']);
    });

    it('shows control characters of variables as symbols, never to the terminal', async () => {
      const { folder: cwd } = await aLibrary();

      const { stdout } = await runStemma(['render', 'greet', '--var', 'name=\u001b[2Jx'], { cwd });

      expect(stdout).to.include('␛[2Jx').and.not.to.include('\u001b');
    });
  });

  describe('stemma list and stemma show', () => {
    it('lists prompts with what each environment serves, and those without a release', async () => {
      const { folder: cwd } = await aLibrary();

      const { stdout } = await runStemma(['list'], { cwd });

      expect(stdout).to.match(/^fresh +not released +0 +– +–$/mu);
      expect(stdout).to.match(/^greet +1\.1\.0 +2 +1\.1\.0 +1\.1\.0$/mu);
      expect((await runStemma(['list', '--names'], { cwd })).stdout).to.equal('fresh\ngreet\nletter\n');
      expect((await runStemma(['list', 'le'], { cwd })).stdout)
        .to.include('letter')
        .and.not.to.include('greet');
      expect((await runStemma(['list', 'zzz'], { cwd })).stdout).to.include('No prompt begins with "zzz"');
    });

    it('lists the releases of one prompt with where they are served', async () => {
      const { folder: cwd } = await aLibrary();

      const { stdout } = await runStemma(['list', 'greet'], { cwd });

      expect(stdout).to.match(/^1\.1\.0 +\d{4}-\d\d-\d\d +sha256:[0-9a-f]{12} +production, staging$/mu);
      expect(stdout).to.match(/^1\.0\.0 .* staging$/mu);
    });

    it('shows a file of the work tree, or a release, with its variables', async () => {
      const { folder: cwd } = await aLibrary();

      const file = await runStemma(['show', 'greet'], { cwd });
      const release = await runStemma(['show', 'greet@1.0.0'], { cwd });

      expect(file.stdout)
        .to.include('greet (work tree)')
        .and.to.match(/name +string +required/u);
      expect(release.stdout).to.include('greet@1.0.0').and.to.include('be kind.');
    });
  });
});
