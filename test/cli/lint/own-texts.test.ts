import { expect } from 'chai';
import { describe, it } from 'mocha';
import { projectRoot } from '../../helpers/project-files.ts';
import { runStemma } from '../../helpers/run-stemma.ts';

describe('prompts, starters and pages of the project itself', () => {
  for (const path of [
    'prompts',
    'templates',
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/reference/http.md',
  ]) {
    it(`${path} gives no warning`, async () => {
      const { code, stdout } = await runStemma(['lint', path, '--severity', 'warn', '--no-cache'], {
        cwd: projectRoot,
      });

      expect(stdout).to.match(/^No findings in \d+ files?\n$/u);
      expect(code).to.equal(0);
    });
  }

  it('starters name models that stay', async () => {
    const { stdout } = await runStemma(['lint', 'templates', '--no-cache'], { cwd: projectRoot });

    expect(stdout).to.match(/^No findings in \d+ files\n$/u);
  });
});
