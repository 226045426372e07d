import type { TokenRange } from '../text/clause.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { Directive } from './directive.ts';
import { canonicalNoun } from './noun-synonyms.ts';

/** What questions ask for, by how they are put; a star stands for what they are about. */
const questions: Readonly<Record<string, string>> = {
  price: 'what * cost|what * costs|how much * cost|how much * costs|what * is worth|how expensive',
  age: 'how old',
  salary: 'what * earns|what * earn|how much * earns|how much * earn|what * is paid',
  address: 'where * lives|where * live|where * lived',
  recipe: 'how * is made|how * are made|how * is prepared',
  meaning: 'what * means|what * mean|what * stands for',
  name: 'what * is called|what * are called|who * is|who * are',
  weight: 'how heavy|what * weighs|how much * weighs',
  height: 'how tall|how high',
  distance: 'how far',
  reason: 'why',
  author: 'who wrote|who * is by',
  source: 'where * comes from|where * come from|where * is from',
  date: 'when|on which day|on what day',
  duration: 'how long',
};

interface Question {
  readonly noun: string;
  readonly words: readonly string[];
}

const all: readonly Question[] = Object.entries(questions).flatMap(([noun, ways]) =>
  ways.split('|').map((way) => ({ noun: canonicalNoun(stemWord(noun)), words: way.split(' ') })),
);

/** The things that there are such questions for. */
export const askedNouns: ReadonlySet<string> = new Set(all.map(({ noun }) => noun));

const asking = wordSequences('which|what|whose');

/**
 * The stems of what an order to tell a clause asks for: the warehouse of "which warehouse ships their parcel", the price
 * of "what the toy costs".
 */
export function askedThing({ clause: { sentence, to }, evidence }: Directive): readonly string[] {
  const { tokens } = sentence;
  const from = tokens.findIndex((_, at) => at >= evidence.from && at < to && beginsQuestion(tokens, at));
  if (from === -1) return [];
  const range = { from, to };
  const nouns = all.filter(({ words }) => isAsked(tokens, range, words)).map(({ noun }) => noun);
  return [...new Set([...nouns, ...namedThing(tokens, range)])];
}

const first: ReadonlySet<string> = new Set('what which whose who how where when why on'.split(' '));

const beginsQuestion = (tokens: readonly Token[], at: number): boolean =>
  first.has(tokens[at]?.lower ?? '') && (tokens[at]?.lower !== 'on' || asking.longestAt(tokens, at + 1) > 0);

/** "which *warehouse* ships": the noun that the question word stands before. */
function namedThing(tokens: readonly Token[], { from, to }: TokenRange): readonly string[] {
  const at = tokens[from]?.lower === 'on' ? from + 1 : from;
  if (asking.longestAt(tokens, at, to) === 0) return [];
  const end = endOfPhrase(tokens, { from: at + 1, to });
  const head = tokens[end - 1];
  return end <= at + 1 || head?.kind !== 'word' ? [] : [canonicalNoun(head.stem)];
}

/** How many words what a question is about may have. */
const MOST_ABOUT = 5;

function isAsked(tokens: readonly Token[], { from, to }: TokenRange, words: readonly string[]): boolean {
  let at = from;
  for (const [index, word] of words.entries()) {
    if (word === '*') continue;
    const stop = words[index - 1] === '*' ? Math.min(to, at + MOST_ABOUT) : at + 1;
    while (at < stop && tokens[at]?.lower !== word) at += 1;
    if (at >= stop) return false;
    at += 1;
  }
  return true;
}
