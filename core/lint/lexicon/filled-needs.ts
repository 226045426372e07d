/** What a phrase needs around its trigger: numbers of sets of keys. */
export interface NeedsAround {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** One of the needs as a number: `n + 1` behind the trigger, `-(n + 1)` before it, 0 for none. */
export function gateOf({ before, after }: NeedsAround): number {
  const [behind] = after;
  if (behind !== undefined) return behind + 1;
  const [ahead] = before;
  return ahead === undefined ? 0 : -ahead - 1;
}

/** Where in a clause each need of phrases is filled: whether a phrase can match is told without looking at its words. */
export class FilledNeeds {
  /**
   * For each need, where it is filled first and last. Places are counted on from clause to clause, so that those of earlier
   * ones are told by being lower, and nothing is ever cleared.
   */
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  #begin = 1;
  #end = 1;

  /** @param count - how many needs there are */
  constructor(count: number) {
    this.#first = new Float64Array(count);
    this.#last = new Float64Array(count);
  }

  /** Begins a clause. */
  begin(): void {
    this.#begin = this.#end;
  }

  /** @param fills - needs that the word fills which stands at the end */
  fill(fills: Int32Array): void {
    // Fields are read once for all of the loop, here and below: a process that lints one prompt is not optimised.
    const first = this.#first;
    const last = this.#last;
    const begin = this.#begin;
    const end = this.#end;
    for (let index = 0; index < fills.length; index += 1) {
      const need = fills[index] ?? 0;
      if ((first[need] ?? 0) < begin) first[need] = end;
      last[need] = end;
    }
  }

  /** Goes on by one word. */
  next(): void {
    this.#end += 1;
  }

  /**
   * Which gates are filled on their side of the trigger: their indices, up to the first -1.
   *
   * @param passing - where they are written; longer than there are gates
   */
  passGates(gates: Int32Array, trigger: number, passing: Int32Array): void {
    const first = this.#first;
    const last = this.#last;
    const begin = this.#begin;
    const at = begin + trigger;
    let count = 0;
    for (let index = 0; index < gates.length; index += 1) {
      const gate = gates[index] ?? 0;
      if (gate > 0) {
        if ((last[gate - 1] ?? 0) <= at) continue;
      } else if (gate < 0) {
        const place = first[-gate - 1] ?? 0;
        if (place < begin || place >= at) continue;
      }
      passing[count] = index;
      count += 1;
    }
    passing[count] = -1;
  }

  /** Whether all that a phrase needs stands before and behind its trigger. */
  suits({ before, after }: NeedsAround, trigger: number): boolean {
    for (const need of after) if (!this.#isBehind(need, trigger)) return false;
    for (const need of before) if (!this.#isBefore(need, trigger)) return false;
    return true;
  }

  #isBehind(need: number, trigger: number): boolean {
    return (this.#last[need] ?? 0) > this.#begin + trigger;
  }

  #isBefore(need: number, trigger: number): boolean {
    const first = this.#first[need] ?? 0;
    return first >= this.#begin && first < this.#begin + trigger;
  }
}
