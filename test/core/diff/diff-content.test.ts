import { expect } from 'chai';
import { describe, it } from 'mocha';
import { diffContent } from '../../../core/diff/diff-content.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

const content: ReleaseContent = { format: 1, prompt: 'Hi', partials: {}, schemas: {}, tools: {} };

describe('diffContent()', () => {
  it('names each part that was added, removed or changed, the prompt first', () => {
    const before = { ...content, partials: { tone: 'Be kind.', sign: 'Bye' }, schemas: { Order: '{}' } };
    const after = {
      ...content,
      prompt: 'Hello',
      partials: { tone: 'Be brief.' },
      schemas: { Order: '{}' },
      tools: { find: 'x' },
    };

    const changes = diffContent(before, after);

    expect(changes.map(({ part, name, change }) => [part, name, change])).to.deep.equal([
      ['prompt', '', 'changed'],
      ['partial', 'sign', 'removed'],
      ['partial', 'tone', 'changed'],
      ['tool', 'find', 'added'],
    ]);
  });

  it('takes a partial called constructor for absent where only objects have it', () => {
    const after = { ...content, partials: { constructor: 'Be kind.' } };

    const [added, ...others] = diffContent(content, after);

    expect(added).to.deep.include({ part: 'partial', name: 'constructor', change: 'added' });
    expect(added?.diff.lines.map(({ kind }) => kind)).to.deep.equal(['added']);
    expect(others).to.deep.equal([]);
  });

  it('finds nothing between equal contents', () => {
    expect(diffContent(content, { ...content })).to.deep.equal([]);
  });
});
