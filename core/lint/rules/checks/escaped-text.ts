import { textOfFile } from '../../lint-source.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Text that was escaped for HTML on its way into the prompt. */
export const escapedText: Rule = {
  id: 'text/html-escaped',
  code: 'PC503',
  kind: 'check',
  summary: 'The text holds entities of HTML (`&amp;`, `&lt;`) where it means the characters.',
  why: 'A prompt is no HTML page: the model reads `&lt;order&gt;` and not a tag, takes more tokens for it, and writes entities into its answers.',
  bad: 'The order stands between &lt;order&gt; and &lt;/order&gt;.',
  good: 'The order stands between <order> and </order>.',
  fix: 'Write the characters themselves. Where entities are meant, put them in backticks.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'likely',
  check: ({ sentences }) => sentences.flatMap(escapedIn),
};

/** A variable that is written with three braces. */
export const tripleStash: Rule = {
  id: 'template/triple-stash',
  code: 'PC504',
  kind: 'check',
  summary: 'A variable is written with three braces, though nothing is escaped here.',
  why: 'Dotprompt never escapes, so both forms give the same text. Readers of one that stands out look for a difference that is not there.',
  bad: 'Answer the message: {{{message}}}',
  good: 'Answer the message: {{message}}',
  fix: 'Write two braces.',
  severity: { recommended: 'info', strict: 'warn' },
  certainty: 'certain',
  check: findTripleStash,
};

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&#34;', '"'],
  ['&#x27;', "'"],
  ['&#x2f;', '/'],
  ['&nbsp;', ' '],
]);

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#34|#x27|#x2f);/giu;

/** Who speaks of mark-up means entities. */
const MARKUP =
  /\b(?:html|xml|xhtml|svg|rss|entit(?:y|ies)|escap(?:e|ed|es|ing)|unescape|encod(?:e|ed|ing)|mark-?up)\b/iu;

function escapedIn(sentence: Sentence): readonly Report[] {
  const { text, tokens, context } = sentence;
  if (context !== 'normal' || !text.includes('&') || MARKUP.test(`${text} ${sentence.headings.join(' ')}`)) return [];
  const shown = tokens.filter(({ kind }) => kind === 'quote' || kind === 'code');
  return [...text.matchAll(ENTITY)]
    .filter(({ index }) => !shown.some(({ start, end }) => start <= index && index < end))
    .map(({ index, 0: entity }): Report => {
      const place = sentence.rangeOf(index, index + entity.length);
      const character = CHARACTERS.get(entity.toLowerCase()) ?? entity;
      return {
        message: `"${entity}" is escaped for HTML, which a prompt is not.`,
        places: [place],
        suggestions: [
          { title: `Write ${JSON.stringify(character)}`, safe: false, edits: [{ ...place, text: character }] },
        ],
      };
    });
}

function findTripleStash({ source, segments }: RuleContext): readonly Report[] {
  if (source.kind === 'text') return [];
  const told = new Set<string>();
  return segments.flatMap(({ isVariable, range }): Report[] => {
    const { file, start, end } = range;
    const written = isVariable ? (textOfFile(source, file)?.slice(start, end) ?? '') : '';
    const [, open, inner, close] = /^(\{\{~?)\{([^{}]*)\}(~?\}\})$/u.exec(written) ?? [];
    if (inner === undefined || told.has(`${file} ${start}`)) return [];
    told.add(`${file} ${start}`);
    const edit = { file, start, end, text: `${open}${inner}${close}` };
    return [
      {
        message: 'Nothing is escaped here, so three braces do what two do.',
        places: [range],
        suggestions: [{ title: 'Write two braces', safe: false, edits: [edit] }],
      },
    ];
  });
}
