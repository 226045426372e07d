import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContext } from '../../../../core/lint/read-instructions.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';

/** What the lengths of a prompt are aimed at, a line each. */
function targetsOf(text: string): readonly string[] {
  const source = { file: 'case.md', text, kind: 'text', partials: new Map() } as const;
  return readContext(source, presetSettings('recommended'))
    .directives.filter(({ surface }) => surface.startsWith('length:'))
    .map(({ target }) => target.name ?? target.kind);
}

describe('the whole that a prompt asks for', () => {
  for (const [text, target] of [
    ['Write a summary of the article. The summary has three sentences.', 'response'],
    ['Summarize the article. The summary has three sentences.', 'response'],
    ['Translate the letter. The translation has three sentences.', 'response'],
    ['Answer the question. The summary has three sentences.', 'summary'],
    ['Do not summarize the article. The summary has three sentences.', 'summary'],
  ] as const) {
    it(`is told by its verb or its noun: ${text}`, () => {
      expect(targetsOf(text)).to.deep.equal([target]);
    });
  }
});
