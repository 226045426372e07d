import { headingOf } from './heading.ts';
import type { Line } from './lines.ts';
import { isEndMark, isRule } from './marks.ts';

/** A line that begins a turn of an example: `Input: …`, `Assistant: …`. */
interface Turn {
  readonly side: 'input' | 'output';
  readonly label: string;
  /** Characters of the line up to what is said. */
  readonly length: number;
}

/** Lines of an example with what they are. */
export interface ExampleTurn extends Turn {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

const LABEL =
  /^(?:\*\*|__)?(?<label>(?:(?:example|sample|expected|desired|ideal|model|user|final)\s+)?(?:input|user|human|q|question|query|customer|student|caller|client|original|before|source|request|message|output|assistant|ai|bot|a|answer|response|agent|completion|result|after|rewritten|rewrite|reply|translation|summary|tutor|model))(?:\s*#?\d+|\s*\([^)]{0,30}\))?(?:\*\*|__)?\s*:(?:\*\*|__)?\s*/iu;
const INPUT =
  /(?:input|user|human|q|question|query|customer|student|caller|client|original|before|source|request|message)$/iu;

/** Whether a label says that what follows comes in. */
export const namesInput = (label: string): boolean =>
  INPUT.test(label) || /^(?:text|note|context|document|article)$/iu.test(label);

/** The turn that a line begins, if it does. */
function turnOf(text: string): Turn | undefined {
  const found = text.includes(':') ? LABEL.exec(text) : null;
  const label = found?.groups?.['label'];
  if (found === null || label === undefined) return undefined;
  return { side: INPUT.test(label) ? 'input' : 'output', label, length: found[0].length };
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
  for (const { index, turn } of turnsAndEnds(lines)) {
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

interface TurnOrEnd {
  readonly index: number;
  readonly turn: Turn | undefined;
}

function turnsAndEnds(lines: readonly Line[]): readonly TurnOrEnd[] {
  const all = lines.map(({ text }, index) => ({ index, turn: text === '' ? undefined : turnOf(text) }));
  return all.filter(({ index, turn }) => turn !== undefined || isEnd(lines, index));
}

/** Marks and headings end an example. */
function isEnd(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return isEndMark(text) || isRule(text) || (turnOf(text) === undefined && headingOf(text) !== undefined);
}

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
    const text = lines[index]?.text ?? '';
    if (text === '' || turnOf(text) !== undefined || isEnd(lines, index)) break;
  }
  return index;
}
