import type { Directive } from '../directives/directive.ts';
import type { Order } from '../directives/value.ts';
import { plainText } from '../exact/literals.ts';
import type { Clash, GroupCheck, GroupContext } from './clash.ts';
import { clashBetween, isBefore } from './clash-between.ts';
import { countIn } from './text-containment.ts';

/** Orders of texts that run in a circle, or that the text at the start breaks. */
export const findKeywordOrderClashes: GroupCheck = (directives, context) => [
  ...cycles(directives, context),
  ...startsTooEarly(directives, context),
];

/** Longest circle that is searched for, and most orders that are looked at: whoever has more is not helped by one. */
const longest = 5;
const mostOrders = 60;

interface Edge {
  readonly directive: Directive;
  readonly order: Order;
  /** Both texts as they are compared. */
  readonly first: string;
  readonly second: string;
}

const edgesOf = (directives: readonly Directive[]): readonly Edge[] =>
  directives.flatMap((directive) =>
    directive.surface === 'keyword-order' && directive.value.kind === 'order'
      ? [
          {
            directive,
            order: directive.value,
            first: plainText(directive.value.first),
            second: plainText(directive.value.second),
          },
        ]
      : [],
  );

function cycles(directives: readonly Directive[], { meet }: GroupContext): readonly Clash[] {
  const edges = edgesOf(directives).slice(0, mostOrders);
  const found = new Map<string, Clash>();
  for (const start of edges) {
    const path = circleFrom([start], { edges, meet });
    if (path === undefined) continue;
    const key = path
      .map((edge) => edges.indexOf(edge))
      .sort((a, b) => a - b)
      .join(' ');
    if (!found.has(key)) found.set(key, clashOf(path));
  }
  return [...found.values()];
}

interface Search {
  readonly edges: readonly Edge[];
  readonly meet: GroupContext['meet'];
}

/** Follows the orders from the last of a path until it comes back to the first. */
function circleFrom(path: readonly Edge[], search: Search): readonly Edge[] | undefined {
  const [first] = path;
  const last = path.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (path.length > 1 && last.second === first.first) return path;
  if (path.length === longest) return undefined;
  for (const next of search.edges) {
    if (path.includes(next) || last.second !== next.first) continue;
    if (!path.every(({ directive }) => search.meet(directive, next.directive))) continue;
    const circle = circleFrom([...path, next], search);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function clashOf(path: readonly Edge[]): Clash {
  const [first, second, ...others] = path.toSorted((a, b) => (isBefore(a.directive, b.directive) ? -1 : 1));
  if (first === undefined || second === undefined) throw new RangeError('a circle has at least two orders');
  const told = ({ order }: Edge): string => `"${order.first}" before "${order.second}"`;
  return clashBetween({
    rule: 'conflict/keyword-order',
    first: [first.directive, told(first)],
    second: [second.directive, told(second)],
    others: others.map(({ directive }) => directive),
    ...(others.length === 0 ? {} : { because: `with ${others.map(told).join(' and ')}` }),
    certainty: path.every(({ directive }) => directive.strength === 'hard') ? 'certain' : 'likely',
  });
}

/** The answer begins with a text that something else has to precede. */
function startsTooEarly(directives: readonly Directive[], { meet }: GroupContext): readonly Clash[] {
  const orders = edgesOf(directives).slice(0, mostOrders);
  const starts = directives
    .filter(({ surface, sign, target }) => surface === 'start' && sign === '+' && target.kind === 'response')
    .slice(0, mostOrders);
  return orders.flatMap(({ directive, order }) =>
    starts
      .filter((start) => start.per === undefined && meet(start, directive) && holdsOnlyLater(start, order))
      .map((start) =>
        clashBetween({
          rule: 'conflict/keyword-order',
          first: [directive, `"${order.first}" before "${order.second}"`],
          second: [start, `"${start.value.kind === 'edge' ? (start.value.text ?? '') : ''}" at the start`],
          certainty: 'certain',
        }),
      ),
  );
}

function holdsOnlyLater({ value }: Directive, { first, second }: Order): boolean {
  if (value.kind !== 'edge' || value.text === undefined) return false;
  return countIn(value.text, second, 'word') > 0 && countIn(value.text, first, 'word') === 0;
}
