import { expect } from 'chai';
import { describe, it } from 'mocha';
import { applyPolicy } from '../../../core/state/apply-policy.ts';
import type { Policy } from '../../../core/state/documents.ts';
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

  it('says of plans, approvals, teams and signers what changes', () => {
    const plan = { name: 'nightly', steps: [{ canaryPpm: 50_000, holdSeconds: 60 }] };
    const signer = `ed25519:${'A'.repeat(43)}`;
    const environments: Policy['environments'] = {
      production: { serve: 'promoted', default: true, plan: 'nightly', approvals: [{ count: 2 }] },
      staging: { serve: 'automatic' },
    };
    const rich = { environments, plans: { nightly: plan }, teams: { leads: ['ada@example.com'] } };
    const signed = { ...rich, signers: { 'ada@example.com': signer } };
    const other = {
      ...{ ...signed, plans: { nightly: { ...plan, maxSeconds: 60 } } },
      teams: { leads: ['ada@example.com', 'grace@example.com'] },
      signers: { 'ada@example.com': signer.replace('A', 'B') },
    };
    const first = applyPolicy(meta, signed);
    const second = applyPolicy(first.meta, other);
    const last = applyPolicy(second.meta, meta.policy);

    expect(first.effects).to.deep.equal([
      'rollouts in production follow plan nightly where none is named',
      'promote and start in production need 2 approvals',
      'plan nightly is new',
      'team leads is ada@example.com',
      'ada@example.com can sign approvals',
    ]);
    expect(second.effects).to.deep.equal([
      'plan nightly has changed; rollouts that follow it keep the old one',
      'team leads is ada@example.com, grace@example.com',
      'ada@example.com signs approvals with another key',
    ]);
    expect(last.effects).to.deep.equal([
      'rollouts in production follow plan standard where none is named',
      'promote and start in production need no approval',
      'plan nightly is gone; rollouts that follow it go on',
      'team leads is gone',
      'ada@example.com can no longer sign approvals',
    ]);
    expect(last.meta.policy).to.deep.equal(meta.policy);
  });

  it('tells rules of approval in words', () => {
    const approvals = [{ for: ['major', 'minor'], count: 1, teams: ['leads', 'legal'] }, { count: 1 }] as const;
    const policy = { environments: { ...meta.policy.environments, qa: { serve: 'promoted', approvals } } } as const;

    expect(applyPolicy(meta, policy).effects).to.deep.equal([
      'environment qa is new and serves what is promoted',
      'promote and start in qa need 1 approval of leads or legal (major, minor) and 1 approval',
    ]);
  });
});
