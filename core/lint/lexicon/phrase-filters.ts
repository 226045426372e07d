import type { Token } from '../text/token.ts';
import type { KeyUse, PhrasePlace, PhraseTable } from './phrase-table.ts';

type Filter = (tokens: readonly Token[]) => boolean;

/** Makes filters of the phrases of a table, which tell of tokens whether any of some may stand among them: false is certain. */
export function phraseFilters(table: PhraseTable): (isWanted: (phrase: number) => boolean) => Filter {
  const kept = keptRows(table);
  return (isWanted) => mayHoldAny(kept, isWanted);
}

/** The rows of a table, each read once, however often it is asked whether some phrases may stand in a text. */
function keptRows(table: PhraseTable): PhraseTable {
  const uses = new Map<string, ReturnType<PhraseTable['useOf']>>();
  const places = new Map<number, PhrasePlace>();
  return {
    needs: table.needs,
    useOf: (key) => {
      const known = uses.get(key);
      if (known !== undefined) return known;
      const found = table.useOf(key);
      if (found !== undefined) uses.set(key, found);
      return found;
    },
    placeOf: (phrase) => {
      const found = places.get(phrase) ?? table.placeOf(phrase);
      places.set(phrase, found);
      return found;
    },
  };
}

/** Most words are the trigger of no phrase. */
const nowhere: readonly PhrasePlace[] = [];

/** Whether any of some phrases has its trigger among tokens, and beside it all else that it cannot do without. */
function mayHoldAny(table: PhraseTable, isWanted: (phrase: number) => boolean): Filter {
  const ofUses = new Map<KeyUse, readonly PhrasePlace[]>();
  const ofKey = (key: string): readonly PhrasePlace[] => {
    const use = table.useOf(key);
    if (use === undefined) return nowhere;
    const found = ofUses.get(use) ?? use.triggers.filter(isWanted).map(table.placeOf);
    ofUses.set(use, found);
    return found;
  };
  // All keys of a token at once, which are the same list for the same word.
  const known = new Map<readonly string[], readonly PhrasePlace[]>();
  const find = (keys: readonly string[]): readonly PhrasePlace[] => {
    let found = nowhere;
    for (const key of keys) {
      const places = ofKey(key);
      if (places.length > 0) found = found.length === 0 ? places : [...found, ...places];
    }
    known.set(keys, found);
    return found;
  };
  const triggeredBy = ({ keys }: Token): readonly PhrasePlace[] => known.get(keys) ?? find(keys);
  // By need, the sentence that last filled it.
  const filledBy = new Int32Array(table.needs);
  let sentence = 0;
  const fill = (tokens: readonly Token[]): void => {
    sentence += 1;
    for (const { keys } of tokens)
      for (const key of keys) for (const need of table.useOf(key)?.fills ?? []) filledBy[need] = sentence;
  };
  const isFilled = (need: number): boolean => filledBy[need] === sentence;
  return (tokens) => {
    let isFresh = true;
    for (const token of tokens) {
      const places = triggeredBy(token);
      if (places.length === 0) continue;
      if (isFresh) fill(tokens);
      isFresh = false;
      if (places.some(({ before, after }) => before.every(isFilled) && after.every(isFilled))) return true;
    }
    return false;
  };
}
