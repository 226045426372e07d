import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { importsOf, loadedBy } from '../helpers/imports.ts';
import { projectFiles, projectRoot } from '../helpers/project-files.ts';

/** Comments at the start of a line, indentation and imports: what every bundler takes out, and nothing else. */
function bundled(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*;$|^export (?={)|^\s+/gm, '');
}

describe('the size of @stemma/client', () => {
  it('is at most 8 kB for the main entry, compressed, before any minifier', function () {
    const imports = projectFiles('.ts').flatMap(importsOf);
    const files = loadedBy('client/index.ts', imports).map((path) =>
      join(projectRoot, 'dist', path.replace(/ts$/, 'js')),
    );
    const code = files.map((file) => bundled(readFileSync(file, 'utf8'))).join('\n');

    const bytes = brotliCompressSync(code).length;

    if (this.test !== undefined) this.test.title += ` (${files.length} modules, ${code.length} bytes, ${bytes} brotli)`;
    expect(bytes).to.be.at.most(8_192);
  });
});
