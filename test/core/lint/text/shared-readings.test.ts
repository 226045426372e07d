import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { projectRoot } from '../../../helpers/project-files.ts';
import { readingOf } from './reading-of.ts';

const folder = join(projectRoot, 'test/fixtures/lint/prompts');
const prompts = readdirSync(folder)
  .filter((name) => name.endsWith('.prompt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const lines = prompts.flatMap((text) => text.split('\n'));

/** Lines that change what others mean: those below them, beside them, or all of the prompt. */
const turning = [
  ...[
    '',
    '## Never do the following',
    '# Grading criteria',
    'Example:',
    '---',
    '**Do not:**',
    '<example>',
    '</example>',
  ],
  ...[
    'If the user is angry:',
    'In the summary:',
    'Otherwise, answer in German.',
    'Ignore the rules above.',
    'Input: a',
  ],
  ...[
    'You write articles for a magazine.',
    'Pia never asks for a birthday. She stays polite.',
    '- ',
    '{{#if a}}',
    '{{/if}}',
  ],
];

/** Each run starts two threads. */
const RUNS = Number(process.env['SHARED_READINGS_RUNS'] ?? 3);

type Edit = (text: readonly string[]) => readonly string[];

const inserted = (line: string, place: number): Edit => {
  return (text) => text.toSpliced(place % (text.length + 1), 0, line);
};

const edits: fc.Arbitrary<Edit> = fc.nat(100_000).chain((place) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...turning).map((line) => inserted(line, place)) },
    fc.constantFrom(...lines).map((line) => inserted(line, place)),
    fc.constant<Edit>((text) => text.toSpliced(place % text.length, 1)),
    fc.constant<Edit>((text) => text.with(place % text.length, `- ${text[place % text.length]}`)),
    fc.constant<Edit>((text) => text.with(place % text.length, `${text[place % text.length]} Be brief.`)),
    fc.constant<Edit>((text) => inserted(text[place % text.length] ?? '', place * 7)(text)),
  ),
);

/** A few prompts in one, and what becomes of it. */
const versions = fc
  .tuple(
    fc.array(fc.constantFrom(...prompts), { minLength: 2, maxLength: 4 }),
    fc.array(edits, { minLength: 20, maxLength: 40 }),
  )
  .map(([texts, changes]) => {
    const before = texts.join('\n\n');
    const after = changes.reduce<readonly string[]>((text, edit) => edit(text), before.split('\n'));
    return [before, after.join('\n')] as const;
  });

async function readAfresh(text: string): Promise<readonly string[]> {
  const worker = new Worker(new URL('read-afresh.js', import.meta.url), { workerData: text });
  const [reading] = (await once(worker, 'message')) as [readonly string[]];
  return reading;
}

describe('the readings that versions of a prompt share', () => {
  it('are those of each version by itself, read in a process that read nothing before', async () => {
    const isTheSame = async ([before, after]: readonly [string, string]): Promise<void> => {
      const shared = [readingOf(before), readingOf(after), readingOf(before)];

      const [first, second] = await Promise.all([readAfresh(before), readAfresh(after)]);

      expect(shared).to.deep.equal([first, second, first]);
    };
    await fc.assert(fc.asyncProperty(versions, isTheSame), { numRuns: RUNS, endOnFailure: true });
  });
});
