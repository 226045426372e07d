import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { rules } from '../../../../core/lint/rules/registry.ts';
import { projectRoot } from '../../../helpers/project-files.ts';

/** Found outside of `lint`, and tested where they are: in the bytes of a file, and by a model that is asked. */
const elsewhere: readonly string[] = ['file/unreadable', 'judge/conflict'];

describe('every rule', () => {
  it('has a table of cases', () => {
    const folder = join(projectRoot, 'test/core/lint/rules');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    const tested = sources.flatMap((text) => [...text.matchAll(/^test(?:Rule|Opposed)\('([\w/-]+)'/gmu)]);

    expect([...tested.map(([, id]) => id), ...elsewhere]).to.have.members(rules.map(({ id }) => id));
  });
});
