import { closestMatch } from '../../../closest-match.ts';
import type { Sentence } from '../../text/sentence.ts';
import { placeOfKey } from '../front-matter.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A tool that the text tells to use and that the prompt does not declare. */
export const undeclaredTool: Rule = {
  id: 'tool/undeclared',
  code: 'PC320',
  kind: 'check',
  summary: 'The text names a tool that is not among the tools of the prompt.',
  why: 'The model calls a tool that it does not have, which fails, or invents what the tool would have said.',
  bad: '---\ntools: [find_orders]\n---\nCall `get_order` before you answer.',
  good: '---\ntools: [find_orders]\n---\nCall `find_orders` before you answer.',
  fix: 'Declare the tool, or use the name of one that is declared.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'likely',
  check: findUndeclared,
};

/** A tool that is declared and that the text says nothing of. */
export const unmentionedTool: Rule = {
  id: 'tool/unmentioned',
  code: 'PC321',
  kind: 'check',
  summary: 'The text does not mention a tool that the prompt declares.',
  why: 'When to use it is left to the description of the tool alone, and each tool costs tokens in every call.',
  bad: '---\ntools: [find_orders, request_refund]\n---\nLook orders up with find_orders.',
  good: '---\ntools: [find_orders]\n---\nLook orders up with find_orders.',
  fix: 'Say when the tool is to be used, or remove it.',
  severity: { recommended: 'off', strict: 'info' },
  certainty: 'possible',
  check: findUnmentioned,
};

const NAME =
  /(`?)(?<![\w$./-])([A-Za-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z0-9]+)+|[a-z][a-z0-9]*(?:-[a-z0-9]+)+|(?<=`)[a-z][a-z0-9]{1,40}(?=[`(]))(\(\))?(?![\w/.-]*[\w/])\1/gu;

const CALLED_BEFORE = /\b(?:call|calls|calling|invoke|invoking)[ ]+(?:the[ ]+)?$/iu;
const USED_BEFORE = /\b(?:use|using|run|running|query|via|with|through)[ ]+(?:the[ ]+)?$/iu;
const TOOL_BEFORE = /\b(?:tools?|functions?)[ ]+(?:named |called )?$/iu;
const TOOL_BEHIND = /^[ ]+(?:tools?|functions?)\b/iu;
const ACT =
  /^(?:find|get|list|search|create|update|delete|send|fetch|look|query|request|add|remove|set|read|write|run|check|book|cancel|open|close|submit|schedule|execute|load|save|web|browse|calculate|translate|summarize|notify|escalate|transfer|refund|lookup|retrieve|post|make|generate)(?=[_A-Z-]|$)/u;

function findUndeclared({ source, sentences }: RuleContext): readonly Report[] {
  const { tools } = source;
  if (tools === undefined || tools.length === 0) return [];
  const known = new Set(tools.map(plain));
  return sentences.filter(({ context }) => context === 'normal').flatMap((one) => undeclaredIn(one, known, tools));
}

function undeclaredIn(sentence: Sentence, known: ReadonlySet<string>, tools: readonly string[]): readonly Report[] {
  const { text } = sentence;
  return [...text.matchAll(NAME)].flatMap(({ index, 0: found, 1: tick = '', 2: name = '', 3: call = '' }): Report[] => {
    if (
      known.has(plain(name)) ||
      !isTool(text, { start: index, end: index + found.length, name, isCode: tick !== '', isCall: call !== '' })
    )
      return [];
    const nearest = closestMatch(name, tools);
    const start = index + tick.length;
    const place = sentence.rangeOf(start, start + name.length);
    const advice = nearest === undefined ? '.' : `; did you mean "${nearest}"?`;
    return [
      {
        message: `The prompt declares no tool "${name}"${advice}`,
        places: [place],
        suggestions:
          nearest === undefined
            ? []
            : [{ title: `Write "${nearest}"`, safe: false, edits: [{ ...place, text: nearest }] }],
      },
    ];
  });
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isCode: boolean;
  readonly isCall: boolean;
}

/** Names of fields and variables look like names of tools: what stands beside it decides. */
function isTool(text: string, { start, end, name, isCode, isCall }: Named): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 20);
  if (TOOL_BEHIND.test(behind) || TOOL_BEFORE.test(before)) return isCode || /[_A-Z]/u.test(name);
  if (CALLED_BEFORE.test(before)) return isCode || name.includes('_');
  return (
    USED_BEFORE.test(before) &&
    ACT.test(name) &&
    /[_A-Z]/u.test(name) &&
    (isCode || isCall || /^[ ]*(?:[.,;:]|to\b|for\b|before\b|when\b|first\b)/u.test(behind))
  );
}

const plain = (name: string): string => (name.split('/').at(-1) ?? name).replace(/[_-]/gu, '').toLowerCase();

function findUnmentioned({ source, segments }: RuleContext): readonly Report[] {
  const { tools = [] } = source;
  if (tools.length === 0) return [];
  const text = segments
    .map((segment) => segment.text)
    .join('')
    .replace(/[_\s-]/gu, '')
    .toLowerCase();
  return tools
    .filter((tool) => !text.includes(plain(tool)))
    .flatMap((tool) => {
      const place = placeOfKey(source, ['tools']);
      return place === undefined
        ? []
        : [{ message: `The text never mentions the tool "${tool}".`, places: [place], identity: [tool] }];
    });
}
