/**
 * Lists, for each labelled conflict for development, what its two sides are read as: where a miss comes from.
 *
 *     npm run lint:readings -- <….jsonl>
 */
import type { Directive } from '../../core/lint/directives/directive.ts';
import { readDirectives } from '../../core/lint/directives/read-directives.ts';
import { readClauses } from '../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../core/lint/text/read-sentences.ts';
import type { LabelledPrompt } from './labelled-prompt.ts';
import { readLabelledPrompts } from './labelled-prompt.ts';

const [file = ''] = process.argv.slice(2);

const prompts = readLabelledPrompts(file).filter(({ half }) => half === 'dev');

if (prompts.length === 0) {
  console.error('name a file for development, dev-….jsonl, or one with a half for it: nobody reads the others');
  process.exitCode = 2;
} else {
  const counts = new Map<string, number>();
  for (const prompt of prompts) for (const line of readingsOf(prompt, counts)) console.log(line);
  for (const [reading, count] of counts) console.log(`${String(count).padStart(5)} ${reading}`);
}

function readingsOf(labelled: LabelledPrompt, counts: Map<string, number>): readonly string[] {
  const { id, prompt, conflicts, difficulty } = labelled;
  const source = { file: `${id}.md`, text: prompt, kind: 'text', partials: new Map() } as const;
  const directives = readDirectives(readSentences(source).sentences.flatMap(readClauses));
  return conflicts.flatMap(({ a, b, kind }) => {
    const sides = [a, b].map((text) => directives.filter((one) => isIn(one, prompt.indexOf(text), text.length)));
    const [first = [], second = []] = sides;
    const reading = readingOf(first, second);
    counts.set(reading, (counts.get(reading) ?? 0) + 1);
    return [
      `${id} ${kind}, ${difficulty}: ${reading}`,
      `  ${a}`,
      `    ${shown(first)}`,
      `  ${b}`,
      `    ${shown(second)}`,
    ];
  });
}

function isIn({ clause: { sentence } }: Directive, start: number, length: number): boolean {
  const range = sentence.rangeOf(0, sentence.text.length);
  return range.start < start + length && start < range.end;
}

function readingOf(first: readonly Directive[], second: readonly Directive[]): string {
  if (first.length === 0 || second.length === 0)
    return first.length === second.length ? 'neither is read' : 'one is read';
  const isShared = first.some((a) => second.some((b) => a.surface === b.surface));
  return isShared ? 'both on one surface' : 'both on different surfaces';
}

function shown(directives: readonly Directive[]): string {
  return directives
    .map(
      ({ surface, sign, value }) => `${surface} ${sign}${value.kind === 'pole' ? value.pole : JSON.stringify(value)}`,
    )
    .join('; ');
}
