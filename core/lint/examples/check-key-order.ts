import type { Clause } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import { wordsOf } from './rule-of-example.ts';

const FIRST =
  /\b(?:first|opening) (?:thing|key|field|property|entry|element|member|attribute)(?: (?:in|of|inside) (?:the|every|each) [\p{L}]+)? (?:is|has to be|must be|should be|:) (?:the |its |an? |always )*["“`]?(?<key>[\p{L}_]+)/u;
const BEFORE =
  /(?<one>[\p{L}_]+)["”`]? (?:must |should |has to |always |never |may |not |only )*(?:comes?|stands?|goes|go|is|are|be|appears?|listed|placed) (?:directly |always |right |immediately )?(?<relation>before|after|above|below|behind|ahead of) (?:the |its )?["“`]?(?<other>[\p{L}_]+)/u;
const REFUSED = /\b(?:never|not|no|rejects?|refuses?|drops?|fails?|breaks?|chokes?|forbidden|wrong|crash(?:es)?)\b/u;

/** Words without which a clause orders no keys: each of the patterns holds one of them. */
const ORDERING = /first|opening|before|after|above|below|behind|ahead/iu;

/** Whether a clause may say in which order keys stand: asked once, before all examples are held against it. */
export const mayOrderKeys = ({ sentence }: Clause): boolean => ORDERING.test(sentence.text);

/** What a clause says of the order of keys: which one is the first, or how two of them stand to each other. */
interface KeyOrder {
  readonly first: string | undefined;
  readonly one: string | undefined;
  readonly other: string | undefined;
  readonly isBefore: boolean;
  readonly isRefused: boolean;
}

const orders = new WeakMap<Clause, KeyOrder>();

/** Read once, however many examples are held against the clause. */
function orderOf(clause: Clause): KeyOrder {
  const known = orders.get(clause);
  if (known !== undefined) return known;
  const text = wordsOf(clause);
  const { one, other, relation = '' } = BEFORE.exec(text)?.groups ?? {};
  const first = FIRST.exec(text)?.groups?.['key'];
  const isBefore = /before|above|ahead/u.test(relation);
  const order = { first, one, other, isBefore, isRefused: REFUSED.test(text) };
  orders.set(clause, order);
  return order;
}

/** How the keys of an example break an order that a clause asks of them; undefined when they do not. */
export function keyOrderBreach(clause: Clause, keys: readonly string[]): string | undefined {
  if (keys.length < 2) return undefined;
  const { first, one, other, ...order } = orderOf(clause);
  const at = (name: string): number => {
    const stem = stemWord(name);
    return keys.findIndex((key) => stemWord(key.toLowerCase()) === stem);
  };
  if (first !== undefined) return at(first) === 0 || order.isRefused ? undefined : `begins with "${keys[0]}"`;
  if (one === undefined || other === undefined) return undefined;
  const [left, right] = [at(one), at(other)];
  if (left === -1 || right === -1 || left === right) return undefined;
  const isBefore = order.isBefore !== order.isRefused;
  return left < right === isBefore
    ? undefined
    : `has "${keys[left]}" ${left < right ? 'before' : 'after'} "${keys[right]}"`;
}
