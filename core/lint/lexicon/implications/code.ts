import type { Implication } from '../implication.ts';

/** What formatters and style guides lay down: `surface pole` that follows, with a minus for what they rule out. */
const laidDown: Readonly<Record<string, readonly string[]>> = {
  gofmt: ['code-indent tabs'],
  black: ['code-quotes double', 'code-indent four', 'code-indent spaces'],
  pep8: [
    'code-indent four',
    'code-indent spaces',
    'code-naming-variable snake',
    'code-naming-function snake',
    'code-naming-class pascal',
    'code-naming-constant screaming',
  ],
  prettier: ['code-indent spaces', 'code-quotes double', 'code-semicolons use'],
  standard: ['code-semicolons use -', 'code-quotes single', 'code-indent two', 'code-indent spaces'],
  airbnb: ['code-semicolons use', 'code-quotes single', 'code-indent two', 'code-naming-variable camel'],
  googlejava: ['code-indent two', 'code-indent spaces', 'code-naming-variable camel', 'code-naming-class pascal'],
  rubocop: ['code-indent two', 'code-indent spaces', 'code-naming-variable snake', 'code-quotes single'],
  rustfmt: ['code-indent four', 'code-indent spaces'],
  psr12: ['code-indent four', 'code-indent spaces', 'code-naming-class pascal', 'code-naming-function camel'],
  kernel: ['code-indent tabs', 'code-naming-variable snake', 'code-naming-function snake'],
};

/** `if` and `follows` as `surface pole sign`. */
const facts: readonly (readonly [premise: string, conclusion: string, because: string])[] = [
  ['code-comments use -', 'code-docstrings use -', 'docstrings are comments'],
];

type End = Implication['follows'];

function endOf(text: string): End {
  const [surface = '', pole = '', sign] = text.split(' ');
  return { surface, pole, sign: sign === '-' ? '-' : '+' };
}

const known = facts.map(
  ([premise, conclusion, because]): Implication => ({ if: endOf(premise), follows: endOf(conclusion), because }),
);

/** Knowledge of the world about code. */
export const codeImplications: readonly Implication[] = known.concat(
  Object.entries(laidDown).flatMap(([pole, rules]) =>
    rules.map((rule): Implication => {
      const [surface = '', its = '', minus] = rule.split(' ');
      return {
        if: { surface: 'code-formatter', pole },
        follows: { surface, pole: its, sign: minus === undefined ? '+' : '-' },
        because: 'that style lays it down',
      };
    }),
  ),
);
