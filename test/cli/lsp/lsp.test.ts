import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { TestRepository } from '../../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../../helpers/a-repository.ts';
import { Editor } from './an-editor.ts';

const greeting = 'prompts/greet.prompt';
const hidden = aPrompt('Hello {{name}},\u200b how are you?');
const line = hidden.split('\n').findIndex((one) => one.includes('\u200b'));
const character = (hidden.split('\n')[line] ?? '').indexOf('\u200b');

const aLibrary = (): Promise<TestRepository> =>
  aRepository()
    .withFile('.promptrc', 'prompts: prompts\n')
    .withFile(greeting, hidden)
    .withFile('prompts/_tone.prompt', 'Be kind.\n')
    .commit()
    .build();

describe('stemma lsp', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start((await aLibrary()).folder);
  });
  afterEach(() => editor.closeAll());
  after(async () => {
    expect(await editor.end()).to.equal(0);
    await removeRepositories();
  });

  it('tells what is wrong with a document where it stands, with code and severity', async () => {
    const { diagnostics } = await editor.open(greeting, hidden);

    expect(diagnostics.map(({ source, severity }) => ({ source, severity }))).to.deep.equal([
      { source: 'stemma', severity: 2 },
    ]);
    expect(diagnostics[0]?.code).to.match(/^PC\d{3}$/u);
    expect(diagnostics[0]?.range.start).to.deep.equal({ line, character });
  });

  it('counts a document as it stands in the editor, and forgets one that is closed', async () => {
    await editor.open(greeting, hidden);

    const changed = await editor.change(greeting, 2, hidden.replace('\u200b', ''));
    const closed = await editor.close(greeting);

    expect(changed.diagnostics).to.deep.equal([]);
    expect(closed.diagnostics).to.deep.equal([]);
  });

  it('lints a prompt again when a partial that it includes changes in the editor', async () => {
    const caller = aPrompt('{{> tone}}\nHello {{name}}.');
    const before = await editor.open('prompts/letter.prompt', caller);
    const told = editor.told('prompts/letter.prompt', 1);
    await editor.open('prompts/_tone.prompt', 'Be\u200b kind.\n');
    const after = await told;

    expect(before.diagnostics).to.deep.equal([]);
    expect(after.diagnostics[0]?.relatedInformation?.[0]?.location.uri).to.equal(editor.uri('prompts/_tone.prompt'));
  });

  it('explains on hover what was read where and how to solve it, and says nothing elsewhere', async () => {
    await editor.open(greeting, hidden);

    const here = await editor.hover(greeting, { line, character });
    const elsewhere = await editor.hover(greeting, { line: 0, character: 0 });

    expect(JSON.stringify(here?.contents)).to.include('How to fix');
    expect(elsewhere).to.equal(null);
  });

  it('offers fixes and an ignore comment at a finding, whose edits solve it', async () => {
    await editor.open(greeting, hidden);

    const actions = await editor.actions(greeting, { line, character });
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    const ignore = actions.find(({ title }) => title.startsWith('Ignore'));

    expect(fix?.edit?.changes?.[editor.uri(greeting)]?.[0]).to.deep.include({ newText: '' });
    expect(ignore?.edit?.changes?.[editor.uri(greeting)]?.[0]?.newText).to.include('stemma-disable-next-line');
    expect(await editor.actions(greeting, { line: 0, character: 0 }, 'quickfix')).to.deep.equal([]);
  });

  it('fixes all that is safe in one action', async () => {
    await editor.open(greeting, hidden);

    const [action] = await editor.actions(greeting, { line: 0, character: 0 }, 'source.fixAll');

    expect(action?.edit?.changes?.[editor.uri(greeting)]).to.have.length(1);
  });

  it('lives on with broken templates, and with files that are not there', async () => {
    const broken = await editor.open('prompts/new.prompt', aPrompt('{{#if a}}never closed'));
    const again = await editor.open(greeting, hidden);

    expect(broken.diagnostics[0]?.severity).to.equal(1);
    expect(again.diagnostics).to.have.length(1);
  });
});
