import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'chai';
import type { BuildResult } from 'esbuild';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { projectRoot } from '../helpers/project-files.ts';

type Built = BuildResult<{ metafile: true; write: false }>;

/** What is loaded only where an option or the registry asks for it: signatures, snapshots, bundles, fallbacks, overrides. */
const optional = ['./verify-manifest.js', './snapshot-writer.js', './offline.js', '../core/sha256.js'];

/** The client as a bundler makes it for a browser; rendering and checking answers, which are loaded on first use, are left out. */
function bundle(leftOut: readonly string[]): Promise<Built> {
  return build({
    entryPoints: [join(projectRoot, 'dist/client/index.js')],
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', platform: 'neutral' },
    ...{
      external: ['./open-prompt.js', ...leftOut],
      outdir: 'out',
      write: false,
      metafile: true,
      absWorkingDir: projectRoot,
    },
  });
}

/** What is loaded with a file: itself and what it imports, and with `lazily` what it may import later, too. */
function loadedWith(file: string, { metafile }: Built, kinds: readonly string[]): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const one of loaded) {
    for (const { path, kind, external } of metafile.outputs[one]?.imports ?? []) {
      if (external !== true && kinds.includes(kind)) loaded.add(path);
    }
  }
  return loaded;
}

describe('the size of @stemma/client without rendering, minified and compressed', () => {
  const sizeOf = (built: Built, kinds: readonly string[]): number => {
    const files = loadedWith('out/index.js', built, kinds);
    return built.outputFiles
      .filter(({ path }) => [...files].some((file) => path.endsWith(file)))
      .map(({ contents }) => brotliCompressSync(contents).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  };

  const sizes: readonly (readonly [string, number, readonly string[], readonly string[]])[] = [
    ['what is loaded with the entry', 5_800, ['import-statement'], optional],
    ['all that asks, follows, polls, decides and falls back', 11_600, ['import-statement', 'dynamic-import'], optional],
    [
      'the same with signatures, snapshots, bundles, fallbacks and overrides',
      15_000,
      ['import-statement', 'dynamic-import'],
      [],
    ],
  ];
  for (const [what, most, kinds, leftOut] of sizes) {
    it(`is at most ${most} bytes for ${what}`, async function () {
      const bytes = sizeOf(await bundle(leftOut), kinds);

      if (this.test !== undefined) this.test.title += ` (${bytes} bytes)`;
      expect(bytes).to.be.at.most(most);
    });
  }
});
