import type { Directive } from '../directives/directive.ts';

/** Languages that code is written in, by the words that name them. */
const languages: Readonly<Record<string, string>> = {
  ...{ python: 'python', py: 'python', javascript: 'javascript', js: 'javascript', jsx: 'javascript' },
  ...{ typescript: 'typescript', ts: 'typescript', tsx: 'typescript', json: 'json', yaml: 'yaml', yml: 'yaml' },
  ...{ sql: 'sql', html: 'html', css: 'css', scss: 'css', bash: 'shell', shell: 'shell', go: 'go', golang: 'go' },
  ...{ rust: 'rust', java: 'java', kotlin: 'kotlin', swift: 'swift', ruby: 'ruby', php: 'php', scala: 'scala' },
  ...{ perl: 'perl', toml: 'toml', xml: 'xml', terraform: 'terraform', makefiles: 'make', dockerfiles: 'docker' },
};

/** Whether two directives are each about a kind of its own of what they are about: of code, or of numbers. */
export const areOfOtherKinds = (a: Directive, b: Directive): boolean =>
  areInOtherLanguages(a, b) || areOfOtherSizes(a, b);

/** "Numbers below ten are spelled out", "Write 12 and above in figures": small ones, and large ones. */
function areOfOtherSizes(a: Directive, b: Directive): boolean {
  if (a.surface !== 'mark-digit' || b.surface !== 'mark-digit') return false;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return (
    (small.test(first) && large.test(second) && !small.test(second)) ||
    (small.test(second) && large.test(first) && !small.test(first))
  );
}

const small = / (?:below|under|up to|(?:and|or) (?:below|lower|less|smaller)) /u;
const large = / (?:above|over|from|(?:and|or) (?:above|up|over|higher|more|larger)) /u;

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
