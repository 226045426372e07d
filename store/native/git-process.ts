import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { fail } from '../../core/fail.ts';
import { processEnvironment } from '../process-environment.ts';
import { systemCode } from '../storage-files.ts';
import { gitEnvironment, safeSettings } from './git-environment.ts';

/** The oldest git with everything that is used here. */
const oldestVersion = [2, 30] as const;
const stderrBytes = 8192;

export interface GitRun {
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Exit code; -1 where the process was killed. */
  readonly code: number;
}

export interface GitRunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
}

/** Runs git to its end. Only a process that cannot be started is an error here. @throws GIT_NOT_FOUND */
export function runGit(args: readonly string[], options: GitRunOptions): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...safeSettings, ...args],
      {
        cwd: options.cwd,
        env: gitEnvironment(processEnvironment()),
        encoding: 'buffer',
        maxBuffer: 2 ** 30,
        timeout: options.timeoutMs ?? 0,
        killSignal: 'SIGKILL',
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      (error, stdout, stderr) => {
        if (systemCode(error) === 'ENOENT') reject(fail('GIT_NOT_FOUND', {}, error));
        else if (error !== null && error.name === 'AbortError') reject(error);
        else resolve({ stdout, stderr: stderr.toString('utf8').slice(-stderrBytes), code: exitCode(error) });
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });
}

function exitCode(error: Error | null): number {
  if (error === null) return 0;
  return 'code' in error && typeof error.code === 'number' ? error.code : -1;
}

/** Runs git and returns what it prints. @throws GIT_FAILED, GIT_NOT_FOUND */
export async function readGit(args: readonly string[], options: GitRunOptions): Promise<Buffer> {
  const { stdout, stderr, code } = await runGit(args, options);
  if (code !== 0) throw fail('GIT_FAILED', { command: args[0] ?? '', problem: lastLine(stderr) });
  return stdout;
}

/** Starts git and leaves it running. */
export function startGit(args: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  return spawn('git', [...safeSettings, ...args], { cwd, env: gitEnvironment(processEnvironment()), stdio: 'pipe' });
}

/** The last thing that git complained about, without its prefix. */
export function lastLine(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? 'it ended without a message').replace(/^(?:fatal|error): /, '').trim();
}

let known: Promise<string | undefined> | undefined;

/** Version of the git binary on PATH; undefined where there is none that is new enough. Asked once per process. */
export function gitVersion(): Promise<string | undefined> {
  known ??= askVersion();
  return known;
}

async function askVersion(): Promise<string | undefined> {
  try {
    const { stdout, code } = await runGit(['version'], { cwd: process.cwd() });
    const version = /git version (\d+)\.(\d+)(\S*)/.exec(stdout.toString('utf8'));
    if (code !== 0 || version === null) return undefined;
    const [major, minor] = [Number(version[1]), Number(version[2])];
    const isNew = major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1]);
    return isNew ? `${major}.${minor}${version[3]}` : undefined;
  } catch {
    return undefined;
  }
}
