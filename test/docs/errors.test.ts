import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { errorCatalog } from '../../core/error-catalog.ts';
import { projectRoot } from '../helpers/project-files.ts';

const rows = readFileSync(join(projectRoot, 'docs/errors.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const documented = rows.map(([, code = '']) => code.replaceAll('`', ''));
const codes = Object.keys(errorCatalog);

describe('docs/errors.md', () => {
  it('has a row for each error code that there is', () => {
    expect(codes.filter((code) => !documented.includes(code))).to.deep.equal([]);
    expect(codes.length).to.be.greaterThan(80);
  });

  it('has no row for a code that there is not, and none twice', () => {
    expect(documented.filter((code) => !codes.includes(code))).to.deep.equal([]);
    expect(documented.filter((code, index) => documented.indexOf(code) !== index)).to.deep.equal([]);
  });

  it('says in each row what the code means and how to solve it', () => {
    const bare = rows.filter(
      (cells) => cells.length !== 5 || (cells[2] ?? '').length < 8 || (cells[3] ?? '').length < 8,
    );

    expect(bare.map((cells) => cells.join('|'))).to.deep.equal([]);
  });
});
