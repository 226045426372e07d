import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

/** A day of a release manager, with slips of the pen; each line is typed on the repository and through a registry. */
const day = `
  rollout status
  rollout start greet@1.1.0 --dry-run
  rollout start greet@1.1.0 --override qa --reason shorter --evidence {"tickets":12}
  rollout start greet@1.1.0
  rollout status
  rollout status greet --json
  rollout set greet --percent 12.5 --add-override ada
  rollout set greet@3 --percent 1
  explain greet@^1 --unit qa
  rollout pause greet --reason lunch
  rollout advance greet
  rollout resume greet@1
  rollout advance greet --evidence https://example.com/figures
  rollout export --flagd --unit qa
  rollout abort greet --dry-run
  rollback greet@1 --reason curt
  restore greet@1.1.0
  rollout start greet@1.1.0 --draft
  rollout start greet@1.1.0 --at 2099-01-01
  rollout abort greet --reason later
  rollout start greet@1.1.0 --env guarded
  approve greet@1.1.0 --env guarded
  promote greet@1.1.0 --env guarded
  promote greet@1.1.0 --env guarded --bypass-approvals
  promote greet@1.1.0 --env guarded --bypass-approvals --reason fire
  rollout status --all
  rollout status greet@1.1.0 --env guarded --all
  promote greet@1.1.0 --evidence [1,2]
  yank greet@1.1.0 --reason typo --evidence seen
  log
  audit
  audit greet --env guarded --max 2
  audit --verb rollback
  audit --by ADA --since 1d --json
  audit --verb rolback
  audit --since yesterday
  audit nobody
`;

describe('the answers of a repository and of a registry', () => {
  let original: TestRepository;
  before(async () => {
    original = keepRepository(await aCanaryRepository());
  });
  after(() => original.remove());
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  /** What no two runs have in common: ids, salts, hashes and times; and traffic, which only a server knows. */
  const plain = ({ code, stdout, stderr }: StemmaResult): object => {
    const text = (one: string): string =>
      one
        .replace(/^ {2}traffic .*\n(?: {13}.*\n)*/gmu, '')
        .replace(/,\n {6}"traffic": \{[\s\S]*?\n {6}\}/gu, '')
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu, '<id>')
        .replace(/\b[0-9a-f]{64}\b/gu, '<hash>')
        .replace(/\b[0-9a-f]{40}\b|\b[0-9a-f]{32}\b|commit +[0-9a-f]{10}\b/gu, '<hash>')
        .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/gu, '<time>')
        .replace(/bucket \d+/gu, 'bucket <n>')
        .replace(/"secondsLeft": \d+/gu, '"secondsLeft": <n>')
        .replace(/(?:in|held|hold:) (?:\d+[dhms] ?)+|now$|(?:\d+[dhms] )+ago/gmu, '<span> ')
        .replace(/is in (?:the canary|the control|neither arm)/gu, 'is somewhere');
    return { code, stdout: text(stdout), stderr: text(stderr) };
  };

  it('are the same, word for word, and so are their refusals', async () => {
    const here = await original.copy();
    const there = await original.copy();
    const { url } = await aServer({ registry: await there.open() });

    for (const line of day.trim().split('\n')) {
      const argv = line.trim().split(' ');
      const near = await runStemma(argv, { cwd: here.folder });
      const far = await runStemma(argv, { cwd: there.folder, env: { STEMMA_REGISTRY: url } });

      expect(plain(far), line).to.deep.equal(plain(near));
    }
  });
});
