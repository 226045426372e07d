import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a process of its own ended. */
export interface ProcessResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `stemma <argv>` as a process, as a shell does. */
export function startStemma(argv: readonly string[], cwd: string): Promise<ProcessResult> {
  const program = fileURLToPath(new URL('../../../cli/main.js', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...argv], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
