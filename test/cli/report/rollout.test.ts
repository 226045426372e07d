import { expect } from 'chai';
import { describe, it } from 'mocha';
import { reportRollouts } from '../../../cli/report/rollout.ts';
import { createStyle } from '../../../cli/style.ts';
import type { RolloutDocument } from '../../../core/rollout-documents.ts';
import { aRolloutDocument } from '../../helpers/a-rollout-document.ts';

const now = new Date('2026-11-01T12:40:00Z');
const style = createStyle(false, { columns: 80 });
const report = (rollouts: readonly RolloutDocument[], named?: string, ended = false): string =>
  reportRollouts(rollouts, { named, ended, now, style });
const details = (changes: Partial<RolloutDocument> = {}): string => report([aRolloutDocument(changes)]);
const widest = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));

const everything: Partial<RolloutDocument> = {
  overrides: 2,
  evidenceEpoch: 2,
  plan: {
    ...aRolloutDocument().plan,
    noAdvance: [{ fromMinute: 4 * 1440 + 960, toMinute: 0 }],
    timeZone: 'Europe/Berlin',
  },
  waitsFor: [
    { kind: 'hold', until: '2026-11-01T16:00:00.000Z', secondsLeft: 12_000 },
    { kind: 'window', until: '2026-11-02T00:00:00.000Z', secondsLeft: 40_800 },
    { kind: 'approval', missing: ['1 approval of leads', '1 approval'] },
  ],
  approvals: [{ by: 'Grace <grace@example.com>', at: '2026-11-01T12:10:00.000Z', reason: 'read the diff' }],
  traffic: {
    since: '2026-11-01T10:02:00.000Z',
    arms: { canary: 120, control: 118, override: 3, other: 2204 },
    versions: { '1.7.0': 123, '1.6.0': 2322 },
  },
};

describe('reportRollouts()', () => {
  it('shows step, share, time left, gates, window, approvals, expiry, traffic and what to type', () => {
    const text = details(everything);

    expect(text).to.match(/^support\/reply@1\.7\.0 in production: running, step 2 of 4, 5 % of units$/mu);
    expect(text)
      .to.match(/^ {2}✓ {2}step 1 +1 % {2}held 1h$/mu)
      .and.to.match(/^ {2}→ {2}step 2 +5 % {2}held 4h$/mu);
    expect(text).to.match(/^ {5}step 3 +25 % {2}held 1d {2}then approval$/mu);
    expect(text).to.match(/^ {2}closed +Friday 16:00 to Monday 00:00, Europe\/Berlin$/mu);
    expect(text).to.match(/^ {2}waits for +its hold: 3h 20m left, until 2026-11-01 16:00Z$/mu);
    expect(text).to.include('its window, which opens at 2026-11-02 00:00Z, in 11h 20m');
    expect(text).to.include('approval: 1 approval of leads; 1 approval');
    expect(text).to.match(/^ {2}approved +2026-11-01 12:10Z by Grace: read the diff$/mu);
    expect(text).to.match(/^ {2}expires +2026-11-15 11:00Z, in 13d 23h$/mu);
    expect(text).to.match(/^ {2}traffic +2,445 answers since 2026-11-01 10:02Z$/mu);
    expect(text)
      .to.include('canary 120, control 118, override 3, other 2,204')
      .and.to.include('1.7.0 123, 1.6.0 2,322');
    expect(text).to.match(/^ {2}overrides +2 units always get 1\.7\.0$/mu);
    expect(text).to.match(/^ {2}baseline +1\.6\.0, compared anew \(evidence epoch 2\)$/mu);
    expect(text).to.match(/^ {2}compare +stemma diff support\/reply@1\.6\.0 1\.7\.0$/mu);
  });

  for (const [status, changes, next] of [
    ['a draft', { status: 'draft' }, 'rollout start support/reply@1.7.0'],
    ['one that waits for approval', { status: 'awaiting-approval' }, 'approve support/reply@1.7.0'],
    ['one that is scheduled', { status: 'scheduled' }, 'rollout abort support/reply@1.7.0'],
    ['a running one', {}, 'rollout advance support/reply@1.7.0'],
    ['a running one at its gate', { waitsFor: [{ kind: 'approval', missing: [] }] }, 'approve support/reply@1.7.0'],
    ['a paused one', { status: 'paused' }, 'rollout resume support/reply@1.7.0'],
    [
      'a paused one without a baseline',
      { status: 'paused', paused: { cause: 'baseline-lost', at: '2026-11-01T12:00:00Z', by: 'Ada' } },
      'rollout abort support/reply@1.7.0',
    ],
    ['one that has ended', { status: 'aborted' }, 'audit support/reply'],
  ] as const) {
    it(`names what to type next for ${status}`, () => {
      expect(details(changes)).to.match(new RegExp(`^Next: stemma ${next} --env production$`, 'mu'));
    });
  }

  it('says who asked for it before it begins, and who started it', () => {
    const { startedAt: _, ...waiting } = aRolloutDocument({ status: 'awaiting-approval' });

    expect(report([waiting])).to.match(/^ {2}asked +2026-11-01 11:00Z by Ada$/mu);
    expect(details()).to.match(/^ {2}started +2026-11-01 11:00Z by Ada$/mu);
  });

  it('names the way back only while units get the candidate', () => {
    expect(details()).to.match(/^Back: stemma rollback support\/reply@1 --env production --reason "why"$/mu);
    expect(details({ status: 'draft' })).not.to.include('Back:');
    expect(details({ status: 'promoted' })).not.to.include('Back:');
  });

  it('says why it is paused, and who ended it', () => {
    const mark = { at: '2026-11-01T12:10:00.000Z', by: 'Ada <ada@example.com>', reason: 'hotfix' };

    expect(details({ status: 'paused', paused: { cause: 'baseline-changed', ...mark } })).to.match(
      /^ {2}paused +2026-11-01 12:10Z by Ada: hotfix \(its baseline changed\)$/mu,
    );
    const ended = details({ status: 'rolled-back', ended: mark, waitsFor: [] });
    expect(ended).to.match(/^support\/reply@1\.7\.0 in production: rolled back$/mu);
    expect(ended)
      .to.match(/^ {2}✗ {2}step 2/mu)
      .and.to.match(/^ {2}ended +2026-11-01 12:10Z by Ada: hotfix$/mu);
  });

  it('lists several in lines of at most 80 columns, and details where a prompt is named', () => {
    const waiting = aRolloutDocument({
      candidate: '2.0.1',
      status: 'awaiting-approval',
      waitsFor: [{ kind: 'approval', missing: [] }],
    });
    const both = [aRolloutDocument(), waiting];

    const table = report(both);
    expect(table).to.match(/^support\/reply +production +1\.7\.0 +5 % +running, step 2 of 4 +in 3h 20m$/mu);
    expect(table).to.match(/^support\/reply +production +2\.0\.1 .* +awaiting approval +approval$/mu);
    expect(widest(table)).to.be.at.most(80);
    expect(report(both, 'support/reply')).to.include('2.0.1 in production').and.to.include('  step 4');
    expect(widest(details(everything))).to.be.at.most(80);
  });

  it('says that there is none, and how to find those that ended', () => {
    expect(report([])).to.equal('There is no rollout that has not ended.\nNext: stemma rollout status --all');
    expect(report([], 'greet', true))
      .to.include('no rollout of greet.')
      .and.to.include('stemma rollout start greet@');
  });

  it('shows control characters of reasons and plans as symbols', () => {
    const plan = { ...aRolloutDocument().plan, name: 'ca\u001b[31mreful' };
    const text = details({
      plan,
      approvals: [{ by: 'Eve\u0007', at: '2026-11-01T12:10:00.000Z', reason: '\u001b[2J' }],
    });

    expect(text).not.to.include('\u0007').and.not.to.include('\u001b');
  });
});
