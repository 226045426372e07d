import type { Directive } from '../directives/directive.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, wordAt } from './clause-tokens.ts';
import { countOf } from './count-directive.ts';
import { readCountedNoun } from './noun-phrase.ts';
import { determiners } from './nouns-around.ts';
import { readNumber } from './numbers.ts';
import { unitNamed } from './units.ts';

/** "Each of her four children is remembered in a sentence of their own": at least four sentences. */
export function readOneForEach(view: ClauseTokens): readonly Directive[] {
  for (let at = view.from; at < view.to - 4; at += 1) {
    if (!['each', 'every'].includes(wordAt(view, at)) || wordAt(view, at + 1) !== 'of') continue;
    const start = determiners.has(wordAt(view, at + 2)) ? at + 3 : at + 2;
    const number = readNumber(view.tokens, start);
    const noun = number === undefined ? undefined : readCountedNoun(view, number.to);
    const own = noun === undefined ? undefined : ownUnit(view, noun.to);
    if (number === undefined || own === undefined || isNegated(view.clause, own)) continue;
    const evidence = { from: at, to: own.to };
    return [countOf({ clause: view.clause, evidence, name: own.unit, ends: { min: number.least }, container: {} })];
  }
  return [];
}

/** "a sentence of its own", "one paragraph each", "a separate line". */
function ownUnit(
  view: ClauseTokens,
  from: number,
): { readonly unit: string; readonly from: number; readonly to: number } | undefined {
  for (let at = from; at < view.to - 1; at += 1) {
    if (!['a', 'an', 'one', 'its', 'their'].includes(wordAt(view, at))) continue;
    const separate = ['separate', 'single', 'own', 'different', 'distinct', 'full', 'short'].includes(
      wordAt(view, at + 1),
    );
    const noun = separate ? at + 2 : at + 1;
    const unit = unitNamed([wordAt(view, noun)]);
    const isOwn =
      separate || wordAt(view, at) === 'one' || (wordAt(view, noun + 1) === 'of' && wordAt(view, noun + 3) === 'own');
    if (unit !== undefined && isOwn) return { unit, from: at, to: noun + 1 };
  }
  return undefined;
}
