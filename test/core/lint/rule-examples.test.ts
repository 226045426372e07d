import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Finding } from '../../../core/lint/finding.ts';
import { lint } from '../../../core/lint/lint.ts';
import type { LintSource } from '../../../core/lint/lint-source.ts';
import { readLintSource } from '../../../core/lint/read-source.ts';
import { findRule, rules } from '../../../core/lint/rules/registry.ts';
import type { LintSettings } from '../../../core/lint/settings/effective-settings.ts';
import { presetSettings, withRules } from '../../../core/lint/settings/lint-settings.ts';

/** What a bad example needs beside its text, where its page says so in words. */
interface Surroundings {
  readonly partials?: LintSource['partials'];
  readonly settings?: Partial<LintSettings>;
  /** The text in place of what stands in brackets. */
  readonly filled?: string;
}

const surroundings: Readonly<Record<string, Surroundings>> = {
  'conflict/pair': { settings: { pairs: [{ name: 'client or customer', either: ['client'], or: ['customer'] }] } },
  'partial/circular': { partials: new Map([['tone', { file: '_tone.prompt', text: '{{> tone}}' }]]) },
  'cache/volatile-start': { filled: 'Answer in whole sentences. '.repeat(300) },
};

/** Found outside of `lint`: in the bytes of a file, and by a model that is asked. */
const foundElsewhere: ReadonlySet<string> = new Set(['file/unreadable', 'judge/conflict']);

async function findingsIn(rule: string, text: string): Promise<readonly Finding[]> {
  const { partials = new Map(), settings = {}, filled = '' } = surroundings[rule] ?? {};
  const written = text.replace('(… 8,000 characters of rules …)', filled);
  const read = { file: 'example.prompt', text: written, kind: 'prompt', partials } as const;
  const source = await readLintSource(read, () => Promise.resolve(undefined));
  return lint(source, { ...withRules(presetSettings('recommended'), { [rule]: 'warn' }), ...settings });
}

describe('examples of the pages of rules', () => {
  for (const { id, good, bad } of rules) {
    if (!foundElsewhere.has(id)) {
      it(`${id}: the bad one is found by this very rule`, async () => {
        expect((await findingsIn(id, bad)).map(({ rule }) => rule)).to.include(id);
      });
    }

    it(`${id}: the good one has no such finding, and no conflict`, async () => {
      const wrong = (await findingsIn(id, good)).filter(
        ({ rule, severity }) => rule === id || (findRule(rule)?.kind === 'conflict' && severity !== 'info'),
      );

      expect(wrong.map(({ rule, message }) => `${rule}: ${message}`)).to.deep.equal([]);
    });
  }
});
