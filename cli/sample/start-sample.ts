import { relative, resolve } from 'node:path';
import { isStemmaError } from '../../core/stemma-error.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import type { Output } from '../output.ts';
import { packageFolder } from '../package-files.ts';
import { reportError } from '../report/error.ts';
import { reportSample } from '../report/sample.ts';
import { buildSampleRepository } from './build-sample-repository.ts';
import { onFirstFreePort } from './on-first-free-port.ts';

export interface StartSampleOptions {
  /** Folder of the sample, relative to `cwd`. @defaultValue `sample` in the project */
  readonly folder?: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
}

/** Makes the sample repository where it is not there yet, and serves it until a signal says to stop. */
export async function startSample(options: StartSampleOptions): Promise<number> {
  const { cwd, output } = options;
  const root = packageFolder();
  const folder = options.folder === undefined ? resolve(root, 'sample') : resolve(cwd, options.folder);
  try {
    const building = buildSampleRepository({ history: resolve(root, 'history'), folder });
    const { reused } = await output.progress('Replaying the history of the sample prompts', building);
    await serve(options, { folder, reused });
    return exitCodes.ok;
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    output.error(reportError(error, { json: false, style: output.errorStyle }));
    return exitCodeOf(error.code);
  }
}

/** Ports that are tried one after the other where none is asked for. */
const PORTS_TRIED = 20;

async function serve(
  { cwd, env, output }: StartSampleOptions,
  { folder, reused }: { readonly folder: string; readonly reused: boolean },
): Promise<void> {
  const { readServerConfig } = await import('../../server/config.ts');
  const { runServer } = await import('../../server/run-server.ts');
  const port = env['PORT'];
  const { config, origins } = readServerConfig({ env, flags: port === undefined ? {} : { port } });
  const ports = Array.from({ length: origins.port === 'default' ? PORTS_TRIED : 1 }, (_, index) => config.port + index);
  const shown = relative(cwd, folder) || '.';
  await onFirstFreePort(ports, (wanted) =>
    runServer({
      folder,
      worktree: true,
      config: { ...config, port: wanted, logLevel: origins.logLevel === 'default' ? 'warn' : config.logLevel },
      onListening: ({ url }) => output.text(reportSample({ url, folder: shown, reused, style: output.style })),
    }),
  );
}
