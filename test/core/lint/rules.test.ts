import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { surfaces } from '../../../core/lint/lexicon/surfaces.ts';
import { findRule, nearestRule, rules } from '../../../core/lint/rules/registry.ts';
import { projectRoot } from '../../helpers/project-files.ts';
import { rulePage, rulePagePath, rulesIndex } from './rule-pages.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

describe('rules', () => {
  it('have ids and codes of one form, each once', () => {
    const wrong = rules.filter(({ id, code }) => !/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/u.test(id) || !/^PC\d{3}$/u.test(code));

    expect(wrong.map(({ id }) => id)).to.deep.equal([]);
    expect(new Set(rules.map(({ id }) => id)).size).to.equal(rules.length);
    expect(new Set(rules.map(({ code }) => code)).size).to.equal(rules.length);
  });

  it('are errors by default only where they can be certain', () => {
    const wrong = rules.filter(
      ({ severity, certainty }) => severity.recommended === 'error' && certainty !== 'certain',
    );

    expect(wrong.map(({ id }) => id)).to.deep.equal([]);
  });

  it('are there for every decision surface, and for nothing that is no conflict', () => {
    const wrong = surfaces.filter(({ rule }) => findRule(rule)?.kind !== 'conflict');

    expect(wrong.map(({ id, rule }) => `${id}: ${rule}`)).to.deep.equal([]);
  });

  it('are found by id and by code, and by names that are nearly theirs', () => {
    expect(findRule('PC101')?.id).to.equal('conflict/length-range');
    expect(findRule('conflict/tone')?.code).to.equal('PC160');
    expect(findRule('constructor')).to.equal(undefined);
    expect(nearestRule('conflict/lenght-range')).to.equal('conflict/length-range');
    expect(nearestRule('conflict/lenght')).to.equal('conflict/length-range');
    expect(nearestRule('tone')).to.equal('conflict/tone');
    expect(nearestRule('variable/unusd')).to.equal('variable/unused');
    expect(nearestRule('PC1010')).to.equal('PC101');
  });
});

describe('docs/rules', () => {
  for (const rule of rules) {
    it(`${rulePagePath(rule)} is made of the registry`, () => {
      expect(existsSync(join(projectRoot, rulePagePath(rule))), 'run npm run docs:rules').to.equal(true);
      expect(read(rulePagePath(rule))).to.equal(rulePage(rule));
    });
  }

  it('lists all rules, and has no page of another', () => {
    const files = readdirSync(join(projectRoot, 'docs/rules'), { recursive: true, encoding: 'utf8' });
    const pages = files.filter((path) => path.endsWith('.md') && path !== 'README.md');

    expect(read('docs/rules/README.md')).to.equal(rulesIndex(rules));
    expect(pages.map((path) => `docs/rules/${path.replaceAll('\\', '/')}`)).to.have.members(rules.map(rulePagePath));
  });
});
