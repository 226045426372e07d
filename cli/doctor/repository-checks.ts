import { fail } from '../../core/fail.ts';
import type { Registry } from '../../store/registry.ts';
import { compareTags } from '../../store/releases/compare-tags.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import { readGitRemotes } from '../git-remotes.ts';
import type { Check } from './check.ts';
import { check, failed, passed, warned } from './check.ts';

/** Contents that are read to see whether they are whole. */
const MAX_CONTENTS = 500;
const REMOTE_TIMEOUT_MS = 20_000;

/** The head, the state, what it serves, the files of the work tree, and the remote. */
export async function checkRepository(folder: string, registry: Registry): Promise<Check[]> {
  return [
    await check('repository', async () => {
      const { backend } = registry;
      if ((await backend.readRef('HEAD')) === undefined) throw fail('REPOSITORY_EMPTY', { folder });
      return passed(`${backend.gitFolder}, ${backend.kind} backend`);
    }),
    await check('state', async () => checkState(registry)),
    await check('contents', () => checkContents(registry)),
    await check('tags', () => checkTags(folder, registry)),
    await check('prompts', () => checkPrompts(folder, registry)),
    await check('remote', () => checkRemote(folder, registry)),
  ];
}

function checkState(registry: Registry): Omit<Check, 'name'> {
  const [alarm] = registry.alarms();
  if (alarm !== undefined) {
    const advice =
      alarm.code === 'STATE_REWRITTEN'
        ? 'restore the branch, or run "stemma sync --accept-rewrite"'
        : 'run "stemma sync"; see docs/errors.md';
    return failed(`${alarm.code} since ${alarm.since}: ${alarm.message}`, advice);
  }
  const { commit, revision, prompts } = registry.current();
  if (commit === null) return passed('no release yet');
  return passed(`revision ${revision}, ${prompts.size} prompt${prompts.size === 1 ? '' : 's'}`);
}

/** Reads what is served, newest admissions first, against its digest. */
async function checkContents(registry: Registry): Promise<Omit<Check, 'name'>> {
  const records = [...registry.current().prompts.values()].flatMap(({ release }) =>
    Object.values(release?.versions ?? {}),
  );
  const newest = records.toSorted((a, b) => (a.admittedAt < b.admittedAt ? 1 : -1));
  const digests = [...new Set(newest.map(({ digest }) => digest))].slice(0, MAX_CONTENTS);
  for (const digest of digests) await registry.readContent(digest);
  return passed(`${digests.length} of ${new Set(records.map(({ digest }) => digest)).size} read and whole`);
}

/** Tags against the releases that were made of them, without admitting any. */
async function checkTags(folder: string, registry: Registry): Promise<Omit<Check, 'name'>> {
  const { tagPrefix } = (await openWorkTree(folder)).promptrc;
  const { prompts } = registry.current();
  const { fresh, moved, deleted } = compareTags(await registry.backend.listRefs('refs/tags/'), prompts, tagPrefix);
  const refused = [...prompts].flatMap(([name, { release }]) =>
    Object.keys(release?.refused ?? {}).map((version) => ({ name, version })),
  );
  if (moved.length + deleted.length > 0) {
    const detail = [...told('moved after admission', moved), ...told('deleted after admission', deleted)].join('; ');
    return failed(`${detail}; what was admitted stays served`, 'fetch the tags again from a clone that has them');
  }
  if (fresh.length > 0) return warned(told('not admitted yet', fresh).join(''), 'run "stemma sync"');
  if (refused.length === 0) return passed('all admitted');
  return warned(told('refused', refused).join(''), `run "stemma list ${refused[0]?.name}" to see why`);
}

/** `2 refused, such as greet@1.1.0` */
function told(what: string, tags: readonly { readonly name: string; readonly version: string }[]): string[] {
  const [first] = tags;
  if (first === undefined) return [];
  return [`${tags.length} ${what}${tags.length === 1 ? ':' : ', such as'} ${first.name}@${first.version}`];
}

async function checkPrompts(folder: string, registry: Registry): Promise<Omit<Check, 'name'>> {
  const workTree = await openWorkTree(folder);
  const { misplaced } = await workTree.list();
  const statuses = await workTree.status(registry);
  const invalid = statuses.filter(({ state }) => state === 'invalid').map(({ name }) => name);
  const problems = [...invalid, ...misplaced.map(({ path }) => path)];
  if (problems.length === 0) return passed(`${statuses.length} file${statuses.length === 1 ? '' : 's'}, all valid`);
  return failed(`${problems.length} cannot be released: ${problems.slice(0, 5).join(', ')}`, 'run "stemma status"');
}

async function checkRemote(folder: string, registry: Registry): Promise<Omit<Check, 'name'>> {
  const [remote] = await readGitRemotes(folder);
  if (remote === undefined) {
    return warned(
      'none: this repository is the only copy',
      'run "git remote add origin URL", then "stemma sync --push"',
    );
  }
  await registry.backend.fetch(remote, { signal: AbortSignal.timeout(REMOTE_TIMEOUT_MS) });
  await registry.refresh();
  return passed(`${remote} can be reached`);
}
