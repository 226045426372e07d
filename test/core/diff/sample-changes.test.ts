import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { SampleChange, SampledPrompt } from '../../../core/diff/sample-changes.ts';
import { sampleChanges } from '../../../core/diff/sample-changes.ts';
import { compileToMeasure } from '../../../core/template/compile-to-measure.ts';
import type { Sample } from '../../../core/template/parse-samples.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';

async function aPrompt(body: string, samples: readonly Sample[], schema = 'name: string'): Promise<SampledPrompt> {
  const prompt = `---\ninput:\n  schema:\n    ${schema}\n---\n${body}`;
  const content = { format: 1, prompt, partials: {}, schemas: {}, tools: {} } as const;
  return { prompt: await compileToMeasure('greet', content), samples };
}

async function compare(before: SampledPrompt, after: SampledPrompt): Promise<readonly SampleChange[]> {
  return sampleChanges(before, after, { tokenizer: await openAiTokenizer('o200k_base'), contextLines: 0 });
}

const ada: Sample = { name: 'ada', input: { name: 'Ada' } };

describe('sampleChanges()', () => {
  it('shows what a sample renders to before and after, each message under its role', async () => {
    const [change] = await compare(
      await aPrompt('{{role "system"}}Be kind.{{role "user"}}Hi {{name}}', [ada]),
      await aPrompt('{{role "system"}}Be brief.{{role "user"}}Hi {{name}}', [ada]),
    );

    expect(change).to.deep.include({ name: 'ada', change: 'changed', problems: {}, hasOwnInputs: false });
    expect(change?.hunks.flatMap(({ lines }) => lines)).to.deep.equal([
      {
        ...{ kind: 'changed', before: 2, after: 2 },
        words: [
          { kind: 'same', text: 'Be ' },
          { kind: 'removed', text: 'kind' },
          { kind: 'added', text: 'brief' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('counts the tokens of both renderings', async () => {
    const [change] = await compare(await aPrompt('Hi {{name}}', [ada]), await aPrompt('Hi {{name}}, be kind', [ada]));

    expect(change?.tokens).to.deep.equal({ before: 2, after: 5 });
  });

  it('gives both sides the input of the side after, and says where nothing changes', async () => {
    const [change] = await compare(
      await aPrompt('Hi {{name}}', [{ name: 'ada', input: { name: 'Eve' } }]),
      await aPrompt('Hi {{name}}', [ada]),
    );

    expect(change).to.deep.include({ change: 'same', hasOwnInputs: false, hunks: [] });
  });

  it('gives the side before its own input where it refuses the other', async () => {
    const [change] = await compare(
      await aPrompt('Hi {{name}}', [ada]),
      await aPrompt('Hi {{who}}', [{ name: 'ada', input: { who: 'Eve' } }], 'who: string'),
    );

    expect(change).to.deep.include({ change: 'changed', hasOwnInputs: true });
  });

  it('says why a sample does not fit a side, and takes those that went along', async () => {
    const changes = await compare(
      await aPrompt('Hi {{name}}', [ada]),
      await aPrompt('Hi {{who}}', [{ name: 'eve', input: { who: 'Eve' } }], 'who: string'),
    );

    expect(changes.map(({ name, change }) => [name, change])).to.deep.equal([
      ['eve', 'unfit'],
      ['ada', 'unfit'],
    ]);
    expect(changes[0]?.problems.before).to.include('name');
    expect(changes[1]?.problems.after).to.include('who');
    expect(changes[0]?.tokens.before).to.equal(null);
  });

  it('names a history that does not fit, and shows parts that are no text', async () => {
    const image = '{{media url="https://example.com/a.png"}}';
    const messages = [{ role: 'user', content: [{ text: 'Hello' }] }] as const;
    const [change] = await compare(
      await aPrompt('Hi {{name}}', [{ ...ada, messages }]),
      await aPrompt(`Hi {{name}}${image}`, [{ ...ada, messages }]),
    );

    expect(change?.change).to.equal('changed');
    expect(JSON.stringify(change?.hunks)).to.include('https://example.com/a.png');
  });
});
