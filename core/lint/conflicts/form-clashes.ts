import { plainText } from '../exact/literals.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { demandsOf } from './text-demands.ts';

/** More rules on forms than this are not compared: no prompt has them, and pairs take time. */
const mostForms = 100;

/** A word that may occur in one form only, against a required text in which it has another one. */
export const findFormClashes: GroupCheck = (directives, { meet }) => {
  const demands = demandsOf(directives);
  const limits = directives.filter(({ value }) => value.kind === 'form').slice(0, mostForms);
  return limits.flatMap((limit) => {
    const { value } = limit;
    if (value.kind !== 'form') return [];
    return demands
      .filter(
        ({ directive, texts }) =>
          directive !== limit &&
          texts.every((text) => hasOtherForm(text, value.text, value.form)) &&
          meet(directive, limit),
      )
      .map(
        (demand): Clash =>
          clashBetween({
            rule: 'conflict/keyword',
            first: [demand.directive, demand.texts.map((text) => `"${text}"`).join(' or ')],
            second: [limit, `"${value.text}" only as ${value.form}`],
            certainty: 'likely',
          }),
      );
  });
};

const determiners = /^(a|an|the|your|our|my|this|that|its|their|of|in|with|for)$/u;
const verbal = /^(to|will|would|can|could|should|must|may|we|you|they|i|who|not|and)$/u;

/** Whether a word in a text certainly has another form than the allowed one. */
function hasOtherForm(text: string, word: string, form: string): boolean {
  const words: readonly string[] = plainText(text).match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const at = words.indexOf(plainText(word));
  if (at < 0) return false;
  const before = words[at - 1] ?? '';
  const isNoun = before !== '' && !verbal.test(before) && (determiners.test(before) || at === words.length - 1);
  if (form === 'verb' || form === 'adjective') return isNoun;
  if (form === 'noun') return before === 'to';
  return form === 'plural'
    ? /^(a|an|one|this|each)$/u.test(before)
    : /^(two|three|many|several|these|those)$/u.test(before);
}
