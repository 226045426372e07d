import type { Report, Rule } from '../rule.ts';
import { isRealCard, isRealIban, isRealMail, isRealPhone, isRealSsn } from '../secrets/personal-numbers.ts';
import { checkFiles } from '../source-files.ts';

/** Data of real people in the text of a prompt. */
export const personalData: Rule = {
  id: 'text/personal-data',
  code: 'PC402',
  kind: 'check',
  summary: 'The text holds an e-mail address, a phone, card, account or social security number that may be real.',
  why: 'Examples are often copied from tickets. What stands in a prompt goes to a provider with every call, and models repeat it in answers to others.',
  bad: 'Example: "My card 4539 5787 6362 1486 was charged twice."',
  good: 'Example: "My card 4242 4242 4242 4242 was charged twice."',
  fix: 'Use what belongs to nobody: `name@example.com`, 555 numbers, test cards, documented IBANs.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'likely',
  check: ({ source }) => checkFiles(source, findPersonalData),
};

interface Kind {
  readonly name: string;
  readonly pattern: RegExp;
  /** What each of its matches holds: looked for first, since most texts hold none of it. */
  readonly sign: RegExp;
  readonly isReal: (text: string) => boolean;
}

const kinds: readonly Kind[] = [
  {
    name: 'an IBAN',
    sign: /[A-Z]{2}\d{2}/u,
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
    isReal: isRealIban,
  },
  {
    name: 'a card number',
    sign: /\d/u,
    pattern: /(?<![\w.-])\d(?:[ -]?\d){12,15}(?![\w-]|\.\d)/gu,
    isReal: isRealCard,
  },
  {
    name: 'a social security number',
    sign: /\d{3}-\d{2}-/u,
    pattern: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/gu,
    isReal: isRealSsn,
  },
  {
    name: 'a phone number',
    sign: /\+[1-9]/u,
    pattern: /(?<![\w+.-])\+[1-9]\d{0,2}(?:[ ().-]{1,2}\d{1,5}){2,6}(?![\w-])/gu,
    isReal: isRealPhone,
  },
  {
    name: 'a phone number',
    sign: /\d{3}-\d{4}/u,
    pattern:
      /(?<![\w.+-])(?:\([2-9]\d{2}\) ?|(?<=\b(?:phone|call|tel|mobile|cell|fax|dial|reach)\b[^\d\n]{0,20})[2-9]\d{2}-)[2-9]\d{2}-\d{4}(?![\w-])/giu,
    isReal: isRealPhone,
  },
  {
    name: 'an e-mail address',
    sign: /@/u,
    pattern: /(?<![\w.%+@/:-])[A-Za-z0-9][\w.%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b(?![\w@-])/gu,
    isReal: isRealMail,
  },
];

function findPersonalData(file: string, text: string): readonly Report[] {
  return kinds.flatMap(({ name, sign, pattern, isReal }) =>
    (sign.test(text) ? [...text.matchAll(pattern)] : [])
      .filter(([found]) => isReal(found))
      .map(
        ({ index, 0: found }): Report => ({
          message: `The text holds ${name} that may be real.`,
          places: [{ file, start: index, end: index + found.length }],
        }),
      ),
  );
}
