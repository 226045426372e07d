import type { Sentence } from '../text/sentence.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that change how an instruction sounds, and not what it asks. */
const LIGHT = words(
  'a an the please always ensure sure make must should shall will need to be you your kindly remember that it is are do and just simply very really also still of in on for with as by at any all every each this these those its',
);

/** In sentences with one of these, the order of words or one small word decides. */
const ORDERED = words(
  "before after then from than into instead rather over above below between not no never without don't cannot can't unless except if when while only but or until",
);

/** Fewest content words that tell a sentence apart. */
const FEWEST = 4;

/** Keys of sentences, by their words; null for those that have none. */
const keys = new WeakMap<Sentence['tokens'], string | null>();

/** What a sentence asks, without the order of its words; undefined where that would say too little or too much. */
export function contentKey({ tokens }: Sentence): string | undefined {
  const known = keys.get(tokens);
  if (known !== undefined) return known ?? undefined;
  const key = findKey(tokens);
  keys.set(tokens, key ?? null);
  return key;
}

function findKey(tokens: Sentence['tokens']): string | undefined {
  const content: string[] = [];
  for (const { kind, lower, stem } of tokens) {
    if (kind === 'punctuation') continue;
    if (ORDERED.has(lower)) return undefined;
    if (kind !== 'word') content.push(`${kind} ${lower}`);
    else if (!LIGHT.has(lower)) content.push(stem);
  }
  return content.length < FEWEST ? undefined : content.sort().join(' ');
}
