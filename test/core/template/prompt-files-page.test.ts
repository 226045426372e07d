import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { collectContent } from '../../../core/release/collect-content.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import type { CompiledPrompt, Variables } from '../../../core/template/compiled-prompt.ts';
import { stemmaKeys, topLevelKeys } from '../../../core/template/front-matter-keys.ts';
import { helperForms } from '../../../core/template/helper-calls.ts';
import { createSchemaResolver } from '../../../core/template/named-schemas.ts';
import { parseSamples } from '../../../core/template/parse-samples.ts';
import { pageBlocks } from '../../helpers/page-blocks.ts';
import { projectRoot } from '../../helpers/project-files.ts';

const page = readFileSync(join(projectRoot, 'docs/reference/prompt-files.md'), 'utf8');
const blocks = pageBlocks(page);
const block = (note: string): string => blocks.find((one) => one.note === note)?.body ?? `no block ${note}`;

/** Backquoted names in the first cells of the table under a heading. */
function namesUnder(heading: string): readonly string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (`.*?) \|/gmu)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name ?? ''),
  );
}

describe('docs/reference/prompt-files.md', () => {
  let prompt: CompiledPrompt;

  before(async () => {
    const read = async (path: string): Promise<string | undefined> =>
      blocks.find(({ note }) => note === path)?.body.replace(/\n$/u, '');
    const layout = { prompts: 'prompts', schemas: 'schemas', tools: 'tools' };
    prompt = await compilePrompt('support/reply', await collectContent('support/reply', layout, read));
  });

  it('shows the messages of its sample', () => {
    const [sample] = parseSamples(block('prompts/support/reply.samples.yaml'), 'reply.samples.yaml');

    expect(prompt.render(sample?.input).messages).to.deep.equal(JSON.parse(block(`messages of ${sample?.name}`)));
  });

  for (const { note, body } of blocks.filter(({ note: one }) => /^(messages|problems) of \{/u.test(one))) {
    it(`shows the ${note}`, () => {
      const variables = JSON.parse(note.replace(/^\w+ of /u, '')) as Variables;

      if (note.startsWith('messages')) expect(prompt.render(variables).messages).to.deep.equal(JSON.parse(body));
      else
        expect(prompt.check(variables).map(({ path, message }) => `${path} ${message}`)).to.have.members(
          body.trim().split('\n'),
        );
    });
  }

  it('shows the JSON Schema of its Picoschema', async () => {
    const schema = await createSchemaResolver('page', {}).resolve(parse(block('picoschema')), 'input.schema');

    expect(schema).to.deep.equal(JSON.parse(block('its JSON Schema')));
  });

  it('explains each key of the front matter, and no other', () => {
    const nested = ['input.schema', 'input.default', 'output.format', 'output.schema'];
    const known = [...topLevelKeys.filter((key) => key !== 'input' && key !== 'output'), ...nested, ...stemmaKeys];

    expect(namesUnder('Front matter')).to.have.members(known);
  });

  it('explains each helper, and no other', () => {
    const helpers = namesUnder('Templates').flatMap((form) => /^\{\{#?(\w+)/u.exec(form)?.[1] ?? []);

    expect([...new Set(helpers)]).to.have.members([...helperForms.keys()]);
  });
});
