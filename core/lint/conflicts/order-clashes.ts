import type { Directive } from '../directives/directive.ts';
import type { Order } from '../directives/value.ts';
import { isSameTerm } from '../exact/order-terms.ts';
import type { Clash, GroupCheck, GroupContext } from './clash.ts';
import { clashBetween, isBefore } from './clash-between.ts';

/** More orders than this are not followed: no prompt has them. */
const mostOrders = 40;

type Ordered = Directive & { readonly value: Order };

const ruleOf: Readonly<Record<string, string>> = {
  'step-order': 'conflict/order-cycle',
  priority: 'conflict/priority-cycle',
};

/** Orders of steps, or of rules, that lead in a circle of two or three. */
export const findOrderClashes: GroupCheck = (directives, context) =>
  Object.keys(ruleOf).flatMap((surface) => {
    const orders = directives.filter((one): one is Ordered => one.surface === surface && one.value.kind === 'order');
    return circlesIn(orders.slice(0, mostOrders), context);
  });

function circlesIn(orders: readonly Ordered[], { canHold }: GroupContext): readonly Clash[] {
  const circles: Clash[] = [];
  const leads = (a: Ordered, b: Ordered): boolean => isSameTerm(a.value.second, b.value.first);
  for (const a of orders) {
    for (const b of orders.filter((one) => isOther(a, one) && leads(a, one))) {
      if (isBefore(a, b) && leads(b, a) && hold([a, b], canHold)) circles.push(clashOf(a, b, []));
      for (const c of orders.filter((one) => isOther(b, one) && isOther(a, one) && leads(b, one))) {
        if (isBefore(a, b) && isBefore(a, c) && leads(c, a) && hold([a, b, c], canHold))
          circles.push(clashOf(a, c, [b]));
      }
    }
  }
  return circles;
}

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
