import { skipOpeners } from '../text/order-start.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import type { Container } from './container.ts';

/**
 * "Add a list of three tips, each of at most five words": how long its pieces are, says how long what is added is, and
 * nothing of the rest.
 */
export function inAddition(view: ClauseTokens, container: Container): Container {
  if (container.part !== undefined || container.each === undefined) return container;
  const verb = view.tokens[skipOpeners(view.tokens, view.from, view.to)];
  return adding.has(verb?.stem ?? '') ? { ...container, part: 'addition' } : container;
}

const adding = stemsOf('add append attach');
