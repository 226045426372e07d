import type { Directive } from '../directives/directive.ts';
import type { Choice, VariableChoice } from '../directives/variable-choices.ts';
import type { Surface } from '../lexicon/surface.ts';
import type { CanHold } from './can-meet.ts';
import type { Clash } from './clash.ts';
import { pairClash } from './pair-clash.ts';

interface ChoiceContext {
  readonly surfaceOf: (id: string) => Surface | undefined;
  readonly canHold: CanHold;
}

/** More directives than this are not compared with a choice: no prompt has them, and each value is compared with all. */
const most = 150;

/**
 * Where an instruction asks for something else than another one does, whatever its variable is: "Write in a {{tone}}
 * tone" of `formal` or `ceremonious`, and "Keep it casual". Of some of the values, it is worth knowing only.
 */
export function choiceClashes(
  { variable, choices }: VariableChoice,
  directives: readonly Directive[],
  { surfaceOf, canHold }: ChoiceContext,
): readonly Clash[] {
  const surfaces = new Set(choices.flatMap((choice) => choice.directives.map(({ surface }) => surface)));
  const others = directives.filter(({ surface }) => surfaces.has(surface)).slice(0, most);
  const asked = new Map<Directive['clause'], readonly Directive[]>();
  for (const one of others) asked.set(one.clause, [...(asked.get(one.clause) ?? []), one]);
  return [...asked.values()].flatMap((together) => {
    const met = choices.filter((choice) => isPossible(choice, together, canHold));
    const clashing = met.map((choice) => clashOf(choice, together, { surfaceOf, canHold }));
    const [first] = clashing.filter((clash) => clash !== undefined);
    if (first === undefined) return [];
    const isAlways = clashing.every((clash) => clash !== undefined);
    const named = met.flatMap(({ value }, index) => (clashing[index] === undefined ? [] : [`"${value}"`]));
    const because = `{{${variable}}} ${isAlways ? 'is' : 'may be'} ${named.join(' or ')}`;
    return [
      {
        ...first,
        because,
        rule: isAlways ? 'conflict/variable-bounds' : 'conflict/variable-values',
        certainty: isAlways ? 'likely' : 'possible',
      },
    ];
  });
}

/** Whether a value can be had where the others are in force. */
const isPossible = ({ directives: [one] }: Choice, [other]: readonly Directive[], canHold: CanHold): boolean =>
  one === undefined || other === undefined || canHold([one.clause.sentence.branch, other.clause.sentence.branch]);

function clashOf(choice: Choice, others: readonly Directive[], context: ChoiceContext): Clash | undefined {
  for (const a of choice.directives) {
    const surface = context.surfaceOf(a.surface);
    for (const b of others) {
      if (a.surface !== b.surface) continue;
      const clash = pairClash({ a, b, ...(surface !== undefined && { surface }) }, context.canHold);
      if (clash !== undefined) return clash;
    }
  }
  return undefined;
}
