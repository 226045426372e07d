import { kindsOfThing } from '../lexicon/kinds-of-thing.ts';
import type { Token } from '../text/token.ts';
import { askingWords } from './action-object.ts';
import { askedNouns } from './asked-thing.ts';
import { callParts } from './call-parts.ts';
import { canonicalNoun } from './noun-synonyms.ts';
import { everyone, persons } from './persons.ts';

const ofActs = /^(?:action:[^:]*|matter):/u;

/** What an act is done to: the price of `action:mention:price` and of `matter:price`; undefined for other surfaces. */
export function thingOf(surface: string): string | undefined {
  const named = ofActs.exec(surface)?.[0];
  return named === undefined ? undefined : surface.slice(named.length);
}

/**
 * Tells of tokens whether any of some things may be named among them: by any of its names, by one of its kind, or by a
 * question for it. False is certain.
 */
export function mayName(things: ReadonlySet<string>): (tokens: readonly Token[]) => boolean {
  const isAskedFor = [...things].some((thing) => thing.startsWith('?') || askedNouns.has(thing));
  const isNoun = (stem: string): boolean => things.has(stem) || things.has(canonicalNoun(stem));
  const isCode = [...things].some((thing) => thing.startsWith('`'));
  const isOfEveryone = persons.some(isNoun);
  const names = ({ kind, stem, lower, text }: Token): boolean =>
    isNoun(stem) ||
    kindsOfThing.get(stem)?.some(isNoun) === true ||
    (isCode && kind === 'code' && [text, ...callParts(text)].some((code) => things.has(code))) ||
    (lower === 'another' && things.has('other')) ||
    things.has(`~${lower}`) ||
    (isOfEveryone && everyone.has(stem)) ||
    // "Each time you …" asks as "when" does.
    (isAskedFor && (askingWords.has(lower) || lower === 'time'));
  return (tokens) => tokens.some(names);
}
