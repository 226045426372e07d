import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  checkFiles,
  checkImports,
  clientContracts,
  clientConversions,
  clientCore,
  clientLink,
  clientTemplates,
  clientTypes,
  importRules,
  nodeClient,
} from './helpers/architecture-rules.ts';
import { findCycle, importsOf, loadedBy } from './helpers/imports.ts';
import { projectFiles, projectRoot } from './helpers/project-files.ts';

const sources = projectFiles('.ts');
const imports = sources.flatMap(importsOf);
const plain = { typeOnly: false, lazy: false };

/** Paths of the project's own files that `tsc -p <config>` compiles, found by the compiler itself. */
function compiledFiles(config: string): string[] {
  const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const output = execFileSync(process.execPath, [tsc, '-p', config, '--listFilesOnly'], { cwd: projectRoot });
  return output
    .toString()
    .split('\n')
    .filter((file) => file !== '' && !file.includes('node_modules'))
    .map((file) => relative(projectRoot, file).replaceAll('\\', '/'))
    .sort();
}

describe('architecture', () => {
  for (const { files } of importRules) {
    it(`${files} imports only what its row of the dependency table allows`, () => {
      expect(checkImports(imports.filter((one) => one.from.startsWith(files)))).to.deep.equal([]);
    });
  }

  it('has no circle of imports', () => {
    expect(findCycle(imports)).to.equal(undefined);
  });

  it('imports only files that exist, by their names', () => {
    const known = new Set(sources.map(({ path }) => path));
    const wrong = imports.filter(({ specifier, target }) => specifier.startsWith('.') && !known.has(target));

    expect(wrong.map((one) => `${one.from}: ${one.specifier}`)).to.deep.equal([]);
  });

  it('keeps files small, named by subject, and free of what belongs elsewhere', () => {
    expect(checkFiles(projectFiles())).to.deep.equal([]);
  });

  it('has a row in docs/architecture.md for each top-level folder, and for no other', () => {
    const page = projectFiles('.md').find(({ path }) => path === 'docs/architecture.md');
    const [, table = ''] = /^\| folder \|.*\n((?:\|.*\n)+)/m.exec(page?.text ?? '') ?? [];
    const rows = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z]+)\/`/g)]);
    const folders = projectFiles().flatMap(({ path }) => /^([^./][^/]*)\//.exec(path)?.[1] ?? []);

    expect(rows.map(([, folder]) => folder).sort()).to.deep.equal([...new Set(folders)].sort());
  });

  it('has looked at every file that the compiler compiles, and at its imports', () => {
    const compiled = compiledFiles('.');

    expect(sources.map(({ path }) => path)).to.include.members(compiled);
    expect(compiled.length).to.be.greaterThan(20);
    expect(imports.length).to.be.greaterThan(compiled.length);
    expect(new Set(imports.map(({ from }) => from)).size).to.be.greaterThan(compiled.length / 2);
  });
});

describe('@stemma/client', () => {
  const own = sources.map(({ path }) => path).filter((path) => path.startsWith('client/'));

  it('loads no package, and of core only what it is offered', () => {
    const outside = loadedBy('client/index.ts', imports).filter((file) => !own.includes(file));

    expect(outside).to.deep.equal([...clientCore].sort());
  });

  it('loads Handlebars and Ajv for rendering, and nothing that reads YAML or git', () => {
    const outside = loadedBy('client/render.ts', imports).filter((file) => !own.includes(file));

    expect(outside).to.include.members(['ajv', 'ajv-formats', 'handlebars']);
    expect(outside).to.have.members([
      ...[
        'ajv',
        'ajv-formats',
        'handlebars',
        'core/error-builder.ts',
        'core/sha256.ts',
        'core/stemma-error.ts',
        ...clientTemplates,
      ],
    ]);
  });

  it('loads Ajv for checking answers only where no validators were written, and then no code that compiles', () => {
    const packages = (entry: string): readonly string[] =>
      loadedBy(entry, imports).filter((file) => !/^(client|core)\//.test(file));

    expect(packages('client/open-prompt.ts')).to.deep.equal([]);
    expect(packages('client/convert.ts')).to.deep.equal([]);
    expect(packages('client/validators.ts')).to.deep.equal(['ajv-formats']);
    expect(packages('client/validate.ts')).to.have.members(['ajv', 'ajv-formats']);
  });

  it('compiles without the types of Node but for its Node entry, from exactly these files', () => {
    const anywhere = own.filter((path) => !nodeClient.includes(path));

    expect(compiledFiles('client')).to.have.members([
      ...new Set([
        ...anywhere,
        ...clientCore,
        ...clientLink,
        ...clientTypes,
        ...clientTemplates,
        ...clientContracts,
        ...clientConversions,
        'core/answer/compile-answer.ts',
      ]),
    ]);
  });
});

describe('checkImports()', () => {
  const offences: readonly (readonly [string, string, string])[] = [
    ['core/resolve.ts', 'node:fs', 'core is pure'],
    ['core/resolve.ts', 'express', 'core is pure'],
    ['core/resolve.ts', 'store/git-backend.ts', 'core is pure'],
    ['store/refs.ts', 'server/index.ts', 'neither HTTP nor commands'],
    ['server/app.ts', 'isomorphic-git', 'only through store/'],
    ['cli/main.ts', 'express', 'a command decides in core/'],
    ['cli/commands/serve.ts', 'server/index.ts', 'by await import()'],
    ['client/index.ts', 'core/fail.ts', 'no dependencies'],
    ['client/index.ts', 'core/error-catalog.ts', 'no dependencies'],
    ['client/index.ts', 'core/template/compile-template.ts', 'no dependencies'],
    ['client/render.ts', 'node:fs', 'no dependencies'],
    ['server/app.ts', 'test/helpers/imports.ts', 'nothing outside test/'],
    ['web/app.ts', 'core/fail.ts', 'no rule says'],
  ];
  for (const [from, target, advice] of offences) {
    it(`refuses ${from} importing ${target}`, () => {
      const found = checkImports([{ from, target, specifier: target, ...plain }]);

      expect(found).to.have.length(1);
      expect(found[0]).to.include(advice);
    });
  }

  it('lets a command load the server when it is needed', () => {
    const target = 'server/index.ts';

    expect(checkImports([{ from: 'cli/commands/serve.ts', target, specifier: target, typeOnly: false, lazy: true }])).to
      .be.empty;
  });
});

describe('importsOf()', () => {
  it('finds static, type, lazy and bare imports, and none in comments', () => {
    const text = [
      "import { a, type B } from './a.ts';",
      'import type {',
      '  C,',
      "} from '../c.ts';",
      "export { d } from './d.ts';",
      "import 'e/sub';",
      "/** import x from 'y' */",
      "// import z from 'z'",
      "const f = await import('@scope/f/sub');",
    ].join('\n');

    const found = importsOf({ path: 'core/x/here.ts', text });

    expect(found.map(({ target }) => target)).to.deep.equal([
      'core/x/a.ts',
      'core/c.ts',
      'core/x/d.ts',
      'e',
      '@scope/f',
    ]);
    expect(found.map(({ typeOnly, lazy }) => [typeOnly, lazy])).to.deep.equal([
      [false, false],
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });
});

describe('findCycle()', () => {
  it('names the files of a circle', () => {
    const edge = (from: string, target: string) => ({ from, target, specifier: target, ...plain });

    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).to.equal('b -> c -> b');
    expect(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).to.equal(undefined);
  });
});

describe('checkFiles()', () => {
  const offences: readonly (readonly [string, string, string])[] = [
    ['core/clock.ts', 'Date.now()\n', 'core is pure'],
    ['store/x.ts', 'process.env.HOME\n', 'read the environment in'],
    ['cli/x.ts', 'process.exit(1)\n', 'process.exitCode'],
    ['core/utils/x.ts', '\n', 'name the file after'],
    ['core/a/b/c/d.ts', '\n', 'two folders'],
    ['core/Resolve.ts', '\n', 'kebab-case'],
    ['core/long.ts', '\n'.repeat(301), 'split it'],
    ['core/x.ts', 'const statusCode = 404;\n', 'core knows no network'],
    ['store/x.ts', 'console.log(1)\n', 'through cli/output.ts'],
    ['cli/x.ts', "process.stdout.write('x')\n", 'through cli/output.ts'],
    ['test/x.test.ts', 'afterEach(removeRepositories);\n', 'inside'],
    ['prompts/support/x.ts', '\n', 'hold no code'],
    ['history/001/run.sh', '\n', 'hold no code'],
    ['docs/x.md', `see ${'/ro'}${'ot/x'}`, 'relative to the project'],
  ];
  for (const [path, text, advice] of offences) {
    it(`refuses ${path} with ${JSON.stringify(text.slice(0, 20))}`, () => {
      const found = checkFiles([{ path, text }]);

      expect(found).to.have.length(1);
      expect(found[0]).to.include(advice);
    });
  }
});
