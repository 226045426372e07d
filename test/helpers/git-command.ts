import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A function that runs git in `folder` and gives what it prints, without the last newline. Input is written to it. */
export function gitIn(folder: string): (args: readonly string[], input?: string | Uint8Array) => Promise<string> {
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'protocol.file.allow=always'];
  return async (args, input) => {
    const running = run('git', [...person, ...args], { cwd: folder, maxBuffer: 2 ** 28 });
    running.child.stdin?.end(input);
    return (await running).stdout.trimEnd();
  };
}

/** Problems that `git fsck --strict` reports; what only dangles is none. */
export async function fsck(folder: string): Promise<readonly string[]> {
  const { stdout, stderr } = await run('git', ['fsck', '--strict', '--no-progress'], { cwd: folder }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  return `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line !== '' && !/^(?:dangling|notice:|unreachable)/.test(line));
}
