/**
 * The table of all phrases of the lexicon, see `formatPhraseTable`, which spares a process most of a second. Empty here: the
 * build writes it into the compiled module, so that it never belongs to other phrases than those it was compiled with.
 */
export const prebuiltPhrases: string = '';
