import type { Token } from '../text/token.ts';
import { IndexWord } from './index-words.ts';
import type { KeyUse, PhrasePlace, PhraseTable } from './phrase-table.ts';

/** What a key of a word means for phrases, see `KeyUse`, as it is looked at again and again. */
export interface PackedUse {
  readonly fills: Int32Array;
  readonly triggers: Int32Array;
  /** Beside each other in memory: most phrases end there. */
  readonly gates: Int32Array;
}

/** What phrases want to know of a word, found once for each. */
export class Word extends IndexWord {
  /** What each of its keys means for them. */
  readonly uses: readonly PackedUse[];

  constructor(token: Token, uses: readonly PackedUse[]) {
    super(token);
    this.uses = uses;
  }
}

/** What a word means for those phrases that are searched for. */
export type UsesOf = (word: Word) => readonly PackedUse[];

export const noUses: readonly PackedUse[] = [];

/** What a key means: nothing, or one thing. Each is read once: there are few kinds of tokens, and all words have one. */
export function packedUses(table: PhraseTable): (key: string) => readonly PackedUse[] {
  const known = new Map<string, readonly PackedUse[]>();
  return (key) => {
    const found = known.get(key) ?? noUses;
    if (found !== noUses) return found;
    const use = table.useOf(key);
    if (use === undefined) return noUses;
    const made = [packed(use)];
    known.set(key, made);
    return made;
  };
}

const packed = ({ fills, triggers, gates }: KeyUse): PackedUse => ({
  fills: Int32Array.from(fills),
  triggers: Int32Array.from(triggers),
  gates: Int32Array.from(gates),
});

/** What words mean for some of all phrases: most words mean nothing. */
export function narrowedUses(phrases: ReadonlyMap<number, PhrasePlace>): UsesOf {
  const needs = new Set([...phrases.values()].flatMap(({ before, after }) => [...before, ...after]));
  const ofUses = new Map<PackedUse, readonly PackedUse[]>();
  const narrow = (use: PackedUse): readonly PackedUse[] => {
    const known = ofUses.get(use);
    if (known !== undefined) return known;
    const made = narrowed(use);
    ofUses.set(use, made);
    return made;
  };
  const narrowed = ({ fills, triggers, gates }: PackedUse): readonly PackedUse[] => {
    const isWanted = (_: number, at: number): boolean => phrases.has(triggers[at] ?? -1);
    const own = {
      fills: fills.filter((need) => needs.has(need)),
      triggers: triggers.filter(isWanted),
      gates: gates.filter(isWanted),
    };
    return own.fills.length + own.triggers.length === 0 ? noUses : [own];
  };
  const ofWords = new Map<Word, readonly PackedUse[]>();
  return (word) => {
    const known = ofWords.get(word);
    if (known !== undefined) return known;
    const found = word.uses.flatMap(narrow);
    ofWords.set(word, found.length === 0 ? noUses : found);
    return found;
  };
}
