import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { initRepository } from '../../store/init-repository.ts';
import type { PromptStatus } from '../../store/work-tree/prompt-status.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';

const withPromptrc = (): ReturnType<typeof aRepository> => aRepository().withFile('.promptrc', '');

async function statusOf(repository: TestRepository, ...names: string[]): Promise<readonly PromptStatus[]> {
  const tree = await openWorkTree(repository.folder);
  return tree.status(await repository.open(), names.length === 0 ? undefined : names);
}

describe('openWorkTree()', () => {
  afterEach(removeRepositories);

  it('finds the root and its .promptrc from a folder below', async () => {
    const repository = await aRepository()
      .withFile('.promptrc', 'prompts: ai/prompts\n')
      .withFile('ai/prompts/support/reply.prompt', aPrompt())
      .build();

    const tree = await openWorkTree(join(repository.folder, 'ai', 'prompts', 'support'));

    expect(tree.layout).to.deep.equal({ prompts: 'ai/prompts', schemas: 'ai/schemas', tools: 'ai/tools' });
    expect((await tree.list()).names).to.deep.equal(['support/reply']);
  });

  it('fails with CONFIG_NOT_FOUND without a .promptrc, and in a bare repository', async () => {
    const repository = await aRepository().build();
    const bare = join(repository.folder, 'bare.git');
    await initRepository(bare, { bare: true });

    await expectFailure(openWorkTree(repository.folder), 'CONFIG_NOT_FOUND');
    await expectFailure(openWorkTree(bare), 'CONFIG_NOT_FOUND');
  });

  it('says where a .promptrc belongs that lies in a folder below the root', async () => {
    const repository = await aRepository().withFile('ai/.promptrc', '').withFile('ai/x.txt', '').build();

    const error = await expectFailure(openWorkTree(join(repository.folder, 'ai')), 'CONFIG_INVALID');

    expect(error.message).to.include('ai/.promptrc').and.to.include('root of the git repository');
  });

  it('fails with REPOSITORY_NOT_FOUND outside of a repository', async () => {
    await expectFailure(openWorkTree('/'), 'REPOSITORY_NOT_FOUND');
  });
});

describe('WorkTree.list()', () => {
  afterEach(removeRepositories);

  it('names prompts and partials, and says what is wrong with other files and what to do', async () => {
    const repository = await withPromptrc()
      .withFile('prompts/greet.prompt', '')
      .withFile('prompts/support/reply.prompt', '')
      .withFile('prompts/support/_sign.prompt', '')
      .withFile('prompts/_tone.prompt', '')
      .withFile('prompts/README.md', '')
      .withFile('prompts/greet.formal.prompt', '')
      .withFile('prompts/Summary Long.prompt', '')
      .withFile('prompts/_Tone.prompt', '')
      .withFile('prompts/gone.samples.yaml', '')
      .build();
    await symlink('greet.prompt', join(repository.folder, 'prompts', 'link.prompt'));

    const { names, partials, misplaced } = await (await openWorkTree(repository.folder)).list();

    expect(names).to.deep.equal(['greet', 'support/reply']);
    expect(partials).to.deep.equal(['support/sign', 'tone']);
    expect(misplaced.map(({ path, hint }) => [path, hint])).to.deep.equal([
      ['prompts/Summary Long.prompt', 'rename it to "summary-long.prompt"'],
      ['prompts/_Tone.prompt', 'rename it to "_tone.prompt"'],
      ['prompts/gone.samples.yaml', 'create "prompts/gone.prompt", or rename the samples after their prompt'],
      ['prompts/greet.formal.prompt', 'rename it to "greet-formal.prompt"'],
      ['prompts/link.prompt', 'put the file itself there; links are not followed'],
    ]);
  });

  it('is empty where the prompts folder is missing', async () => {
    const repository = await withPromptrc().build();

    expect(await (await openWorkTree(repository.folder)).list()).to.deep.equal({
      names: [],
      partials: [],
      misplaced: [],
    });
  });
});

describe('WorkTree.readContent()', () => {
  afterEach(removeRepositories);

  it('reads the closure from the files as they are now', async () => {
    const repository = await withPromptrc()
      .withFile('prompts/greet.prompt', '---\noutput:\n  schema: Answer\n---\n{{> support/sign}}')
      .withFile('prompts/support/_sign.prompt', 'Yours')
      .withFile('schemas/Answer.json', '{"type":"object"}')
      .build();
    const tree = await openWorkTree(repository.folder);

    const content = await tree.readContent('greet');

    expect(content.partials).to.deep.equal({ 'support/sign': 'Yours' });
    expect(content.schemas).to.deep.equal({ Answer: '{"type":"object"}' });
    expect(await tree.filesOf('greet')).to.deep.equal([
      'prompts/greet.prompt',
      'prompts/support/_sign.prompt',
      'schemas/Answer.json',
    ]);
  });

  it('refuses symlinks, also to a folder on the way, and names that are none', async () => {
    const repository = await withPromptrc().withFile('elsewhere/real.prompt', aPrompt()).build();
    await mkdir(join(repository.folder, 'prompts'));
    await symlink('../elsewhere/real.prompt', join(repository.folder, 'prompts', 'link.prompt'));
    await symlink('../elsewhere', join(repository.folder, 'prompts', 'folder'));
    await symlink('nowhere', join(repository.folder, 'prompts', 'dangling.prompt'));
    const tree = await openWorkTree(repository.folder);

    await expectFailure(tree.readContent('link'), 'ENTRY_NOT_A_FILE');
    await expectFailure(tree.readContent('folder/real'), 'ENTRY_NOT_A_FILE');
    await expectFailure(tree.readContent('dangling'), 'ENTRY_NOT_A_FILE');
    await expectFailure(tree.readContent('../.promptrc'), 'NAME_INVALID');
    await expectFailure(tree.readContent('missing'), 'PROMPT_NOT_FOUND');
  });

  it('refuses a folder in the place of a prompt, and text that is not UTF-8', async () => {
    const repository = await withPromptrc().withFile('prompts/a.prompt/x', '').build();
    await repository.write('prompts/b.prompt', Buffer.from([0xff]));
    const tree = await openWorkTree(repository.folder);

    await expectFailure(tree.readContent('a'), 'ENTRY_NOT_A_FILE');
    await expectFailure(tree.readContent('b'), 'TEXT_INVALID');
  });

  it('opens no pipe, socket or device, which would wait for its other end', async () => {
    const repository = await withPromptrc().withFile('prompts/a.prompt', aPrompt()).build();
    const socket = createServer();
    await once(socket.listen(join(repository.folder, 'prompts', 'b.prompt')), 'listening');
    try {
      await expectFailure((await openWorkTree(repository.folder)).readContent('b'), 'ENTRY_NOT_A_FILE');
    } finally {
      socket.close();
    }
  });
});

describe('WorkTree.status()', () => {
  afterEach(removeRepositories);

  it('tells unreleased, clean, changed and invalid prompts apart', async () => {
    const repository = await withPromptrc()
      .withFile('prompts/clean.prompt', aPrompt())
      .withFile('prompts/edited.prompt', aPrompt('{{> tone}} {{name}}'))
      .withFile('prompts/_tone.prompt', 'Be kind.')
      .withFile('prompts/broken.prompt', aPrompt())
      .withFile('prompts/young.prompt', aPrompt())
      .commit()
      .release('clean', '1.0.0')
      .release('edited', '1.0.0')
      .release('broken', '1.0.0')
      .withFile('prompts/_tone.prompt', 'Be brief.')
      .withFile('prompts/broken.prompt', aPrompt('{{#if'))
      .build();

    const statuses = await statusOf(repository);

    expect(statuses.map(({ name, state }) => [name, state])).to.deep.equal([
      ['broken', 'invalid'],
      ['clean', 'clean'],
      ['edited', 'changed'],
      ['young', 'unreleased'],
    ]);
    expect(statuses[0]?.problem?.code).to.equal('TEMPLATE_INVALID');
    expect(statuses[0]?.uncommitted).to.deep.equal(['prompts/broken.prompt']);
    expect(statuses[2]?.changes).to.deep.equal([{ part: 'partial', name: 'tone', change: 'changed' }]);
    expect(statuses[2]?.uncommitted).to.deep.equal(['prompts/_tone.prompt']);
  });

  it('names what changed through a schema, a tool or a partial, added and removed', async () => {
    const prompt = (tools: string, body: string): string =>
      `---\ntools: [${tools}]\noutput:\n  schema: Answer\n---\n${body}\n`;
    const repository = await withPromptrc()
      .withFile('prompts/agent.prompt', prompt('search', 'Go {{> old}}'))
      .withFile('prompts/_old.prompt', 'old')
      .withFile('prompts/_new.prompt', 'new')
      .withFile('schemas/Answer.json', '{"type":"object"}')
      .withFile('tools/search.yaml', 'name: search\ndescription: d\ninputSchema:\n  type: object\n')
      .commit()
      .release('agent', '1.0.0')
      .withFile('prompts/agent.prompt', prompt('search', 'Go {{> new}}'))
      .withFile('schemas/Answer.json', '{"type":"object","title":"A"}')
      .withFile('tools/search.yaml', 'name: search\ndescription: e\ninputSchema:\n  type: object\n')
      .commit()
      .build();

    const [status] = await statusOf(repository, 'agent');

    expect(status).to.deep.include({ state: 'changed', uncommitted: [] });
    expect(status?.changes).to.deep.equal([
      { part: 'prompt', name: '', change: 'changed' },
      { part: 'partial', name: 'new', change: 'added' },
      { part: 'partial', name: 'old', change: 'removed' },
      { part: 'schema', name: 'Answer', change: 'changed' },
      { part: 'tool', name: 'search', change: 'changed' },
    ]);
  });

  it('reports what a sample breaks, and samples that are not committed', async () => {
    const repository = await withPromptrc()
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .withFile('prompts/greet.samples.yaml', '- name: bad\n  input: { name: 7 }\n')
      .build();

    const [status] = await statusOf(repository, 'greet');

    expect(status).to.deep.include({ state: 'invalid', uncommitted: ['prompts/greet.samples.yaml'] });
    expect(status?.problem?.message).to.include('/0/input/name');
  });

  it('compares with the highest release, and reports a name that has no file as invalid', async () => {
    const repository = await withPromptrc()
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '2.0.0')
      .release('greet', '1.0.1')
      .build();

    const [greet, missing] = await statusOf(repository, 'greet', 'missing');

    expect(greet?.lastRelease?.version).to.equal('2.0.0');
    expect(missing).to.deep.include({ state: 'invalid', uncommitted: [] });
    expect(missing?.problem?.code).to.equal('PROMPT_NOT_FOUND');
  });

  it('reads line ends as git commits them where core.autocrlf or an attribute says so, and as they are otherwise', async () => {
    const windows = aPrompt().replaceAll('\n', '\r\n');
    const released = (): ReturnType<typeof aRepository> =>
      withPromptrc().withFile('prompts/greet.prompt', aPrompt()).commit().release('greet', '1.0.0');
    const [asIs, attributes] = [await released().build(), await released().build()];
    await writeFile(join(attributes.folder, '.gitattributes'), '* text=auto eol=crlf\n');
    for (const { folder } of [asIs, attributes]) await writeFile(join(folder, 'prompts/greet.prompt'), windows);

    const [[raw], [normal]] = [await statusOf(asIs), await statusOf(attributes)];

    expect(raw).to.deep.include({ state: 'changed', uncommitted: ['prompts/greet.prompt'] });
    expect(normal).to.deep.include({ state: 'clean', uncommitted: [] });
  });

  it('takes everything as uncommitted before the first commit', async () => {
    const repository = await withPromptrc().withFile('prompts/greet.prompt', aPrompt()).build();

    const [status] = await statusOf(repository);

    expect(status).to.deep.include({ state: 'unreleased', uncommitted: ['prompts/greet.prompt'] });
  });
});
