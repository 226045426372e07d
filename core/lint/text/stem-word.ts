import { remembered } from './remembered.ts';

/** Words whose forms no rule connects. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    written: 'write',
    wrote: 'write',
    writing: 'write',
    given: 'give',
    gave: 'give',
    giving: 'give',
    shown: 'show',
    said: 'say',
    told: 'tell',
    kept: 'keep',
    left: 'leave',
    leaving: 'leave',
    put: 'put',
    putting: 'put',
    made: 'make',
    making: 'make',
    spoken: 'speak',
    spoke: 'speak',
    begun: 'begin',
    began: 'begin',
    chosen: 'choose',
    chose: 'choose',
    sent: 'send',
    held: 'hold',
    hidden: 'hide',
    drawn: 'draw',
    known: 'know',
    taken: 'take',
    taking: 'take',
    done: 'do',
    does: 'do',
    cut: 'cut',
    cutting: 'cut',
    added: 'add',
    adding: 'add',
    used: 'use',
    uses: 'use',
    using: 'use',
    bought: 'buy',
    thought: 'think',
    understood: 'understand',
    spelt: 'spell',
    children: 'child',
    people: 'person',
    analysis: 'analysis',
    analyses: 'analysis',
    diagnosis: 'diagnosis',
    diagnoses: 'diagnosis',
    hypotheses: 'hypothesis',
    hypothesis: 'hypothesis',
    basis: 'base',
    bases: 'base',
    indices: 'index',
    this: 'this',
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
    been: 'be',
    being: 'be',
    has: 'have',
    had: 'have',
    having: 'have',
    note: 'notes',
    notes: 'notes',
    noted: 'notes',
    noting: 'notes',
    here: 'heres',
    theme: 'themes',
    themes: 'themes',
    news: 'news',
    always: 'always',
    plus: 'plus',
    less: 'less',
    yes: 'yes',
    its: 'its',
    his: 'his',
    us: 'us',
    during: 'during',
    nothing: 'nothing',
    anything: 'anything',
    everything: 'everything',
    something: 'something',
    heading: 'heading',
    headings: 'heading',
    string: 'string',
    thing: 'thing',
    bring: 'bring',
    spring: 'spring',
    sing: 'sing',
    king: 'king',
    red: 'red',
    need: 'need',
    feed: 'feed',
    indeed: 'indeed',
    hundred: 'hundred',
    unless: 'unless',
    regardless: 'regardless',
    besides: 'besides',
    perhaps: 'perhaps',
    series: 'series',
    species: 'species',
    english: 'english',
  }),
);

/**
 * What the inflected forms of an English word share: plural, third person, past and `-ing` are cut off. A key to
 * compare words by, not a word: `tables` and `table` give the same, so do `quoting` and `quotes`.
 *
 * @param word - in lower case
 *
 * @example
 * stemWord('bullets'); //=> 'bullet'
 */
export const stemWord: (word: string) => string = remembered(stemOf);

function stemOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known.length > 3 ? known.replace(/e$/u, '') : known;
  if (word.length < 4 || !/^[a-z']+$/u.test(word)) return word;
  const bare = word.replace(/'s$|s'$/u, '');
  const singular = bare.replace(/(?<=[^aeiou])ies$/u, 'y').replace(/(?<=s|x|z|ch|sh)es$|(?<=[^su])s$/u, '');
  if (singular.length < 4) return singular;
  const cut = singular.replace(/(?<=[aeiouy][a-z]*[a-z])(?:ing|ed)$/u, '');
  const single = cut === singular ? cut : cut.replace(/([bdfgmnprt])\1$/u, '$1');
  return single.replace(/(?<=[a-z]{2})e$/u, '').replace(/(?<=[^aeiou])i$/u, 'y');
}
