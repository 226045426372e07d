import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Finding, Severity } from '../../../../core/lint/finding.ts';
import { applyEdits } from '../../../../core/lint/fix/apply-edits.ts';
import { lint } from '../../../../core/lint/lint.ts';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import { findRule } from '../../../../core/lint/rules/registry.ts';
import type { LintSettings } from '../../../../core/lint/settings/effective-settings.ts';
import { presetSettings, withRules } from '../../../../core/lint/settings/lint-settings.ts';

/** A text to lint: Markdown, or with `kind: 'prompt'` a prompt; partials by name. */
export interface RuleCase {
  readonly text: string;
  readonly kind?: LintSource['kind'];
  readonly partials?: Readonly<Record<string, string>>;
  readonly source?: Partial<LintSource>;
  readonly settings?: Partial<LintSettings>;
}

/** A text with findings of the rule under test. */
export interface InvalidCase extends RuleCase {
  /** Of each finding, the texts of its places. */
  readonly places: readonly (readonly string[])[];
  /** @defaultValue not looked at */
  readonly severity?: Severity;
  /** Parts of the titles of the suggestions of the first finding. */
  readonly suggestions?: readonly string[];
  /** The text after the safe fixes. */
  readonly fixed?: string;
}

/** Cases of one rule: at least 5 invalid and 10 valid ones. */
export interface RuleCases {
  readonly invalid: readonly InvalidCase[];
  readonly valid: readonly (string | RuleCase)[];
}

/** Tests a rule alone, whatever its severity is by default. */
export function testRule(id: string, { invalid, valid }: RuleCases): void {
  const rule = findRule(id);
  if (rule === undefined) throw new RangeError(`there is no rule "${id}"`);
  describe(id, () => {
    for (const one of invalid) it(`finds ${JSON.stringify(one.text)}`, () => expectFindings(id, one));
    for (const one of valid.map(asCase)) {
      it(`leaves ${JSON.stringify(one.text)} alone`, () => {
        expect(findingsOf(id, one).map(({ message }) => message)).to.deep.equal([]);
      });
    }

    it('has enough cases', () => {
      expect(invalid.length).to.be.at.least(5);
      expect(valid.length).to.be.at.least(10);
    });
  });
}

/** Findings of one rule in a text. */
export function findingsOf(id: string, given: RuleCase): readonly Finding[] {
  const base = presetSettings('strict');
  const isOff = base.rules.get(id)?.severity === 'off';
  const settings = { ...(isOff ? withRules(base, { [id]: 'warn' }) : base), ...given.settings };
  return lint(sourceOf(given), settings).filter(({ rule }) => rule === id);
}

const asCase = (given: string | RuleCase): RuleCase => (typeof given === 'string' ? { text: given } : given);

function sourceOf({ text, kind = 'text', partials = {}, source = {} }: RuleCase): LintSource {
  const included = Object.entries(partials).map(
    ([name, one]) => [name, { file: `_${name}.prompt`, text: one }] as const,
  );
  return { file: kind === 'text' ? 'case.md' : 'case.prompt', text, kind, partials: new Map(included), ...source };
}

function expectFindings(id: string, one: InvalidCase): void {
  const found = findingsOf(id, one);
  const { file, text } = sourceOf(one);

  expect(found.map(({ places }) => places.map((place) => place.text))).to.deep.equal(one.places);
  for (const { code, places } of found) {
    expect(code).to.equal(findRule(id)?.code);
    for (const place of places) {
      if (place.file === file) expect(text.slice(place.start, place.end)).to.equal(place.text);
    }
  }
  if (one.severity !== undefined) expect(found[0]?.severity).to.equal(one.severity);
  if (one.suggestions !== undefined) {
    const titles = (found[0]?.suggestions ?? []).map(({ title }) => title);
    expect(titles.length).to.equal(one.suggestions.length);
    for (const [index, part] of one.suggestions.entries()) expect(titles[index]).to.include(part);
  }
  if (one.fixed === undefined) return;
  const edits = found
    .flatMap(({ suggestions }) => suggestions.filter(({ safe }) => safe).slice(0, 1))
    .map((s) => s.edits);
  expect(applyEdits(text, edits).text).to.equal(one.fixed);
}
