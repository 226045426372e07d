import { expect } from 'chai';
import { describe, it } from 'mocha';
import { planProblems } from '../../../core/config/plan-policy.ts';
import { formatDuration } from '../../../core/duration.ts';
import { builtInPlans } from '../../../core/rollout/built-in-plans.ts';
import { findPlan, planNames } from '../../../core/rollout/find-plan.ts';
import { plainPlan, storyPolicy } from '../../helpers/rollout-story.ts';

describe('findPlan()', () => {
  it('finds plans of .promptrc before built-in ones', () => {
    const own = { ...plainPlan, name: 'fast' };

    expect(findPlan(storyPolicy, 'fast')).to.equal(builtInPlans['fast']);
    expect(findPlan({ ...storyPolicy, plans: { fast: own } }, 'fast')).to.equal(own);
    expect(planNames({ plans: { fast: own, mine: own } })).to.deep.equal(['fast', 'mine', 'careful', 'standard']);
  });

  it('names the nearest where there is none, and is not misled by what objects inherit', () => {
    expect(() => findPlan(storyPolicy, 'standart')).to.throw('There is no plan "standart"');
    expect(() => findPlan(storyPolicy, 'constructor')).to.throw('There is no plan "constructor"');
  });
});

describe('builtInPlans', () => {
  for (const [name, plan] of Object.entries(builtInPlans)) {
    it(`${name} is a plan that .promptrc could have`, () => {
      const written = {
        steps: plan.steps.map(({ canaryPpm, holdSeconds, approval = false }) => ({
          percent: canaryPpm / 10_000,
          hold: formatDuration(holdSeconds),
          approval,
        })),
        maxDuration: formatDuration(plan.maxSeconds ?? 0),
      };

      expect(plan.name).to.equal(name);
      expect(planProblems('', written)).to.deep.equal([]);
      expect(plan.steps.at(-1)?.canaryPpm, 'canary and control are equally large up to one half').to.equal(500_000);
    });
  }
});
