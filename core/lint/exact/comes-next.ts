import { isImperativeAt } from '../text/order-start.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';

/** "Give the answer in one word. *Then* explain it in two sentences": what comes next is not what came before. */
export function comesNext(view: ClauseTokens): boolean {
  const word = wordAt(view, view.from);
  const length = word === 'after' && wordAt(view, view.from + 1) === 'that' ? 2 : following.has(word) ? 1 : 0;
  const verb = wordAt(view, view.from + length) === ',' ? view.from + length + 1 : view.from + length;
  return length > 0 && isImperativeAt(view.tokens, verb, view.to);
}

const following: ReadonlySet<string> = new Set(['then', 'next', 'afterwards', 'afterward', 'subsequently']);
