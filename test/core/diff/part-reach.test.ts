import { expect } from 'chai';
import { describe, it } from 'mocha';
import { partReach } from '../../../core/diff/part-reach.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';

const content = (prompt: string, partials: Readonly<Record<string, string>> = {}): ReleaseContent => ({
  ...{ format: 1, schemas: {}, tools: {} },
  ...{ prompt, partials },
});

describe('partReach()', () => {
  it('names the other prompts that a changed partial is part of, with their static tokens before and after', async () => {
    const others = new Map([
      ['answer', content('{{> tone}} Answer.', { tone: 'Be kind and brief.' })],
      ['other', content('Nothing shared.')],
    ]);
    const changes = [
      { part: 'prompt', name: '', change: 'changed' },
      { part: 'partial', name: 'tone', change: 'changed' },
    ] as const;

    const reach = await partReach(changes, {
      ...{ before: content('{{> tone}}', { tone: 'Be kind.' }), others },
      tokenizer: await openAiTokenizer('o200k_base'),
    });

    expect(reach).to.deep.equal([
      { part: 'partial', name: 'tone', prompts: [{ name: 'answer', static: { before: 5, after: 7 } }] },
    ]);
  });

  it('is empty where no other prompt has the part, and measures what is new as it is', async () => {
    const tokenizer = await openAiTokenizer('o200k_base');
    const change = { part: 'partial', name: 'tone', change: 'added' } as const;
    const others = new Map([['answer', content('{{> tone}}', { tone: 'Be kind.' })]]);
    const options = { before: content('x'), tokenizer };

    expect(await partReach([change], { ...options, others: new Map() })).to.deep.equal([]);
    const [found] = await partReach([change], { ...options, others });
    expect(found?.prompts[0]?.static).to.deep.equal({ before: 3, after: 3 });
  });

  it('takes what the old text of a part needs from the side before', async () => {
    const others = new Map([['answer', content('{{> tone}}', { tone: 'Be kind.' })]]);
    const [found] = await partReach([{ part: 'partial', name: 'tone', change: 'changed' }], {
      ...{ before: content('{{> tone}}', { tone: '{{> gone}}', gone: 'x' }), others },
      tokenizer: await openAiTokenizer('o200k_base'),
    });

    expect(found?.prompts).to.deep.equal([{ name: 'answer', static: { before: 1, after: 3 } }]);
  });

  it('measures nothing of a prompt that the old part makes invalid', async () => {
    const others = new Map([['answer', content('{{> tone}}', { tone: 'Be kind.' })]]);
    const [found] = await partReach([{ part: 'partial', name: 'tone', change: 'changed' }], {
      ...{ before: content('{{> tone}}', { tone: '{{> tone}}{{> tone}}' }), others },
      tokenizer: await openAiTokenizer('o200k_base'),
    });

    expect(found?.prompts).to.deep.equal([{ name: 'answer', static: null }]);
  });
});
