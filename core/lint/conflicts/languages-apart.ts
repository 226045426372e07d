import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';

/** Languages that code is written in, by the words that name them. */
const languages: Readonly<Record<string, string>> = {
  ...{ python: 'python', py: 'python', javascript: 'javascript', js: 'javascript', jsx: 'javascript' },
  ...{ typescript: 'typescript', ts: 'typescript', tsx: 'typescript', json: 'json', yaml: 'yaml', yml: 'yaml' },
  ...{ sql: 'sql', html: 'html', css: 'css', scss: 'css', bash: 'shell', shell: 'shell', go: 'go', golang: 'go' },
  ...{ rust: 'rust', java: 'java', kotlin: 'kotlin', swift: 'swift', ruby: 'ruby', php: 'php', scala: 'scala' },
  ...{ perl: 'perl', toml: 'toml', xml: 'xml', terraform: 'terraform', makefiles: 'make', dockerfiles: 'docker' },
};

/** Choices between languages. */
const ofLanguages: ReadonlySet<string> = new Set(['code-language', 'code-styling', 'code-templates']);

/** "Indent Python with four spaces" says nothing of YAML: both name a language, and no language is named by both. */
export function areInOtherLanguages(a: Directive, b: Directive): boolean {
  if (areLengthsOfTwo(a, b)) return true;
  if (a.surface === 'language' && isOfNames(a.clause) !== isOfNames(b.clause)) return true;
  if (![a, b].every(({ surface }) => surface.startsWith('code-') && !ofLanguages.has(surface))) return false;
  const [first, second] = [languagesIn(a.clause), languagesIn(b.clause)];
  return first.size > 0 && second.size > 0 && [...first].every((one) => !second.has(one));
}

const languagesIn = rememberedOfClauses(
  ({ sentence, from, to, conditions }: Clause): ReadonlySet<string> =>
    new Set(
      sentence.tokens
        .slice(Math.min(from, ...conditions.map((one) => one.from)), to)
        .flatMap(({ kind, lower }) =>
          kind === 'word' && Object.hasOwn(languages, lower) ? [languages[lower] ?? ''] : [],
        ),
    ),
);

/**
 * "Write 100 words in English", "Write 120 words in German": who counts the words of each language wants a text in each.
 */
function areLengthsOfTwo(a: Directive, b: Directive): boolean {
  if (![a, b].every(({ surface }) => surface === 'language' || surface.startsWith('length:'))) return false;
  const [first, second] = [countedLanguage(a.clause), countedLanguage(b.clause)];
  return first !== undefined && second !== undefined && first !== second;
}

/** "Keep the variable names in English": of names, and not of what is said with them. */
const isOfNames = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): boolean =>
  tokens.slice(from, to).some(({ lower }) => lower === 'names' || lower === 'identifiers'),
);

const countedLanguage = rememberedOfClauses(
  ({ sentence: { text, tokens }, from, to }: Clause): string | undefined =>
    counted.exec(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0))?.[1],
);

/** A length and, right behind it, what language it is in. */
const counted = /\d+ (?:words?|sentences?|paragraphs?|lines?|characters?) (?:\p{L}+ ){0,3}in (\p{Lu}\p{L}+)/u;
