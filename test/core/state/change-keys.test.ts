import { expect } from 'chai';
import { describe, it } from 'mocha';
import { changeKeys } from '../../../core/state/change-keys.ts';
import { initialMeta } from '../../../core/state/initial-meta.ts';
import type { KeyIntent } from '../../../core/state/intent.ts';
import { aKey } from '../../helpers/a-key.ts';
import { codeOf } from '../../helpers/error-code.ts';

const meta = initialMeta({ environments: {} });
const base = { id: 'i', actor: 'Ada <ada@example.com>', at: '2026-01-01T00:00:00Z', verb: 'key' } as const;
const add = (key: ReturnType<typeof aKey>): KeyIntent => ({ ...base, add: key });

describe('changeKeys()', () => {
  it('adds keys in order, with who added them and when', () => {
    const [one, other] = [aKey(), aKey()];

    const first = changeKeys(meta, add(one));
    const { meta: both } = changeKeys(first.meta, add(other));

    const added = { at: base.at, by: base.actor };
    expect(both.publicKeys).to.deep.equal([
      { ...one, added },
      { ...other, added },
    ]);
    expect(first.undo).to.equal(`stemma keys revoke ${one.id}`);
  });

  it('keeps a key that is revoked, and never takes it again', () => {
    const key = aKey();
    const { meta: with1 } = changeKeys(meta, add(key));
    const revoke: KeyIntent = { ...base, reason: 'lost', revoke: key.id };

    const { meta: revoked, changed } = changeKeys(with1, revoke);

    expect(changed).to.equal(true);
    expect(revoked.publicKeys[0]?.revoked).to.deep.equal({ at: base.at, by: base.actor, reason: 'lost' });
    expect(changeKeys(revoked, revoke).changed).to.equal(false);
    expect(codeOf(() => changeKeys(revoked, add(key)))).to.equal('KEY_REVOKED');
  });

  it('changes nothing where the key is there', () => {
    const key = aKey();
    const { meta: with1 } = changeKeys(meta, add(key));

    expect(changeKeys(with1, add(key))).to.include({ changed: false, meta: with1 });
  });

  it('refuses keys that are none, with another id, and unknown ones', () => {
    const key = aKey();

    for (const wrong of ['', 'x', key.key.slice(1), `${key.key}=`, key.key.replace(/.$/, 'B')]) {
      expect(
        codeOf(() => changeKeys(meta, add({ ...key, key: wrong }))),
        wrong,
      ).to.equal('KEY_INVALID');
    }
    expect(codeOf(() => changeKeys(meta, add({ ...key, id: aKey().id })))).to.equal('KEY_INVALID');
    expect(codeOf(() => changeKeys(meta, { ...base, revoke: key.id }))).to.equal('KEY_UNKNOWN');
  });
});
