import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { KillIntent } from '../../../core/state/intent.ts';
import { parseActor } from '../../../store/state/actor.ts';
import { formatStateCommit, parseStateCommit } from '../../../store/state/state-commit.ts';
import { anyCharacter } from '../../helpers/any-character.ts';

const oid = 'a'.repeat(40);
const anyText = fc.string({ unit: anyCharacter, maxLength: 200 });

describe('formatStateCommit() and parseStateCommit()', () => {
  it('carry any intent unchanged, whatever its texts say', () => {
    fc.assert(
      fc.property(fc.tuple(anyText, anyText, anyText), fc.nat(), ([reason, actor, subject], revision) => {
        const intent: KillIntent = {
          ...{ id: 'one', name: 'greet', version: '1.0.0', at: '2026-01-01T00:00:00Z' },
          ...{ verb: 'kill', actor, reason },
        };

        const bytes = formatStateCommit({ tree: oid, parent: oid, epoch: 3, revision, subject, intent, seconds: 7 });
        const commit = parseStateCommit(oid, bytes);

        expect(commit.intent).to.deep.equal(intent);
        expect(commit).to.include({ epoch: 3, revision, verb: 'kill', intentId: 'one', parent: oid, tree: oid });
      }),
    );
  });

  it('does not let a reason forge a trailer', () => {
    const reason = 'fine\n\nStemma-Revision: 999\nStemma-Epoch: 9';
    const intent = { id: 'one', verb: 'kill', name: 'a', version: '1.0.0', at: '', actor: 'A <a@b>', reason } as const;

    const commit = parseStateCommit(
      oid,
      formatStateCommit({ tree: oid, parent: oid, epoch: 1, revision: 2, subject: 'kill', intent, seconds: 7 }),
    );

    expect(commit).to.include({ epoch: 1, revision: 2, subject: 'kill', actor: 'A <a@b>' });
  });
});

describe('parseActor()', () => {
  for (const [text, name, email] of [
    ['Ada <ada@example.com>', 'Ada', 'ada@example.com'],
    ['Ada Lovelace', 'Ada Lovelace', 'unknown'],
    ['<ada@example.com>', 'unknown', 'ada@example.com'],
    ['', 'unknown', 'unknown'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseActor(text)).to.deep.equal({ name, email });
    });
  }
});
