import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { markdownText } from '../../../cli/report/markdown-text.ts';

describe('markdownText()', () => {
  it('leaves plain words and figures as they are', () => {
    expect(markdownText('system › Rules, +58 (6.6 %)')).to.equal('system › Rules, +58 (6.6 %)');
  });

  it('lets a text format, mention and link nothing', () => {
    expect(markdownText('<b>|*@all')).to.equal('&lt;b&gt;\\|\\*@\u2060all');
    expect(markdownText('#12 https://a.b www.a.b')).to.equal('#\u206012 https:\u2060//a.b www\u2060.a.b');
  });

  it('leaves no tag, no break, no bare mark of a table or of emphasis, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&|*_`[]\\@#\r\n~ aw.:/') }), (text) => {
        const escaped = markdownText(text);

        expect(escaped).to.not.match(/[<>\r\n]|&(?!amp;|lt;|gt;)|[@#](?!\u2060)|:\/|www\./iu);
        expect(escaped.replace(/\\[\\`*_{}[\]|~]/gu, '')).to.not.match(/[\\`*_{}[\]|~]/u);
      }),
    );
  });
});
