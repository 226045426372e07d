import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { rcompare } from 'semver';
import type { ResolveQuery, Resolver } from '../../../core/resolution/create-resolver.ts';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import type { CandidateList } from '../../../core/resolution/walk.ts';
import { walkCandidates } from '../../../core/resolution/walk-candidates.ts';
import type { PromptState } from '../../../core/state/documents.ts';
import {
  arbitraryPrompt,
  arbitraryState,
  indexOf,
  overriddenUnits,
  rangePool,
  versionPool,
} from '../../helpers/arbitrary-states.ts';
import { codeOf } from '../../helpers/error-code.ts';
import type { LiteralAnswer } from '../../helpers/resolve-literally.ts';
import { resolveLiterally } from '../../helpers/resolve-literally.ts';

const selector = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('*', '^1', '^2', '>=1') },
  { weight: 4, arbitrary: fc.constantFrom(...rangePool) },
  { weight: 1, arbitrary: fc.constantFrom(...versionPool) },
);
const unit = fc.option(
  fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 5000 }).map(String) },
    { weight: 2, arbitrary: fc.constantFrom(...overriddenUnits) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  ),
  { freq: 8, nil: undefined },
);

/** Checks a law for any state of a prompt and any question about it. */
function forAny(runs: number, law: (state: PromptState, query: ResolveQuery, asked: string) => void): void {
  const property = fc.property(arbitraryState, selector, unit, (state, asked, who) => {
    law(state, { reference: `${arbitraryPrompt}@${asked}`, unit: who }, asked);
  });
  fc.assert(property, { numRuns: runs });
}

function answerOf(resolver: Resolver, query: ResolveQuery): LiteralAnswer | string {
  const code = codeOf(() => resolver.resolve(query));
  if (code !== 'nothing') return code;
  const { version, reason, rollout, arm, warnings } = resolver.resolve(query);
  return {
    version,
    reason,
    ...(rollout !== undefined && { rollout }),
    ...(arm !== undefined && { arm }),
    warnings: warnings.map((warning) => warning.code),
  };
}

/** What a client makes of a manifest entry that came as JSON. */
function walkedAnswer(list: CandidateList, who: string | undefined): LiteralAnswer | string {
  const decision = walkCandidates(JSON.parse(JSON.stringify(list)), who);
  if (decision === undefined) return 'NO_ELIGIBLE_VERSION';
  const { candidate, ...rest } = decision;
  return { version: candidate.version, ...rest, warnings: (candidate.warnings ?? []).map(({ code }) => code) };
}

describe('resolve() on any state', () => {
  it('equals the literal, slow reading of the rule', () => {
    forAny(4000, (state, query, asked) => {
      const answer = answerOf(createResolver(indexOf(state)), query);

      expect(answer).to.deep.equal(resolveLiterally(state, asked, query.unit));
    });
  });

  it('comes upon every reason, arm and refusal while it is tried on such states', () => {
    const seen = new Set<string>();
    const questions = fc.sample(fc.tuple(arbitraryState, selector, unit), { numRuns: 3000, seed: 20_261_104 });
    for (const [state, asked, who] of questions) {
      const answer = resolveLiterally(state, asked, who);
      seen.add(typeof answer === 'string' ? answer : `${answer.reason} in ${answer.arm ?? 'no arm'}`);
    }

    expect([...seen].sort()).to.deep.equal([
      'NO_ELIGIBLE_VERSION',
      'PROMPT_RETIRED',
      'RELEASE_KILLED',
      'RELEASE_NOT_FOUND',
      'canary in canary',
      'canary in no arm',
      'control in control',
      'override in no arm',
      'pinned in no arm',
      'promoted in no arm',
    ]);
  });

  it('is what a client gets that walks the candidates by itself', () => {
    forAny(1000, (state, query) => {
      const resolver = createResolver(indexOf(state));
      const answer = answerOf(resolver, query);

      const code = codeOf(() => resolver.candidates(query));
      expect(code === 'nothing' ? walkedAnswer(resolver.candidates(query), query.unit) : code).to.deep.equal(answer);
    });
  });

  it('is explained with the same answer, and one step for each version, highest first', () => {
    forAny(1000, (state, query) => {
      const resolver = createResolver(indexOf(state));

      const { steps, resolution, error } = resolver.explain(query);
      expect(error?.code ?? 'nothing').to.equal(codeOf(() => resolver.resolve(query)));
      expect(resolution).to.deep.equal(error === undefined ? resolver.resolve(query) : undefined);
      const versions = Object.keys(state.release?.versions ?? {}).sort(rcompare);
      expect(steps.map(({ version }) => version)).to.deep.equal(versions);
      const chosen = steps.filter(({ verdict }) => verdict === 'chosen').map(({ version }) => version);
      expect(chosen).to.deep.equal(resolution === undefined ? [] : [resolution.version]);
    });
  });

  it('is the same with a hash of the platform', () => {
    forAny(500, (state, query) => {
      const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
      const resolver = createResolver(indexOf(state), { sha256 });

      expect(answerOf(resolver, query)).to.deep.equal(answerOf(createResolver(indexOf(state)), query));
    });
  });

  it('is the same object when the same is asked again', () => {
    forAny(300, (state, query) => {
      const resolver = createResolver(indexOf(state));

      if (typeof answerOf(resolver, query) === 'string') return;
      expect(resolver.resolve(query)).to.equal(resolver.resolve({ ...query, environment: 'production' }));
    });
  });
});
