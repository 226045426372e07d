import type { TokenRange } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';

/** Some words of a sentence. */
export interface OrderWords extends TokenRange {
  readonly tokens: readonly Token[];
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemWord));

/** Words that tell no act or thing from another. */
const empty: ReadonlySet<string> = stems(
  'a an the this that these those any all each every some of to in on for at by with from as into about and or but so it its they them their you your yours we our i my me he she his her who what which is are be been being was were do does did done have has had having will would can could may might must shall should always never not no only first firstly then next finally lastly please make sure ensure begin start end just even very much more nothing none nobody anything whatever everything else other later earlier further down thing most again still yet already s t don doesn isn here there when where while if after before until once afterwards later straight away one ones up single final shape',
);

/** Nouns that rules on any subject share. */
const general: ReadonlySet<string> = stems(
  'rule instruction guideline requirement wish request need section direction order demand preference consideration point policy matter question concern team',
);

/** Nouns that name an act, by the stem of the noun: "the summary" is had by summarising. */
const acts: ReadonlyMap<string, string> = new Map(
  [
    'summary summarize|summarise summarize|recap summarize|analysis analyze|analyse analyze|explanation explain|description describe|introduction introduce|conclusion conclude|translation translate|recommendation recommend|confirmation confirm|apology apologize|apologise apologize|greeting greet|answer answer|response respond|reply answer|verification verify|classification classify|comparison compare|evaluation evaluate|assessment assess|calculation calculate|definition define|suggestion suggest|diagnosis diagnose|identification identify|refund refund|deletion delete|approval approve|validation validate|extraction extract|search search|implementation implement|planning plan|reflection reflect|review review|solution solve|proposal propose',
  ].flatMap((line) =>
    line.split('|').map((pair): [string, string] => {
      const [noun = '', verb = ''] = pair.split(' ');
      return [stemWord(noun), stemWord(verb)];
    }),
  ),
);

/** Words of which one is as good as another where an order is told, each with those that it stands for. */
const synonyms: Readonly<Record<string, string>> = {
  mention:
    'mention name state describe tell say put discuss talk list give show cover present introduce explain deal report speak address bring treat come appear stand go follow place print read know meet understand occur find reach ready settle handle finish touch complete conduct dealt met heard seen',
  check: 'check verify inspect examine review look confirm test consult see ensure assess',
  write: 'write draft compose formulate word phrase',
  change: 'change edit modify refactor alter rewrite rework refactoring',
  cost: 'cost money price budget saving expense economy thrift',
  heat: 'heat preheat warm prewarm',
  time: 'time punctuality clock timeliness schedule timetable',
  safety: 'safety caution protection security',
  accuracy: 'accuracy correctness precision truth',
  clarity: 'clarity readability intelligibility',
  brevity: 'brevity conciseness concision terseness shortness',
  privacy: 'privacy confidentiality secrecy discretion',
  ask: 'ask question query enquire inquire',
};

const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(synonyms).flatMap(([verb, all]) => all.split(' ').map((one) => [stemWord(one), verb] as const)),
);

/** Longest term, in stems: what is longer is no step or rule but a story. */
const mostStems = 8;

/**
 * The words that tell an act or a rule from others, as stems, sorted; empty where there are none or too many.
 *
 * @param kind - of a `noun` the general words ("the rules on safety") are left out where others remain
 */
export function orderTerm({ tokens, from, to }: OrderWords, kind: 'act' | 'noun'): string {
  const all = withIdentity(tokens.slice(Math.max(0, from), Math.max(0, to)))
    .filter(({ kind: token }) => token === 'word' || token === 'quote' || token === 'code')
    .map(({ stem }) => acts.get(stem) ?? stem)
    .map((stem) => canonical.get(stem) ?? stem)
    .filter((stem) => !empty.has(stem));
  // That a thing is mentioned says nothing of what it is.
  const named = all.filter((stem) => stem !== 'mention');
  const telling = kind === 'noun' ? named.filter((stem) => !general.has(stem)) : named;
  const kept = [...new Set(telling.length === 0 ? all : telling)].sort();
  return kept.length > mostStems ||
    (kind === 'act' && !all.includes('mention') && kept.every((stem) => anyWork.has(stem)))
    ? ''
    : kept.join(' ');
}

/** "When you are done with a step": of whatever work there is. */
const anyWork: ReadonlySet<string> = stems('step work job');

/** "Who somebody is" is their identity. */
function withIdentity(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, index) => lower === 'who' && being.has(tokens[index + 2]?.lower ?? ''));
  const who = tokens[at];
  if (who === undefined || !someone.has(tokens[at + 1]?.lower ?? '')) return tokens;
  return [...tokens.slice(0, at), { ...who, lower: 'identity', stem: stemWord('identity') }, ...tokens.slice(at + 3)];
}

const being: ReadonlySet<string> = new Set(['is', 'are', 'was']);
const someone: ReadonlySet<string> = new Set('somebody someone they he she anybody anyone'.split(' '));

/** Most words of a term that a single word is enough for. */
const mostAround = 4;

/** Stands for whatever there is besides. */
export const anyTerm = '*';

/** Whether two terms name one act or rule: the words of the shorter one are among those of the longer. */
export function isSameTerm(a: string, b: string): boolean {
  if (a === anyTerm || b === anyTerm) return true;
  const [short = [], long = []] = [a.split(' '), b.split(' ')].sort((one, other) => one.length - other.length);
  const shared = short.filter((stem) => long.includes(stem)).length;
  // One word among many is no more than a word that both have.
  if (short.length === 1 && long.length > mostAround) return false;
  return shared === short.length || (shared >= 2 && shared >= long.length * 0.6);
}
