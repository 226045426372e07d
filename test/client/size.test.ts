import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'chai';
import type { BuildResult } from 'esbuild';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { projectRoot } from '../helpers/project-files.ts';

type Built = BuildResult<{ metafile: true; write: false }>;

/** What is loaded only where an option or the registry asks for it: signatures, snapshots, bundles, fallbacks, overrides. */
const extra = /extra-parts/;
const none = /(?!)/;

/** The client as a bundler makes it for a browser; rendering and checking answers, which are loaded on first use, are left out. */
function bundle(): Promise<Built> {
  return build({
    entryPoints: [join(projectRoot, 'dist/client/index.js')],
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', platform: 'neutral' },
    ...{ external: ['./open-prompt.js'], outdir: 'out', write: false, metafile: true, absWorkingDir: projectRoot },
  });
}

/** What is loaded with the entry: itself and what it imports, also what it may import later where `kinds` says so. */
function loadedWith({ metafile }: Built, kinds: readonly string[], leftOut: RegExp): ReadonlySet<string> {
  const loaded = new Set(['out/index.js']);
  for (const one of loaded) {
    for (const { path, kind, external } of metafile.outputs[one]?.imports ?? []) {
      if (external !== true && kinds.includes(kind) && !leftOut.test(path)) loaded.add(path);
    }
  }
  return loaded;
}

describe('the size of @stemma/client without rendering, minified and compressed', () => {
  const now = ['import-statement'];
  const later = [...now, 'dynamic-import'];
  const sizes: readonly (readonly [string, number, readonly string[], RegExp])[] = [
    ['what is loaded with the entry', 5_900, now, none],
    ['all that asks, follows, polls and decides', 11_900, later, extra],
    ['the same with signatures, snapshots, bundles, fallbacks and overrides', 14_600, later, none],
  ];
  for (const [what, most, kinds, leftOut] of sizes) {
    it(`is at most ${most} bytes for ${what}`, async function () {
      const built = await bundle();
      const files = [...loadedWith(built, kinds, leftOut)];

      const bytes = built.outputFiles
        .filter(({ path }) => files.some((file) => path.replaceAll('\\', '/').endsWith(file)))
        .reduce((sum, { contents }) => sum + brotliCompressSync(contents).length, 0);

      if (this.test !== undefined) this.test.title += ` (${bytes} bytes in ${files.length} files)`;
      expect(files).to.have.lengthOf(kinds === now ? 2 : leftOut === extra ? 4 : 5);
      expect(bytes).to.be.at.most(most);
    });
  }
});
