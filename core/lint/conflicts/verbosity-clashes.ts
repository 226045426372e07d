import type { Directive } from '../directives/directive.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { describeCount } from './describe-count.ts';

/** More directives than this are not compared: no prompt has them, and pairs take time. */
const most = 60;

/** Up to these lengths nothing is detailed. */
const shortest: Readonly<Record<string, number>> = {
  'length:word': 60,
  'length:character': 300,
};

/** An answer that has to be detailed, in so few words that it cannot be. */
export const findVerbosityClashes: GroupCheck = (directives, { meet }) => {
  const long = directives.filter(isLong).slice(0, most);
  const limits = directives.filter(isShort).slice(0, most);
  return long.flatMap((demand) =>
    limits
      .filter((limit) => meet(demand, limit))
      .map(
        (limit): Clash =>
          clashBetween({
            rule: 'conflict/verbosity',
            first: [demand, 'a detailed answer'],
            second: [limit, describeCount(limit)],
            certainty: 'likely',
          }),
      ),
  );
};

const isLong = ({ clause, surface, value, sign, target, per, derived, narrowed }: Directive): boolean =>
  surface === 'verbosity' &&
  value.kind === 'pole' &&
  value.pole === 'long' &&
  sign === '+' &&
  clause.force !== 'permit' &&
  target.kind === 'response' &&
  per === undefined &&
  derived === undefined &&
  narrowed !== true;

function isShort({ surface, value, sign, target, per }: Directive): boolean {
  const limit = shortest[surface];
  if (limit === undefined || value.kind !== 'interval' || sign === '-') return false;
  return typeof value.max === 'number' && value.max <= limit && target.kind === 'response' && per === undefined;
}
