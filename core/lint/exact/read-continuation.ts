import type { Directive } from '../directives/directive.ts';
import type { Ends } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { countOf } from './count-directive.ts';
import { mayHoldNumber, mayHoldOrdinal, readNumber, readOrdinal } from './numbers.ts';
import { readQuantities } from './quantities.ts';
import { singularOf, unitNamed } from './units.ts';

const going =
  /\b(?:keep|keeps|go on|goes on|carry on|continue|continues|press on|write on|not (?:stop|rest|end|finish|quit|pause)|never (?:stop|rest|end|finish|quit|pause)|no (?:rest|stopping)|don't (?:stop|rest|end|finish|quit|pause))\b/u;
const staying =
  /\b(?:not|never|don't|no) (?:\w+ ){0,3}?(?:stop|end|finish|put down|lay down|put away|close|quit|break off|hand|submit|send|rest|conclude|wrap|done|give up|leave off|sign off)\b/u;
const stopping =
  /^(?:(?:please|always|then|and|you|must|should|simply|just) )*(?:stop|end|finish|cease|quit|break off|wrap up|sign off|close|conclude|put down (?:your|the) pen|lay down (?:your|the) pen|be done|leave it)\b/u;

interface Hinge {
  readonly at: number;
  readonly to: number;
  readonly ends: (amount: Ends) => Ends;
}

const atLeast = ({ min, max }: Ends): Ends => (min === undefined && max === undefined ? {} : { min: min ?? max ?? 0 });
const atMost = ({ min, max }: Ends): Ends => (min === undefined && max === undefined ? {} : { max: max ?? min ?? 0 });

/** "Keep going until you have passed 200 words", "do not stop before the eighth tip", "stop as soon as you reach 75 words". */
export function readContinuation(view: ClauseTokens): readonly Directive[] {
  if (!mayHoldNumber(view.tokens) && !mayHoldOrdinal(view.tokens)) return [];
  const hinge = view.clause.sentence.context === 'negative-list' ? undefined : hingeOf(view);
  if (hinge === undefined) return [];
  const found = amountAfter(view, hinge);
  if (found === undefined) return [];
  const clause = { ...view.clause, when: [], unless: [] };
  const evidence = { from: view.from, to: Math.min(view.to, found.to) };
  const container: Container = {};
  return [countOf({ clause, evidence, name: found.name, ends: hinge.ends(found.ends), container })];
}

function hingeOf(view: ClauseTokens): Hinge | undefined {
  for (let at = view.from + 1; at < view.to - 1; at += 1) {
    const found = hinges.has(wordAt(view, at)) ? hingeAt(view, at) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function hingeAt(view: ClauseTokens, at: number): Hinge | undefined {
  const word = wordAt(view, at);
  const lead = view.tokens
    .slice(view.from, at)
    .map(({ lower }) => lower)
    .join(' ');
  if ((word === 'until' || word === 'till') && going.test(lead)) return { at, to: at + 1, ends: atLeast };
  if (word === 'before' && staying.test(lead)) return { at, to: at + 1, ends: atLeast };
  const isSoon = word === 'as' && wordAt(view, at + 1) === 'soon';
  const isStop = (isSoon || soon.has(word)) && stopping.test(lead);
  return isStop ? { at, to: isSoon ? at + 3 : at + 1, ends: atMost } : undefined;
}

const hinges: ReadonlySet<string> = new Set('until till before as once when after at on upon'.split(' '));
const soon: ReadonlySet<string> = new Set('once when after at on upon'.split(' '));

interface Amount {
  readonly name: string;
  readonly ends: Ends;
  readonly to: number;
}

function amountAfter(view: ClauseTokens, { at, to }: Hinge): Amount | undefined {
  const after = { ...view, from: to, clause: { ...view.clause, negators: [] } };
  const [quantity] = readQuantities(after);
  const name = quantity?.noun.names[0];
  if (quantity !== undefined && name !== undefined && quantity.noun.unit !== 'minute')
    return { name, ends: quantity.ends, to: quantity.to };
  return placeAfter(view, to) ?? gerundBefore(view, at, to);
}

/** "the eighth headline", "sentence number nine" */
function placeAfter(view: ClauseTokens, from: number): Amount | undefined {
  for (let at = from; at < Math.min(view.to, from + 8); at += 1) {
    const ordinal = readOrdinal(view.tokens, at);
    const noun = ordinal === undefined ? '' : wordAt(view, ordinal.to);
    if (ordinal !== undefined && noun.length > 2 && wordAt(view, at - 1) === 'the')
      return amount(noun, ordinal.value, ordinal.to + 1);
    const number = wordAt(view, at + 1) === 'number' ? readNumber(view.tokens, at + 2) : undefined;
    if (typeof number?.least === 'number') return amount(wordAt(view, at), number.least, number.to);
  }
  return undefined;
}

const amount = (noun: string, value: number, to: number): Amount => ({
  name: unitNamed([noun]) ?? singularOf(noun),
  ends: { min: value, max: value },
  to,
});

/** "Go on *tagging* until there are more than four" */
function gerundBefore(view: ClauseTokens, at: number, from: number): Amount | undefined {
  const stem = /^(\p{L}{2,}?)(\p{L})\2?ing$/u.exec(wordAt(view, at - 1));
  const start = [from, from + 1, from + 2].find((index) =>
    ['are', 'have', 'reach', 'is'].includes(wordAt(view, index)),
  );
  if (stem === null || start === undefined) return undefined;
  const isMore = wordAt(view, start + 1) === 'more' || wordAt(view, start + 1) === 'over';
  const first = [start + 1, start + 3, start + 2].find(
    (index) => typeof readNumber(view.tokens, index)?.least === 'number',
  );
  const number = first === undefined ? undefined : readNumber(view.tokens, first);
  if (typeof number?.least !== 'number') return undefined;
  return amount(`${stem[1]}${stem[2]}`, number.least + (isMore ? 1 : 0), number.to);
}
