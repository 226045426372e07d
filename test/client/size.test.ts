import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'chai';
import type { BuildResult } from 'esbuild';
import { build } from 'esbuild';
import { before, describe, it } from 'mocha';
import { projectRoot } from '../helpers/project-files.ts';

type Built = BuildResult<{ metafile: true; write: false }>;

/** The client as a bundler makes it for a browser; rendering, which is loaded on the first `render()`, is left out. */
function bundle(): Promise<Built> {
  return build({
    entryPoints: [join(projectRoot, 'dist/client/index.js')],
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', platform: 'neutral' },
    ...{ external: ['./render.js'], outdir: 'out', write: false, metafile: true, absWorkingDir: projectRoot },
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
  let built: Built;

  const sizeOf = (kinds: readonly string[]): number => {
    const files = loadedWith('out/index.js', built, kinds);
    return built.outputFiles
      .filter(({ path }) => [...files].some((file) => path.endsWith(file)))
      .map(({ contents }) => brotliCompressSync(contents).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  };

  before(async () => {
    built = await bundle();
  });

  it('is at most 8 kB for what is loaded with the entry', function () {
    const bytes = sizeOf(['import-statement']);

    if (this.test !== undefined) this.test.title += ` (${bytes} bytes)`;
    expect(bytes).to.be.at.most(8_192);
  });

  it('is at most 14 kB with all that is loaded once the registry is asked', function () {
    const bytes = sizeOf(['import-statement', 'dynamic-import']);

    if (this.test !== undefined) this.test.title += ` (${bytes} bytes)`;
    expect(bytes).to.be.at.most(14_336);
  });
});
