/**
 * Tags releases and moves a branch of its own with plain git commands, in a loop until its input ends.
 *
 *     node dist/test/torture/git-worker.js <folder> git <number>
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { printOutcome } from './outcome.ts';
import { promptNames } from './prompt-names.ts';

const [, , folder = '.', , number = '0'] = process.argv;
const run = promisify(execFile);
let isStopped = false;
let turn = 0;

process.stdin.resume();
process.stdin.once('end', () => {
  isStopped = true;
});
process.stdout.write('ready\n');
while (!isStopped) {
  turn += 1;
  await (turn % 3 === 0 ? moveBranch() : tagRelease());
}

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...args], { cwd: folder });
  return stdout.trim();
}

async function tagRelease(): Promise<void> {
  const name = promptNames[turn % promptNames.length] ?? '';
  const tags = await git('tag', '--list', `${name}@1.*`);
  const minors = tags.split('\n').map((tag) => Number(tag.split('.')[1] ?? -1));
  const version = `1.${Math.max(-1, ...minors) + 1}.0`;
  await attempt('tag', { name, version }, async () => {
    await git('tag', '--annotate', '--message', `by git ${number}`, `${name}@${version}`, 'main');
    return git('rev-parse', `refs/tags/${name}@${version}`);
  });
}

async function moveBranch(): Promise<void> {
  await attempt('branch', { name: `refs/heads/git-${number}`, version: '' }, async () => {
    const ref = `refs/heads/git-${number}`;
    const head = await git('rev-parse', '--verify', '--quiet', ref).catch(() => git('rev-parse', 'main'));
    const next = await git('commit-tree', '-p', head, '-m', `turn ${turn}`, 'main^{tree}');
    await git('update-ref', ref, next);
    return next;
  });
}

async function attempt(
  verb: 'tag' | 'branch',
  target: { readonly name: string; readonly version: string },
  work: () => Promise<string>,
): Promise<void> {
  const base = { verb, id: randomUUID(), ...target };
  const begun = performance.now();
  const ms = (): number => Math.round(performance.now() - begun);
  try {
    const made = await work();
    printOutcome({ ...base, made, ms: ms(), result: 'acknowledged' });
  } catch (error) {
    const problem = String(error instanceof Error && 'stderr' in error ? error.stderr : error);
    const isTaken = /already exists|reference already exists/.test(problem);
    printOutcome({ ...base, ms: ms(), code: problem, result: isTaken ? 'refused' : 'failed' });
  }
}
