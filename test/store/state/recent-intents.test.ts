import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { MemoryBackend } from '../../../store/memory-backend.ts';
import { RecentIntents } from '../../../store/state/recent-intents.ts';
import type { StateCommit } from '../../../store/state/state-commit.ts';
import { formatStateCommit, formatStateRoot } from '../../../store/state/state-commit.ts';
import { StateHistory } from '../../../store/state/state-history.ts';
import { intend } from '../../helpers/a-repository.ts';

const NOW = 1_790_000_000;

/** Histories that branch and are joined again: each commit goes on from one of those before. */
const arbitraryHistory = fc.array(fc.record({ from: fc.nat(), id: fc.integer({ min: 0, max: 9 }) }), {
  minLength: 1,
  maxLength: 25,
});

describe('RecentIntents', () => {
  it('finds what a walk back from the head finds, whichever heads it was asked for before', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryHistory,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 20 }),
        async (links, questions) => {
          const { history, commits } = await write(links.map((link) => ({ ...link, seconds: NOW })));
          const intents = new RecentIntents(history, () => new Date(NOW * 1000));
          for (const [which, id] of questions) {
            const head = commits[which % commits.length] as StateCommit;
            const found = await intents.find(head, `intent ${id}`);
            // Where an id stands twice on a line, which a registry never makes, either is right.
            const expected = await walk(history, head, `intent ${id}`);
            expect(expected.length > 0).to.equal(found !== undefined);
            if (found !== undefined) expect(expected).to.include(found.oid);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answers many who ask at once as it would answer each alone', async () => {
    const links = Array.from({ length: 40 }, (_, index) => ({ from: index, id: index, seconds: NOW }));
    const { history, commits } = await write(links);
    const intents = new RecentIntents(history, () => new Date(NOW * 1000));

    const found = await Promise.all(commits.map((head, index) => intents.find(head, `intent ${index - 1}`)));

    expect(found.slice(1).map((commit) => commit?.oid)).to.deep.equal(commits.slice(1).map(({ oid }) => oid));
  });

  it('reads of a history that has grown only what is new', async () => {
    const links = Array.from({ length: 300 }, (_, index) => ({ from: index, id: index, seconds: NOW }));
    const { backend, commits } = await write(links);
    let reads = 0;
    const counting = new Proxy(backend, {
      get: (target, key) => {
        if (key === 'readObject') reads += 1;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const intents = new RecentIntents(new StateHistory(counting), () => new Date(NOW * 1000));
    await intents.find(commits[250] as StateCommit, 'none');
    reads = 0;

    const found = await intents.find(commits[300] as StateCommit, 'intent 3');

    expect(found?.oid).to.equal(commits[4]?.oid);
    expect(reads).to.be.at.most(50);
  });

  it('forgets what is older than a day', async () => {
    const { history, commits } = await write([
      { from: 0, id: 1, seconds: NOW - 90_000 },
      { from: 1, id: 2, seconds: NOW - 80_000 },
      { from: 2, id: 3, seconds: NOW },
    ]);
    const intents = new RecentIntents(history, () => new Date(NOW * 1000));
    const head = commits[3] as StateCommit;

    expect((await intents.find(head, 'intent 2'))?.oid).to.equal(commits[2]?.oid);
    expect(await intents.find(head, 'intent 1')).to.equal(undefined);
  });
});

interface Link {
  /** Which of the commits before it goes on from. */
  readonly from: number;
  readonly id: number;
  readonly seconds: number;
}

async function write(links: readonly Link[]): Promise<{
  readonly backend: MemoryBackend;
  readonly history: StateHistory;
  readonly commits: readonly StateCommit[];
}> {
  const backend = new MemoryBackend('/nowhere');
  const history = new StateHistory(backend);
  const tree = await backend.writeObject('tree', Buffer.alloc(0));
  const commits = [await history.read(await backend.writeObject('commit', formatStateRoot(tree, 1)))];
  for (const [index, { from, id, seconds }] of links.entries()) {
    const parent = commits[from % commits.length] as StateCommit;
    const intent = { ...intend({ verb: 'retire', name: 'greet' }), id: `intent ${id}` };
    const about = { tree, parent: parent.oid, epoch: 1, revision: parent.revision + 1, subject: `${index}`, intent };
    commits.push(await history.read(await backend.writeObject('commit', formatStateCommit({ ...about, seconds }))));
  }
  return { backend, history, commits };
}

async function walk(history: StateHistory, head: StateCommit, id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let commit: StateCommit | undefined = head; commit !== undefined; commit = await history.parentOf(commit)) {
    if (commit.intentId === id) found.push(commit.oid);
  }
  return found;
}
