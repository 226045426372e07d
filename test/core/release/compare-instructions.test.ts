import { expect } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { compareInstructions } from '../../../core/release/compare-instructions.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { compareWhole } from './compare-whole.ts';
import { anEditedPrompt } from './edited-prompts.ts';

const content = (prompt: string, partials: Readonly<Record<string, string>> = {}): ReleaseContent => ({
  ...{ format: 1, schemas: {}, tools: {}, partials },
  prompt,
});

/** Sentences that say nothing of what changes, so that there is something that need not be read. */
const beside = [
  'Greet the customer by name.',
  'Never mention competitors.',
  'Write the summary in French.',
  'Each bullet is one sentence.',
  'Check the order before you answer.',
  'Use the word "please" once.',
  'Otherwise, ask for the order number.',
].join('\n');

/** What changes is told as `change about`. */
const cases: readonly (readonly [title: string, before: string, after: string, changes: readonly string[]])[] = [
  ['a sentence moves', `Use at most 50 words.\n\n${beside}`, `${beside}\n\nUse at most 50 words.`, []],
  [
    'a sentence stands there twice',
    `Use at most 50 words.\n${beside}`,
    `Use at most 50 words.\n${beside}\nUse at most 50 words.`,
    [],
  ],
  [
    'the same is said in other words',
    `Use at most 50 words.\n${beside}`,
    `Write no more than 50 words.\n${beside}`,
    [],
  ],
  [
    'a rule joins another on its facet',
    `Use at most 50 words.\n\n${beside}`,
    `Use at most 50 words.\n\n${beside}\n\nThe answer has at least 20 words.`,
    ['changed on the number of words'],
  ],
  [
    'a heading above an unchanged list names another part',
    `${beside}\n\n## Summary\n\n- Use at most 50 words.\n- Be friendly.`,
    `${beside}\n\n## Title\n\n- Use at most 50 words.\n- Be friendly.`,
    ['removed on tone (warmth) of the summary', 'added on tone (warmth) of the title'],
  ],
  [
    'a heading that says nothing has another name',
    `${beside}\n\n## Rules\n\n- Use at most 50 words.`,
    `${beside}\n\n## Our rules\n\n- Use at most 50 words.`,
    [],
  ],
  [
    'what leads a list in turns it',
    `${beside}\n\nAlways do the following:\n\n- Use emoji.\n- Apologize.`,
    `${beside}\n\nNever do the following:\n\n- Use emoji.\n- Apologize.`,
    ['changed on emoji', 'changed on apology'],
  ],
  [
    'what leads a list in names another case',
    `${beside}\n\nIf the user is angry:\n\n- Use at most 50 words.`,
    `${beside}\n\nIf the user is new:\n\n- Use at most 50 words.`,
    ['changed on the number of words'],
  ],
  [
    'a sentence moves into an example',
    `${beside}\nUse at most 50 words.\n\n<example>\nHello.\n</example>`,
    `${beside}\n\n<example>\nHello.\nUse at most 50 words.\n</example>`,
    ['removed on the number of words'],
  ],
  [
    'a sentence moves out of a fence',
    `${beside}\n\n\`\`\`\nUse at most 50 words.\n\`\`\`\n`,
    `${beside}\nUse at most 50 words.\n\n\`\`\`\nHello.\n\`\`\`\n`,
    ['added on the number of words'],
  ],
  [
    'a sentence moves from one role to the other',
    `{{role "system"}}${beside}\nUse at most 50 words.{{role "user"}}{{question}}`,
    `{{role "system"}}${beside}{{role "user"}}{{question}}\nUse at most 50 words.`,
    [],
  ],
  [
    'a branch has another condition',
    `${beside}\n{{#if urgent}}Use at most 50 words.{{/if}}`,
    `${beside}\n{{#if late}}Use at most 50 words.{{/if}}`,
    [],
  ],
  [
    'the start says what the prompt is for',
    `There is a queue at the counter.\n${beside}\nThe summary has at most 50 words.`,
    `Write a summary of the text.\n${beside}\nThe summary has at most 50 words.`,
    ['added "Write a summary of the text."'],
  ],
  [
    'the start says who the model is',
    `There is a queue at the counter.\n${beside}\nPia writes at most 50 words.`,
    `You are Pia.\n${beside}\nPia writes at most 50 words.`,
    [],
  ],
  [
    'a case of all the rest is moved by a line above',
    `${beside}\nIf the order is late, apologize. Otherwise, use at most 50 words.`,
    `Be friendly.\n${beside}\nIf the order is late, apologize. Otherwise, use at most 50 words.`,
    ['added on tone (warmth)'],
  ],
];

describe('compareInstructions()', () => {
  for (const [title, before, after, changes] of cases) {
    it(`tells what is asked otherwise where ${title}`, async () => {
      const [was, is] = [content(before), content(after)];

      const found = await compareInstructions('greet', was, is);

      expect(found).to.deep.equal(await compareWhole(was, is));
      expect(found.map(({ change, about }) => `${change} ${about}`)).to.deep.equal(changes);
    });
  }

  it('reads a partial that changed', async () => {
    const prompt = `${beside}\n{{> rules}}`;
    const [was, is] = ['Use at most 50 words.', 'Use at most 80 words.'].map((rules) => content(prompt, { rules }));
    if (was === undefined || is === undefined) throw new Error('there are two contents');

    const found = await compareInstructions('greet', was, is);

    expect(found).to.deep.equal(await compareWhole(was, is));
    expect(found).to.have.lengthOf(1);
  });

  it('finds after any edits what a comparison of all sentences finds', async function () {
    this.timeout(600_000);
    const numRuns = Number(process.env['ADVISOR_RUNS'] ?? 120);
    await fc.assert(
      fc.asyncProperty(anEditedPrompt, async ([before, after]) => {
        const [was, is] = [content(before), content(after)];
        expect(await compareInstructions('edited', was, is)).to.deep.equal(await compareWhole(was, is));
      }),
      { numRuns },
    );
  });
});
