import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { benches, describeTarget, figureOf, printTable, withTable } from '../../bench/targets.ts';
import { projectRoot } from '../helpers/project-files.ts';

describe('docs/performance.md', () => {
  const page = readFileSync(join(projectRoot, 'docs/performance.md'), 'utf8');

  it('shows what bench/results/ holds: run "npm run bench -- --show" after measuring', () => {
    expect(page).to.include(printTable());
    expect(withTable(page, printTable())).to.equal(page);
  });

  for (const bench of benches) {
    it(`explains ${bench}, which is there`, () => {
      expect(page).to.include(`| \`${bench}\` |`);
      expect(existsSync(join(projectRoot, 'bench', `${bench}.ts`))).to.equal(true);
    });
  }
});

describe('figureOf()', () => {
  it('follows keys and members of lists to a number', () => {
    const results = {
      list: [
        { name: 'a', ratio: 1 },
        { name: 'b', ratio: 2 },
      ],
      deep: { figure: 3, text: 'no' },
    };

    expect(figureOf(results, ['list', { name: 'b' }, 'ratio'])).to.equal(2);
    expect(figureOf(results, ['deep', 'figure'])).to.equal(3);
    expect(figureOf(results, ['deep', 'text'])).to.equal(undefined);
    expect(figureOf(undefined, ['deep', 'figure'])).to.equal(undefined);
  });
});

describe('describeTarget()', () => {
  const target = { bench: 'x', what: 'speed', path: [] };

  it('says whether a target is reached', () => {
    expect(describeTarget({ ...target, atLeast: 2 }, 2)).to.match(/ 2 +at least 2 +reached$/);
    expect(describeTarget({ ...target, atLeast: 2 }, 1.9)).to.match(/missed$/);
    expect(describeTarget({ ...target, atMost: 45, unit: 'ms' }, 50)).to.match(/ 50 ms +at most 45 ms +missed$/);
    expect(describeTarget({ ...target, atMost: 45 }, undefined)).to.match(/not measured$/);
  });
});
