/**
 * Measures a comparison of two prompts of 100 KB with all its parts: texts, contract, instructions, tokens, cost and
 * samples. The texts are the project's own prompts in turns; every twentieth line of the second one is rewritten, its
 * schema asks for more, and its model is another. No round has a sentence of a round before in the lines that changed, as
 * when one prompt is compared again and again; and then none in any line, as when each prompt is another one.
 *
 *     npm run build && node dist/bench/diff.js
 */
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { ComparedSide } from '../core/diff/analyze-change.ts';
import { compareReleases } from '../core/diff/compare-releases.ts';
import { emptyModelBook } from '../core/models/model-book.ts';
import { splitPromptSource } from '../core/template/prompt-source.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { median, round, writeResults } from './machine.ts';

const length = 100_000;
const rounds = 9;
const options = { contextLines: 3, today: '2026-11-26', book: emptyModelBook };

/** Lines of the project's prompts as plain text, so that one schema fits all of them. */
function readLines(): readonly string[] {
  const folder = join(projectRoot, 'prompts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.prompt'));
  const bodies = files.sort().map((file) => splitPromptSource(readFileSync(join(folder, file), 'utf8')).body);
  return bodies.flatMap((body) => body.replace(/\{\{[^}]*\}\}/gu, 'them').split('\n'));
}

const lines = readLines();

/** Lines of 100 KB in which each time round has words of its own, as no author writes a paragraph twice. */
function textOf(turn: number): readonly string[] {
  const text: string[] = [];
  for (let at = 0, size = 0; size < length; at += 1) {
    const line = lines[at % lines.length] ?? '';
    const own = line.trim() === '' || at < lines.length ? line : `${line} See part ${Math.floor(at / lines.length)}.`;
    text.push(at % 20 === 7 ? `${own} This is rule ${at} of edition ${turn}.` : own);
    size += own.length + 1;
  }
  return text;
}

const edited = (text: readonly string[]): readonly string[] =>
  text.map((line, at) => (at % 20 === 7 ? line.replace('This is', 'Never forget') : line));

function sideOf(version: string, body: readonly string[], head: string): ComparedSide {
  const prompt = `---\n${head}\n---\n${body.join('\n')}\n{{name}}\n`;
  const samples = ['Ada', 'Grace', 'Edsger'].map((name) => ({ name, input: { name, city: 'Paris' } }));
  return { name: 'bench', version, samples, content: { format: 1, prompt, partials: {}, schemas: {}, tools: {} } };
}

/** The same with words of its own in each line: no sentence was read before. */
const unreadText = (turn: number): readonly string[] =>
  textOf(turn).map((line, at) => line.replace(/([a-z]{4,})([^a-z]*)$/u, `$1 of batch ${turn}x${at}$2`));

async function measure(turn: number, text: readonly string[] = textOf(turn)): Promise<number> {
  const before = sideOf('1.0.0', text, 'model: openai/gpt-5\ninput: { schema: { name: string, city?: string } }');
  const after = sideOf(
    '1.1.0',
    edited(text),
    'model: openai/gpt-5-mini\ninput: { schema: { name: string, city: string } }',
  );
  const begun = performance.now();
  const report = await compareReleases(before, after, options);
  const ms = performance.now() - begun;
  if (report.problem !== undefined || report.tokens === null || report.samples.length !== 3) {
    throw new Error(`something is missing in the comparison: ${JSON.stringify(report.problem)}`);
  }
  return ms;
}

const firstMs = await measure(0);
const times: number[] = [];
for (let turn = 1; turn <= rounds; turn += 1) times.push(await measure(turn));
const unread: number[] = [];
for (let turn = 1; turn <= rounds; turn += 1) unread.push(await measure(turn, unreadText(turn)));
const results = {
  firstMs: round(firstMs, 0),
  largeMs: round(median(times), 0),
  unreadMs: round(median(unread), 0),
};
console.log(results);
writeResults('diff', { length, rounds, loadAverage: round(loadavg()[0] ?? 0, 1), ...results });
