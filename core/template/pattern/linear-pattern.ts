import type { Assertion, PatternNode } from './pattern-node.ts';

/** Largest program; a text is held against each step of it at every character. */
const MAX_STEPS = 2000;

type Step =
  | { readonly kind: 'character'; readonly fits: (character: string) => boolean }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { kind: 'fork'; to: number[] }
  | { readonly kind: 'match' };

/**
 * A test that follows all ways through a pattern at once (Thompson's construction), in time that grows with the length
 * of the text, whatever the pattern.
 * @throws Error where the pattern needs backtracking, or is too large
 */
export function linearTest(pattern: PatternNode, flags: string): (text: string) => boolean {
  const steps: Step[] = [];
  append(pattern, { steps, flags });
  steps.push({ kind: 'match' });
  return (text) => runs(steps, text);
}

interface Program {
  readonly steps: Step[];
  readonly flags: string;
}

function append(node: PatternNode, program: Program): void {
  const { steps, flags } = program;
  if (steps.length > MAX_STEPS) throw new Error('it repeats more than can be checked in bounded time');
  if (node.kind === 'character') steps.push({ kind: 'character', fits: characterTest(node.source, flags) });
  else if (node.kind === 'assertion') steps.push(node);
  else if (node.kind === 'sequence') for (const part of node.parts) append(part, program);
  else if (node.kind === 'choice') appendChoice(node.branches, program);
  else if (node.kind === 'repetition') appendRepetition(node, program);
  else throw new Error('look-around and back-references beside repetitions can run without end');
}

function appendChoice(branches: readonly PatternNode[], program: Program): void {
  const { steps } = program;
  const fork = appendFork(steps);
  const exits = branches.map((branch) => {
    fork.to.push(steps.length);
    append(branch, program);
    return appendFork(steps);
  });
  for (const exit of exits) exit.to.push(steps.length);
}

function appendRepetition(
  { body, least, most }: { body: PatternNode; least: number; most: number },
  program: Program,
): void {
  const { steps } = program;
  for (let count = 0; count < least; count += 1) append(body, program);
  if (most === Number.POSITIVE_INFINITY) {
    const start = steps.length;
    const fork = appendFork(steps);
    fork.to.push(steps.length);
    append(body, program);
    appendFork(steps).to.push(start);
    fork.to.push(steps.length);
    return;
  }
  const exits: { to: number[] }[] = [];
  for (let count = least; count < most; count += 1) {
    const fork = appendFork(steps);
    fork.to.push(steps.length);
    append(body, program);
    exits.push(fork);
  }
  for (const exit of exits) exit.to.push(steps.length);
}

function appendFork(steps: Step[]): { to: number[] } {
  const fork: { kind: 'fork'; to: number[] } = { kind: 'fork', to: [] };
  steps.push(fork);
  return fork;
}

/** One character against its source, by the engine of the platform; of ASCII characters the answer is kept. */
function characterTest(source: string, flags: string): (character: string) => boolean {
  const expression = new RegExp(`^(?:${source})$`, flags);
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const fits = expression.test(character);
    if (character < '\u0080') known.set(character, fits);
    return fits;
  };
}

function runs(steps: readonly Step[], text: string): boolean {
  let current = new Set<number>();
  for (let at = 0; ; ) {
    // A pattern may begin at every character.
    if (follow(0, { steps, text, at, reached: current })) return true;
    if (at >= text.length) return false;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    const reached = new Set<number>();
    for (const index of current) {
      const step = steps[index];
      if (step?.kind === 'character' && step.fits(character) && follow(index + 1, { steps, text, at, reached })) {
        return true;
      }
    }
    current = reached;
  }
}

interface Position {
  readonly steps: readonly Step[];
  readonly text: string;
  readonly at: number;
  readonly reached: Set<number>;
}

/** Adds the steps that can be reached without a character; tells whether the match is one of them. */
function follow(first: number, { steps, text, at, reached }: Position): boolean {
  const pending = [first];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const step = steps[index];
    if (step?.kind === 'match') return true;
    if (step?.kind === 'fork') pending.push(...step.to);
    if (step?.kind === 'assertion' && holds(step.assertion, text, at)) pending.push(index + 1);
  }
  return false;
}

const word = /^\w$/;

function holds(assertion: Assertion, text: string, at: number): boolean {
  if (assertion === 'start') return at === 0;
  if (assertion === 'end') return at === text.length;
  const isBoundary = word.test(text.charAt(at - 1)) !== word.test(text.charAt(at));
  return isBoundary === (assertion === 'boundary');
}
