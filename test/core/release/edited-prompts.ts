import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { projectFiles, projectRoot } from '../../helpers/project-files.ts';
import { readLabelledPrompts } from '../../lint-score/labelled-prompt.ts';

const labelled = join(projectRoot, 'test/fixtures/lint/labelled');

/** Real prompts, those that labelled conflicts stand in, and the sources of all samples. */
export const realPrompts: readonly string[] = [
  ...readdirSync(labelled)
    .filter((file) => file.startsWith('dev-') && file.endsWith('.jsonl'))
    .flatMap((file) => readLabelledPrompts(join(labelled, file)).map(({ prompt }) => prompt)),
  ...projectFiles('.prompt')
    .filter(({ path }) => path.startsWith('prompts/') || path.startsWith('templates/'))
    .map(({ path }) => readFileSync(join(projectRoot, path), 'utf8')),
];

const lines = [...new Set(realPrompts.flatMap((prompt) => prompt.split('\n').filter((line) => line.trim() !== '')))];

const aLine = fc.nat({ max: lines.length - 1 }).map((at) => lines[at] ?? '');
const aPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Words that change what the words around them ask for. */
const someWords = fc.constantFrom(
  ...'never|always|at most 50 words|in French|as JSON|the summary|the title|a formal tone|Otherwise,|If the user is angry,|the price|customers|"sorry"|three|only|before you answer|an email and a report|`search_web`'.split(
    '|',
  ),
);

/** Lines that change what the lines below them mean. */
const aFrame = fc.constantFrom(
  ...'## Title|## If the order is late|Never do the following:|For the summary:|```|<example>|</example>|System:|User:||{{#if urgent}}|{{else}}|{{/if}}|{{role "system"}}|Write a summary of the text.|You write articles for a magazine.|You are Pia, our virtual agent.|Draft an email and a report.'.split(
    '|',
  ),
);

type Edit = (lines: string[], at: number) => void;

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>((text, at) => text.splice(at, 1)),
  aLine.map(
    (line): Edit =>
      (text, at) =>
        text.splice(at, 0, line),
  ),
  aFrame.map(
    (line): Edit =>
      (text, at) =>
        text.splice(at, 0, line),
  ),
  aFrame.map(
    (line): Edit =>
      (text) =>
        text.unshift(line),
  ),
  aLine.map(
    (line): Edit =>
      (text, at) =>
        text.splice(at, 1, line),
  ),
  aPlace.map(
    (place): Edit =>
      (text, at) => {
        const moved = text.splice(at, 3);
        text.splice(Math.floor(place * text.length), 0, ...moved);
      },
  ),
  fc.constant<Edit>((text, at) => text.splice(at, 0, text[at] ?? '')),
  fc.tuple(someWords, aPlace).map(
    ([words, place]): Edit =>
      (text, at) => {
        const line = (text[at] ?? '').split(' ');
        line.splice(Math.floor(place * line.length), 1, words);
        text[at] = line.join(' ');
      },
  ),
  fc.constant<Edit>((text, at) => {
    text[at] = `- ${text[at]}`;
  }),
);

/** A prompt, or two of them in one, and the same with a few edits. */
export const anEditedPrompt: fc.Arbitrary<readonly [before: string, after: string]> = fc
  .tuple(
    fc.array(fc.nat({ max: realPrompts.length - 1 }), { minLength: 1, maxLength: 2 }),
    fc.array(fc.tuple(anEdit, aPlace), { minLength: 1, maxLength: 5 }),
  )
  .map(([indices, edits]) => {
    const before = indices.map((index) => realPrompts[index]).join('\n\n');
    const after = before.split('\n');
    for (const [edit, place] of edits) edit(after, Math.floor(place * after.length));
    return [before, after.join('\n')];
  });
