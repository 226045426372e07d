import type { Directive } from '../directives/directive.ts';
import type { Order } from '../directives/value.ts';
import { anyTerm, isSameTerm, orderTerm } from '../exact/order-terms.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Clash, GroupCheck, GroupContext } from './clash.ts';
import { clashBetween, isBefore } from './clash-between.ts';

/** More orders than this are not followed: no prompt has them. */
const mostOrders = 40;

type Ordered = Directive & { readonly value: Order };

const ruleOf: Readonly<Record<string, string>> = {
  // "Clarity comes before brevity" is read as either; where both say the same, it is told as a matter of rank.
  priority: 'conflict/priority-cycle',
  'step-order': 'conflict/order-cycle',
};

/** Orders of steps, or of rules, that lead in a circle of two or three. */
export const findOrderClashes: GroupCheck = (directives, context) =>
  Object.keys(ruleOf).flatMap((surface) => {
    const orders = directives.filter((one): one is Ordered => one.surface === surface && one.value.kind === 'order');
    const placed = surface === 'step-order' ? placedOrders(directives) : [];
    // Whether one thing may stand at both ends is a question of its own: a mail has a greeting at either.
    const ofEnds: ReadonlySet<Directive> = new Set(placed);
    return circlesIn([...orders.slice(0, mostOrders), ...placed], context).filter(
      ({ pair, others }) => others.length > 0 || !pair.every((one) => ofEnds.has(one)),
    );
  });

function placedOrders(directives: readonly Directive[]): readonly Ordered[] {
  const placed: Ordered[] = [];
  for (const directive of directives) {
    if (placed.length >= mostOrders) break;
    placed.push(...asOrder(directive));
  }
  return placed;
}

/** What the answer begins with comes before whatever else there is, and what it ends with after it. */
function asOrder(directive: Directive): readonly Ordered[] {
  const { value, surface, sign, target, per, clause } = directive;
  if (value.kind !== 'edge' || value.thing === undefined || sign === '-' || target.kind === 'part' || per !== undefined)
    return [];
  const tokens = value.thing.split(' ').flatMap((word) => tokenize(word));
  const term = orderTerm({ tokens, from: 0, to: tokens.length }, 'act');
  if (term === '') return [];
  const [first, second] = surface === 'start' ? [term, anyTerm] : [anyTerm, term];
  return [{ ...directive, clause, surface: 'step-order', value: { kind: 'order', first, second } }];
}

function circlesIn(orders: readonly Ordered[], context: GroupContext): readonly Clash[] {
  return orders.flatMap((a) =>
    orders
      .filter((b) => isOther(a, b) && isBefore(a, b) && leads(a, b))
      .flatMap((b) => [
        ...(leads(b, a) && isCircle(a, b, context) ? [clashOf(a, b, [])] : []),
        ...circlesOfThree(a, b, { orders, context }),
      ]),
  );
}

const leads = (a: Ordered, b: Ordered): boolean => isSameTerm(a.value.second, b.value.first);

interface Around {
  readonly orders: readonly Ordered[];
  readonly context: GroupContext;
}

/** Circles by way of a third order; the first of the three in the text is where they begin. */
function circlesOfThree(a: Ordered, b: Ordered, { orders, context }: Around): readonly Clash[] {
  if (isOpen(a) || isOpen(b)) return [];
  return orders
    .filter((c) => !isOpen(c) && isOther(b, c) && isOther(a, c) && isBefore(a, c) && leads(b, c) && leads(c, a))
    .filter((c) => hold([a, b, c], context.canHold))
    .map((c) => clashOf(a, c, [b]));
}

/** Before or after whatever else there is. */
const isOpen = ({ value: { first, second } }: Ordered): boolean => first === anyTerm || second === anyTerm;

/** Two claims to the first place are one question for priorities; of steps, each may be the first of its own. */
function isCircle(a: Ordered, b: Ordered, { canHold, meet }: GroupContext): boolean {
  if (!hold([a, b], canHold)) return false;
  if (a.surface === 'priority' || !(isOpen(a) || isOpen(b))) return true;
  if (isOpen(a) && isOpen(b)) return isFirstAndLast(a, b) && meet(a, b);
  return meet(a, b);
}

/** "Write the summary last" and "write the summary before all else": one thing at both ends. */
const isFirstAndLast = ({ value: a }: Ordered, { value: b }: Ordered): boolean =>
  (a.second === anyTerm && b.first === anyTerm && isSameTerm(a.first, b.second)) ||
  (a.first === anyTerm && b.second === anyTerm && isSameTerm(a.second, b.first));

/** Two orders of two sentences; what comes before all else may be told twice. */
const isOther = (a: Ordered, b: Ordered): boolean =>
  a.clause.sentence.position !== b.clause.sentence.position &&
  !(a.value.second === b.value.second && isSameTerm(a.value.first, b.value.first));

/** All are rendered together, and none says itself that it gives way. */
function hold(orders: readonly Ordered[], canHold: GroupContext['canHold']): boolean {
  const isPlain = ({ clause }: Ordered): boolean =>
    clause.sentence.context === 'normal' &&
    clause.unless.length === 0 &&
    !clause.byDefault &&
    clause.exception !== true;
  return orders.every(isPlain) && canHold(orders.map(({ clause }) => clause.sentence.branch));
}

function clashOf(a: Ordered, b: Ordered, others: readonly Ordered[]): Clash {
  const isHard = [a, b, ...others].every(({ strength }) => strength === 'hard');
  const isExact = others.length === 0 && a.value.first === b.value.second && a.value.second === b.value.first;
  return clashBetween({
    rule: ruleOf[a.surface] ?? 'conflict/order-cycle',
    first: [a, read(a)],
    second: [b, read(b)],
    others,
    certainty: isHard && isExact ? 'certain' : 'likely',
    ...(others.length === 0 ? {} : { because: `with ${others.map(read).join(' and ')}` }),
  });
}

const read = ({ value: { first, second }, surface }: Ordered): string =>
  surface === 'priority' ? `${first} over ${second}` : `${first} before ${second}`;
