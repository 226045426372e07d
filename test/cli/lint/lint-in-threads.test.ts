import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lintInThreads } from '../../../cli/lint/lint-in-threads.ts';
import { lintLocated } from '../../../cli/lint/lint-located.ts';
import type { LintSource } from '../../../core/lint/lint-source.ts';

const texts = [
  'Answer in exactly 3 sentences.\n\nWrite at least 6 sentences.',
  'Be kind to {{name}}.',
  'Never use emojis.\n\n{{> voice}}',
];

/** More sources than a batch holds. */
const sources = Array.from(
  { length: 30 },
  (_, number): LintSource => ({
    file: `prompts/p${number}.prompt`,
    text: `${texts[number % texts.length]}\n\nThis is prompt ${number}.`,
    kind: 'prompt',
    partials: new Map([['voice', { file: 'prompts/_voice.prompt', text: 'End with an emoji.' }]]),
    inputSchema: { type: 'object', properties: { name: { type: 'string' } } },
  }),
);

describe('lintInThreads()', () => {
  for (const threads of [1, 3]) {
    it(`finds with ${threads} of them what is found in each source by itself, in the order of the sources`, async () => {
      const config = { rules: { 'conflict/length-range': 'warn' } } as const;

      const found = await lintInThreads(sources, { config, threads });

      expect(found).to.deep.equal(sources.map((source) => lintLocated(source, config)));
      expect(found[0]?.map(({ rule, severity }) => `${rule} ${severity}`)).to.include('conflict/length-range warn');
    });
  }

  it('fails where a thread does', async () => {
    const broken = sources.map((source) => ({ ...source, text: undefined }) as unknown as LintSource);

    const failure = await lintInThreads(broken, { config: {}, threads: 2 }).catch((error: unknown) => error);

    expect(failure).to.be.instanceOf(Error);
  });
});
