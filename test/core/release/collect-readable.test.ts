import { expect } from 'chai';
import { describe, it } from 'mocha';
import { collectReadable } from '../../../core/release/collect-readable.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { rejection } from '../../helpers/rejection.ts';

const layout = { prompts: 'prompts', schemas: 'schemas', tools: 'tools' };
const like: ReleaseContent = {
  ...{ format: 1, prompt: 'Hi', partials: { tone: 'a', 'team/rules': 'b' } },
  ...{ schemas: { Order: '{}', Gone: '{}' }, tools: { find: 'x' } },
};
const files: ReadonlyMap<string, string> = new Map([
  ['prompts/ask.prompt', '{{#if broken'],
  ['prompts/_tone.prompt', 'A'],
  ['prompts/team/_rules.prompt', 'B'],
  ['prompts/_other.prompt', 'C'],
  ['schemas/Order.json', '{ "type": "object" }'],
  ['tools/find.yaml', 'name: find'],
]);
const read = (name: string): Promise<ReleaseContent> =>
  collectReadable(name, { layout, like }, (path) => Promise.resolve(files.get(path)));

describe('collectReadable()', () => {
  it('gives the file, and those parts of the other content that there are', async () => {
    expect(await read('ask')).to.deep.equal({
      ...{ format: 1, prompt: '{{#if broken', partials: { tone: 'A', 'team/rules': 'B' } },
      ...{ schemas: { Order: '{ "type": "object" }' }, tools: { find: 'name: find' } },
    });
  });

  it('refuses a prompt that is not there', async () => {
    expect((await rejection(read('nobody'), 'PROMPT_NOT_FOUND')).data.name).to.equal('nobody');
  });
});
