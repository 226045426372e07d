#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Node 22.1 and later keep compiled code between runs; earlier versions do without.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
enableCompileCache?.();

const [{ runCli }, { exitCodes }, { createInterruption }] = await Promise.all([
  import('./run-cli.ts'),
  import('./exit-codes.ts'),
  import('./interruption.ts'),
]);

// `stemma list | head`: the reader has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.ok);
    throw error;
  });
}

const interruption = createInterruption(() => process.exit(exitCodes.interrupted));
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    signals += 1;
    if (interruption.interrupt() || signals > 1) process.exit(exitCodes.interrupted);
  });
}

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: { stream: process.stdout, isTerminal: process.stdout.isTTY, columns: process.stdout.columns },
  stderr: { stream: process.stderr, isTerminal: process.stderr.isTTY, columns: process.stderr.columns },
  cwd: process.cwd(),
  interruption,
});
