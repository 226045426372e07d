import type { Directive } from '../directives/directive.ts';
import { unitNamed } from '../exact/units.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { describeCount } from './describe-count.ts';

/** More counts than this are not compared: no prompt has them, and pairs take time. */
const most = 100;

/** "Add at least two riddles" against "use no riddles": of what is ruled out altogether, some are asked for. */
export const findCountedBans: GroupCheck = (directives, { meet }) => {
  const bans = new Map<string, Directive[]>();
  for (const one of directives) {
    const thing = bannedThing(one);
    if (thing !== undefined) bans.set(thing, [...(bans.get(thing) ?? []), one]);
  }
  if (bans.size === 0) return [];
  return directives
    .filter(isCounted)
    .slice(0, most)
    .flatMap((count) =>
      (bans.get(stemWord(count.surface.slice('length:'.length))) ?? [])
        .filter((ban) => meet(count, ban))
        .map((ban): Clash => {
          const thing = count.surface.slice('length:'.length);
          return clashBetween({
            rule: 'conflict/polarity',
            first: [count, describeCount(count)],
            second: [ban, `no ${thing}`],
            certainty: 'likely',
          });
        }),
    );
};

/** The noun of what a directive rules out, where nothing says which ones. */
function bannedThing({ value, sign, clause, narrowed, derived }: Directive): string | undefined {
  if (value.kind !== 'action' || sign !== '-' || derived !== undefined || narrowed === true) return undefined;
  const isWhole = (value.verb === 'use' || value.verb === 'mention') && value.object.length === 1;
  return isWhole && clause.force === 'forbid' && clause.when.length === 0 ? value.object[0] : undefined;
}

/** Some of a thing of which the answer may have none: there are words and sentences in any. */
const isCounted = ({ surface, value, sign, target, per, derived }: Directive): boolean =>
  surface.startsWith('length:') &&
  value.kind === 'interval' &&
  sign !== '-' &&
  derived === undefined &&
  per === undefined &&
  target.kind === 'response' &&
  typeof value.min === 'number' &&
  value.min > 0 &&
  unitNamed([surface.slice('length:'.length)]) === undefined;
