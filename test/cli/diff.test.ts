import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const toned = (text: string): string => `---\nmodel: test/model\n---\n{{> tone}}\n${text}\n`;

describe('stemma diff', () => {
  let original: TestRepository;
  const aLibrary = (): Promise<TestRepository> => original.copy();

  before(async () => {
    original = keepRepository(await buildLibrary());
  });
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });
  after(() => original.remove());

  /** `greet` with two releases; `letter` and `note`, which share a partial that is changed; `fresh` without a release. */
  function buildLibrary(): Promise<TestRepository> {
    return aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt('Hello {{name}}, be kind.'))
      .withFile('prompts/letter.prompt', toned('Write a letter.'))
      .withFile('prompts/note.prompt', toned('Write a note.'))
      .withFile('prompts/_tone.prompt', 'Be kind.')
      .commit()
      .release('greet', '1.0.0')
      .release('letter', '1.0.0')
      .withFile('prompts/greet.prompt', aPrompt('Hello {{name}}, be brief.'))
      .commit()
      .release('greet', '1.1.0')
      .withFile('prompts/_tone.prompt', 'Be very brief.')
      .withFile('prompts/fresh.prompt', 'New')
      .build();
  }

  it('compares two prompts, and proposes no version for them', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout, json } = await runStemma(['diff', 'letter', 'note', '--json'], { cwd });

    expect(json).to.have.nested.property('before.name', 'letter');
    expect(json).to.include({ bump: null, cacheReset: null });
    expect(stdout).to.include('letter').and.to.include('note');
  });

  it('tells without a name of all prompts: changed, not released, and not readable', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/greet.prompt', Buffer.from([0xff, 0xfe]));

    const { json } = await runStemma(['diff', '--json'], { cwd: repository.folder });
    const { stdout } = await runStemma(['diff'], { cwd: repository.folder });

    expect(json).to.have.nested.property('prompts[0].after.name', 'letter');
    expect(json).to.have.nested.property('unreleased').that.deep.equals(['fresh', 'note']);
    expect(stdout).to.include('letter@1.0.0 → work tree').and.to.include('fresh, note').and.to.include('greet');
  });

  it('names the other prompts that a changed partial reaches, with what it does to their tokens', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['diff', 'letter'], { cwd });

    expect(stdout).to.include('partial tone also reaches note (+1)');
  });

  it('compares the texts of a prompt that is not valid among all', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/greet.prompt', '---\nmodel: [\n---\nHi');

    const { json } = await runStemma(['diff', '--json'], { cwd: repository.folder });
    const { stdout } = await runStemma(['diff'], { cwd: repository.folder });

    expect(json).to.have.nested.property('prompts[0].problem.code', 'FRONT_MATTER_INVALID');
    expect(json).to.have.nested.property('invalid').that.deep.equals([]);
    expect(stdout).to.include('Only texts are compared');
  });

  for (const { what, broken, problem } of [
    { what: 'template is not valid', broken: aPrompt('Hello {{#if name}}, be quick.'), problem: 'TEMPLATE_INVALID' },
    { what: 'front matter is none', broken: '---\nmodel: [\n---\nHi', problem: 'FRONT_MATTER_INVALID' },
    { what: 'partial is missing', broken: aPrompt('Hi {{>nowhere}}'), problem: 'PARTIAL_NOT_FOUND' },
  ]) {
    it(`compares the texts of a work tree whose ${what}, and says so`, async () => {
      const repository = await aLibrary();
      await repository.write('prompts/letter.prompt', broken);

      const { code, json } = await runStemma(['diff', 'letter', '--json'], { cwd: repository.folder });
      const { stdout } = await runStemma(['diff', 'letter'], { cwd: repository.folder });

      expect(code).to.equal(0);
      expect(json).to.have.nested.property('problem.code', problem);
      expect(json).to.have.nested.property('texts[0].part', 'prompt');
      expect(json).to.have.property('bump', null);
      expect(stdout).to.include('Only texts are compared').and.to.include(broken.split('\n').at(-1)?.trim());
    });
  }

  it('still compares the partials, schemas and tools that the release has', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/letter.prompt', aPrompt('Hello {{#if name}}'));

    const { json } = await runStemma(['diff', 'letter', '--json'], { cwd: repository.folder });

    const texts = (json as { texts: { part: string; name: string | null; change: string }[] }).texts;
    expect(texts.map(({ part, change }) => `${part} ${change}`)).to.deep.equal(['prompt changed', 'partial changed']);
  });

  it('refuses a file of the work tree that is not text', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/greet.prompt', Buffer.from([0xff, 0xfe]));

    const { code, errorCode } = await runStemma(['diff', 'greet'], { cwd: repository.folder });

    expect(code).to.be.above(0);
    expect(errorCode).to.equal('TEXT_INVALID');
  });

  it('writes a comment and a page', async () => {
    const { folder: cwd } = await aLibrary();
    const argv = ['diff', 'greet@1.0.0', '1.1.0', '--format'];

    const markdown = await runStemma([...argv, 'markdown'], { cwd });
    const html = await runStemma([...argv, 'html'], { cwd });

    expect(markdown.stdout)
      .to.match(/^<!-- stemma-diff -->\n\*\*/u)
      .and.to.include('### greet@');
    expect(html.stdout)
      .to.match(/^<!doctype html>/u)
      .and.to.include('<ins>brief</ins>');
  });

  const refused: readonly (readonly [argv: readonly string[], error: string])[] = [
    [['greet@9.9.9'], 'RELEASE_NOT_FOUND'],
    [['greet@1.0.0', '9.9.9'], 'RELEASE_NOT_FOUND'],
    [['nobody'], 'PROMPT_NOT_FOUND'],
    [['greet', '--json', '--format', 'html'], 'USAGE'],
    [['greet', '--context', 'many'], 'USAGE'],
  ];
  for (const [argv, error] of refused) {
    it(`refuses "diff ${argv.join(' ')}": ${error}`, async () => {
      const { folder: cwd } = await aLibrary();

      const { code, errorCode } = await runStemma(['diff', ...argv], { cwd });

      expect(code).to.be.above(0);
      expect(errorCode).to.equal(error);
    });
  }

  describe('through a registry', () => {
    it('is the same document as from the repository', async () => {
      const repository = await aLibrary();
      const { url } = await aServer({ registry: await repository.open() });
      const argv = ['diff', 'greet@1.0.0', '1.1.0', '--json'];

      const near = await runStemma(argv, { cwd: repository.folder });
      const far = await runStemma([...argv, '--registry', url], { cwd: repository.folder });

      expect(far.json).to.be.an('object').and.to.deep.equal(near.json);
    });

    it('gives as many lines around a change as asked for, and refuses what is no number of lines', async () => {
      const repository = await aLibrary();
      const server = await aServer({ registry: await repository.open() });
      const path = '/v1/diff/greet?from=1.0.0&to=1.1.0';

      const bare = await send(server, `${path}&context=0`);
      const usual = await send(server, path);
      const wrong = await send(server, `${path}&context=-1`);

      expect(bare.json).to.have.nested.property('texts[0].hunks[0].lines').with.length(1);
      expect(usual.text.length).to.be.above(bare.text.length);
      expect(wrong.status).to.equal(400);
    });
  });
});
