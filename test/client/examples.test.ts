import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { Consumer } from '../helpers/packed.ts';
import { projectFiles } from '../helpers/project-files.ts';

const name = 'support/reply';

/** Every `@example` of several lines in the client's sources, with the line that follows its comment. */
const examples = projectFiles('.ts')
  .filter(({ path }) => path.startsWith('client/'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/@example\n(?<code>(?:\s+\*(?!\/).*\n)+)\s+\*\/\n\s*(?<of>.*)/g)].map(({ groups }) => ({
      what: `${path}: ${groups?.['of']?.split(/[(:{]/)[0]?.trim()}`,
      code: (groups?.['code'] ?? '').replace(/^\s+\* ?/gm, ''),
    })),
  );

/** What examples take for granted. */
const imports = `
import { deepEqual } from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@stemma/client';
import { fetchTextWeights } from '@stemma/client/budget';
import { fileSnapshot } from '@stemma/client/node';
import { compile } from '@stemma/client/render';
import { langfusePrompt } from '@stemma/client/trace';
import { compileContract } from '@stemma/client/validate';
`;

/** An example as a function: what it takes for granted goes before it, and `x; //=> y` becomes a comparison. */
function functionOf(code: string, url: string): string {
  const given = [
    ...(code.includes('const client') ? [] : [`const client = createClient({ url: '${url}' });`]),
    ...(code.includes('const prompt') ? [] : ["const prompt = await client.get('support/reply@^1');"]),
  ];
  const body = code.replaceAll('http://127.0.0.1:4600', url).replace(/^(.*); \/\/=> (.*)$/gm, 'deepEqual($1, $2);');
  return ['async () => {', ...given, body, 'client.close();', '}'].join('\n');
}

/** All examples as one program, which prints what became of each: starting one takes longer than all of them. */
function programOf(url: string): string {
  const functions = examples.map(({ code }) => functionOf(code, url)).join(',\n');
  const outcomes = 'await Promise.all(examples.map((run) => run().then(() => "", (error) => String(error.stack))))';
  return `${imports}const examples = [${functions}];\nconsole.log(JSON.stringify(${outcomes}));\n`;
}

describe('examples in the sources of the client', function () {
  this.timeout(20_000);
  let consumer: Consumer;
  /** Why each failed; empty where it did not. */
  let outcomes: readonly string[];

  before(async () => {
    const text =
      '---\ninput:\n  schema:\n    message: string\n---\n{{role "system"}}Be kind.{{role "user"}}{{message}}';
    const repository = await aRepository()
      .withFile(`prompts/${name}.prompt`, text)
      .commit()
      .release(name, '1.4.2')
      .apply({ verb: 'promote', name, version: '1.4.2', environment: 'production' })
      .build();
    const { url } = await aServer({ registry: await repository.open() });
    consumer = await Consumer.create();
    await consumer.link('@stemma/client');
    await consumer.write('examples.js', programOf(url));
    outcomes = JSON.parse(await consumer.node('examples.js'));
  });

  after(async () => {
    await rm(consumer.folder, { recursive: true });
    await stopServers();
    await removeRepositories();
  });

  it('are found', () => {
    expect(examples.length).to.be.at.least(4);
    expect(examples.filter(({ code }) => !code.includes('//=>'))).to.deep.equal([]);
  });

  for (const [index, { what }] of examples.entries()) {
    it(`${what} does what its example says`, () => {
      expect(outcomes[index]).to.equal('');
    });
  }
});
