import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Contract } from '../../../core/release/contract.ts';
import { compareContracts, contractBreaks, readContract } from '../../../core/release/contract.ts';
import { rejection } from '../../helpers/rejection.ts';

const contract = (schema: string, body: string): Promise<Contract> =>
  readContract('greet', {
    ...{ format: 1, partials: {}, schemas: {}, tools: {} },
    prompt: `---\nmodel: a/x\ninput:\n  schema:\n    ${schema}\n---\n${body}\n`,
  });

describe('compareContracts()', () => {
  it('finds what changed of schemas, model and messages, the weightiest first', async () => {
    const before = await contract('name: string', '{{role "system"}}Be kind.{{role "user"}}{{name}}');
    const after = await contract('name: integer', '{{role "user"}}{{name}}{{media url=name}}');

    expect(compareContracts(before, after).map(({ bump, area }) => `${bump} ${area}`)).to.deep.equal([
      ...['major input', 'major messages', 'minor messages'],
    ]);
  });

  it('finds nothing where only words differ', async () => {
    expect(compareContracts(await contract('a: string', 'Hi'), await contract('a: string', 'Ho'))).to.deep.equal([]);
  });
});

describe('contractBreaks()', () => {
  it('tells only of what is major', async () => {
    const before = await contract('name: string', '{{role "system"}}Be kind.{{role "user"}}{{name}}');
    const after = await contract('{ name: string, tone: string }', '{{name}}');

    expect(contractBreaks(before, after)).to.deep.equal(['variable tone is new and required']);
    expect(contractBreaks(after, before)).to.deep.equal(['variable tone was removed']);
  });
});

describe('readContract()', () => {
  it('refuses what does not compile', async () => {
    await rejection(contract('name: string', '{{#if a}}'), 'TEMPLATE_INVALID');
    await rejection(contract('name: nothing-known', 'Hi'), 'SCHEMA_NOT_FOUND');
  });
});
