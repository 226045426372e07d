import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../core/lint/lint.ts';
import { findRule } from '../../../core/lint/rules/registry.ts';
import { presetSettings } from '../../../core/lint/settings/lint-settings.ts';
import { agreeingCounts } from './agreeing-counts.ts';
import { agreeingPairs } from './agreeing-pairs.ts';
import { agreeingScopes } from './agreeing-scopes.ts';
import { agreeingThings } from './agreeing-things.ts';
import { agreeingConduct } from './conduct-pairs.ts';
import { promptsOfAgents } from './prompts-of-agents.ts';
import { promptsOfManyThings } from './prompts-of-many-things.ts';
import { promptsOfOtherThings } from './prompts-of-other-things.ts';
import { reckonedPrompts } from './reckoned-prompts.ts';
import { satisfiablePrompts } from './satisfiable-prompts.ts';
import { thingsOfOneKind } from './things-of-one-kind.ts';
import { toldAgreeing } from './told-pairs.ts';

const settings = presetSettings('strict');

describe('instructions that agree', () => {
  const all = {
    ...agreeingPairs,
    'other things': agreeingThings,
    'other scopes': agreeingScopes,
    'things of one kind': thingsOfOneKind,
    'counts that fit': agreeingCounts,
    'prompts of agents': promptsOfAgents,
    'prompts of many things': promptsOfManyThings,
    'prompts that some text satisfies': satisfiablePrompts,
    'prompts to be reckoned': reckonedPrompts,
    'prompts of other things': promptsOfOtherThings,
    'told in other words': toldAgreeing,
    'the same conduct': agreeingConduct,
  };
  for (const [reason, texts] of Object.entries(all)) {
    for (const text of texts) {
      it(`are left alone, ${reason}: ${JSON.stringify(text)}`, () => {
        const found = lint({ file: 'case.md', text, kind: 'text', partials: new Map() }, settings);
        const conflicts = found.filter(({ rule }) => findRule(rule)?.kind === 'conflict');

        expect(conflicts.map(({ rule, message }) => `${rule}: ${message}`)).to.deep.equal([]);
      });
    }
  }
});
