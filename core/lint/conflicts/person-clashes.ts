import type { Directive } from '../directives/directive.ts';
import { plainText } from '../exact/literals.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';

/** More of either are not compared: no prompt has them, and pairs take time. */
const most = 60;

/** The word that a text in a person cannot do without. */
const words: Readonly<Record<string, string>> = { first: 'i', second: 'you' };

const names: Readonly<Record<string, string>> = { first: 'the first person', second: 'the second person' };

/** "Write in the first person" against "Do not use the word 'I'". */
export const findPersonClashes: GroupCheck = (directives, { meet }) => {
  const persons = directives.filter((one) => personOf(one) !== undefined).slice(0, most);
  if (persons.length === 0) return [];
  const bans = directives.filter(({ value }) => value.kind === 'occurrence' && value.max === 0).slice(0, most);
  return persons.flatMap((person) =>
    bans.flatMap((ban): readonly Clash[] => {
      const pole = personOf(person) ?? '';
      const text = bannedIn(ban).find((one) => words[pole] === plainText(one));
      if (text === undefined || !meet(person, ban)) return [];
      return [
        clashBetween({
          rule: 'conflict/person',
          first: [person, names[pole] ?? pole],
          second: [ban, `never "${text}"`],
          certainty: 'likely',
        }),
      ];
    }),
  );
};

const personOf = ({ surface, value, sign, derived }: Directive): string | undefined =>
  surface === 'person' && value.kind === 'pole' && sign === '+' && derived === undefined && value.pole in words
    ? value.pole
    : undefined;

const bannedIn = ({ value }: Directive): readonly string[] => (value.kind === 'occurrence' ? value.texts : []);
