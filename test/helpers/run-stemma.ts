import { PassThrough, Readable } from 'node:stream';
import { createInterruption } from '../../cli/interruption.ts';
import { runCli } from '../../cli/run-cli.ts';

/** One call of `stemma` inside the test's own process. */
export interface StemmaCall {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Standard output is a terminal: colours are on. @defaultValue false */
  readonly terminal?: boolean;
  /** The call was interrupted before it began: a server stops as soon as it listens. @defaultValue false */
  readonly stopped?: boolean;
  /** @defaultValue the time */
  readonly clock?: () => Date;
}

export interface StemmaResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output read as JSON; undefined where it is not JSON. */
  readonly json: unknown;
  /** Code of the error that was reported with `--json`, or as `error[CODE]`. */
  readonly errorCode: string | undefined;
}

/** Runs `stemma <argv>` as the program would, without starting one. */
export async function runStemma(argv: readonly string[], call: StemmaCall): Promise<StemmaResult> {
  const { cwd, env = {}, stdin = '', terminal = false, stopped = false, clock } = call;
  const interruption = createInterruption(() => undefined);
  if (stopped) interruption.interrupt();
  const stdout = collect();
  const stderr = collect();
  const code = await runCli({
    ...{ argv, cwd, interruption },
    ...(clock === undefined ? {} : { clock }),
    // Without a git binary on any machine, and as fast as it gets.
    env: { STEMMA_BACKEND: 'isomorphic', ...env },
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { stream: stdout.stream, isTerminal: terminal },
    stderr: { stream: stderr.stream, isTerminal: false },
  });
  const [out, error] = [stdout.text(), stderr.text()];
  const errorCode = /error\[([A-Z_]+)\]|"error":\{"code":"([A-Z_]+)"/u.exec(error);
  return { code, stdout: out, stderr: error, json: parseJson(out), errorCode: errorCode?.[1] ?? errorCode?.[2] };
}

function collect(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
