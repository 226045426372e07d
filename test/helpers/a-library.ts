import { rmSync } from 'node:fs';
import type { Registry } from '../../store/registry.ts';
import type { BareIntent, TestRepository } from './a-repository.ts';
import { aPrompt, aRelease, aRepository, intend, keepRepository } from './a-repository.ts';

/** A prompt with everything: partial, named schema, tool, history, output contract. */
const answer = `---
model: test/model
description: Answers a customer
config: { temperature: 0.2 }
tools: [find_order]
input:
  schema:
    question: string
    customer: Customer
output:
  format: json
  schema:
    reply: string
---
{{role "system"}}
{{> tone}}
{{role "user"}}
{{customer.name}} asks: {{question}}
`;

const customer = {
  type: 'object',
  properties: { name: { type: 'string' } },
  required: ['name'],
  additionalProperties: false,
};

const findOrder = `name: find_order
description: Finds an order
inputSchema: { type: object, properties: { id: { type: string } }, required: [id] }
`;

/** Its plan is the built-in `careful` one without the window before weekends, at which tests run too. */
const promptrc = `prompts: prompts
plans:
  gated:
    steps:
      - { percent: 1, hold: 4h }
      - { percent: 5, hold: 1d }
      - { percent: 25, hold: 1d, approval: true }
      - { percent: 50, hold: 1d }
`;

/** A library in which releases are in every state that a release can be in. */
export interface Library {
  readonly repository: TestRepository;
  readonly registry: Registry;
}

/**
 * Builds a real repository: `support/reply` with 1.0.0 and 1.1.0 promoted and 1.2.0 only admitted, `support/answer` with
 * all parts, `notes/yanked`, `notes/deprecated`, `notes/killed` (1.1.0 still served), `notes/retired`, and a tag that was
 * refused.
 */
export async function aLibrary(): Promise<Library> {
  original ??= buildLibrary();
  const built = await original;
  folder = built.folder;
  const repository = await built.copy();
  return { repository, registry: await repository.open() };
}

/** Built once per process and copied for each test: building takes a second, copying some milliseconds. */
let original: Promise<TestRepository> | undefined;

/** One of Mocha's workers runs many files and keeps modules from one to the next, so it goes with the process. */
process.once('exit', () => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});
let folder: string | undefined;

async function buildLibrary(): Promise<TestRepository> {
  const repository = await aRepository()
    .withFile('.promptrc', promptrc)
    .withFile('prompts/support/reply.prompt', aPrompt('Hello {{name}}!'))
    .withFile('prompts/support/answer.prompt', answer)
    .withFile('prompts/_tone.prompt', 'Be kind.\n')
    .withFile('schemas/Customer.json', JSON.stringify(customer))
    .withFile('tools/find_order.yaml', findOrder)
    .withFile('prompts/notes/yanked.prompt', aPrompt('Yanked {{name}}'))
    .withFile('prompts/notes/deprecated.prompt', aPrompt('Deprecated {{name}}'))
    .withFile('prompts/notes/killed.prompt', aPrompt('Killed {{name}}'))
    .withFile('prompts/notes/retired.prompt', aPrompt('Retired {{name}}'))
    .build();
  const first = await repository.commit();
  await repository.write('prompts/support/reply.prompt', aPrompt('Good day {{name}}!'));
  await repository.write('prompts/notes/killed.prompt', aPrompt('Alive {{name}}'));
  const second = await repository.commit();
  await repository.write('prompts/support/reply.prompt', aPrompt('Welcome {{name}}!'));
  const third = await repository.commit();
  await repository.tag('notes/none@1.0.0');
  const registry = await repository.open({ admitTags: true });
  const release = (name: string, version: string, commit: string): Promise<unknown> =>
    registry.release({ ...aRelease(name, version), commit });
  const apply = (intent: BareIntent): Promise<unknown> => registry.apply(intend(intent));
  const promote = (name: string, version: string): Promise<unknown> =>
    apply({ verb: 'promote', name, version, environment: 'production' });
  await release('support/reply', '1.0.0', first);
  await release('support/reply', '1.1.0', second);
  await release('support/reply', '1.2.0', third);
  await release('support/answer', '1.0.0', first);
  for (const name of ['yanked', 'deprecated', 'killed', 'retired']) await release(`notes/${name}`, '1.0.0', first);
  await release('notes/killed', '1.1.0', second);
  for (const version of ['1.0.0', '1.1.0']) await promote('support/reply', version);
  for (const name of ['support/answer', 'notes/yanked', 'notes/deprecated', 'notes/retired'])
    await promote(name, '1.0.0');
  await promote('notes/killed', '1.1.0');
  await apply({ verb: 'yank', name: 'notes/yanked', version: '1.0.0', reason: 'wrong prices' });
  await apply({ verb: 'deprecate', name: 'notes/deprecated', version: '1.0.0', reason: 'use support/reply' });
  await apply({ verb: 'kill', name: 'notes/killed', version: '1.0.0', reason: 'leaks the rules' });
  await apply({ verb: 'retire', name: 'notes/retired', successor: 'support/reply', reason: 'merged' });
  await registry.close();
  return keepRepository(repository);
}
