import type { Directive } from '../directives/directive.ts';
import type { Edge } from '../directives/value.ts';
import type { Certainty } from '../finding.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { canBothEnd, canBothStart } from './text-containment.ts';
import { areDistinct, isInstance } from './things.ts';

/** Two different things at the first or last place of one text. */
export const findEdgeClashes: GroupCheck = (directives, { meet }) => {
  const edges = directives.filter(({ value }) => value.kind === 'edge');
  return edges.flatMap((first, index) =>
    edges
      .slice(index + 1)
      .filter((second) => isSamePlace(first, second) && meet(first, second))
      .flatMap((second) => clashOf(first, second) ?? []),
  );
};

function isSamePlace(a: Directive, b: Directive): boolean {
  const part = ({ target }: Directive): string | undefined => (target.kind === 'part' ? target.name : undefined);
  const whole = ({ target }: Directive): string | undefined => (target.kind === 'response' ? target.name : undefined);
  const sameWhole = whole(a) === undefined || whole(b) === undefined || whole(a) === whole(b);
  return a.surface === b.surface && part(a) === part(b) && a.per === b.per && sameWhole;
}

function clashOf(first: Directive, second: Directive): Clash | undefined {
  if (first.value.kind !== 'edge' || second.value.kind !== 'edge') return undefined;
  if (first.sign === '-' && second.sign === '-') return undefined;
  const certainty = first.sign === second.sign ? unlike(first, first.value, second.value) : forbidden(first, second);
  if (certainty === undefined) return undefined;
  const soft = first.strength === 'soft' || second.strength === 'soft';
  return clashBetween({
    rule: 'conflict/start-end',
    first: [first, described(first, first.value)],
    second: [second, described(second, second.value)],
    certainty: soft ? 'likely' : certainty,
  });
}

/** Whether two things cannot stand at one place. */
function unlike({ surface }: Directive, a: Edge, b: Edge): Certainty | undefined {
  if (a.text !== undefined && b.text !== undefined) {
    const fits = surface === 'start' ? canBothStart(a.text, b.text) : canBothEnd(a.text, b.text);
    return fits ? undefined : 'certain';
  }
  if (a.thing !== undefined && b.thing !== undefined) return areDistinct(a.thing, b.thing) ? 'likely' : undefined;
  const [text, thing] = a.text === undefined ? [b.text ?? '', a.thing ?? ''] : [a.text, b.thing ?? ''];
  return isInstance(text, thing) === false ? 'likely' : undefined;
}

/** "Never start with X" against a start that begins with X. */
function forbidden(first: Directive, second: Directive): Certainty | undefined {
  const [asked, ruledOut] = first.sign === '+' ? [first.value, second.value] : [second.value, first.value];
  if (asked.kind !== 'edge' || ruledOut.kind !== 'edge' || asked.text === undefined || ruledOut.text === undefined) {
    return undefined;
  }
  const [longer, shorter] = [asked.text, ruledOut.text];
  if (longer.length < shorter.length) return undefined;
  const fits = first.surface === 'start' ? canBothStart(longer, shorter) : canBothEnd(longer, shorter);
  return fits ? 'certain' : undefined;
}

function described({ surface, sign }: Directive, { text, thing }: Edge): string {
  const what = text === undefined ? `the ${thing ?? ''}` : `"${text}"`;
  return `${sign === '-' ? 'no ' : ''}${what} at the ${surface}`;
}
