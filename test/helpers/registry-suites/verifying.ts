import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { AuditFinding } from '../../../core/audit-documents.ts';
import { contentPath } from '../../../core/state/state-paths.ts';
import { formatCommit, parseCommit, readPath, writeTreeChanges } from '../../../store/git-objects.ts';
import type { StateCommitDetails } from '../../../store/state/state-commit.ts';
import { formatStateCommit, parseStateCommit } from '../../../store/state/state-commit.ts';
import { aKey } from '../a-key.ts';
import type { TestRepository } from '../a-repository.ts';
import { ADA, aPrompt, aRepository, intend, keepRepository, removeRepositories } from '../a-repository.ts';

const STATE = 'refs/heads/stemma/state';
const production = 'env/production/greet.json';

/** What `audit verify` finds in histories that somebody has tampered with, whatever reads the repository. */
export function describeVerifying(backend: 'native' | 'isomorphic'): void {
  describe(`registry.verifyAudit() with the ${backend} backend`, () => {
    let template: TestRepository;
    const aHistory = (): Promise<TestRepository> => template.copy();
    before(async () => {
      template = keepRepository(await makeHistory());
    });
    after(() => template.remove());
    afterEach(removeRepositories);

    const find = async (repository: TestRepository): Promise<readonly AuditFinding[]> =>
      (await (await repository.open({ backend })).verifyAudit()).findings;

    it('finds nothing wrong with what Stemma wrote', async () => {
      const repository = await aHistory();
      const registry = await repository.open({ backend });
      await registry.apply(intend({ verb: 'yank', name: 'greet', version: '1.0.0', reason: 'wrong' }));
      await registry.apply(intend({ verb: 'retire', name: 'greet' }));
      await registry.changeKeys({ ...about('k'), verb: 'key', add: aKey() });

      expect(await registry.verifyAudit()).to.deep.equal({
        commits: 8,
        releases: 2,
        contents: 1,
        approvals: 0,
        findings: [],
      });
      const empty = await aRepository().build();
      expect(await (await empty.open({ backend })).verifyAudit()).to.include({ commits: 0 });
    });

    it('finds a document that was edited by hand under a commit of its own', async () => {
      const repository = await aHistory();
      await forge(repository, { files: { [production]: (text) => text.replace('"1.1.0"', '"1.0.0"') } });

      const [finding, ...others] = await find(repository);

      expect(others).to.deep.equal([]);
      expect(finding).to.include({ severity: 'error', code: 'INTENT_MISMATCH', revision: 5 });
      expect(finding?.message).to.include(production);
    });

    it('finds an edit that hides in the commit of a real change', async () => {
      const repository = await aHistory();
      await forge(repository, {
        amend: true,
        files: { [production]: (text) => text.replace('ada@example.com', 'eve@example.com') },
      });

      expect(codes(await find(repository))).to.deep.equal(['INTENT_MISMATCH']);
    });

    it('finds documents that are not valid, files that do not belong, and what is left out', async () => {
      const invalid = await aHistory();
      await forge(invalid, { files: { [production]: () => '{"format":1}\n' } });
      const stranger = await aHistory();
      await forge(stranger, { files: { 'notes.txt': () => 'hello' } });
      const missing = await aHistory();
      await forge(missing, { amend: true, undo: true });

      expect(codes(await find(invalid))).to.have.members(['INTENT_MISMATCH', 'STATE_INVALID']);
      expect(codes(await find(stranger))).to.deep.equal(['INTENT_MISMATCH']);
      expect(codes(await find(missing))).to.deep.equal(['INTENT_MISMATCH']);
    });

    it('finds contents that are not what their digest says, changed, or absent', async () => {
      const repository = await aHistory();
      const path = contentPath(digestOf(await repository.open({ backend })));
      const bent = await aHistory();
      await forge(bent, { files: { [path]: (text) => text.replace('Hello', 'Howdy') } });
      const gone = await aHistory();
      await forge(gone, { files: { [path]: () => null } });

      expect(codes(await find(bent))).to.have.members(['DIGEST_MISMATCH', 'INTENT_MISMATCH']);
      expect(codes(await find(gone))).to.deep.equal(['INTENT_MISMATCH']);
    });

    it('finds jumps of the revision, epochs that nobody began, intents that stand twice, and clocks that went back', async () => {
      const jump = await aHistory();
      await forge(jump, { change: (commit) => ({ ...commit, revision: 9 }) });
      const epoch = await aHistory();
      await forge(epoch, { change: (commit) => ({ ...commit, epoch: 2 }) });
      const twice = await aHistory();
      await forge(twice, { change: (commit) => commit, repeat: true });
      const late = await aHistory();
      await forge(late, { change: (commit) => ({ ...commit, seconds: 1_700_000_000 }) });

      expect(codes(await find(jump))).to.deep.equal(['HISTORY_BROKEN']);
      expect(codes(await find(epoch))).to.deep.equal(['HISTORY_BROKEN']);
      expect(codes(await find(twice))).to.include('INTENT_REPEATED');
      expect((await find(late)).map(({ severity, code }) => [severity, code])).to.deep.equal([
        ['warning', 'CLOCK_WENT_BACK'],
      ]);
    });

    it('finds merges, commits that Stemma did not make, and a root of another kind', async () => {
      const repository = await aHistory();
      const head = `${(await repository.backend.readRef(STATE))?.oid}`;
      const { tree, author } = parseCommit((await repository.backend.readObject(head)).bytes, head);
      const commit = { tree, author, committer: author, message: 'by hand' };
      const byHand = await repository.backend.writeObject('commit', formatCommit({ ...commit, parents: [head] }));
      await repository.setRef(STATE, byHand);
      expect(codes(await find(repository))).to.deep.equal(['STATE_INVALID']);

      const merge = formatCommit({ ...commit, parents: [head, byHand] });
      await repository.setRef(STATE, await repository.backend.writeObject('commit', merge));
      expect(codes(await find(repository))).to.deep.equal(['STATE_INVALID']);

      const root = formatCommit({ ...commit, parents: [], message: 'x\n\nStemma-Revision: 0\nStemma-Epoch: 1' });
      await repository.setRef(STATE, await repository.backend.writeObject('commit', root));
      expect(codes(await find(repository))).to.include('ROOT_UNKNOWN');
    });

    it('tells a moved tag as an error, and one that is gone as a warning, with the commit that admitted it', async () => {
      const repository = await aHistory();
      await repository.tag('greet@1.0.0', 'moved');
      await repository.setRef('refs/tags/greet@1.1.0', null);

      const findings = await find(repository);

      expect(findings.map(({ severity, code, revision }) => [severity, code, revision])).to.deep.equal([
        ['error', 'TAG_MOVED', 1],
        ['warning', 'TAG_DELETED', 2],
      ]);
    });

    it('accepts a strange root once somebody has accepted the branch', async () => {
      const repository = await aHistory();
      const registry = await repository.open({ backend });
      const head = `${registry.current().commit}`;
      const { tree, author } = parseCommit((await repository.backend.readObject(head)).bytes, head);
      const message = 'begun anew\n\nStemma-Revision: 9\nStemma-Epoch: 1';
      const root = formatCommit({ tree, author, committer: author, parents: [], message });
      await repository.setRef(STATE, await repository.backend.writeObject('commit', root));
      await registry.sync({ push: false, acceptRewrite: true });

      const { commits, findings } = await registry.verifyAudit();

      expect(registry.current().epoch).to.equal(2);
      expect([commits, findings]).to.deep.equal([2, []]);
    });
  });
}

const codes = (findings: readonly AuditFinding[]): readonly string[] => findings.map(({ code }) => code);

const about = (id: string): { id: string; actor: string; at: string } => ({
  id,
  actor: ADA,
  at: new Date().toISOString(),
});

/** Two releases of one content, each promoted: revisions 1 to 4. */
function makeHistory(): Promise<TestRepository> {
  const promote = (version: string) =>
    ({ verb: 'promote', name: 'greet', version, environment: 'production' }) as const;
  return aRepository()
    .withFile('prompts/greet.prompt', aPrompt())
    .commit()
    .release('greet', '1.0.0')
    .release('greet', '1.1.0')
    .apply(promote('1.0.0'))
    .apply(promote('1.1.0'))
    .build();
}

function digestOf(registry: Awaited<ReturnType<TestRepository['open']>>): string {
  return `${registry.current().prompts.get('greet')?.release?.versions['1.0.0']?.digest}`;
}

interface Forgery {
  /** New text of files, or `null` to remove them. */
  readonly files?: Readonly<Record<string, (text: string) => string | null>>;
  /** Replaces the newest commit, keeping its intent. */
  readonly amend?: boolean;
  /** Takes the documents of the commit before. */
  readonly undo?: boolean;
  /** Records the intent of the newest commit again. */
  readonly repeat?: boolean;
  readonly change?: (commit: StateCommitDetails) => StateCommitDetails;
}

/** Puts a well-formed commit on the branch that Stemma would not have made. */
async function forge(repository: TestRepository, forgery: Forgery): Promise<void> {
  const { backend } = repository;
  const { files = {}, amend = false, undo = false, repeat = false, change = (commit) => commit } = forgery;
  const head = await detailsOf(repository, `${(await backend.readRef(STATE))?.oid}`);
  const before = amend && head.parent !== null ? await detailsOf(repository, head.parent) : head;
  const edits = new Map<string, string | null>();
  for (const [path, edit] of Object.entries(files)) {
    const text = await textAt(repository, head.tree, path);
    const edited = edit(text);
    edits.set(path, edited === null ? null : await backend.writeObject('blob', Buffer.from(edited)));
  }
  const tree = await writeTreeChanges(backend, undo ? before.tree : head.tree, edits);
  // Nothing is left to promote: the intent itself changes nothing.
  const nothing = intend({ verb: 'promote', name: 'greet', version: '1.1.0', environment: 'production' });
  const intent = amend || repeat ? (head.intent ?? nothing) : nothing;
  const forged = change({ ...head, tree, parent: before.oid, revision: before.revision + 1, intent });
  const bytes = formatStateCommit({ ...forged, parent: before.oid, subject: 'forged', intent });
  await repository.setRef(STATE, await backend.writeObject('commit', bytes));
}

async function detailsOf({ backend }: TestRepository, oid: string): Promise<StateCommitDetails> {
  return parseStateCommit(oid, (await backend.readObject(oid)).bytes);
}

async function textAt({ backend }: TestRepository, tree: string, path: string): Promise<string> {
  const entry = await readPath(backend, tree, path);
  return entry === undefined ? '' : Buffer.from((await backend.readObject(entry.oid)).bytes).toString();
}
