import { processEnvironment } from '../../store/process-environment.ts';
import { createOutput } from '../output.ts';
import { startSample } from './start-sample.ts';

const env = processEnvironment();

// What `npm start` runs; `npm start -- folder` puts the sample elsewhere.
process.exitCode = await startSample({
  folder: process.argv[2],
  cwd: process.cwd(),
  env,
  output: createOutput({
    stdout: { stream: process.stdout, isTerminal: process.stdout.isTTY },
    stderr: { stream: process.stderr, isTerminal: process.stderr.isTTY },
    json: false,
    color: (env['NO_COLOR'] ?? '') === '' ? undefined : false,
  }),
});
