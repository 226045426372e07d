import type { Poles } from '../code-kit.ts';
import { choice } from '../code-kit.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const naming: Poles = {
  camel: [
    '(one word|no separator|no separators|joined words|humps) .. (capital|capitals|upper case|uppercase) (at|on|for) (each|every|the) (seam|joint|word boundary|new word|following word|hump)',
    '(write|use|name|call|like|as|such as) ("ordertotal"|"firstname"|"userid"|"createdat")',
    '(camel case|camelcase|lower camel case|lowercamelcase|dromedary case) !(be not|be @forbidden)',
    '(write|use|name|call|like|as) ("camelcase"|"usercard"|"getuser"|"firstname"|"username")',
  ],
  snake: [
    '(snake case|snakecase|snake _ case|lower snake case|underscore case|underscores between words|(lowercase|lower case|lowercase words|lowercase letters|small letters) (with|and|separated by|joined by|divided by|plus) (underscore|underscores))',
    '(words|parts|names) .. (joined|separated|connected|linked) (by|with) (underscore|underscores)',
    '("snake_case"|"user_name"|"first_name")',
    '(use|with) underscores (to|for|between|in) ..',
    '(name|names|identifier|identifiers) (use|uses|have|has|take|takes|get) underscores',
  ],
  kebab: [
    '(kebab case|kebabcase|dash case|hyphen case|spinal case|lisp case|hyphenated lowercase|hyphenated lower case|(lowercase|lower case|lowercase words|lowercase letters|small letters) (with|and|separated by|joined by|divided by|plus) (dash|dashes|hyphen|hyphens))',
    '(words|parts|names) .. (joined|separated|connected|linked) (by|with) (hyphen|hyphens|dash|dashes)',
    '("kebab-case")',
  ],
  pascal: [
    '(pascal case|pascalcase|upper camel case|uppercamelcase|capital camel case|capitalised camel case|capitalized camel case)',
    '("pascalcase")',
    "(carry|carries|bear|bears|have|has|take|takes|use) (exactly|the same|exactly the)? .. (component's|class's|component|class) (own)? (exact)? (name|spelling) ",
  ],
  screaming: [
    '(screaming snake case|upper snake case|constant case|all caps with underscores|screaming case|capitals with underscores)',
  ],
};

const namingOf = (part: string): readonly (readonly [string, readonly SurfacePhrase[]])[] =>
  Object.entries(naming).map(([pole, phrases]) => [
    pole,
    phrases.flatMap((phrase): SurfacePhrase[] =>
      typeof phrase === 'string'
        ? [
            `(${part}) ... ${phrase}`,
            `${phrase} .. (for|in|on) .. (${part})`,
            { phrase: `(${part}) .. (be|are|use|have|follow|go|stay|come) .. ${phrase}`, mood: 'any' },
          ]
        : [],
    ),
  ]);

const namingNames = {
  camel: 'camelCase',
  snake: 'snake_case',
  kebab: 'kebab-case',
  pascal: 'PascalCase',
  screaming: 'SCREAMING_SNAKE_CASE',
};

const named: readonly (readonly [id: string, what: string, words: string])[] = [
  ['file', 'files', 'file|files|file name|file names|filename|filenames|module file|script file'],
  ['folder', 'folders', 'folder|folders|directory|directories|folder name|folder names|directory name|directory names'],
  [
    'variable',
    'variables',
    'variable|variables|local|locals|identifier|identifiers|parameter|parameters|argument|arguments|field|fields|property|properties|key|keys|column|columns|json key',
  ],
  [
    'function',
    'functions',
    'function|functions|method|methods|helper|helpers|hook|hooks|procedure|identifier|identifiers',
  ],
  ['class', 'classes', 'class|classes|component|components|type|types|struct|structs|interface|interfaces'],
  [
    'constant',
    'constants',
    'constant|constants|env variable|environment variable|environment variables|enum member|enum members',
  ],
];

const namingSurfaces: readonly Surface[] = named.map(([id, what, words]) =>
  choice(
    `naming-${id}`,
    { question: `how ${what} are named`, names: namingNames },
    Object.fromEntries(namingOf(words)),
  ),
);

/** How names in code are written. */
export const codeNameSurfaces: readonly Surface[] = [
  ...namingSurfaces,
  choice(
    'naming',
    { question: 'how names are written', names: namingNames },
    {
      ...Object.fromEntries(
        Object.entries(naming).map(([pole, phrases]) => [
          pole,
          phrases.flatMap((phrase): SurfacePhrase[] =>
            typeof phrase === 'string'
              ? [
                  `(use|write|name|follow|prefer|stick to|keep|apply|adopt|be|everything|all|naming|convention|names|case) (everything|all|all names|the|in|convention|:|names|always|only|it|them|identifiers)? (in|:|be|as)? ${phrase} (everywhere|throughout|only|for all names|for names|for every name|for all identifiers|for identifiers|for all|for each name|for naming|for your names|in all names|naming|convention|for everything|.|,|$|always|never|not)`,
                ]
              : [],
          ),
        ]),
      ),
    },
  ),
];
