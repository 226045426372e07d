/** Verbs that say by themselves what the answer is. */
const products: ReadonlyMap<string, string> = new Map([
  ['summarize', 'summary'],
  ['summarise', 'summary'],
  ['describe', 'description'],
  ['explain', 'explanation'],
  ['translate', 'translation'],
  ['outline', 'outline'],
  ['analyze', 'analysis'],
  ['analyse', 'analysis'],
  ['compare', 'comparison'],
]);

/**
 * What a verb says that the answer is: `summary` for the "summarize" of "*Summarize* the report".
 *
 * @param verb - in lower case
 */
export const toldProduct = (verb: string): string | undefined => products.get(verb);
