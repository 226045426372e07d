import { surfaces } from '../lexicon/surfaces.ts';
import { stemWord } from '../text/stem-word.ts';

const vocabularies = new Map<string, ReadonlySet<string>>();

/** Stems of the words in which the lexicon asks a question. */
export function vocabularyOf(surface: string): ReadonlySet<string> {
  let known = vocabularies.get(surface);
  if (known === undefined) {
    const { poles = {} } = surfaces.find(({ id }) => id === surface) ?? {};
    const phrases = Object.values(poles).flatMap((ofPole) =>
      ofPole.map((one) => (typeof one === 'string' ? one : one.phrase)),
    );
    known = new Set(phrases.flatMap((phrase) => phrase.match(/\p{L}+/gu) ?? []).map(stemWord));
    vocabularies.set(surface, known);
  }
  return known;
}
