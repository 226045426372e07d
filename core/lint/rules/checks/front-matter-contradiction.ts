import type { FrontMatter } from '../../../template/prompt-file.ts';
import type { Directive } from '../../directives/directive.ts';
import type { Clause } from '../../text/clause.ts';
import type { Sentence } from '../../text/sentence.ts';
import { wholeOf } from '../../text/sentence.ts';
import { frontMatterOf, placeOfKey } from '../front-matter.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** What the front matter sets and what the text asks for. */
export const frontMatterContradiction: Rule = {
  id: 'settings/contradiction',
  code: 'PC330',
  kind: 'check',
  summary:
    'The front matter sets what the text contradicts: the format, the tools, the longest output or the temperature.',
  why: 'The application reads the front matter and the model reads the text: each does what the other does not expect.',
  bad: '---\noutput: { format: json }\n---\nFormat the answer as Markdown.',
  good: '---\noutput: { format: json }\n---\nReturn a JSON object; its field "body" holds Markdown.',
  fix: 'Change the one that is out of date.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'likely',
  check: findContradictions,
};

function findContradictions(context: RuleContext): readonly Report[] {
  const frontMatter = frontMatterOf(context.source);
  if (frontMatter === undefined) return [];
  return [wrongFormat, unaskedJson, deniedTools, tooShort, noVariety].flatMap((check) => check(context, frontMatter));
}

/** A sentence beside the key of the front matter that it contradicts. */
function report(
  { source }: RuleContext,
  key: readonly string[],
  { sentence, message }: { readonly sentence: Sentence; readonly message: string },
): readonly Report[] {
  const setting = placeOfKey(source, key);
  if (setting === undefined) return [];
  return [{ message, places: [wholeOf(sentence), setting], identity: [sentence.text, key.join('.')] }];
}

const isPlainOrder = ({ sentence, when, unless, byDefault }: Clause): boolean =>
  sentence.context === 'normal' && sentence.branch.length === 0 && !byDefault && when.length + unless.length === 0;

/** Demands on the whole answer that hold in every call. */
const isForAll = ({ sign, strength, target, clause, narrowed, derived, per }: Directive): boolean =>
  sign === '+' &&
  strength === 'hard' &&
  target.kind === 'response' &&
  isPlainOrder(clause) &&
  [narrowed, derived, per].every((one) => one === undefined);

/** Formats that an answer in JSON, or in plain text, is not. Plain text is what strings of JSON hold. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  json: ['xml', 'yaml', 'csv', 'html', 'markdown', 'sql'],
  text: ['json'],
};

function wrongFormat(context: RuleContext, { output }: FrontMatter): readonly Report[] {
  const format = output.format ?? '';
  const others = OTHERS[format] ?? [];
  return context.directives.flatMap((one) => {
    const pole = one.surface === 'format' && one.value.kind === 'pole' ? one.value.pole : '';
    if (!others.includes(pole) || !isForAll(one)) return [];
    const message = `The front matter sets the output format "${format}", and the text asks for ${pole}.`;
    return report(context, ['output', 'format'], { sentence: one.clause.sentence, message });
  });
}

/** Providers refuse JSON mode, or answer in prose, where the messages do not speak of JSON. */
function unaskedJson({ source, segments, problems }: RuleContext, { output }: FrontMatter): readonly Report[] {
  if (output.format !== 'json' || output.schema !== undefined || problems.length > 0) return [];
  if (segments.some(({ text }) => /json/iu.test(text))) return [];
  const place = placeOfKey(source, ['output', 'format']);
  const message = 'The front matter sets the output format "json", and neither a schema nor the text says which JSON.';
  return place === undefined ? [] : [{ message, places: [place] }];
}

const NO_TOOLS =
  /\b(?:you (?:have no|do not have(?: any| access to(?: any)?)?|don't have(?: any| access to(?: any)?)?|have no access to(?: any)?|cannot use(?: any)?|can't use(?: any)?|may not use(?: any)?|must not use(?: any)?)|(?:do not|don't|never) (?:use|call|invoke)(?: any)?|without(?: using| calling)?(?: any)?|there are no) (?:external |other )?(?:tools|functions)(?=[.,;!]|$| (?:at all|available|whatsoever|here|and|or)\b)/iu;

function deniedTools(context: RuleContext, { tools, toolDefs }: FrontMatter): readonly Report[] {
  if (tools.length + toolDefs.length === 0) return [];
  const plain = new Set(context.clauses.filter(isPlainOrder).map(({ sentence }) => sentence));
  return [...plain]
    .filter(({ text }) => NO_TOOLS.test(text) && !/\bother\b/iu.test(text))
    .flatMap((sentence) => {
      const message = 'The front matter declares tools, and the text says that there are none to use.';
      return report(context, tools.length > 0 ? ['tools'] : ['toolDefs'], { sentence, message });
    });
}

/** Least tokens that each of these takes; a word is one token at least. */
const LEAST_TOKENS: Readonly<Record<string, number>> = {
  'length:word': 1,
  'length:sentence': 3,
  'length:paragraph': 6,
  'length:page': 200,
  'length:character': 0.15,
};

function tooShort(context: RuleContext, { config }: FrontMatter): readonly Report[] {
  const most = config?.['maxOutputTokens'];
  if (typeof most !== 'number') return [];
  return context.directives.flatMap((one) => {
    const least = one.value.kind === 'interval' && typeof one.value.min === 'number' ? one.value.min : 0;
    const tokens = least * (LEAST_TOKENS[one.surface] ?? 0);
    if (tokens <= most || !isForAll(one)) return [];
    const message = `The front matter cuts the answer off after ${most} tokens, and the text asks for at least ${Math.ceil(tokens)}.`;
    return report(context, ['config', 'maxOutputTokens'], { sentence: one.clause.sentence, message });
  });
}

const VARIETY =
  /\b(?:be (?:as |very |highly |really )?(?:creative|imaginative|inventive|original|surprising|unpredictable|playful with ideas)|(?:use|show|let) your (?:creativity|imagination)|surprise (?:me|us|the \w+)|vary (?:your|the) (?:answers?|repl(?:y|ies)|responses?|wording|phrasing|openings?)|never (?:give|write|use) the same (?:\w+ )?twice|(?:a )?different \w+ (?:each|every) time|brainstorm|think outside the box)\b/iu;

/** Highest temperature at which a model gives the same answer again. */
const COLD = 0.1;

function noVariety(context: RuleContext, { config }: FrontMatter): readonly Report[] {
  const temperature = config?.['temperature'];
  if (typeof temperature !== 'number' || temperature > COLD) return [];
  const orders = new Set(
    context.clauses
      .filter((clause) => isPlainOrder(clause) && clause.mood === 'order' && clause.negators.length === 0)
      .map(({ sentence }) => sentence),
  );
  return [...orders]
    .filter(({ text }) => VARIETY.test(text))
    .flatMap((sentence) => {
      const message = `The front matter sets the temperature ${temperature}, and the text asks for variety.`;
      return report(context, ['config', 'temperature'], { sentence, message });
    });
}
