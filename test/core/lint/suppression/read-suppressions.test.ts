import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readSuppressions } from '../../../../core/lint/suppression/read-suppressions.ts';

/** What a comment silences, as text. */
const silenced = (text: string, kind: 'prompt' | 'text' = 'prompt'): readonly string[] =>
  readSuppressions({ file: 'a.prompt', text, kind })
    .filter(({ command }) => command !== 'stemma-enable')
    .map(({ from, to }) => text.slice(from, to));

describe('readSuppressions()', () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ['the next line', '{{!-- stemma-disable-next-line PC101 -- why --}}\nOne.\nTwo.', ['One.']],
    ['the next line that is not blank', '{{! stemma-disable-next-line }}\n\n  \nOne.\nTwo.', ['One.']],
    ['nothing at the end', 'One.\n{{! stemma-disable-next-line }}', ['']],
    ['its own line', 'Zero.\nOne. {{! stemma-disable-line }}\nTwo.', ['One. {{! stemma-disable-line }}']],
    ['up to the enable', '{{! stemma-disable a }}One.{{! stemma-enable a }}Two.', ['One.']],
    ['up to the enable of all', '{{! stemma-disable a, b }}One.{{! stemma-enable }}Two.', ['One.']],
    [
      'past the enable of another rule',
      '{{! stemma-disable a }}One.{{! stemma-enable b }}',
      ['One.{{! stemma-enable b }}'],
    ],
    ['the whole file', 'One.{{~!-- stemma-disable-file --~}}', ['One.{{~!-- stemma-disable-file --~}}']],
    ['nothing for other comments', '{{!-- stemma-disabled --}}{{! see stemma-disable }}', []],
    ['nothing for a comment without an end', '{{!-- stemma-disable-file', []],
  ];
  for (const [title, text, expected] of cases) {
    it(`silences ${title}`, () => {
      expect(silenced(text)).to.deep.equal(expected);
    });
  }

  it('reads comments of HTML in Markdown, and only there', () => {
    const text = '<!-- stemma-disable-next-line PC101 -- two audiences -->\nOne.';

    expect(silenced(text, 'text')).to.deep.equal(['One.']);
    expect(silenced(text)).to.deep.equal([]);
  });

  it('leaves comments alone that Markdown shows as code', () => {
    const fenced = 'So:\n\n```handlebars\n{{! stemma-disable-file }}\n```\n\nOne.';

    expect(silenced(fenced, 'text')).to.deep.equal([]);
    expect(silenced('Write `<!-- stemma-disable-file -->` at the top.', 'text')).to.deep.equal([]);
    expect(silenced(fenced, 'prompt')).to.deep.equal([fenced]);
  });

  it('tells rules from the reason', () => {
    const text = '{{!-- stemma-disable conflict/tone, PC101 -- agreed -- twice --}}';
    const [found] = readSuppressions({ file: 'a.prompt', text, kind: 'prompt' });

    expect(found?.rules).to.deep.equal(['conflict/tone', 'PC101']);
    expect(found?.reason).to.equal('agreed -- twice');
  });
});
