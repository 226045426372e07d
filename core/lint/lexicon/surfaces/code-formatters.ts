import { against, plainly } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

/** A formatter or a style guide: to use it, to follow it, to let code pass through it. */
const followed = (names: string): readonly SurfacePhrase[] => [
  `(@use|follow|apply|run|format|pass|stick to|adhere to|conform to|comply with|keep to|respect|obey|lint|reformat|put|let|match|observe|pipe|write|check) .. .. (${names}) !(:)`,
  `(with|through|by|per|via|under|according to|in line with) (the)? (default|defaults|standard)? (${names}) ..`,
  `(${names}) (compliant|conformant|formatted|style|formatting|conventions|rules|defaults|format|clean)`,
  ...plainly([
    `(formatter|linter|style guide|code style|style|formatting|pre commit hook|ci) .. (be|is|run|runs|use|uses|follow|follows|enforce|enforces|check|checks) (set to|with|by)? (the)? (${names}) ..`,
    `(code|files|everything|it|modules|file|source) .. (be|is|are|get|gets) (auto|automatically|always)? (formatted|reformatted|linted|checked|run|sent|put) (with|by|through|against) (the)? (${names}) ..`,
    `(${names}) (format|formats|reformat|reformats|run|runs|check|checks|rewrite|rewrites) (the|your|our|all|every|each|on|over|as|before) ..`,
  ]),
  ...against([`(no|never|without|not|avoid|not use|instead of|rather than) (@use|the|follow|run|apply)? (${names})`]),
];

const names = {
  gofmt: 'gofmt|go fmt|goimports',
  black: '=black|black formatter|psf black',
  pep8: 'pep 8|pep8|pycodestyle|autopep8',
  prettier: 'prettier',
  standard: 'standardjs|standard js|javascript standard style|standard style',
  airbnb: 'airbnb|airbnb style guide|airbnb javascript style guide',
  googlejava: 'google java format|google java style|google java style guide',
  rubocop: 'rubocop|ruby style guide',
  rustfmt: 'rustfmt|cargo fmt',
  psr12: 'psr 12|psr12|psr 2',
  kernel: 'linux kernel coding style|kernel coding style|kernel style',
} as const;

const titles: Readonly<Record<keyof typeof names, string>> = {
  gofmt: 'gofmt',
  black: 'Black',
  pep8: 'PEP 8',
  prettier: 'Prettier',
  standard: 'StandardJS',
  airbnb: "Airbnb's style guide",
  googlejava: 'Google Java style',
  rubocop: 'RuboCop',
  rustfmt: 'rustfmt',
  psr12: 'PSR-12',
  kernel: 'the kernel coding style',
};

/** Which formatters and style guides code goes by. What they lay down is among the implications. */
export const codeFormatterSurface: Surface = {
  id: 'code-formatter',
  rule: 'conflict/code-style',
  question: 'which style guide code follows',
  names: titles,
  placeless: true,
  exclusive: 'none',
  poles: Object.fromEntries(Object.entries(names).map(([pole, words]) => [pole, followed(words)])),
};
