import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { openWorkTree } from '../../store/work-tree.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';

describe('openWorkTree()', () => {
  afterEach(removeRepositories);

  it('tells unreleased, clean, changed and invalid prompts apart', async () => {
    const repository = await aRepository()
      .withFile('.promptrc', '')
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

    const tree = await openWorkTree(repository.folder);
    const statuses = await tree.status(await repository.open());

    expect(statuses.map(({ name, state }) => [name, state])).to.deep.equal([
      ['broken', 'invalid'],
      ['clean', 'clean'],
      ['edited', 'changed'],
      ['young', 'unreleased'],
    ]);
    expect(statuses[0]?.problem?.code).to.equal('TEMPLATE_INVALID');
    expect(statuses[0]?.uncommitted).to.deep.equal(['prompts/broken.prompt']);
    expect(statuses[2]?.changes).to.deep.equal([{ kind: 'partial', name: 'tone', change: 'modified' }]);
    expect(statuses[2]?.uncommitted).to.deep.equal(['prompts/_tone.prompt']);
  });
});
