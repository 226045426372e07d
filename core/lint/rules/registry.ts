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

/** The rule that a name which is none was probably meant to be. */
export function nearestRule(name: string): string | undefined {
  return (
    closestMatch(
      name.toLowerCase(),
      rules.map(({ id }) => id),
    ) ??
    closestMatch(
      name.toUpperCase(),
      rules.map(({ code }) => code),
    )
  );
}
