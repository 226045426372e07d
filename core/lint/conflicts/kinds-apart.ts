import type { Directive } from '../directives/directive.ts';

/** Languages that code is written in, by the words that name them. */
const languages: Readonly<Record<string, string>> = {
  ...{ python: 'python', py: 'python', javascript: 'javascript', js: 'javascript', jsx: 'javascript' },
  ...{ typescript: 'typescript', ts: 'typescript', tsx: 'typescript', json: 'json', yaml: 'yaml', yml: 'yaml' },
  ...{ sql: 'sql', html: 'html', css: 'css', scss: 'css', bash: 'shell', shell: 'shell', go: 'go', golang: 'go' },
  ...{ rust: 'rust', java: 'java', kotlin: 'kotlin', swift: 'swift', ruby: 'ruby', php: 'php', scala: 'scala' },
  ...{ perl: 'perl', toml: 'toml', xml: 'xml', terraform: 'terraform', makefiles: 'make', dockerfiles: 'docker' },
};

/** Whether two directives are each about a kind of its own of what they are about: of code, numbers, people or amounts. */
export const areOfOtherKinds = (a: Directive, b: Directive): boolean =>
  areInOtherLanguages(a, b) || areOfOtherSizes(a, b) || areOfOtherGroups(a, b);

/**
 * "Numbers below ten are spelled out", "Write 12 and above in figures": small ones, and large ones; "Refunds up to 50
 * euros", "Refunds above 50 euros": those on either side of a line.
 */
function areOfOtherSizes(a: Directive, b: Directive): boolean {
  if (a.value.kind === 'interval' || b.value.kind === 'interval') return false;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (a.surface === 'mark-digit' && b.surface === 'mark-digit')
    return (isSmall(first) && isLarge(second)) || (isSmall(second) && isLarge(first));
  return lieApart(first, second) || lieApart(second, first);
}

const small = / (?:below|under|up to|(?:and|or) (?:below|lower|less|smaller)) /u;
const large = / (?:above|over|from|(?:and|or) (?:above|up|over|higher|more|larger)) /u;
const isSmall = (words: string): boolean => small.test(words) && !large.test(words);
const isLarge = (words: string): boolean => large.test(words) && !small.test(words);

const upTo = / (?:below|under|up to|less than|fewer than|at most|no more than) [^\p{L}\p{N}]*(\d[\d.,]*) ?(\p{L}+|%)/u;
const from = / (?:above|over|more than|at least|from|exceeding|beyond) [^\p{L}\p{N}]*(\d[\d.,]*) ?(\p{L}+|%)/u;

/** Whether one is about amounts up to a number, and the other about such from there. */
function lieApart(lower: string, upper: string): boolean {
  const [most, least] = [upTo.exec(lower), from.exec(upper)];
  if (most === null || least === null || most[2] !== least[2]) return false;
  return numberOf(most[1]) <= numberOf(least[1]);
}

const numberOf = (written = ''): number => Number(written.replace(/,(?=\d{3}\b)/gu, ''));

/** People who are talked to, and ways to reach somebody: a rule on one group says nothing of another. */
const groups: readonly (readonly RegExp[])[] = [
  [
    / (?:customers?|clients?|users|guests?|shoppers?|patients?|laypeople|beginners|novices|newcomers|the public) /u,
    / (?:engineers?|developers?|experts?|specialists?|colleagues?|doctors?|physicians?|staff|professionals?|agents?) /u,
    / (?:children|kids|pupils|students|teenagers|minors) /u,
  ],
  [/ address(?:es)? /u, / (?:tele)?phone numbers? /u],
];

/** Whether each names one group, and both another. */
function areOfOtherGroups(a: Directive, b: Directive): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return groups.some((group, index) => {
    const isAbout =
      index > 0 ? [a, b].every(({ surface }) => surface === 'tell-contact') : isToAudience(a) && isToAudience(b);
    const [one, other] = [first, second].map((words) => group.filter((kind) => kind.test(words)));
    return isAbout && one?.length === 1 && other?.length === 1 && one[0] !== other[0];
  });
}

/** "With customers", "to engineers": whom something is said to. */
const isToAudience = (one: Directive): boolean =>
  / (?:with|to|towards?|for) (?:the |your |our |all )?\p{L}+ $/u.test(wordsOf(one).replace(/ \. $/u, ' '));

const wordsOf = ({ clause: { sentence, from, to } }: Directive): string =>
  ` ${sentence.tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')} `;

/** "Indent Python with four spaces" says nothing of YAML: both name a language, and no language is named by both. */
function areInOtherLanguages(a: Directive, b: Directive): boolean {
  if (![a, b].every(({ surface }) => surface.startsWith('code-') && surface !== 'code-language')) return false;
  const [first, second] = [languagesIn(a), languagesIn(b)];
  return first.size > 0 && second.size > 0 && [...first].every((one) => !second.has(one));
}

const languagesIn = ({ clause: { sentence, from, to, conditions } }: Directive): ReadonlySet<string> =>
  new Set(
    sentence.tokens
      .slice(Math.min(from, ...conditions.map((one) => one.from)), to)
      .flatMap(({ kind, lower }) =>
        kind === 'word' && Object.hasOwn(languages, lower) ? [languages[lower] ?? ''] : [],
      ),
  );
