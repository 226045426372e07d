import type { Suggestion } from '../../finding.ts';
import type { LintSource } from '../../lint-source.ts';
import { textOfFile } from '../../lint-source.ts';
import { remembered } from '../../text/remembered.ts';
import type { Sentence } from '../../text/sentence.ts';
import { wholeOf } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { contentKey } from '../sentence-content.ts';

/** An instruction that is given twice in the same words. */
export const duplicate: Rule = {
  id: 'instruction/duplicate',
  code: 'PC230',
  kind: 'check',
  summary: 'The same instruction is given twice in the same words.',
  why: 'Sooner or later one of the two is changed and the other is not; until then, each costs tokens in every call.',
  bad: '- Answer in the language of the customer.\n- Name the order by its number.\n- Answer in the language of the customer.',
  good: '- Answer in the language of the customer.\n- Name the order by its number.',
  fix: 'Remove one; `--fix` does where it has a line of its own in the same section.',
  severity: { recommended: 'info', strict: 'warn' },
  certainty: 'certain',
  check: findDuplicates,
};

/** An instruction that is given twice in nearly the same words. */
export const nearDuplicate: Rule = {
  id: 'instruction/near-duplicate',
  code: 'PC231',
  kind: 'check',
  summary: 'Two instructions differ in nothing but words that carry no content, or in their order.',
  why: 'Readers look for the difference that was meant, and one of the two is forgotten when the other changes.',
  bad: 'Always cite the policy that supports the answer.\nPlease make sure to cite the policy that supports the answer.',
  good: 'Always cite the policy that supports the answer.',
  fix: 'Keep the clearer one.',
  severity: { recommended: 'info', strict: 'warn' },
  certainty: 'likely',
  check: findNearDuplicates,
};

/** Fewest letters of an instruction that is worth a finding: labels and short replies are repeated. */
const SHORTEST = 20;

function findDuplicates(context: RuleContext): readonly Report[] {
  return pairs(context, exactKey).map(([first, again]) => ({
    message: 'This instruction is given before in the same words.',
    places: [wholeOf(again), wholeOf(first)],
    identity: [again.text],
    suggestions: removal(again, first, context.source),
  }));
}

function findNearDuplicates(context: RuleContext): readonly Report[] {
  const found = pairs(context, (sentence) => contentKey(sentence));
  return found
    .filter(([first, again]) => exactKey(first) !== exactKey(again))
    .map(([first, again]) => ({
      message: 'This instruction says the same as an earlier one.',
      places: [wholeOf(again), wholeOf(first)],
    }));
}

const exactKey = ({ text }: Sentence): string | undefined => exactKeyOf(text)[0];

const exactKeyOf = remembered((text): readonly [string?] => {
  const key = text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s*_>-]+|[\s*_.!]+$/gu, '');
  return key.length < SHORTEST || !key.includes(' ') ? [] : [key];
});

/** Each order with the first one of the same key that is rendered whenever it is. */
function pairs(
  context: RuleContext,
  keyOf: (sentence: Sentence) => string | undefined,
): readonly (readonly [first: Sentence, again: Sentence])[] {
  const seen = new Map<string, Sentence[]>();
  const found: (readonly [Sentence, Sentence])[] = [];
  for (const sentence of ordersIn(context)) {
    const key = keyOf(sentence);
    if (key === undefined) continue;
    const full = `${sentence.role} ${sentence.leadIns.length === 0 ? '' : sentence.leadIns.join('\n')} ${key}`;
    const earlier = seen.get(full);
    if (earlier === undefined) {
      seen.set(full, [sentence]);
      continue;
    }
    const first = earlier.find((one) => isRepeated(one, sentence));
    if (first !== undefined) found.push([first, sentence]);
    // A text that is repeated a thousand times is compared with its first places only.
    else if (earlier.length < 8) earlier.push(sentence);
  }
  return found;
}

const ordersOf = new WeakMap<RuleContext, readonly Sentence[]>();

/** The sentences that order something, for all rules that compare them. */
function ordersIn(context: RuleContext): readonly Sentence[] {
  const known = ordersOf.get(context);
  if (known !== undefined) return known;
  const ordering = new Set<Sentence>();
  for (const { mood, sentence } of context.clauses) if (mood === 'order') ordering.add(sentence);
  const orders = context.sentences.filter((one) => one.context === 'normal' && ordering.has(one));
  ordersOf.set(context, orders);
  return orders;
}

function isRepeated(first: Sentence, again: Sentence): boolean {
  const place = wholeOf(first);
  const other = wholeOf(again);
  if (first.position === again.position || (place.file === other.file && place.start === other.start)) return false;
  // What stands under another heading is often said of another case.
  if (first.section !== again.section && first.headings.join('\n') !== again.headings.join('\n')) return false;
  return first.branch.every((literal) =>
    again.branch.some(
      (one) => one.subject === literal.subject && one.equals === literal.equals && one.holds === literal.holds,
    ),
  );
}

/** Safe where the repetition has lines of its own, of no numbered list, in the same section of the prompt itself. */
function removal(again: Sentence, first: Sentence, source: LintSource): readonly Suggestion[] {
  const { file, start, end } = wholeOf(again);
  const text = textOfFile(source, file);
  if (text === undefined) return [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak + 1;
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, lineEnd).trim();
  const title = 'Remove the repetition';
  if (!/^[ \t]*(?:[-*+•][ \t]+)?[*_]*$/u.test(before) || !/^[*_.!]*$/u.test(behind)) {
    return [{ title, safe: false, edits: [{ file, start, end, text: '' }] }];
  }
  const isSafe = file === source.file && again.chain.length === 0 && first.section === again.section;
  return [{ title, safe: isSafe, edits: [{ file, start: lineStart, end: lineEnd, text: '' }] }];
}
