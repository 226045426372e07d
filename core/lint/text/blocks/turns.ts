import type { Line } from './lines.ts';
import type { Turn } from './turn.ts';
import { turnOf } from './turn.ts';

/** Lines of an example with what they are. */
export interface ExampleTurn extends Turn {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

/** An input without its output by then belongs to none. */
const FURTHEST_OUTPUT = 60;

/**
 * Finds pairs of an input and an output that are shown as examples, by each of their lines. Two lines that only say what
 * an input and an output are ("Output: a list of names") are none, and neither is the input that the template fills in.
 */
export function findExampleTurns(lines: readonly Line[]): ReadonlyMap<number, ExampleTurn> {
  const found = new Map<number, ExampleTurn>();
  const add = (turn: ExampleTurn): void => {
    for (let index = turn.first; index < turn.last; index += 1) found.set(index, turn);
  };
  let input: (Turn & { readonly first: number }) | undefined;
  for (const [index, line] of lines.entries()) {
    const { turn } = line.kind;
    if (turn !== undefined && isRiddle(line.text, turn)) add({ ...turn, first: index, last: index + 1 });
    if (turn === undefined && !endsExample(line)) continue;
    if (turn === undefined || !isShown(lines, index, turn)) {
      input = undefined;
    } else if (turn.side === 'input') {
      input = { ...turn, first: index };
    } else if (input !== undefined && index - input.first <= FURTHEST_OUTPUT) {
      add({ ...input, last: index });
      add({ ...turn, first: index, last: outputEnd(lines, index) });
      input = undefined;
    }
  }
  return found;
}

/** "Q: Ann had 20 apples and gave away some. How many …?": a question asks for nothing, whether its answer is shown or not. */
const isRiddle = (text: string, { label }: Turn): boolean => /^q$/iu.test(label) && /\?\s*$/u.test(text);

/** Marks and headings end an example. */
const endsExample = ({ kind: { isEnd, turn, heading } }: Line): boolean =>
  isEnd || (turn === undefined && heading !== undefined);

/** Whether a turn holds a text of its own, and not only a variable or a description. */
function isShown(lines: readonly Line[], index: number, { length }: Turn): boolean {
  const own = (lines[index]?.text ?? '').slice(length);
  const said = own === '' ? (lines[index + 1]?.text ?? '') : own;
  if (said === '' || turnOf(said) !== undefined || isInCode(said)) return false;
  const isVariable = /^["'“`]*\{\{\{?[^{}]*\}?\}\}["'”`.]*$|^["'“`]*[{[<][\w ]+[}\]>]["'”`.]*$/u.test(said);
  return !isVariable && !/^(?:an?|the|one|any|only|your|exactly|valid|at most|json|markdown)\b/u.test(said);
}

/** `response: "",`: a field of an object, and nothing that anybody says. */
const isInCode = (said: string): boolean =>
  /^(?:""|''|["'`].*["'`],|[\w.]+,|[[{]\s*)$/u.test(said) && said !== '{' && said !== '[';

function outputEnd(lines: readonly Line[], first: number): number {
  let index = first + 1;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '' || line.kind.turn !== undefined || endsExample(line)) break;
  }
  return index;
}
