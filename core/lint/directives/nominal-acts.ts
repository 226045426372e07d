import type { TokenRange } from '../text/clause.ts';
import { prepositions } from '../text/clause-words.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';

/** An act named by a noun, at its tokens, with the stem of its verb. */
export interface NominalAct extends TokenRange {
  readonly stem: string;
}

/** Nouns of acts, by what they stand for. */
const acts: Readonly<Record<string, string>> = {
  suggest: 'suggestion proposal idea',
  recommend: 'recommendation tip',
  mention: 'mention reference note remark comment information detail allusion',
  describe: 'description sketch portrait',
  explain: 'explanation discussion definition',
  promise: 'promise guarantee assurance pledge',
  compare: 'comparison',
  summarise: 'summary recap',
  translate: 'translation rendering',
  quote: 'quotation quote citation excerpt',
  criticise: 'criticism',
  ask: 'request plea',
  store: 'record log copy transcript',
};

const verbOf: ReadonlyMap<string, string> = new Map(
  Object.entries(acts).flatMap(([verb, nouns]) => nouns.split(' ').map((noun) => [stemWord(noun), stemWord(verb)])),
);

/** Verbs that only say that there is to be such an act, or where. */
const light: ReadonlySet<string> = new Set(
  'end close finish conclude start begin open make give include add offer provide insert put write contain have append prepend keep exclude omit avoid leave skip'
    .split(' ')
    .map(stemWord),
);

const most = 5;

/** Leads to what is "more than two", or "no further" suggestion: such a ban leaves room for the others. */
const limiting: ReadonlySet<string> = new Set(
  'more fewer less other further additional second another than'.split(' '),
);

/**
 * The act that a noun behind a light verb names: "End with *a suggestion for* a walk" asks to suggest one. What is done
 * to stands behind the preposition.
 */
export function nominalAct(tokens: readonly Token[], { from, to }: TokenRange): NominalAct | undefined {
  if (!light.has(tokens[from]?.stem ?? '')) return undefined;
  for (let at = from + 1; at < Math.min(to - 2, from + most); at += 1) {
    const { stem = '', lower = '', kind } = tokens[at] ?? {};
    if (kind !== 'word' || limiting.has(lower)) return undefined;
    const verb = verbOf.get(stem);
    if (verb !== undefined && prepositions.has(tokens[at + 1]?.lower ?? ''))
      return { from: at, to: at + 2, stem: verb };
  }
  return undefined;
}
