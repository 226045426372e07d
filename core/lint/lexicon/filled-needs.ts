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

  /** Goes on by one word. @param fills - the needs that it fills */
  add(fills: Int32Array): void {
    for (let index = 0; index < fills.length; index += 1) {
      const need = fills[index] ?? 0;
      if ((this.#first[need] ?? 0) < this.#begin) this.#first[need] = this.#end;
      this.#last[need] = this.#end;
    }
    this.#end += 1;
  }

  /** Whether the need of a gate is filled on its side of the trigger. */
  lets(gate: number, trigger: number): boolean {
    if (gate === 0) return true;
    return gate > 0 ? this.#isBehind(gate - 1, trigger) : this.#isBefore(-gate - 1, trigger);
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
