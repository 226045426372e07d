import { isVerbStem } from '../text/imperative-verbs.ts';
import { stemWord } from '../text/stem-word.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container, Reach } from './container.ts';
import { containerOf, isCompound } from './container.ts';
import { readOrdinal } from './numbers.ts';
import { isPlural, unitNamed } from './units.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that stand before a noun and make it one thing. */
export const determiners: ReadonlySet<string> = words('the your this its a an their our his her that one');

/** Words at which a noun phrase ends. */
const boundary: ReadonlySet<string> = words(
  'of in on at to for with without per each every that which who and or but nor is are be was were will would shall must should may can could has have had contain contains containing include includes including consists consist comprises comprise takes take lasts gets get counts count runs run spans span using from by as about into under over between within after before if when than then so because since not no never the a an this these those their its your it they you we there here only exactly needs need holds hold stays stay exceeds exceed cannot ought begin begins start starts end ends always stands comes goes appears belongs sits beginning starting ending reading saying come comes amounts totals adds sums fits fit fills fill gives carries covers takes has gets never always remains down suffice suffices',
);

const endsNoun: ReadonlySet<string> = words('long max maximum together short concise brief itself alone');

/** "the introduction *alone*" */
const emphatic: ReadonlySet<string> = words('alone itself');

/** Words of the noun phrase that begins at a place; empty without one. */
export function nounPhraseAt(view: ClauseTokens, at: number): readonly string[] {
  const found: string[] = [];
  for (let index = at; index < Math.min(view.to, at + 6); index += 1) {
    const word = wordAt(view, index);
    if (view.tokens[index]?.kind !== 'word' || boundary.has(word) || (found.length > 0 && endsNoun.has(word))) break;
    if (found.length > 0 && isVerbOf(view, index, found.at(-1) ?? '')) break;
    found.push(word);
  }
  return found;
}

/** "One test per function *keeps* the suite fast": a verb behind its subject, with its object. */
function isVerbOf(view: ClauseTokens, at: number, subject: string): boolean {
  const word = wordAt(view, at);
  return (
    /[^s]s$/u.test(word) &&
    !isPlural(subject) &&
    determiners.has(wordAt(view, at + 1)) &&
    isVerbStem(stemWord(word)) &&
    unitNamed([word]) === undefined
  );
}

/** A noun phrase with what its form says: several of it, or all of a kind. */
export interface NounPhrase {
  readonly words: readonly string[];
  readonly reach: Reach;
}

/** "the opening paragraph" before a place: back to its determiner, at most five words. */
export const nounPhraseEndingAt = (view: ClauseTokens, at: number): NounPhrase | undefined =>
  isPostscript(view, at) ? postscript : phraseUpTo(view, emphatic.has(wordAt(view, at)) ? at - 1 : at);

const postscript: NounPhrase = { words: ['postscript'], reach: 'one' };

/** "A *P.S.* of one sentence" */
const isPostscript = (view: ClauseTokens, at: number): boolean =>
  wordAt(view, at) === '.' && ['p', '.', 's'].every((word, index) => wordAt(view, at - 3 + index) === word);

function phraseUpTo(view: ClauseTokens, end: number): NounPhrase | undefined {
  const found: string[] = [];
  for (let index = end; index >= Math.max(view.from, end - 5); index -= 1) {
    const word = wordAt(view, index);
    if (determiners.has(word)) return found.length === 0 ? undefined : toPhrase(found);
    const isOrdinal = readOrdinal(view.tokens, index) !== undefined;
    if ((view.tokens[index]?.kind !== 'word' || boundary.has(word)) && !isOrdinal) break;
    found.unshift(word);
  }
  const head = found.at(-1) ?? '';
  if (found.length > 1 && isCompound(found.slice(-2)) && isPlural(head))
    return { words: found.slice(-2), reach: 'one' };
  return unitNamed([head]) !== undefined && isPlural(head) ? toPhrase([head]) : undefined;
}

function toPhrase(phrase: readonly string[]): NounPhrase {
  if (!isPlural(phrase.at(-1) ?? '')) return { words: phrase, reach: 'one' };
  return { words: phrase, reach: unitNamed(phrase) === undefined ? 'all' : 'each' };
}

/** What stands after "in", "of", "for": "the summary", "each of the sections", a quoted name. */
export function placeAt(view: ClauseTokens, at: number): Container | undefined {
  const word = wordAt(view, at);
  if (word === 'each' || word === 'every' || word === 'any') {
    const start = wordAt(view, at + 1) === 'of' ? at + 3 : at + 1;
    return containerOf(nounPhraseAt(view, start), 'each');
  }
  if (!determiners.has(word)) return undefined;
  const quoted = quotedName(view, at + 1);
  if (quoted !== undefined) return { part: quoted };
  const phrase = nounPhraseAt(view, at + 1);
  // "At the foot of each card"
  if (phrase.length === 1 && edges.has(phrase[0] ?? '') && wordAt(view, at + 2) === 'of') return placeAt(view, at + 3);
  return phrase.length === 0 || isPlural(phrase.at(-1) ?? '') ? undefined : containerOf(phrase, 'one');
}

const edges: ReadonlySet<string> = words('foot top bottom head end beginning start middle');

/** The name that a quoted text or code is. */
export function quotedName({ tokens }: ClauseTokens, at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'quote' || token?.kind === 'code' ? token.lower : undefined;
}

/** "each point *in the second section*": the place of a container, from the prepositions that follow it. */
export function placeAfter(view: ClauseTokens, from: number, container: Container | undefined): Container | undefined {
  let at = from;
  while (placePrepositions.has(wordAt(view, at))) {
    const place = ['a', 'an'].includes(wordAt(view, at + 1)) ? undefined : placeAt(view, at + 1);
    const part = place?.part ?? place?.each;
    if (part !== undefined && part !== container?.each) return container === undefined ? place : { ...container, part };
    const start = determiners.has(wordAt(view, at + 1)) ? at + 2 : at + 1;
    at = start + nounPhraseAt(view, start).length;
  }
  return container;
}

const placePrepositions: ReadonlySet<string> = words('in of within under on for');
