import type { Directive } from '../directives/directive.ts';
import { setOf } from '../text/set-of.ts';
import { loneTexts } from './lone-texts.ts';

/** What the whole is called in any prompt. */
const answers = ['response', 'reply', 'turn', 'message'];

/** What the whole is called, besides "each reply" and the like where replies are not counted themselves. */
export function wholesIn(directives: readonly Directive[]): ReadonlySet<string | undefined> {
  const counted = new Set(directives.map(({ surface }) => surface));
  const names = directives.map(({ target }) => (target.kind === 'response' ? target.name : undefined));
  // "Three questions per turn, ten in the whole interview": an answer is but one turn of what is counted.
  const own = directives.some(({ target }) => target.kind === 'part' && exchanges.has(target.name ?? ''))
    ? []
    : answers;
  return new Set([...names, ...own, ...loneTexts(directives)].filter((name) => !counted.has(`length:${name}`)));
}

/** What is made of turns. */
const exchanges = setOf('interview conversation session chat game call debate quiz exercise course');
