import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { RolloutRecord } from '../../core/state/documents.ts';
import type { Registry } from '../../store/registry.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { projectRoot } from '../helpers/project-files.ts';

/** Holds are seconds here, so that real servers go through a plan in a test. */
const promptrc = `
plans:
  seconds:
    steps:
      - { percent: 1, hold: 1s }
      - { percent: 10, hold: 1s }
      - { percent: 50, hold: 6s }
environments:
  production: { serve: promoted, default: true }
`;

const processes: ChildProcess[] = [];

/** Starts `stemma serve` as a process of its own. */
async function serve(folder: string): Promise<ChildProcess> {
  const main = join(projectRoot, 'dist/cli/main.js');
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--log-level', 'silent'], {
    cwd: folder,
    env: { ...process.env, STEMMA_BACKEND: 'isomorphic' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(server);
  await once(server.stdout ?? server, 'data');
  return server;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

describe('servers that are killed while a rollout advances', function () {
  this.timeout(30_000);

  afterEach(async () => {
    for (const server of processes.splice(0)) await end(server, 'SIGTERM');
    await removeRepositories();
  });

  it('leave it to the next one: each step is made once, and held whole', async () => {
    const repository = await aRepository()
      .withFile('.promptrc', promptrc)
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .release('greet', '1.1.0')
      .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
      .build();
    const registry = await repository.open({ watch: true });
    const servers = [await serve(repository.folder), await serve(repository.folder)];
    await repository.apply({
      ...{ verb: 'start', name: 'greet', version: '1.1.0', environment: 'production', plan: 'seconds' },
      ...{ rollout: 'r1', salt: '0123456789abcdef0123456789abcdef' },
    });

    // Killed as soon as a step is seen: in the middle of whatever they do then.
    for (const [index, server] of servers.entries()) {
      while ((rolloutOf(registry)?.step ?? 0) <= index) await advanced(registry);
      await end(server, 'SIGKILL');
    }
    const left = rolloutOf(registry)?.status;
    await serve(repository.folder);
    while (rolloutOf(registry)?.status === 'running') await advanced(registry);
    const changes = await registry.audit({ max: 100, verb: 'advance' });

    expect([left, rolloutOf(registry)?.status]).to.deep.equal(['running', 'promoted']);
    expect(new Set(changes.map(({ intent }) => intent)).size).to.equal(3);
    expect(changes).to.have.lengthOf(3);
    const times = changes.map(({ at }) => Date.parse(at)).reverse();
    expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) >= 1000)).to.equal(true);
    expect((await registry.verifyAudit()).findings).to.deep.equal([]);
  });
});

function rolloutOf(registry: Registry): RolloutRecord | undefined {
  return registry.current().prompts.get('greet')?.environments['production']?.rollouts?.[0];
}

/** Waits for the next change of the state that another process makes. */
function advanced(registry: Registry): Promise<void> {
  return new Promise((resolve) => {
    const stop = registry.onChange(() => {
      stop();
      resolve();
    });
  });
}
