import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isWindowClosed, nextOpening } from '../../../core/rollout/rollout-window.ts';
import type { ClosedWindow, RolloutPlan } from '../../../core/state/documents.ts';
import { RolloutStory, storyPolicy } from '../../helpers/rollout-story.ts';

const day = 1440;
const hour = 60;

function planWith(timeZone: string, ...noAdvance: readonly ClosedWindow[]): RolloutPlan {
  return { name: 'test', steps: [{ canaryPpm: 50_000, holdSeconds: 3600 }], noAdvance, timeZone };
}

const weekEnd = { fromMinute: 4 * day + 16 * hour, toMinute: 0 };
/** Sunday, while clocks are changed in Berlin at 01:00 UTC. */
const sundayNight = { fromMinute: 6 * day + hour, toMinute: 6 * day + 4 * hour };
const inTheGap = { fromMinute: 6 * day, toMinute: 6 * day + 2 * hour + 30 };

describe('a weekly window', () => {
  const closed: readonly (readonly [what: string, plan: RolloutPlan, time: string, expected: boolean])[] = [
    ['before it', planWith('UTC', weekEnd), '2026-03-06T15:59:59Z', false],
    ['at its first minute', planWith('UTC', weekEnd), '2026-03-06T16:00:00Z', true],
    ['over the end of the week', planWith('UTC', weekEnd), '2026-03-08T23:59:59Z', true],
    ['at its end', planWith('UTC', weekEnd), '2026-03-09T00:00:00Z', false],
    ['in its time zone, not in UTC', planWith('Europe/Berlin', weekEnd), '2026-03-06T15:00:00Z', true],
    ['in its time zone in summer', planWith('Europe/Berlin', weekEnd), '2026-07-03T14:00:00Z', true],
    ['in a zone of half an hour', planWith('Asia/Kolkata', weekEnd), '2026-03-06T10:29:59Z', false],
    ['in a zone of half an hour', planWith('Asia/Kolkata', weekEnd), '2026-03-06T10:30:00Z', true],
    ['without a window', { ...planWith('UTC'), noAdvance: [] }, '2026-03-07T10:00:00Z', false],
    ['in a zone that this machine does not know', planWith('Mars/Base', weekEnd), '2026-03-04T10:00:00Z', true],
  ];
  for (const [what, plan, time, expected] of closed) {
    it(`is ${expected ? 'closed' : 'open'} ${what}`, () => {
      expect(isWindowClosed(plan, new Date(time))).to.equal(expected);
    });
  }

  const openings: readonly (readonly [what: string, plan: RolloutPlan, from: string, opening: string | undefined])[] = [
    ['at once where it is open', planWith('UTC', weekEnd), '2026-03-06T10:00:30.500Z', '2026-03-06T10:00:30.500Z'],
    ['at its end', planWith('UTC', weekEnd), '2026-03-06T16:00:30Z', '2026-03-09T00:00:00.000Z'],
    [
      'at its end in its time zone',
      planWith('Europe/Berlin', weekEnd),
      '2026-03-07T12:00:00Z',
      '2026-03-08T23:00:00.000Z',
    ],
    [
      'an hour earlier where clocks are put forward within',
      planWith('Europe/Berlin', weekEnd),
      '2026-03-28T12:00:00Z',
      '2026-03-29T22:00:00.000Z',
    ],
    [
      'an hour later where they are put back within',
      planWith('Europe/Berlin', weekEnd),
      '2026-10-24T12:00:00Z',
      '2026-10-25T23:00:00.000Z',
    ],
    ['by the new time', planWith('Europe/Berlin', sundayNight), '2026-03-29T00:30:00Z', '2026-03-29T02:00:00.000Z'],
    [
      'when clocks pass over its end',
      planWith('Europe/Berlin', inTheGap),
      '2026-03-28T23:30:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'the first time that its end is shown twice',
      planWith('Europe/Berlin', inTheGap),
      '2026-10-24T23:00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'after one that follows it',
      planWith('UTC', weekEnd, { fromMinute: 0, toMinute: 6 * hour }),
      '2026-03-07T12:00:00Z',
      '2026-03-09T06:00:00.000Z',
    ],
    [
      'never where the whole week is closed',
      planWith('UTC', { fromMinute: 0, toMinute: 3 * day }, { fromMinute: 3 * day, toMinute: 0 }),
      '2026-03-07T12:00:00Z',
      undefined,
    ],
    ['never in an unknown time zone', planWith('Mars/Base', weekEnd), '2026-03-04T10:00:00Z', undefined],
  ];
  for (const [what, plan, from, opening] of openings) {
    it(`opens ${what}`, () => {
      expect(nextOpening(plan, new Date(from))?.toISOString()).to.equal(opening);
    });
  }

  it('opens at the first open minute, whatever the zone and the windows', () => {
    const minute = fc.nat({ max: 7 * day - 1 });
    const window = fc.record({ fromMinute: minute, toMinute: minute }).filter((one) => one.fromMinute !== one.toMinute);
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia');
    const from = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(window, { maxLength: 3 }), zone, from, (windows, timeZone, time) => {
        const plan = planWith(timeZone, ...windows);
        const opening = nextOpening(plan, time);
        if (opening === undefined) return;
        const minuteBefore = new Date(opening.getTime() - 60_000);

        expect(isWindowClosed(plan, opening)).to.equal(false);
        expect(opening >= time).to.equal(true);
        if (minuteBefore >= time) expect(isWindowClosed(plan, minuteBefore)).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a rollout with a window', () => {
  const policy = { ...storyPolicy, plans: { nightly: { ...planWith('UTC', weekEnd), name: 'nightly' } } };

  it('that is closed now is scheduled, and begins by itself when it opens', () => {
    const story = new RolloutStory({ policy });
    story.now = new Date('2026-03-06T17:00:00Z');
    const change = story.act('start', { version: '1.1.0', plan: 'nightly' });

    expect(change.effects).to.deep.equal(['nobody gets 1.1.0 yet: it begins at 2026-03-09T00:00:00.000Z']);
    expect(story.shown).to.deep.include({
      status: 'scheduled',
      waitsFor: [{ kind: 'window', until: '2026-03-09T00:00:00.000Z', secondsLeft: 198_000 }],
      nextAt: '2026-03-09T00:00:00.000Z',
    });
    story.now = new Date('2026-03-09T00:00:00Z');
    expect(story.serve()).to.deep.equal(['advance to running at 5 %']);
  });

  it('does not promote in it either', () => {
    const story = new RolloutStory({ policy });
    story.now = new Date('2026-03-06T15:30:00Z');
    story.act('start', { version: '1.1.0', plan: 'nightly' });

    expect(story.shown.waitsFor).to.deep.equal([
      { kind: 'hold', until: '2026-03-06T16:30:00.000Z', secondsLeft: 3600 },
      { kind: 'window', until: '2026-03-09T00:00:00.000Z', secondsLeft: 203_400 },
    ]);
    story.now = new Date('2026-03-07T00:00:00Z');
    expect(story.refusal('advance', { automatic: true, fromStep: 0 })).to.equal('WINDOW_CLOSED');
  });

  it('waits for the next opening where the servers were down when it was due', () => {
    const story = new RolloutStory({ policy });
    story.now = new Date('2026-03-06T14:00:00Z');
    story.act('start', { version: '1.1.0', plan: 'nightly' });
    story.now = new Date('2026-03-07T00:00:00Z');

    expect(story.due()?.dueAt.toISOString()).to.equal('2026-03-09T00:00:00.000Z');
    expect(story.serve()).to.deep.equal([]);
  });
});
