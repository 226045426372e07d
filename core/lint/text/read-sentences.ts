import { remember } from '../../remember.ts';
import type { LintSource } from '../lint-source.ts';
import { readTemplate } from '../template/read-template.ts';
import type { ReadProblem, Segment, TemplateComment } from '../template/segment.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import type { Block, Unit } from './blocks/unit.ts';
import { chunksOf } from './chunks.ts';
import { FlatText } from './flat-text.ts';
import { labelAhead, topicBefore } from './label-ahead.ts';
import type { MappedText } from './mapped-text.ts';
import type { SaidSentence } from './place-sentence.ts';
import { placeSentence } from './place-sentence.ts';
import { tokensOfText } from './remembered-clauses.ts';
import { runInTitle } from './run-in-title.ts';
import type { Branch, Sentence } from './sentence.ts';
import type { TextSpan } from './split-sentences.ts';
import { splitSentences } from './split-sentences.ts';
import { variantsOf } from './variants.ts';

/** A source, read down to its sentences. */
export interface ReadSource {
  /** All sentences that some rendering contains, in reading order. */
  readonly sentences: readonly Sentence[];
  /** What is shown and gives no orders: examples, fences, tables; in reading order. */
  readonly blocks: readonly Block[];
  /** Comments of the templates. */
  readonly comments: readonly TemplateComment[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
  /** The pieces of text that the sentences were made of. */
  readonly segments: readonly Segment[];
}

/** Longest sentence; what is longer is cut. */
const LONGEST_SENTENCE = 2000;

/**
 * Reads a prompt or a text: its template with all partials, its blocks, its sentences with where each stands, when it
 * is rendered, and in what kind of place.
 *
 * @example
 * readSentences({ file: 'a.md', text: 'Be brief. Be kind.', kind: 'text', partials: new Map() }).sentences.length; //=> 2
 */
export function readSentences(source: LintSource): ReadSource {
  const { segments, comments, problems } = readTemplate(source);
  const flat = new FlatText(segments);
  const { units, blocks } = readBlocks(flat);
  const sentences: Sentence[] = [];
  let position = 0;
  for (const unit of units) {
    for (const chunk of chunksOf(unit.text, flat)) {
      position += addSentences(sentences, chunk, { unit, flat, position });
    }
  }
  return { sentences, blocks, comments, problems, segments };
}

interface Place {
  readonly unit: Unit;
  readonly flat: FlatText;
  readonly position: number;
}

/** @returns how many positions the chunk takes */
function addSentences(sentences: Sentence[], chunk: MappedText, { unit, flat, position }: Place): number {
  let most = 0;
  for (const { text, branch } of variantsOf(chunk, flat)) {
    const said = saidIn(text.text);
    const title = said.length < 2 ? undefined : runInTitle(said[0]?.text ?? '', text, flat);
    for (const [index, one] of (title === undefined ? said : underTitle(said, title)).entries()) {
      const place = { unit, flat, branch: branchOf(branch), position: position + index, mapped: text };
      if (one.text !== '') sentences.push(placeSentence(one, place));
    }
    most = Math.max(most, said.length);
  }
  return most;
}

const underTitle = (said: readonly SaidSentence[], label: string): readonly SaidSentence[] =>
  said.map((one, index) => (index === 0 ? one : { ...one, label }));

/** Cut once for each text: what a prompt says twice, or two of its versions say, has the same sentences. */
const saidIn = remember(
  (text) =>
    splitSentences(text).map((span, index, spans): SaidSentence => {
      const { start, end } = cut(text, span);
      const own = text.slice(start, end);
      const before = spans[index - 1];
      const topic = before === undefined ? undefined : topicBefore(own, text.slice(before.start, before.end));
      const label = index === 0 ? undefined : (topic ?? labelAhead(text));
      return { start, text: own, tokens: tokensOfText(own), ...(label === undefined ? {} : { label }) };
    }),
  { last: 5_000, longest: 2_000 },
);

const branchOf = (branch: Branch): Branch => (branch.length === 0 ? NO_BRANCH : branch);

const NO_BRANCH: Branch = [];

/** Without white space around, and not too long. */
function cut(text: string, { start, end }: TextSpan): TextSpan {
  const shown = text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
  const from = start + shown.length - shown.trimStart().length;
  return { start: from, end: Math.max(from, start + shown.trimEnd().length) };
}
