import { stemWord } from '../text/stem-word.ts';

/** Nouns that prompts use for each other; the first stands for all of them. */
const synonyms = [
  'competitor rival competition',
  'image picture photo photograph illustration screenshot',
  'analogy metaphor simile comparison',
  'price cost fee tariff',
  'mistake error fault slip',
  'summary recap synopsis',
  'link url hyperlink',
  'source reference citation',
  'note remark comment annotation',
  'tip hint advice recommendation suggestion',
  'joke pun gag',
  'doctor physician gp',
  'lawyer attorney solicitor',
  'employee worker staff',
  'salary wage pay income',
  'illness disease sickness',
  'bug defect',
  'religion faith creed',
  'id ids identifier',
  'snippet listing',
  'forecast prediction prognosis',
  'example instance specimen',
  'customer client',
  'mail email',
  'holiday vacation',
  'film movie',
  'guarantee warranty',
  'boss manager supervisor',
  'dependency library package',
  'car automobile',
  'discount rebate reduction',
];

const canonical: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((words) => {
    const stems = words.split(' ').map(stemWord);
    return stems.map((stem) => [stem, stems[0] ?? stem] as const);
  }),
);

/** The noun that stands for a noun and its synonyms, by stem. */
export const canonicalNoun = (stem: string): string => canonical.get(stem) ?? stem;
