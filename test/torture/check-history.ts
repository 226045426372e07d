import { expect } from 'chai';
import { openRegistry } from '../../store/open-registry.ts';
import type { Registry } from '../../store/registry.ts';
import type { StateCommitDetails } from '../../store/state/state-commit.ts';
import { StateHistory } from '../../store/state/state-history.ts';
import type { Outcome } from './outcome.ts';

/** Checks, with a registry opened afresh, that every acknowledged change is there, once, in one line of history. */
export async function checkHistory(folder: string, outcomes: readonly Outcome[]): Promise<void> {
  const registry = await openRegistry({ folder, backend: 'isomorphic' });
  try {
    await registry.admit();
    expect(registry.alarms()).to.deep.equal([]);
    const history = await readHistory(registry);
    checkIntents(history, outcomes);
    checkAdmittedOnce(history);
    const acknowledged = outcomes.filter(({ result }) => result === 'acknowledged');
    for (const outcome of acknowledged) await checkRefs(registry, outcome);
  } finally {
    await registry.close();
  }
}

/** From the newest to the root; reading it checks that each commit has one parent, of the revision before. */
async function readHistory(registry: Registry): Promise<readonly StateCommitDetails[]> {
  const history = new StateHistory(registry.backend);
  const commits: StateCommitDetails[] = [];
  for (let oid = registry.current().commit; oid !== null; ) {
    const details = await history.details(oid);
    await history.parentOf(details);
    commits.push(details);
    oid = details.parent;
  }
  expect(commits.at(-1)).to.include({ revision: 0, parent: null });
  return commits;
}

function checkIntents(history: readonly StateCommitDetails[], outcomes: readonly Outcome[]): void {
  const commits = new Set(history.map(({ oid }) => oid));
  const ids = history.flatMap(({ intentId }) => (intentId === null ? [] : [intentId]));
  expect(new Set(ids).size, 'an intent stands twice in the history').to.equal(ids.length);
  const lost = outcomes.filter(({ result, commit }) => {
    return result === 'acknowledged' && commit !== undefined && !commits.has(commit);
  });
  expect(lost, 'acknowledged, but not in the history').to.deep.equal([]);
}

function checkAdmittedOnce(history: readonly StateCommitDetails[]): void {
  const admitted = history.flatMap(({ intent }) => {
    if (intent?.verb !== 'admit') return [];
    return intent.tags.flatMap((tag) => ('digest' in tag ? [`${tag.name}@${tag.version}`] : []));
  });
  const twice = admitted.filter((name, index) => admitted.indexOf(name) !== index);
  expect(twice, 'admitted twice').to.deep.equal([]);
}

async function checkRefs(registry: Registry, outcome: Outcome): Promise<void> {
  const { verb, name, version, made } = outcome;
  if (verb !== 'release' && verb !== 'tag') return;
  const ref = await registry.backend.readRef(`refs/tags/${name}@${version}`);
  expect(ref?.oid, `${name}@${version} by ${verb}`).to.equal(made);
  const record = registry.current().prompts.get(name)?.release?.versions[version];
  expect(record?.tag, `${name}@${version} admitted`).to.equal(made);
}
