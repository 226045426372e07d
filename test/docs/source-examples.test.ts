import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { projectFiles, projectRoot } from '../helpers/project-files.ts';

/** An `@example` of several lines in a comment, with the file that it stands in. */
interface Example {
  readonly path: string;
  readonly code: string;
}

/** Those of the client run against a registry, in test/client/examples.test.ts. */
const examples: readonly Example[] = projectFiles('.ts')
  .filter(({ path }) => /^(core|store|server|cli)\//.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/@example\n(?<code>(?:\s+\*(?!\/).*\n)+)/g)].map(({ groups }) => ({
      path,
      code: (groups?.['code'] ?? '').replace(/^\s+\* ?/gm, ''),
    })),
  );

/** A remote of somebody else: cloning is tested in test/native. */
const elsewhere = /https:\/\/git\.example\.com/;
const runnable = examples.filter(({ code }) => !elsewhere.test(code));

/** What examples take for granted, besides what their own module exports. */
const given = `
import { deepEqual } from 'node:assert/strict';
import { createServer } from 'node:http';
const load = (path) => import(new URL(path.replace(/ts$/, 'js'), root));
const { openRegistry } = await load('store/open-registry.ts');
const { findRepository } = await load('store/repository-layout.ts');
const { referenceErrors } = await load('core/error-catalog/reference-errors.ts');
const registry = await openRegistry({ folder: '.' });
const released = { format: 1, prompt: 'a', partials: { tone: 'kind' }, schemas: {}, tools: {} };
const given = {
  ...{ deepEqual, createServer, openRegistry, referenceErrors, released, index: registry.current() },
  ...{ edited: { ...released, partials: { tone: 'brief' } }, layout: await findRepository('.') },
};
await registry.close();
const AsyncFunction = (async () => {}).constructor;
const results = [];
for (const { path, code } of examples) {
  const scope = { ...given, ...(await load(path)) };
  const body = '{' + code.replace(/^(.*); \\/\\/=> (.*)$/gm, 'deepEqual($1, $2);') + '}';
  try {
    await new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
    results.push('done');
  } catch (error) {
    results.push(error.code ?? String(error.stack));
  }
}
process.stdout.write(JSON.stringify(results), () => process.exit());
`;

describe('examples in the sources', () => {
  let results: readonly string[];

  before(async () => {
    const { folder } = await aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/support/reply.prompt', aPrompt())
      .commit()
      .release('support/reply', '1.4.2')
      .apply({ verb: 'promote', name: 'support/reply', version: '1.4.2', environment: 'production' })
      .build();
    await symlink('.', join(folder, 'sample'), 'junction');
    const root = pathToFileURL(join(projectRoot, 'dist/'));
    const constants = `const root = ${JSON.stringify(root)};\nconst examples = ${JSON.stringify(runnable)};\n`;
    await writeFile(join(folder, 'examples.mjs'), constants + given);
    const { stdout } = await promisify(execFile)(process.execPath, ['examples.mjs'], { cwd: folder, env: {} });
    results = JSON.parse(stdout) as readonly string[];
  });
  after(removeRepositories);

  it('are found, and all but one run here', () => {
    expect(runnable.length).to.be.at.least(20);
    expect(examples.filter((one) => !runnable.includes(one)).map(({ path }) => path)).to.deep.equal([
      'store/clone-repository.ts',
    ]);
  });

  for (const [index, { path, code }] of runnable.entries()) {
    it(`${path} does what its example says`, () => {
      expect(results[index]).to.equal(/^throw fail\('([A-Z_]+)'/m.exec(code)?.[1] ?? 'done');
    });
  }
});
