import { expect } from 'chai';
import { describe, it } from 'mocha';
import { applyPolicy } from '../../../core/state/apply-policy.ts';
import { initialMeta } from '../../../core/state/state-files.ts';

const meta = initialMeta({
  environments: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } },
});

describe('applyPolicy()', () => {
  it('changes nothing where the policy is the same, in whatever order it is written', () => {
    const same = {
      environments: {
        staging: { serve: 'automatic', default: false },
        production: { default: true, serve: 'promoted' },
      },
    } as const;

    expect(applyPolicy(meta, same)).to.deep.equal({ meta, changed: false, effects: [] });
    expect(applyPolicy(meta, same).meta).to.equal(meta);
  });

  it('says of each environment what changes', () => {
    const policy = {
      environments: { production: { serve: 'automatic' }, qa: { serve: 'promoted', default: true } },
    } as const;

    expect(applyPolicy(meta, policy)).to.deep.equal({
      meta: { ...meta, policy },
      changed: true,
      effects: [
        'environment production now serves each new release that is no prerelease; what is promoted stays',
        'production is no longer the default environment',
        'environment qa is new and serves what is promoted',
        'qa is now the default environment',
        'environment staging is gone: nothing is served there, and its state is kept',
      ],
    });
  });
});
