import { expect } from 'chai';
import { describe, it } from 'mocha';
import { FairShare } from '../../../store/sync/fair-share.ts';

const MINUTE = 60_000;

describe('FairShare', () => {
  for (const writers of [2, 3, 5]) {
    it(`lets each of ${writers} writers that always have something to push come through within 9 s`, () => {
      for (const seed of [1, 2, 3]) {
        const { longestMs, pushes } = simulate(writers, seed);

        expect(longestMs, `seed ${seed}`).to.be.below(9_000);
        expect(pushes, `seed ${seed}`).to.be.above(100);
      }
    });
  }

  it('holds up nobody who is alone and pushes now and then', () => {
    let now = 0;
    const share = new FairShare({ now: () => now });

    for (let turn = 0; turn < 50; turn += 1) {
      now += 2_000;
      share.notePush(100);
      expect(share.yieldMs()).to.equal(0);
    }
  });

  it('retries sooner the longer somebody waits', () => {
    const share = new FairShare({ now: () => 0, random: () => 1 });

    expect(share.retryMs(1)).to.be.above(share.retryMs(2));
    expect(share.retryMs(9)).to.be.below(30);
  });
});

/** Writers on one remote for a minute of simulated time, each with a push that succeeds only on the newest version. */
function simulate(writers: number, seed: number): { readonly longestMs: number; readonly pushes: number } {
  let state = seed;
  const random = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  let now = 0;
  let version = 0;
  let pushes = 0;
  let longestMs = 0;
  const events: { readonly at: number; readonly act: () => void }[] = [];
  const after = (ms: number, act: () => void): void => {
    events.push({ at: now + ms, act });
  };
  for (let writer = 0; writer < writers; writer += 1) {
    const share = new FairShare({ now: () => now, random });
    let known = 0;
    let last = 0;
    const push = (base: number, attempts: number): void => {
      const begun = now;
      after(80 + 60 * random(), () => {
        if (version !== base) {
          share.noteOvertaken();
          after(attempts === 0 ? 0 : share.retryMs(attempts), () => fetch(attempts + 1));
          return;
        }
        version += 1;
        known = version;
        pushes += 1;
        longestMs = Math.max(longestMs, now - last);
        last = now;
        share.notePush(now - begun);
        after(share.yieldMs() + 20, () => push(known, 0));
      });
    };
    const fetch = (attempts: number): void => {
      after(70, () => {
        const seen = version;
        after(60, () => push(seen, attempts));
      });
    };
    after(100 * random(), () => push(known, 0));
  }
  while (now < MINUTE) {
    const next = events.reduce((first, event) => (event.at < first.at ? event : first));
    events.splice(events.indexOf(next), 1);
    now = next.at;
    next.act();
  }
  return { longestMs, pushes };
}
