/**
 * Makes one program of the compiled command line and the packages it uses, in place of the compiled `dist/cli/main.js`: a
 * start that reads a dozen files takes half of one that looks for hundreds. What is loaded lazily stays in files of its own,
 * in `dist/bin/`, as deep as the sources, so that the package's folder is found from there. The compiler writes the
 * unbundled program again whenever it runs, so that what is started is never older than what was compiled.
 *
 *     tsc && node dist/build/bundle-command.js
 */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { licencesOf } from './licences-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = 'dist/cli/main.js';

/** One file each that holds a table: there is nothing to gain but a second copy of megabytes. */
const leftOut = ['gpt-tokenizer/bpeRanks/*', '@pydantic/genai-prices'];

/** Tables that the build wrote stay where they are, for the same reason. */
const prebuiltTables: Plugin = {
  name: 'prebuilt tables',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/prebuilt[-/]/ }, ({ path, resolveDir }) => ({
      path: relative(join(root, 'dist/bin'), join(resolveDir, path)).replaceAll('\\', '/'),
      external: true,
    })),
};

/** Packages in CommonJS ask for parts of Node by this name, which modules do not have. */
const banner = `import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);`;

rmSync(join(root, 'dist/bin'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { 'cli/main': program },
  outdir: 'dist',
  chunkNames: 'bin/[name]-[hash]',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: leftOut,
  plugins: [prebuiltTables],
  banner: { js: banner },
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(join(root, 'dist/bin/LICENSES.txt'), licencesOf(Object.keys(metafile.inputs), root));
chmodSync(join(root, program), 0o755);
