import { against } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** How closely a translation follows its source, and how much of it is translated. */
export const translationSurfaces: readonly Surface[] = [
  {
    id: 'translation-style',
    rule: 'conflict/verbatim',
    question: 'how closely a translation follows its source',
    names: { literal: 'a literal translation', free: 'a free translation' },
    exclusive: 'all',
    poles: {
      literal: [
        '(translate|render|translation) .. (literally|word for word|as literally as possible|word by word|verbatim)',
        '(literal|word for word|close|faithful word by word) translation',
      ],
      free: [
        '(translate|render|translation) .. (freely|loosely|idiomatically|sense for sense|for meaning|by meaning)',
        '(free|loose|idiomatic) translation',
        '(adapt|replace|localise|localize) .. (idiom|idioms|sayings|proverbs|puns|jokes|cultural references) .. (culture|readers|target|equivalent|equivalents|market)',
      ],
    },
  },
  {
    id: 'translate-all',
    rule: 'conflict/coverage',
    question: 'whether everything is translated',
    names: { all: 'translating everything' },
    exclusive: 'none',
    poles: {
      all: [
        '(translate|render .. into|localise|localize) (absolutely|really)? (everything|every word|all of it|all text|the whole text|the entire text|every part|each and every)',
        '(leave|keep) nothing untranslated',
        '(nothing|no word|no part) .. (stay|remain|be left) untranslated',
        ...against([
          '(leave|keep) ... untranslated',
          '(not|never) translate (@det|any)? (@det|product|proper|brand)? (quote|quotes|heading|headings|name|names|title|titles|code|term|terms|brand|brands|url|urls|quotation|quotations|placeholders)',
        ]),
      ],
    },
  },
];
