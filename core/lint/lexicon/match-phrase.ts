import type { TokenRange } from '../text/clause.ts';
import type { IndexWord } from './index-words.ts';
import { noWord } from './index-words.ts';
import type { EdgeStep, EitherStep, Steps } from './steps.ts';

/** Where a phrase occurs: its tokens, and which of them it names (gaps are not named). */
export interface PhraseMatch extends TokenRange {
  readonly consumed: readonly number[];
}

/** A clause: its words, and which of the tokens of its sentence is the first of them. */
export interface Text {
  readonly words: readonly IndexWord[];
  readonly from: number;
}

/** What is left of a phrase: of a bracket, and of what stands around it. */
interface Rest {
  readonly steps: Steps;
  readonly index: number;
  readonly around: Rest | undefined;
}

/** Instead of the end of a match: there is none. */
const NONE = -1;

/**
 * Matches phrases in one text. The cost of a match does not depend on the length of the text: gaps and sequences are
 * bounded, and nothing is made until a bracket or a gap can match in several ways.
 */
export class PhraseMatcher {
  /** Where the first word stands among the tokens. */
  readonly from: number;
  readonly #words: readonly IndexWord[];
  /** Behind the last word that is no punctuation. */
  readonly #end: number;
  /** The words that an attempt has named so far: taken back where it fails. */
  #named: number[] = [];

  constructor({ words, from }: Text) {
    this.from = from;
    this.#words = words;
    this.#end = words.findLastIndex(({ isPunctuation }) => !isPunctuation) + 1;
  }

  /** The first match that begins at a word, as short as its gaps allow; undefined without one. */
  matchAt(steps: Steps, start: number): PhraseMatch | undefined {
    this.#named.length = 0;
    const end = this.#match({ steps, index: 0, around: undefined }, start);
    if (end === NONE) return undefined;
    const { from } = this;
    return { from: from + start, to: from + end, consumed: this.#named.map((at) => from + at) };
  }

  /** The end of the first match of a rest: step by step, and by calls of itself only where there are several ways. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the hottest loop of all; a call per step doubles its time
  #match(rest: Rest, start: number): number {
    let { steps, index, around } = rest;
    let at = start;
    for (;;) {
      const step = steps[index];
      index += 1;
      if (step === undefined) {
        if (around === undefined) return at;
        ({ steps, index, around } = around);
      } else if (step.kind === 'one') {
        const fits = this.#words[at]?.has(step.set) === true;
        if (fits && step.optional) {
          const end = this.#naming(at, { steps, index, around });
          if (end !== NONE) return end;
        } else if (fits) {
          this.#named.push(at);
          at += 1;
        } else if (!step.optional) return NONE;
      } else if (step.kind === 'either') {
        const end = this.#eitherAt(step, at, { steps, index, around });
        if (end !== NONE || !step.optional) return end;
      } else if (step.kind === 'gap') {
        return this.#over(step.longest, at, { steps, index, around });
      } else if (!this.#holds(step, at)) {
        return NONE;
      }
    }
  }

  /** Goes on behind a word that is named; it is taken back where that fails. */
  #naming(at: number, rest: Rest): number {
    const before = this.#named.length;
    this.#named.push(at);
    const end = this.#match(rest, at + 1);
    if (end === NONE) this.#named.length = before;
    return end;
  }

  #eitherAt(either: EitherStep, at: number, around: Rest): number {
    const before = this.#named.length;
    for (const way of (this.#words[at] ?? noWord).waysOf(either)) {
      const end = this.#match({ steps: either.ways[way] ?? [], index: 0, around }, at);
      if (end !== NONE) return end;
      this.#named.length = before;
    }
    return NONE;
  }

  #over(longest: number, from: number, rest: Rest): number {
    const next = rest.steps[rest.index];
    const last = Math.min(from + longest, this.#words.length);
    const before = this.#named.length;
    for (let at = from; at <= last; at += 1) {
      if (at > from && this.#words[at - 1]?.isBreak === true) return NONE;
      if (next?.kind === 'one' && !next.optional && this.#words[at]?.has(next.set) !== true) continue;
      const end = this.#match(rest, at);
      if (end !== NONE) return end;
      this.#named.length = before;
    }
    return NONE;
  }

  /** Whether what takes no word holds here. */
  #holds(step: EdgeStep, at: number): boolean {
    switch (step.kind) {
      case 'start':
        return at === 0;
      case 'end':
        return at >= this.#end;
      default:
        return !this.#matches(step.steps, at);
    }
  }

  /** Whether steps match here; nothing that they name is kept. */
  #matches(steps: Steps, at: number): boolean {
    const before = this.#named.length;
    const end = this.#match({ steps, index: 0, around: undefined }, at);
    this.#named.length = before;
    return end !== NONE;
  }
}
