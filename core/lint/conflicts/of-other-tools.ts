import type { Directive } from '../directives/directive.ts';
import { toolNames } from '../directives/tool-names.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';

/** Rules on how something is done, whatever it is. */
const ofConduct: ReadonlySet<string> = new Set(['confirm', 'execute', 'tools', 'clarify', 'search']);

/** "Call `book_seat` only after the guest has agreed", "Run `refund` at once": each names a tool, and it is another one. */
export function areOfOtherTools(a: Directive, b: Directive): boolean {
  if (!ofConduct.has(a.surface)) return false;
  const [first, second] = [namesIn(a.clause), namesIn(b.clause)];
  return first.size > 0 && second.size > 0 && ![...first].some((name) => second.has(name));
}

const namesIn = rememberedOfClauses(
  ({ sentence: { tokens }, to }: Clause): ReadonlySet<string> =>
    new Set(toolNames(tokens, { from: 0, to }).map(({ name }) => name)),
);
