import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { escapeHtml } from '../../../../cli/report/html/escape-html.ts';
import { htmlPage } from '../../../../cli/report/html/html-page.ts';
import { visibleText } from '../../../../cli/report/visible-text.ts';
import { allElements, parseHtml } from '../../../helpers/parse-html.ts';

const hostile = fc.string({
  unit: fc.constantFrom(...'<>&"\'/=`!- \n\r\0\u202e\u200b\ud800a', '</script>', '</title>', '<!--', ']]>', '&amp;'),
});

describe('escapeHtml()', () => {
  it('lets a text of somebody else stand in elements and in quoted attributes, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = parseHtml(
          `<!doctype html><html><head><title>${escapeHtml(text)}</title></head><body><p title="${escapeHtml(text)}">${escapeHtml(text)}</p></body></html>`,
        );
        const paragraph = allElements(page).find(({ tag }) => tag === 'p');

        expect(allElements(page).map(({ tag }) => tag)).to.deep.equal(['html', 'head', 'title', 'body', 'p']);
        expect(paragraph?.text).to.equal(visibleText(text));
        expect(paragraph?.attributes).to.deep.equal({ title: visibleText(text) });
      }),
    );
  });
});

describe('htmlPage()', () => {
  const page = parseHtml(htmlPage({ title: 'A </title><b>', style: 'p { color: var(--ink); }', body: '<p>Hi</p>' }));

  it('is one page with its title, its style and its body', () => {
    expect(allElements(page).find(({ tag }) => tag === 'title')?.text).to.equal('A </title><b>');
    expect(allElements(page).find(({ tag }) => tag === 'style')?.text).to.include('p { color: var(--ink); }');
    expect(
      allElements(page)
        .find(({ tag }) => tag === 'main')
        ?.text.trim(),
    ).to.equal('Hi');
  });

  it('forbids the browser to load or to run anything, and lets phones show it in their width', () => {
    const metas = allElements(page).filter(({ tag }) => tag === 'meta');
    const contents = metas.map(({ attributes }) => attributes['content']);

    expect(contents).to.include("default-src 'none'; style-src 'unsafe-inline'");
    expect(contents).to.include('width=device-width, initial-scale=1');
  });
});
