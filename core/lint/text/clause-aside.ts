import type { Clause, TokenRange } from './clause.ts';
import { auxiliaries, isMark, isWord, modals } from './clause-words.ts';
import { skipNegation, skipOpeners } from './order-start.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

/** Notes that the writer keeps to itself. */
const notes = wordSequences(
  'private notes|private note|private draft|private drafts|private outline|private thoughts|private thinking|private scratchpad|private working|private plan|own notes|own outline|own drafts|personal notes|working notes|internal notes|scratch notes|rough notes|scratchpad|scratch pad|notes to yourself|notes to self|note to yourself|notes for yourself|note for yourself|notes of your own|thinking block|thinking blocks|thinking tags|hidden notes|for your eyes only|inner monologue|rough draft|first draft|working draft',
);

/** Ways to take in a text. */
const intake: ReadonlySet<string> = new Set('read study scan skim reread re-read peruse'.split(' '));
const throughs = wordSequences('look through|look at|look over');
const material = wordSequences(
  'the material|the input|the source|the sources|the text|the document|the documents|the file|the files|the article|the articles|the transcript|the thread|the log|the logs|the email|the emails|the messages|the message|the conversation|the history|the request|the question|the notes|the data|the report|the reports|the list|the entries|it|them|everything|all of it|all of them|each|every',
);

/** What text a clause is about besides the answer. */
export function asideOf(tokens: readonly Token[], { from, to }: TokenRange): Clause['aside'] {
  const start = skipOpeners(tokens, from, to);
  const behind = intake.has(tokens[start]?.lower ?? '') ? start + 1 : start + throughs.longestAt(tokens, start, to);
  if (behind > start && material.longestAt(tokens, behind, to) > 0 && skipNegation(tokens, from, to) === from) {
    return 'input';
  }
  return notes.beginsIn(tokens, { from, to }) ? 'notes' : undefined;
}

/** "Only when safety is at stake may you …", "Only what is fixed by contract stays …": says what the rule spares. */
export function isException(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const at = skipOpeners(tokens, from, to);
  const only = tokens[at]?.lower === 'only' ? at : at - 1;
  if (tokens[only]?.lower !== 'only' || only < from) return false;
  const next = tokens[only + 1]?.lower ?? '';
  if (cases.has(next)) return hasTurnedVerb(tokens, only + 2, to);
  for (let verb = only + 2; verb < Math.min(to, only + FURTHEST_VERB); verb += 1) {
    if (isMark(tokens[verb], ',;:')) return false;
    if (sparing.longestAt(tokens, verb, to) > 0) return true;
  }
  return false;
}

const FURTHEST_VERB = 14;

const cases: ReadonlySet<string> = new Set('when where if for in on at after once while during with'.split(' '));

/** "… do you go into detail", "… may they be named". */
function hasTurnedVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1) {
    const token = tokens[at];
    if (!isWord(token) || !(modals.has(token.lower) || auxiliaries.has(token.lower))) continue;
    if (turnedSubjects.has(tokens[at + 1]?.lower ?? '')) return true;
  }
  return false;
}

const turnedSubjects: ReadonlySet<string> = new Set('you we it they he she i the a an there your one this'.split(' '));

/** Verbs of what is left as it is. */
const sparing = wordSequences(
  'keep|keeps|stay|stays|remain|remains|retain|retains|need no|needs no|needs none|need none|need not|is put|are put|is left|are left|is exempt|are exempt|is spared|are spared|escape|escapes|may keep|may stay|may remain|may differ|differ|differs|goes without|go without|get by without|does without|do without',
);
