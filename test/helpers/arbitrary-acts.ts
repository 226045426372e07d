import fc from 'fast-check';
import type { Policy } from '../../core/state/documents.ts';
import type { Verb } from '../../core/state/intent.ts';
import { ada, author, gatedPlan, grace, mary, plainPlan } from './rollout-story.ts';

/** What somebody does, after a while. */
export interface Act {
  readonly verb: Verb;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly afterSeconds: number;
}

export const lawPolicy: Policy = {
  environments: {
    production: { serve: 'promoted', default: true, plan: 'gated', approvals: [{ for: ['minor'], count: 1 }] },
  },
  plans: {
    gated: gatedPlan,
    plain: plainPlan,
    bounded: { ...plainPlan, name: 'bounded', maxSeconds: 10_000 },
    windowed: {
      ...{ ...plainPlan, name: 'windowed', timeZone: 'Europe/Berlin' },
      noAdvance: [
        { fromMinute: 600, toMinute: 700 },
        { fromMinute: 6 * 1440, toMinute: 0 },
      ],
    },
  },
  teams: {},
};

export const lawVersions: readonly string[] = ['1.0.0', '1.0.1', '1.1.0-rc.1', '1.1.0', '1.2.0', '2.0.0', '2.0.1'];

const version = fc.constantFrom(...lawVersions);
const reason = fc.constantFrom('it is told', undefined);
const actor = fc.constantFrom(ada, grace, mary, author);
const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const bypass = fc.constantFrom(true, undefined, undefined);
const flag = fc.constantFrom(true, undefined, undefined, undefined);
const major = fc.constantFrom(1, 1, 2, undefined);

const startFields = fc.record({
  version,
  actor,
  reason,
  bypass,
  draft: flag,
  plan: fc.constantFrom('gated', 'plain', 'bounded', 'windowed', undefined),
  startAt: fc.constantFrom('2026-03-02T12:00Z', undefined, undefined),
  overrides: fc.option(fc.array(hash, { maxLength: 2 }), { nil: undefined }),
});
const setFields = fc.record({
  major,
  reason,
  bypass,
  canaryPpm: fc.constantFrom(0, 5000, 10_000, 50_000, 100_000, 300_000, 500_000, 1_000_000, undefined),
  addOverrides: fc.option(fc.array(hash, { maxLength: 1 }), { nil: undefined }),
  removeOverrides: fc.option(fc.array(hash, { maxLength: 1 }), { nil: undefined }),
});
const approval = fc.record({
  actor,
  reason,
  major,
  version: fc.option(version, { nil: undefined }),
  authenticated: fc.constant({ method: 'token', id: 't1' }),
});

function act(
  verb: Verb,
  weight: number,
  fields: fc.Arbitrary<object>,
): fc.WeightedArbitrary<Omit<Act, 'afterSeconds'>> {
  // Fields that are left out are undefined here, and absent in an intent.
  const given = fields.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined)),
  );
  return { weight, arbitrary: given.map((one) => ({ verb, fields: one })) };
}

/** Anything that somebody can ask for, sensible in the state it meets or not. */
const arbitraryAct: fc.Arbitrary<Omit<Act, 'afterSeconds'>> = fc.oneof(
  act('start', 40, startFields),
  act('set', 40, setFields),
  act('advance', 30, fc.record({ major, reason, bypass, force: flag })),
  act('pause', 10, fc.record({ major, reason })),
  act('resume', 15, fc.record({ major })),
  act('abort', 5, fc.record({ major, reason })),
  act('expire', 5, fc.record({ major })),
  act('approve', 25, approval),
  act('reject', 5, approval),
  act('promote', 15, fc.record({ version, actor, reason, bypass })),
  act('withdraw', 10, fc.record({ version, reason })),
  act('restore', 10, fc.record({ version })),
  act('rollback', 5, fc.record({ major, reason, force: flag })),
  act('yank', 5, fc.record({ version, reason, undo: flag })),
  act('kill', 5, fc.record({ version, reason, undo: flag })),
  { weight: 1, arbitrary: fc.record({ undo: flag }).map((fields) => ({ verb: 'retire' as const, fields })) },
);

const begin: fc.Arbitrary<Act> = fc
  .record({ version: fc.constantFrom('1.1.0', '1.0.1', '2.0.1'), plan: fc.constantFrom('gated', 'plain', 'windowed') })
  .map((fields) => ({ verb: 'start', fields: { ...fields, bypass: true, reason: 'it is told' }, afterSeconds: 0 }));

/** A few things done one after the other, most often to a rollout that runs. */
export const arbitraryLife: fc.Arbitrary<readonly Act[]> = fc
  .tuple(
    fc.array(begin, { maxLength: 1 }),
    fc.array(
      fc
        .record({ act: arbitraryAct, afterSeconds: fc.constantFrom(0, 1, 60, 3600, 20_000) })
        .map(({ act: one, afterSeconds }) => ({ ...one, afterSeconds })),
      { minLength: 6, maxLength: 14 },
    ),
  )
  .map(([first, rest]) => [...first, ...rest]);
