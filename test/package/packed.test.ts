import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { fakeRegistry, serving } from '../helpers/fake-registry.ts';
import { Consumer, filesOf, pack } from '../helpers/packed.ts';
import { projectRoot } from '../helpers/project-files.ts';

const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');

describe('the packages as npm packs them', function () {
  this.timeout(60_000);

  let folder: string;
  let client: ReadonlyMap<string, Buffer>;
  let root: ReadonlyMap<string, Buffer>;
  let registry: FakeRegistry;
  const consumers: Consumer[] = [];

  const aConsumer = async (): Promise<Consumer> => {
    const consumer = await Consumer.create();
    consumers.push(consumer);
    return consumer;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-pack-'));
    const tarballs = await Promise.all([pack('client', folder), pack('.', folder)]);
    [client, root] = (await Promise.all(tarballs.map(filesOf))) as [typeof client, typeof root];
    registry = await fakeRegistry(serving());
  });

  after(async () => {
    await registry.close();
    for (const one of [folder, ...consumers.map((consumer) => consumer.folder)]) await rm(one, { recursive: true });
  });

  /** A program of a consumer that gets a prompt and prints what `then` says. */
  const program = (load: string, then: string): string => `
    ${load}
    const run = async () => {
      const client = createClient({ url: '${registry.url}' });
      try {
        const prompt = await client.get('support/reply@^1');
        ${then}
      } finally {
        client.close();
      }
    };
    run().catch((error) => { console.log(error.code, error.message, error.hint); });
  `;
  const importing = `import { createClient } from '@stemma/client';`;

  it('hold compiled code and declarations, and neither sources, maps nor tests', () => {
    for (const [name, files] of Object.entries({ client, root })) {
      const paths = [...files.keys()];
      expect(paths, name).to.include.members(['package.json', 'README.md', 'LICENSE']);
      expect(
        paths.filter((path) => /\.map$|(?<!\.d)\.ts$|\btest\b|\bbench\b|^dist\/build\//.test(path)),
        name,
      ).to.deep.equal([]);
    }
    expect([...client.keys()].filter((path) => !/^dist\/(client|core)\/|^[^/]+$/.test(path))).to.deep.equal([]);
    expect([...root.keys()].filter((path) => path.startsWith('dist/client/'))).to.deep.equal([]);
    expect([...root.keys()]).to.include.members(['dist/cli/main.js', 'dist/server/index.d.ts']);
  });

  it('hold the command as one program, with the licences of the packages in it', () => {
    const { dependencies } = JSON.parse(String(root.get('package.json')));
    const licences = String(root.get('dist/bin/LICENSES.txt'));
    const named = Object.entries(dependencies).filter(([name, version]) => licences.includes(`\n${name} ${version} (`));

    expect([...root.keys()].filter((path) => path.startsWith('dist/cli/'))).to.deep.equal(['dist/cli/main.js']);
    expect(Object.keys(dependencies).filter((name) => !named.some(([one]) => one === name))).to.deep.equal([
      '@pydantic/genai-prices',
    ]);
  });

  it('name no dependency of the client', () => {
    const manifest = JSON.parse(String(client.get('package.json')));

    expect(manifest).not.to.have.any.keys('dependencies', 'scripts', 'bundledDependencies');
    expect(Object.keys(manifest.peerDependencies)).to.deep.equal(Object.keys(manifest.peerDependenciesMeta));
  });

  it('have one version', () => {
    const [one, two] = [client, root].map((files) => JSON.parse(String(files.get('package.json'))));

    expect(one.version).to.equal(two.version);
  });

  it('let an application import the client with nothing else installed', async () => {
    const consumer = await aConsumer();
    await consumer.install('@stemma/client', client);
    await consumer.write('app.js', program(importing, 'console.log(prompt.version, prompt.freshness);'));

    expect(await consumer.node('app.js')).to.equal('1.0.0 fresh');
  });

  it('let a CommonJS application require() the client', async () => {
    const consumer = await aConsumer();
    await consumer.install('@stemma/client', client);
    const load = `const { createClient } = require('@stemma/client');`;
    await consumer.write('app.cjs', program(load, 'console.log(prompt.version);'));

    expect(await consumer.node('--disable-warning=ExperimentalWarning', 'app.cjs')).to.equal('1.0.0');
  });

  it('name each package that rendering lacks, and render once all are installed', async () => {
    const consumer = await aConsumer();
    await consumer.install('@stemma/client', client);
    const then = `console.log((await prompt.render({ name: 'Ada' })).messages[0].content[0].text);`;
    await consumer.write('app.js', program(importing, then));

    for (const peer of ['handlebars', 'ajv', 'ajv-formats']) {
      const missing = await consumer.node('app.js');
      expect(missing).to.match(/^RENDERER_MISSING .*run "npm install [a-z-]+"$/);
      const named = /npm install ([a-z-]+)/.exec(missing)?.[1] ?? '';
      expect(['handlebars', 'ajv', 'ajv-formats']).to.include(named, peer);
      await consumer.link(named);
    }
    expect(await consumer.node('app.js')).to.equal('1.0.0 for Ada');
  });

  it('let an application type-check against the declarations, strictly', async () => {
    const consumer = await aConsumer();
    await consumer.install('@stemma/client', client);
    await consumer.link('handlebars', 'ajv', 'ajv-formats');
    const flags = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    };
    const lib = ['es2023', 'dom'];
    const compilerOptions = { module: 'nodenext', target: 'es2023', lib, types: [], noEmit: true, ...flags };
    await consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['app.ts'] }));
    await consumer.write(
      'app.ts',
      `import type { RenderedPrompt, ServedPrompt } from '@stemma/client';
       import { createClient, isStemmaError } from '@stemma/client';
       import { compile } from '@stemma/client/render';
       const client = createClient({ url: 'http://127.0.0.1:4600', environment: 'production' });
       export async function ask(): Promise<RenderedPrompt | undefined> {
         try {
           const prompt: ServedPrompt = await client.get('support/reply@^1', { unit: 'c7' });
           compile(prompt).render({ name: 'Ada' });
           return await prompt.render({ name: 'Ada' });
         } catch (error) {
           if (isStemmaError(error, 'PROMPT_RETIRED')) client.get(error.data.successor ?? '');
           if (isStemmaError(error, 'INPUT_INVALID')) error.data.problems.map(({ path }) => path);
           return undefined;
         }
       }
       // @ts-expect-error a misspelt option
       createClient({ url: '', enviroment: 'production' });
       // @ts-expect-error a served prompt is immutable
       (await client.get('a')).version = '2.0.0';`,
    );

    expect(await consumer.node(tsc, '-p', '.')).to.equal('');
  });

  it('run the command without looking for the packages that are in it', async () => {
    const consumer = await aConsumer();
    await consumer.install('stemma', root);
    await consumer.write('greet.prompt', 'Greet {{name}} in German.\n');
    const command = ['node_modules/stemma/dist/cli/main.js'];

    expect(await consumer.node(...command, '--help')).to.include('release');
    expect(JSON.parse(await consumer.node(...command, 'lint', 'greet.prompt', '--json'))).to.deep.include({ files: 1 });
  });

  it('let a program embed the server', async () => {
    const consumer = await aConsumer();
    await consumer.install('stemma', root);
    const { dependencies } = JSON.parse(String(root.get('package.json')));
    await consumer.link(...Object.keys(dependencies));
    await consumer.write('app.js', `import * as stemma from 'stemma'; console.log(typeof stemma.createStemmaServer);`);

    expect(await consumer.node('app.js')).to.equal('function');
  });
});
