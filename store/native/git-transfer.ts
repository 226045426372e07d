import { spawn } from 'node:child_process';
import { fail } from '../../core/fail.ts';
import type { RemoteOptions } from '../git-backend.ts';
import { processEnvironment } from '../process-environment.ts';
import { systemCode } from '../storage-files.ts';
import { gitEnvironment, safeSettings } from './git-environment.ts';

export interface Transfer {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
  /** Why it was ended early; undefined where it ran to its end. */
  readonly stopped: string | undefined;
}

const defaultIdleMs = 60_000;
const killAfterMs = 3000;
const keptCharacters = 16_384;

/**
 * Runs git against a remote. It is ended, with the programs that it started, when it has been silent for too long or
 * when it is cancelled; `--progress` makes it speak while it works. @throws GIT_NOT_FOUND
 */
export function runTransfer(args: readonly string[], cwd: string, options: RemoteOptions): Promise<Transfer> {
  const idleMs = options.idleMs ?? defaultIdleMs;
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...safeSettings, ...args], {
      cwd,
      env: gitEnvironment(processEnvironment()),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let stdout = '';
    let stderr = '';
    let stopped: string | undefined;
    const stop = (reason: string): void => {
      stopped ??= reason;
      signalGroup(child.pid, 'SIGTERM');
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), killAfterMs).unref();
    };
    const idle = setTimeout(() => stop(`no answer for ${idleMs / 1000} s`), idleMs);
    const cancel = (): void => stop('it was cancelled');
    options.signal?.addEventListener('abort', cancel, { once: true });
    if (options.signal?.aborted === true) cancel();
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
      idle.refresh();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-keptCharacters);
      idle.refresh();
    });
    const end = (): void => {
      clearTimeout(idle);
      options.signal?.removeEventListener('abort', cancel);
    };
    child.once('error', (error) => {
      end();
      reject(systemCode(error) === 'ENOENT' ? fail('GIT_NOT_FOUND', {}, error) : error);
    });
    child.once('close', (code) => {
      end();
      resolve({ stdout, stderr, code: code ?? -1, stopped });
    });
  });
}

/** The process leads a group of its own, so that its helpers end with it. */
function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
