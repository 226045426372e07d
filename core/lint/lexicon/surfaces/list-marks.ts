import type { Surface } from '../surface.ts';

const marks = {
  dash: 'dash|dashes|hyphen|hyphens|"-"|"- "|"–"',
  asterisk: 'asterisk|asterisks|star|stars|"*"|"* "',
  dot: 'dot|dots|"•"|round bullet|round bullets',
  number: 'number|numbers|numeral|numerals|digit|digits',
} as const;

const items =
  '(bullet|bullets|bullet point|bullet points|list item|list items|item|items|point|points|list|lists|entry|entries)';

/** Which mark stands before the items of a list. */
export const listMarkSurface: Surface = {
  id: 'list-mark',
  rule: 'conflict/markup',
  question: 'which mark stands before the items of a list',
  names: { dash: 'dashes', asterisk: 'asterisks', dot: 'dots', number: 'numbers' },
  exclusive: [
    ['dash', 'asterisk'],
    ['dash', 'dot'],
    ['asterisk', 'dot'],
    ['dash', 'number'],
    ['asterisk', 'number'],
    ['dot', 'number'],
  ],
  poles: Object.fromEntries(
    Object.entries(marks).map(([pole, names]) => [
      pole,
      [
        `(@use|choose) (a|an|the|only)? (${names}) (for|as|to mark|to indicate|to denote|instead of bullets for|in front of|before|at the start of) (the|all|each|every|your)? ${items}`,
        `(each|every|all|the)? ${items} .. (begin|start|be marked|be preceded|be introduced) (with|by) (a|an)? (${names})`,
        `(start|begin|mark|precede|prefix|introduce) (each|every|all|the) ${items} (with|by) (a|an)? (${names})`,
      ],
    ]),
  ),
};
