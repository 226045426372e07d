import type { Report, Rule, RuleContext } from '../rule.ts';
import { isVolatile, schemaOf, shownVariable } from '../variable-nature.ts';

/** Least text behind a variable that is worth a cache: providers begin at about 1,024 tokens. */
const WORTH_CACHING = 4096;

/** What changes from call to call stands before what never does. */
export const volatileStart: Rule = {
  id: 'cache/volatile-start',
  code: 'PC701',
  kind: 'check',
  summary: 'A date, an id or a text of the user stands before a long text that never changes.',
  why: 'Providers cache the beginning of a prompt up to the first difference. All that stands behind the variable is paid for and read anew with each call.',
  evidence: [
    {
      text: 'Caches match exact prefixes: static content first, variable content last.',
      url: 'https://platform.openai.com/docs/guides/prompt-caching',
    },
  ],
  bad: '{{role "system"}}\nToday is {{today}}.\n(… 8,000 characters of rules …)',
  good: '{{role "system"}}\n(… 8,000 characters of rules …)\nToday is {{today}}.',
  fix: 'Move what changes behind what does not: to the end of the system message, or into that of the user.',
  severity: { recommended: 'info', strict: 'warn' },
  certainty: 'likely',
  check: findVolatileStart,
};

function findVolatileStart({ source, segments }: RuleContext): readonly Report[] {
  if (source.kind === 'text') return [];
  let behind = segments.reduce((sum, segment) => sum + staticLength(segment), 0);
  for (const segment of segments) {
    behind -= staticLength(segment);
    if (behind < WORTH_CACHING) return [];
    const subject = shownVariable(segment);
    if (subject === undefined || !isVolatile(subject, schemaOf(source.inputSchema, subject))) continue;
    const message = `"${subject}" changes from call to call, so that the ${behind} characters behind it cannot be cached.`;
    return [{ message, places: [segment.range], identity: [subject] }];
  }
  return [];
}

const staticLength = ({ isVariable, text, branch }: RuleContext['segments'][number]): number =>
  isVariable || branch.length > 0 ? 0 : text.length;
