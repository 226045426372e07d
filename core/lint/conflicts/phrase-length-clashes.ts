import type { Directive } from '../directives/directive.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { describeCount } from './describe-count.ts';
import type { TextDemand } from './text-demands.ts';
import { demandsOf } from './text-demands.ts';

/** More limits than this are not compared: no prompt has them, and pairs take time. */
const mostLimits = 100;

const lengths: Readonly<Record<string, (text: string) => number>> = {
  'length:word': (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  'length:character': (text) => text.length,
};

/** Texts that are needed and longer than what has to hold them: "at most 5 words" against a title of seven. */
export const findPhraseLengthClashes: GroupCheck = (directives, { meet }) => {
  const demands = demandsOf(directives).filter(({ directive }) => directive.value.kind !== 'options');
  const limits = directives.filter(isLimit).slice(0, mostLimits);
  return limits.flatMap((limit) =>
    demands
      .filter((demand) => isHeld(demand, limit))
      .flatMap((demand) => clashOf(demand, limit) ?? [])
      .filter(({ pair: [a, b] }) => meet(a, b)),
  );
};

const isLimit = ({ surface, value, sign }: Directive): boolean =>
  lengths[surface] !== undefined && value.kind === 'interval' && typeof value.max === 'number' && sign === '+';

/** Whether the text has to stand within what is limited: the whole answer, or the part that both name. */
function isHeld({ part, each, directive }: TextDemand, { target, per }: Directive): boolean {
  if (per !== undefined) return per === each && target.kind === 'response';
  if (target.kind === 'part') return target.name === part;
  return directive.target.name === undefined || target.name === undefined || directive.target.name === target.name;
}

function clashOf(demand: TextDemand, limit: Directive): Clash | undefined {
  const count = lengths[limit.surface];
  const max = limit.value.kind === 'interval' ? limit.value.max : undefined;
  if (count === undefined || typeof max !== 'number') return undefined;
  const least = Math.min(...demand.texts.map(count)) * demand.times;
  if (least <= max) return undefined;
  return clashBetween({
    rule: 'conflict/length-arithmetic',
    first: [demand.directive, `${demand.texts.map((text) => `"${text}"`).join(' or ')}`],
    second: [limit, describeCount(limit)],
    because: `that text alone has ${least} ${limit.surface.slice('length:'.length)}s`,
    certainty: demand.directive.strength === 'hard' && limit.strength === 'hard' ? 'certain' : 'likely',
  });
}
