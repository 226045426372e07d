import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { projectFiles, projectRoot } from '../helpers/project-files.ts';

interface Link {
  readonly file: string;
  readonly target: string;
  /** Heading within the target, as it stands in the address. */
  readonly heading: string | undefined;
}

const pages = projectFiles('.md').filter(({ path }) => !/^(?:prompts|templates|history)\//.test(path));

function* linksOf(): Generator<Link> {
  for (const { path, text } of pages) {
    for (const [, address = ''] of text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(address)) continue;
      const [target = '', heading] = address.split('#', 2);
      yield { file: path, target: target === '' ? path : normalize(join(dirname(path), target)), heading };
    }
  }
}

/** The address of a heading, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('links between the documents', () => {
  const links = [...linksOf()];

  it('lead to files that are there', () => {
    const broken = links.filter(({ target }) => !existsSync(join(projectRoot, target)));

    expect(links.length).to.be.at.least(25);
    expect(broken).to.deep.equal([]);
  });

  it('lead to headings that are there', () => {
    const broken = links.filter(({ target, heading }) => {
      if (heading === undefined) return false;
      const text = pages.find(({ path }) => path === target)?.text ?? '';
      return ![...text.matchAll(/^#+ (.*)$/gm)].some(([, title = '']) => anchorOf(title) === heading);
    });

    expect(broken).to.deep.equal([]);
  });
});
