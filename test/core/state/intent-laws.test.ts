import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import { applyIntent } from '../../../core/state/apply-intent.ts';
import type { PromptState } from '../../../core/state/documents.ts';
import type { Intent } from '../../../core/state/intent.ts';
import {
  decodeEnvironmentDocument,
  decodeReleaseDocument,
  encodeDocument,
  environmentPath,
  releasePath,
} from '../../../core/state/state-files.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { arbitraryPrompt, arbitraryState, indexOf, rangePool, versionPool } from '../../helpers/arbitrary-states.ts';
import { codeOf } from '../../helpers/error-code.ts';
import { actOfCommand } from '../../helpers/intent-of-command.ts';

const author = { id: 'i1', actor: 'Ada <ada@example.com>', at: '2026-02-01T10:00:00Z', reason: "it's rude" };
const environment = fc.constantFrom('production', 'staging');
const version = fc.constantFrom(...versionPool);
const { meta } = indexOf();

/** Any intent on the prompt, sensible in the state it meets or not. */
const arbitraryIntent: fc.Arbitrary<Intent> = fc
  .oneof(
    fc.record({ verb: fc.constantFrom('promote', 'withdraw', 'restore'), version, environment }),
    fc.record(
      { verb: fc.constant('rollback'), environment, major: fc.nat({ max: 2 }), to: version, force: fc.boolean() },
      { requiredKeys: ['verb', 'environment'] },
    ),
    fc.record({ verb: fc.constantFrom('yank', 'deprecate', 'kill'), version, undo: fc.boolean() }),
    fc.record({ verb: fc.constant('retire'), undo: fc.boolean() }),
    // The shapes above are those of intents, which fast-check's types cannot tell one from the other.
  )
  .map((act) => ({ ...author, name: arbitraryPrompt, ...act }) as Intent);

/** Checks a law for every change that any intent makes in any state. */
function forAnyChange(law: (before: PromptState, after: PromptState, intent: Intent) => void): void {
  let changes = 0;
  const property = fc.property(arbitraryState, arbitraryIntent, (state, intent) => {
    const after = tryApply(state, intent);
    if (after === undefined) return;
    changes += 1;
    law(state, after, intent);
  });
  fc.assert(property, { numRuns: 1500 });
  expect(changes).to.be.above(200);
}

function tryApply(state: PromptState, intent: Intent): PromptState | undefined {
  try {
    return applyIntent(meta, new Map([[state.name, state]]), intent).prompts[0];
  } catch (error) {
    if (isStemmaError(error)) return undefined;
    throw error;
  }
}

/** What each range gets in each environment without a unit, or the code of the refusal. */
function servedIn(state: PromptState): Readonly<Record<string, string>> {
  const resolver = createResolver(indexOf(state));
  const entries = Object.keys(meta.policy.environments).flatMap((where) =>
    [...rangePool, '^0'].map((range) => {
      const query = { reference: `${arbitraryPrompt}@${range}`, environment: where };
      const code = codeOf(() => resolver.resolve(query));
      return [`${range} in ${where}`, code === 'nothing' ? resolver.resolve(query).version : code];
    }),
  );
  return Object.fromEntries(entries);
}

/** The intent that a printed command stands for. */
function intentOf(command: string): Intent {
  const { verb, fields } = actOfCommand(command);
  return { ...author, ...fields, id: 'i2', verb } as Intent;
}

describe('applyIntent() on any state', () => {
  it('changes nothing the second time', () => {
    forAnyChange((_, after, intent) => {
      if (intent.verb === 'rollback' && intent.force === true) return;
      const again = applyIntent(meta, new Map([[after.name, after]]), intent);

      expect(again.changed).to.equal(false);
      expect(again.prompts).to.deep.equal([]);
    });
  });

  it('leaves the state it was given as it is', () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryIntent, (state, intent) => {
        const copy = structuredClone(state);
        tryApply(state, intent);

        expect(state).to.deep.equal(copy);
      }),
      { numRuns: 300 },
    );
  });

  it('prints an undo that serves again what was served', () => {
    forAnyChange((before, after, intent) => {
      const { undo = '' } = applyIntent(meta, new Map([[before.name, before]]), intent);
      const undone = undo.split(' && ').map(intentOf);

      const state = undone.reduce((one, act) => tryApply(one, act) ?? one, after);
      expect(servedIn(state), undo).to.deep.equal(servedIn(before));
    });
  });

  it('names each major line that everyone gets differently, and no other', () => {
    forAnyChange((before, after, intent) => {
      const { effects } = applyIntent(meta, new Map([[before.name, before]]), intent);
      const [was, is] = [servedIn(before), servedIn(after)];

      if (intent.verb === 'retire') return;
      const moved = Object.keys(was).filter((line) => /^\^\d in /.test(line) && was[line] !== is[line]);
      const named = effects.filter((effect) =>
        /^\^\d in .* instead of .* for (?!the [\d.]+ % in the canary|\d+ chosen)/.test(effect),
      );
      expect(named.map((effect) => effect.split(' now ')[0]).sort()).to.deep.equal(moved.sort());
      for (const effect of named) {
        const [, line = '', now] = /^(.*) now gets (\S+) instead/.exec(effect) ?? [];
        expect(now).to.equal(is[line]?.startsWith('NO_') ? 'nothing' : is[line]);
      }
    });
  });

  it('gives documents that can be written and read again, with the same bytes', () => {
    forAnyChange((_, after) => {
      const source = { commit: 'c', path: releasePath(after.name) };
      const digests = (text: string): string => text.replaceAll(/sha256:[^"]*/g, `sha256:${'d'.repeat(64)}`);

      if (after.release !== undefined) {
        const text = digests(encodeDocument(after.release));
        expect(encodeDocument(decodeReleaseDocument(text, source))).to.equal(text);
      }
      for (const document of Object.values(after.environments)) {
        const path = environmentPath(document.environment, after.name);
        const text = encodeDocument(document);
        expect(encodeDocument(decodeEnvironmentDocument(text, { commit: 'c', path }))).to.equal(text);
      }
    });
  });
});
