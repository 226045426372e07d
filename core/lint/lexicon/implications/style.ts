import type { Implication } from '../implication.ts';

interface Consequences {
  readonly surface: string;
  readonly pole: string;
  readonly because: string;
  /** `surface pole`, or just `surface` for its pole `use`. */
  readonly excludes: readonly string[];
}

/** What follows from decisions on form: what there is no room for. */
const exclusions: readonly Consequences[] = [
  {
    surface: 'tone-emotion',
    pole: 'neutral',
    because: 'a neutral tone neither jokes nor cheers nor mourns',
    excludes: ['tone-humour humorous', 'tone-optimism positive', 'tone-optimism negative', 'tone-urgency urgent'],
  },
  {
    surface: 'tone-optimism',
    pole: 'negative',
    because: 'gloom leaves no room for jokes',
    excludes: ['tone-humour humorous'],
  },
  {
    surface: 'bare-datum',
    pole: 'only',
    because: 'a bare datum leaves no room for courtesies',
    excludes: ['greeting', 'sign-off', 'further-help', 'preamble', 'machine admit'],
  },
  {
    surface: 'format',
    pole: 'plain',
    because: 'plain text shows marks as they are',
    excludes: ['bold', 'italics', 'layout table', 'asterisk', 'code-fence', 'latex', 'html'],
  },
  {
    surface: 'format',
    pole: 'unmarked',
    because: 'marks are shown as they are',
    excludes: ['bold', 'italics', 'layout table', 'asterisk', 'code-fence', 'latex', 'html'],
  },
  {
    surface: 'delivery',
    pole: 'spoken',
    because: 'a voice shows nothing',
    excludes: [
      'layout table',
      'bold',
      'italics',
      'code-fence',
      'link',
      'image',
      'emoji',
      'latex',
      'heading',
      'hashtag',
      'footnote',
    ],
  },
  {
    surface: 'format',
    pole: 'json',
    because: 'a parser of JSON takes nothing but JSON',
    excludes: ['preamble', 'json-comment'],
  },
  {
    surface: 'format',
    pole: 'xml',
    because: 'XML has elements and no other marks',
    excludes: ['layout bullets', 'layout numbered', 'layout table', 'bold', 'heading'],
  },
  {
    surface: 'format',
    pole: 'yaml',
    because: 'YAML has keys and values and no other marks',
    excludes: ['layout table', 'bold', 'heading'],
  },
  {
    surface: 'format',
    pole: 'csv',
    because: 'CSV holds rows and nothing else',
    excludes: ['preamble', 'bold', 'heading', 'layout bullets'],
  },
  { surface: 'tense', pole: 'imperative', because: 'an imperative has no passive', excludes: ['voice passive'] },
  { surface: 'case', pole: 'lower', because: 'capitals are no lower case', excludes: ['case some'] },
  {
    surface: 'layout',
    pole: 'prose',
    because: 'running text is not cut into points',
    excludes: ['layout bullets', 'layout numbered'],
  },
  {
    surface: 'paragraphs',
    pole: 'single',
    because: 'one line leaves no room for a list',
    excludes: ['layout bullets', 'layout numbered', 'layout table'],
  },
  {
    surface: 'role',
    pole: 'inside',
    because: 'a character knows of no program',
    excludes: ['machine admit', 'role outside'],
  },
];

type End = Implication['follows'];

const implication = (premise: Implication['if'], conclusion: End, because: string): Implication => ({
  if: premise,
  follows: conclusion,
  because,
});

/** How names are written holds for every kind of name. */
const naming: readonly Implication[] = ['camel', 'snake', 'kebab', 'pascal', 'screaming'].flatMap((pole) =>
  ['file', 'variable', 'function', 'class', 'constant'].flatMap((kind) =>
    (['+', '-'] as const).map((sign) =>
      implication(
        { surface: 'code-naming', pole, sign },
        { surface: `code-naming-${kind}`, pole, sign },
        'it holds for all names',
      ),
    ),
  ),
);

/** What a machine reads, and says "only", has nothing beside it. */
const alone: readonly Implication[] = ['json', 'xml', 'yaml', 'csv', 'sql'].flatMap((pole) =>
  ['extras add', 'greeting use', 'sign-off use', 'further-help use'].map((excluded) => {
    const [surface = '', its = ''] = excluded.split(' ');
    const conclusion = { surface, pole: its, sign: '-' } as const;
    return implication(
      { surface: 'format', pole, exclusive: true },
      conclusion,
      'only that format has room for nothing else',
    );
  }),
);

/** The second person is whom the text speaks to. */
const address: readonly Implication[] = (['+', '-'] as const).map((sign) =>
  implication(
    { surface: 'person', pole: 'second', sign },
    { surface: 'person', pole: 'addressed', sign },
    'the second person addresses the reader',
  ),
);

/** What follows from decisions on form and style. */
export const styleImplications: readonly Implication[] = [
  ...naming,
  ...address,
  implication(
    { surface: 'format', pole: 'markdown' },
    { surface: 'asterisk', pole: 'use', sign: '+' },
    'Markdown consists of such marks',
  ),
  ...alone,
  ...['bold', 'italics', 'code-fence', 'heading'].map((surface) =>
    implication(
      { surface: 'format', pole: 'markdown', sign: '-' },
      { surface, pole: 'use', sign: '-' },
      'that is a mark of Markdown',
    ),
  ),
  ...exclusions.flatMap(({ surface, pole, because, excludes }) =>
    excludes.map((excluded): Implication => {
      const [other = '', its = 'use'] = excluded.split(' ');
      return implication({ surface, pole }, { surface: other, pole: its, sign: '-' }, because);
    }),
  ),
];
