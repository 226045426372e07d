import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import { codeOf } from '../../helpers/error-code.ts';
import { projectRoot } from '../../helpers/project-files.ts';
import { ToldHistory } from '../../helpers/tell-history.ts';

const text = readFileSync(join(projectRoot, 'docs/reference/resolution.md'), 'utf8');

describe('docs/reference/resolution.md', () => {
  const [, sentence = ''] = /With (.*) promoted:/.exec(text) ?? [];
  const versions = sentence.split(/, | and /);
  const rows = [...text.matchAll(/^\| (none|`[^`]+`) \| (\d[^ ]*|nothing) \|$/gm)].map(([, selector = '', gets]) => ({
    reference: selector === 'none' ? 'support/reply' : `support/reply@${selector.slice(1, -1)}`,
    gets,
  }));

  it('shows ten selectors', () => {
    expect(rows).to.have.length(10);
  });

  for (const { reference, gets } of rows) {
    it(`says rightly that ${reference} gets ${gets}`, () => {
      const steps = [`admit ${versions.join(', ')}`, ...versions.map((version) => `promote ${version}`)];
      const resolver = createResolver(new ToldHistory(steps).index);

      const code = codeOf(() => resolver.resolve({ reference }));
      expect(code === 'nothing' ? resolver.resolve({ reference }).version : 'nothing').to.equal(gets);
    });
  }
});
