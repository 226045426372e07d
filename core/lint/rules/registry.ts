import { closestMatch } from '../../closest-match.ts';
import { amountRules } from './amount-rules.ts';
import { checkRules } from './check-rules.ts';
import { conductRules } from './conduct-rules.ts';
import { formRules } from './form-rules.ts';
import { frameRules } from './frame-rules.ts';
import type { Rule } from './rule.ts';
import { styleRules } from './style-rules.ts';

/** Every rule, by code. */
export const rules: readonly Rule[] = [
  ...amountRules,
  ...formRules,
  ...styleRules,
  ...conductRules,
  ...checkRules,
  ...frameRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

const byName: ReadonlyMap<string, Rule> = new Map(
  rules.flatMap((rule) => [
    [rule.id, rule],
    [rule.code.toLowerCase(), rule],
  ]),
);

/** A rule by its id or its code (`conflict/length-range`, `PC101`). */
export function findRule(name: string): Rule | undefined {
  return byName.get(name.toLowerCase());
}

/** The rule that a name which is none was probably meant to be: of its folder, by the last part, or by its code. */
export function nearestRule(name: string): string | undefined {
  const [last = '', folder] = name.toLowerCase().split('/').reverse();
  const ids = rules.map(({ id }) => id);
  const inFolder = ids.filter((id) => id.startsWith(`${folder}/`));
  const shortNames = shortNamesOf(inFolder.length === 0 ? ids : inFolder);
  const short = closestMatch(last, shortNames.keys());
  if (short !== undefined) return shortNames.get(short);
  const codes = rules.map(({ code }) => code);
  return closestMatch(name.toLowerCase(), ids) ?? closestMatch(name.toUpperCase(), codes);
}

/** `conflict/length-range` by `length`, its first word, and by `length-range`. */
function shortNamesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const lastOf = (id: string): string => id.slice(id.indexOf('/') + 1);
  const firsts = ids.toReversed().map((id) => [lastOf(id).replace(/-.*$/u, ''), id] as const);
  return new Map([...firsts, ...ids.map((id) => [lastOf(id), id] as const)]);
}
