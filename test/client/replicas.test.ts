import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createClient } from '../../client/index.ts';
import type { ResolvedDocument } from '../../core/protocol.ts';
import { aDocument } from '../helpers/fake-registry.ts';

/** One call of the application, and the replica that will answer whatever it makes the client ask. */
interface Step {
  readonly unit: string | undefined;
  /** Revision of the state that the replica has got to. */
  readonly revision: number;
  readonly status: 'serves' | 'refuses' | 'is away';
}

const step: fc.Arbitrary<Step> = fc.record({
  unit: fc.constantFrom(undefined, 'a', 'b'),
  revision: fc.integer({ min: 1, max: 12 }),
  status: fc.constantFrom('serves', 'serves', 'serves', 'refuses', 'is away'),
});

/** Answers of replicas that all follow one history: at some revisions a rollout is open, and units differ. */
function replica({ revision, status }: Step, rolloutAt: readonly boolean[]): Response {
  const document: ResolvedDocument = aDocument({ revision, perUnit: rolloutAt[revision] ?? false });
  const problem = { type: 'about:blank', title: '', status: 404, detail: 'gone', code: 'NO_ELIGIBLE_VERSION' };
  return status === 'refuses'
    ? Response.json({ ...problem, epoch: 1, revision }, { status: 404 })
    : Response.json(document, { headers: { etag: `"${revision}"` } });
}

/** Calls the client step by step; gives the revisions that each unit got, in order. */
async function play(steps: readonly Step[], rolloutAt: readonly boolean[]): Promise<Map<unknown, number[]>> {
  let now = 0;
  let current: Step | undefined;
  const client = createClient({
    url: 'http://registry.example',
    ...{ clock: () => now, random: () => 0, retries: 0, maxStaleMs: 0 },
    fetch: async () => {
      if (current === undefined || current.status === 'is away') throw new TypeError('fetch failed');
      return replica(current, rolloutAt);
    },
  });
  const got = new Map<unknown, number[]>();
  for (const one of steps.flatMap((twice) => [twice, twice])) {
    current = one;
    now += 30_000;
    const options = one.unit === undefined ? {} : { unit: one.unit };
    const prompt = await client.get('support/reply@^1', options).catch(() => undefined);
    if (prompt !== undefined) got.set(one.unit, [...(got.get(one.unit) ?? []), prompt.revision]);
    // Lets what runs in the background end before the next replica takes over.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return got;
}

describe('client.get() from replicas that lag', () => {
  it('never goes back, for any unit, whichever replica answers', async () => {
    const histories = fc.array(fc.boolean(), { minLength: 13, maxLength: 13 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), histories, async (steps, rolloutAt) => {
        for (const revisions of (await play(steps, rolloutAt)).values()) {
          expect(revisions).to.deep.equal([...revisions].sort((one, other) => one - other));
        }
      }),
      { numRuns: 500 },
    );
  });
});
