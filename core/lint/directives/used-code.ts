import type { Clause } from '../text/clause.ts';
import { setOf } from '../text/set-of.ts';
import { toDirective } from './action-directive.ts';
import { callParts } from './call-parts.ts';
import type { Directive } from './directive.ts';

const using = setOf('with via using through by');

/** Code that something is done with: "Commit *with `--no-verify`*". What is told not to be done with it, may be done without. */
export function readUsedCode(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  const found: Directive[] = [];
  for (let at = clause.from + 2; at < clause.to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'code' || !using.has(tokens[at - 1]?.lower ?? '')) continue;
    const verb = { from: at - 1, to: at, stem: 'use' };
    const sense = { verb: 'use', sign: '+' } as const;
    for (const head of [token.text, ...callParts(token.text)]) {
      const object = { head, modifiers: [], own: [], restricted: true, from: at, to: at + 1 };
      found.push(...toDirective(clause, { verb, object, sense }));
    }
  }
  return found.filter(({ sign }) => sign === '+');
}
