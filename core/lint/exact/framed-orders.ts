import type { Order } from '../directives/value.ts';
import type { Clause } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseText } from './clause-text.ts';
import { clauseText } from './clause-text.ts';
import type { OrderSurface } from './order-frame.ts';
import { orderFrames, rankedList } from './order-frames.ts';
import { anyTerm, orderTerm } from './order-terms.ts';

/** An order with what it is an order of. */
export interface FramedOrder {
  readonly surface: OrderSurface;
  readonly value: Order;
}

const telling =
  /\b(?:stand|stands|back|ticking|stake|first|last|final|finally|finale|until|till|wait|waits|follow|follows|followed|later|then|next|second|below|beneath|behind|front|ahead|prior|outset|upfront|immediately|away|afterwards|after|once|end|close|before|word|say|king|least|bend|yield|yields|adapt|adapts|way|seat|expense|cost|sacrifice|importance|priority|priorities|priority|precedence|hierarchy|ranking|above|over|trumps|paramount|sacred|yet|precedes?|lead|start|begin)\b/u;

const inOrders = markOf({ where: (word) => telling.test(word) });

/** Whether one of the frames may fit a sentence. */
export const mayBeFramed = (tokens: readonly Token[]): boolean => mayHold(tokens, inOrders);

/** Whether a text says that it is of what others do: that orders nothing here. */
export const isElsewhere = (text: string): boolean => others.test(text.slice(0, 400).toLowerCase());

/** What others write, and what was elsewhere, orders nothing here. */
const others =
  /\b(?:which|that) (?:others|other people|somebody else|someone else) (?:write|wrote|make|made|own|publish|send|sent)s?\b|\bthat is not (?:our|your|the) (?:rule|way|order|job)\b/u;

/** The orders that a sentence as a whole tells in one of the known frames; of each surface those of the first that fits. */
export function framedOrders({ sentence }: Clause): readonly FramedOrder[] {
  const { tokens } = sentence;
  if (!mayBeFramed(tokens)) return [];
  const said = clauseText({ tokens, from: 0, to: tokens.length });
  if (!telling.test(said.text)) return [];
  const ranked = rankedIn(said, tokens);
  if (ranked.length > 0) return ranked;
  const found = new Map<OrderSurface, FramedOrder>();
  for (const { surface, pattern } of orderFrames) {
    if (found.has(surface)) continue;
    const match = pattern.exec(said.text);
    const value = match === null ? undefined : orderOf(match, { said, tokens, surface });
    if (value !== undefined) found.set(surface, { surface, value });
  }
  return [...found.values()];
}

interface Place {
  readonly said: ClauseText;
  readonly tokens: Clause['sentence']['tokens'];
  readonly surface: OrderSurface;
}

function orderOf(match: RegExpExecArray, place: Place): Order | undefined {
  const groups = match.indices?.groups ?? {};
  const [first, second] = [termOf(groups['a'], place), termOf(groups['b'], place)];
  if (first === '' || second === '' || first === second) return undefined;
  if ([match.groups?.['a'], match.groups?.['b']].some((text) => text !== undefined && denied.test(text)))
    return undefined;
  return { kind: 'order', first: first ?? anyTerm, second: second ?? anyTerm };
}

/** "No summary at the end": what is not done has no place. */
const denied = /^(?:(?:please )?do not|(?:please )?don't|never|no|not|without|avoid|skip|omit|drop|leave out) /u;

/** The term in a range of the text; undefined without a range. */
function termOf(range: readonly [number, number] | undefined, { said, tokens, surface }: Place): string | undefined {
  if (range === undefined) return undefined;
  const from = said.tokenAt(range[0]) ?? 0;
  const to = said.tokenAt(range[1]) ?? tokens.length;
  return orderTerm({ tokens, from, to }, surface === 'priority' ? 'noun' : 'act');
}

/** Most things of a ranking that are compared with each other. */
const mostRanked = 5;

/** "Order of importance: 1. cost, 2. speed, 3. safety": each before all that follow. */
function rankedIn(said: ClauseText, tokens: Place['tokens']): readonly FramedOrder[] {
  const list = rankedList.exec(said.text)?.indices?.groups?.['list'];
  if (list === undefined) return [];
  const terms: string[] = [];
  let from = said.tokenAt(list[0]) ?? tokens.length;
  for (let at = from; at <= tokens.length && terms.length < mostRanked; at += 1) {
    const token = tokens[at];
    if (token !== undefined && !/^[,;>.)]$/u.test(token.text) && token.lower !== 'then' && token.kind !== 'number')
      continue;
    const term = orderTerm({ tokens, from, to: at }, 'noun');
    if (term !== '') terms.push(term);
    from = at + 1;
  }
  return terms.flatMap((first, index) =>
    terms
      .slice(index + 1)
      .filter((second) => second !== first)
      .map((second): FramedOrder => ({ surface: 'priority', value: { kind: 'order', first, second } })),
  );
}
