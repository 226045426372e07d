/**
 * Renders every sample of every prompt in `prompts/` with us (input validation included), with the precompiled
 * render of npm dotprompt, and with bare Handlebars, which neither validates nor makes messages; and ours with its tokens
 * bounded by the weights of its texts, beside ours with its tokens counted by `gpt-tokenizer`. Writes
 * `bench/results/render.json`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { Dotprompt } from 'dotprompt';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import { weighRelease } from '../core/budget/weigh-release.ts';
import { emptyModelBook } from '../core/models/model-book.ts';
import type { Message, PromptMetadata } from '../core/protocol.ts';
import { collectContent } from '../core/release/collect-content.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import { compilePrompt } from '../core/template/compile-prompt.ts';
import { compileTemplate } from '../core/template/compile-template.ts';
import type { CompiledPrompt } from '../core/template/compiled-prompt.ts';
import { createInputValidator } from '../core/template/input-validator.ts';
import type { Sample } from '../core/template/parse-samples.ts';
import { parseSamples } from '../core/template/parse-samples.ts';
import { splitPromptSource } from '../core/template/prompt-source.ts';
import { savedBy } from '../core/template/text-weights.ts';
import { openAiTokenizer } from '../core/tokens/open-ai-tokenizer.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { median, round, writeResults } from './machine.ts';
import { measureInTurns } from './rounds.ts';

interface Row {
  readonly prompt: string;
  readonly sample: string;
  readonly stemmaUs: number;
  readonly dotpromptUs: number;
  readonly handlebarsUs: number;
  /** How many times as fast as dotprompt. */
  readonly ratio: number;
  /** Ours, compared with a budget without a tokenizer. */
  readonly checkedUs: number;
  /** Ours, and then counted. */
  readonly countedUs: number;
}

const layout = { prompts: 'prompts', schemas: 'schemas', tools: 'tools' };
const SAMPLES = '.samples.yaml';

async function main(): Promise<void> {
  const rows: Row[] = [];
  for (const { name, sample } of samples()) {
    const content = await collectContent(name, layout, readText);
    const row = await measure(name, sample, content);
    rows.push(row);
    console.log(lineOf(row));
  }
  const ratios = rows.map(({ ratio }) => ratio);
  const summary = {
    ...{ samples: rows.length, lowestRatio: Math.min(...ratios), medianRatio: median(ratios) },
    medianCheckUs: round(median(rows.map(({ checkedUs, stemmaUs }) => checkedUs - stemmaUs))),
    medianCheckRatio: round(
      median(rows.map(({ checkedUs, countedUs, stemmaUs }) => (countedUs - stemmaUs) / (checkedUs - stemmaUs))),
    ),
  };
  console.log(`${rows.length} samples: lowest ${summary.lowestRatio}, median ${summary.medianRatio} times dotprompt`);
  console.log(`a check takes ${summary.medianCheckUs} µs, counting ${summary.medianCheckRatio} times as long`);
  writeResults('render', { what: 'one render, in microseconds', ...summary, rows });
}

function samples(): readonly { readonly name: string; readonly sample: Sample }[] {
  return readdirSync(`${projectRoot}/prompts`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(SAMPLES))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(`${projectRoot}/prompts/${file}`, 'utf8');
      const name = file.slice(0, -SAMPLES.length).replaceAll('\\', '/');
      return parseSamples(text, file).map((sample) => ({ name, sample }));
    });
}

async function readText(path: string): Promise<string | undefined> {
  return await readFile(`${projectRoot}/${path}`, 'utf8');
}

async function measure(prompt: string, sample: Sample, content: ReleaseContent): Promise<Row> {
  const { input, messages = [] } = sample;
  const ours = await compilePrompt(prompt, content);
  // Their types ask for lists that may be changed, which they do not do.
  const data = { input: { ...ours.metadata.input.default, ...input }, messages: messages as never };
  const theirs = await dotpromptRender(content);
  const bare = handlebarsRender(content);
  const expected = (await theirs(data)).messages;
  if (!isDeepStrictEqual(ours.render(input, { messages }).messages, expected)) {
    throw new Error(`${prompt}, sample ${sample.name}: the messages are not those of dotprompt`);
  }
  const checked = await weighed(prompt, content, ours.metadata);
  const { count } = await openAiTokenizer('o200k_base');
  const budget = { tokens: 1_000_000, policy: 'throw' } as const;
  const times = await measureInTurns([
    { name: 'stemma', run: () => ours.render(input, { messages }) },
    { name: 'dotprompt', run: () => theirs(data) },
    { name: 'handlebars', run: () => bare(data.input) },
    { name: 'checked', run: () => checked.render(input, { messages, budget }) },
    { name: 'counted', run: () => countMessages(ours.render(input, { messages }).messages, count) },
  ]);
  const [stemmaUs = 0, dotpromptUs = 0, handlebarsUs = 0, checkedUs = 0, countedUs = 0] = [...times.values()].map(
    (time) => round(time),
  );
  const ratio = round(dotpromptUs / stemmaUs);
  return { prompt, sample: sample.name, stemmaUs, dotpromptUs, handlebarsUs, ratio, checkedUs, countedUs };
}

/** As an application compiles it that has asked the registry for the weights of the texts. */
async function weighed(name: string, content: ReleaseContent, metadata: PromptMetadata): Promise<CompiledPrompt> {
  const { weights } = await weighRelease(name, content, { today: '2026-11-26', book: emptyModelBook });
  const { prompt: source, partials } = content;
  const validate = createInputValidator(name, metadata.input.schema);
  return compileTemplate({ name, source, partials, metadata, validate, weigh: savedBy(weights) });
}

const countMessages = (messages: readonly Message[], count: (text: string) => number): number =>
  messages
    .flatMap(({ content }) => content)
    .reduce((sum, part) => sum + ('text' in part && typeof part.text === 'string' ? count(part.text) : 0), 0);

async function dotpromptRender({ prompt, partials, schemas, tools }: ReleaseContent) {
  const parsed = (texts: ReleaseContent['schemas']): Record<string, never> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parse(text) as never]));
  return new Dotprompt({ partials, schemas: parsed(schemas), tools: parsed(tools) }).compile(prompt);
}

/** The helpers only print: no messages are made of what Handlebars gives. */
function handlebarsRender({ prompt, partials }: ReleaseContent): (input: unknown) => string {
  const handlebars = Handlebars.create();
  const equal = (wanted: boolean) =>
    function (this: unknown, ...[a, b, options]: [unknown, unknown, Handlebars.HelperOptions]): string {
      return (a === b) === wanted ? options.fn(this) : options.inverse(this);
    };
  const marks = Object.fromEntries(['role', 'history', 'section', 'media'].map((name) => [name, () => `<${name}>`]));
  const json = (value: unknown, { hash }: Handlebars.HelperOptions): string =>
    JSON.stringify(value, null, hash['indent'] as number | undefined);
  const helpers = { ...marks, json, ifEquals: equal(true), unlessEquals: equal(false) };
  handlebars.registerHelper(helpers);
  for (const [name, text] of Object.entries(partials)) handlebars.registerPartial(name, text);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  return handlebars.compile(splitPromptSource(prompt).body, { knownHelpers, knownHelpersOnly: true, noEscape: true });
}

function lineOf({ prompt, sample, stemmaUs, dotpromptUs, handlebarsUs, ratio }: Row): string {
  const times = [stemmaUs, dotpromptUs, handlebarsUs].map((time) => time.toFixed(2).padStart(9)).join('');
  return `${`${prompt} ${sample}`.padEnd(52)}${times} µs  ${ratio.toFixed(1).padStart(6)} times dotprompt`;
}

await main();
