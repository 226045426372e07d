import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createClient } from '../../client/index.ts';
import { aDocument } from '../helpers/fake-registry.ts';

/** Who answers the next poll. */
interface Step {
  /** Revision of the state that the replica has got to. */
  readonly revision: number;
  readonly status: 'serves' | 'refuses' | 'is away' | 'lacks contents';
}

const step: fc.Arbitrary<Step> = fc.record({
  revision: fc.integer({ min: 1, max: 12 }),
  status: fc.constantFrom('serves', 'serves', 'serves', 'refuses', 'is away', 'lacks contents'),
});

const versionAt = (revision: number): string => `1.${revision % 3}.0`;

/** All that is ever served, by version: made once. */
const documents = new Map([0, 1, 2].map((index) => [versionAt(index), aDocument({ version: versionAt(index) })]));
const documentOf = (version: string): ReturnType<typeof aDocument> => documents.get(version) ?? aDocument({ version });

/** Answers of replicas that all follow one history, in which versions come and go. */
function replica({ revision, status }: Step, { pathname, searchParams }: URL): Response {
  if (pathname.startsWith('/v1/digests/')) {
    if (status === 'lacks contents') return new Response('', { status: 500 });
    const found = [...documents.values()].find(({ digest }) => pathname.endsWith(digest));
    return Response.json({ metadata: found?.metadata, content: found?.content });
  }
  const { version, digest } = documentOf(versionAt(revision));
  const problem = { type: 'about:blank', title: '', status: 404, detail: 'gone', code: 'PROMPT_NOT_FOUND' };
  const entry =
    status === 'refuses'
      ? { error: problem }
      : { acrossMajors: false, candidates: [{ version, ordinal: 1, digest, promoted: true }] };
  const references = Object.fromEntries((searchParams.get('refs') ?? '').split(',').map((one) => [one, entry]));
  return Response.json({ environment: 'production', epoch: 1, revision, expiresAt: '', references });
}

/** Lets a client poll step by step; gives what it served after each, as revision and version. */
async function play(steps: readonly Step[]): Promise<(readonly [number, string])[]> {
  let current: Step | undefined;
  let polls = 0;
  const client = createClient({
    ...{ url: 'http://registry.example', random: () => 0, retries: 0, follow: false, pollMs: 10 },
    fetch: async (input) => {
      const url = new URL(String(input));
      if (url.pathname === '/v1/manifest') current = steps[polls];
      if (url.pathname === '/v1/manifest') polls += 1;
      if (current === undefined || current.status === 'is away') throw new TypeError('fetch failed');
      return replica(current, url);
    },
  });
  const got: (readonly [number, string])[] = [];
  while (polls < steps.length) {
    const prompt = await client.get('support/reply@^1', { unit: `u${polls}` }).catch(() => undefined);
    if (prompt !== undefined) got.push([prompt.revision, prompt.version]);
    // Polls come by themselves.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  client.close();
  return got;
}

describe('client.get() from replicas that lag', () => {
  it('never goes back, and serves whole states only, whichever replica answers', async () => {
    const history = fc.array(step, { minLength: 1, maxLength: 10 });
    // Polls take their time, so many clients play at once: 510 histories.
    const histories = fc.array(history, { minLength: 34, maxLength: 34, size: 'max' });
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        for (const got of await Promise.all(all.map(play))) {
          const revisions = got.map(([revision]) => revision);
          expect(revisions).to.deep.equal([...revisions].sort((one, other) => one - other));
          expect(got.filter(([revision, version]) => version !== versionAt(revision))).to.deep.equal([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
