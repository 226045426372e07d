/** What is asked of two things. */
export type OfPair<Thing> = (a: Thing, b: Thing) => boolean;

/** A question about two things that is asked again and again, with its answers kept by their order. */
export function rememberedOfPairs<Thing extends object>(ask: OfPair<Thing>): OfPair<Thing> {
  const answers = new Map<Thing, Map<Thing, boolean>>();
  return (a, b) => {
    const ofFirst = answers.get(a) ?? new Map<Thing, boolean>();
    answers.set(a, ofFirst);
    const answer = ofFirst.get(b) ?? ask(a, b);
    ofFirst.set(b, answer);
    return answer;
  };
}
