import { closedWords } from '../exact/clause-tokens.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';

/** A key that a clause names, and where. */
export interface NamedKey {
  readonly name: string;
  readonly at: number;
}

const nouns: ReadonlySet<string> = new Set('key keys field fields property properties attribute attributes'.split(' '));
const naming: ReadonlySet<string> = new Set('named called labelled labeled are is : ,'.split(' '));
const joining: ReadonlySet<string> = new Set(', and or &'.split(' '));

/** Keys that are named behind or before "key", "field" or "property": as code, in quotes, or by a bare word. */
export function namedKeys({ sentence: { tokens }, from, to }: Clause): readonly NamedKey[] {
  for (let at = from; at < to; at += 1) {
    if (!nouns.has(tokens[at]?.lower ?? '')) continue;
    const before = nameAt(tokens[at - 1], false);
    if (before !== undefined && at > from) return [{ name: before, at: at - 1 }];
    const isMany = tokens[at]?.lower.endsWith('s') === true;
    const found = namesBehind(tokens, { at: at + 1, to, isMany });
    if (found.length > 0) return found;
  }
  return writtenInto(tokens, { from, to });
}

const storing: ReadonlySet<string> = new Set('put write store return record save give enter note fill'.split(' '));
const placing: ReadonlySet<string> = new Set('in into under as'.split(' '));

/** "Put the name of the customer in `customer`". */
function writtenInto(tokens: readonly Token[], { from, to }: TokenRange): readonly NamedKey[] {
  if (!storing.has(tokens[from]?.lower ?? '')) return [];
  const at = tokens.findIndex(
    ({ kind }, index) => kind === 'code' && index > from && index < to && placing.has(tokens[index - 1]?.lower ?? ''),
  );
  const name = at === -1 ? undefined : nameAt(tokens[at], false);
  return name === undefined ? [] : [{ name, at }];
}

interface Behind {
  readonly at: number;
  readonly to: number;
  readonly isMany: boolean;
}

function namesBehind(tokens: readonly Token[], { at: start, to, isMany }: Behind): readonly NamedKey[] {
  const found: NamedKey[] = [];
  for (let at = skip(tokens, start, naming); at < to; at = skip(tokens, at + 1, joining)) {
    const name = nameAt(tokens[at], true);
    // "The key name" speaks of names; of several keys one may be called so.
    if (name === undefined || (!isMany && general.has(name))) break;
    found.push({ name, at });
    if (!isMany) break;
  }
  const isBare = found.every(({ at: place }) => tokens[place]?.kind === 'word');
  // "The keys stay short": a single bare word behind "keys" is no name.
  return isMany && isBare && found.length < 2 ? [] : found;
}

const general: ReadonlySet<string> = new Set(['name', 'value']);

function skip(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  let at = from;
  while (words.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** The name that a token is; bare words count where a name must stand. */
function nameAt(token: Token | undefined, isBareEnough: boolean): string | undefined {
  if (token === undefined) return undefined;
  const isMarked = token.kind === 'quote' || token.kind === 'code';
  if (!isMarked && !(isBareEnough && token.kind === 'word' && !closedWords.has(token.lower) && !other.has(token.lower)))
    return undefined;
  const name = isMarked ? token.lower : token.text;
  return /^[\p{L}_][\p{L}\p{N}_.-]{0,40}$/u.test(name) ? name : undefined;
}

/** Words behind "key" that name none. */
const other: ReadonlySet<string> = new Set(
  'names values must should may can is are be has have holds hold contains contain stays stay goes come comes stands gives lists tells says shows needs point points that which who whose where when if for of in on with without from to as by at not never always only once twice first last below above and or but'.split(
    ' ',
  ),
);
