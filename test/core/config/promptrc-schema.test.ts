import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parsePromptrc } from '../../../core/config/parse-promptrc.ts';
import { promptrcSchema } from '../../../core/config/promptrc-schema.ts';
import { projectRoot } from '../../helpers/project-files.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const keys = Object.keys(promptrcSchema['properties'] as Record<string, unknown>);

describe('promptrcSchema', () => {
  it('is what the package ships for editors', () => {
    expect(JSON.parse(read('docs/schema/promptrc.schema.json'))).to.deep.equal(promptrcSchema);
  });

  it('is a valid JSON Schema', () => {
    expect(new Ajv({ strict: false }).validateSchema(promptrcSchema)).to.equal(true);
  });

  for (const key of keys) {
    it(`has a row for "${key}" in docs/reference/promptrc.md`, () => {
      expect(read('docs/reference/promptrc.md')).to.match(new RegExp(`^\\| \`${key.replace('$', '\\$')}\` \\|`, 'mu'));
    });
  }

  it('accepts the example of the reference, and the settings of this repository', () => {
    const example = /```yaml\n([\s\S]*?)```/u.exec(read('docs/reference/promptrc.md'))?.[1] ?? '';

    expect(parsePromptrc(example, 'example')).to.deep.equal(parsePromptrc('', 'defaults'));
    expect(parsePromptrc(read('.promptrc'), '.promptrc').prompts).to.equal('prompts');
  });
});
