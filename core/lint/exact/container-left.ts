import { isVerbStem } from '../text/imperative-verbs.ts';
import { isPart } from '../text/part-nouns.ts';
import { stemWord } from '../text/stem-word.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container, Reach } from './container.ts';
import { containerOf, isWhole } from './container.ts';
import { gappedSubject } from './gapped-subject.ts';
import { isGeneralName } from './general-names.ts';
import type { NounPhrase } from './nouns-around.ts';
import { determiners, nounPhraseAt, nounPhraseEndingAt, placeAfter, quotedName } from './nouns-around.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import type { Quantity } from './quantities.ts';
import { isPlural, singularOf, unitNamed } from './units.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What the words before a quantity say that it is counted in. */
export const containerOnTheLeft = (
  view: ClauseTokens,
  quantity: Quantity,
  all: readonly Quantity[],
): Container | undefined =>
  limited(view, quantity) ??
  gappedSubject(view, quantity) ??
  itemsOfSection(view, quantity) ??
  laidOut(view, quantity, all) ??
  universal(view, quantity, all) ??
  linked(view, quantity) ??
  subject(view, quantity);

/** "15 lines *in three stanzas*": what they are laid out in, and nothing that each of them has. */
function laidOut(view: ClauseTokens, { from }: Quantity, all: readonly Quantity[]): Container | undefined {
  const isIn = wordAt(view, from - 1) === 'in';
  return isIn && all.some(({ nounTo, noun }) => nounTo === from - 1 && noun.plural && noun.unit !== undefined)
    ? {}
    : undefined;
}

/** "Write *the IDEAS bullets* as exactly 16 words": each item of the section of that name. */
function itemsOfSection(view: ClauseTokens, { from }: Quantity): Container | undefined {
  for (let at = from - 1; at > view.from; at -= 1) {
    const [name, noun] = [view.tokens[at - 1], wordAt(view, at)];
    if (name?.kind !== 'word' || !/^\p{Lu}{3,}$/u.test(name.text)) continue;
    const unit = isPlural(noun) ? unitNamed([noun]) : undefined;
    if (unit === 'item')
      return isPlural(name.lower) ? { each: singularOf(name.lower) } : { part: name.lower, each: unit };
  }
  return undefined;
}

/** "Keep each paragraph to three sentences": the verb that limits belongs to the quantity, and so does its object. */
function limited(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const word = wordAt(view, from + 1);
  if (['each', 'every'].includes(word)) {
    const phrase = upToUnit(nounPhraseAt(view, nounStart(view, from + 2)));
    return phrase.length === 0 ? undefined : containerOf(phrase, 'each');
  }
  // "Limit sentences to 20 words": of a bound that begins with its verb.
  if (determiners.has(word)) {
    const phrase = nounPhraseAt(view, from + 2);
    return wordAt(view, from + 2 + phrase.length) === 'to' ? containerOf(phrase, 'one') : undefined;
  }
  // "Limit sentences to 20 words", but "three minutes to read".
  const isCounted = readNumber(view.tokens, from) !== undefined;
  const isNamed = unitNamed([word]) !== undefined || isPart(stemWord(word));
  const unit = !isCounted && isNamed && isPlural(word) && wordAt(view, from + 2) === 'to';
  return unit ? containerOf([word], 'each') : undefined;
}

/** "each bullet …", "no sentence may …", "three sections, each with …". */
function universal(view: ClauseTokens, quantity: Quantity, all: readonly Quantity[]): Container | undefined {
  for (let at = quantity.from - 1; at >= view.from; at -= 1) {
    const word = wordAt(view, at);
    if (!universals.has(word) || (word === 'all' && isSummed(view)) || isBareNo(view, at)) continue;
    return ofEach(view, at) ?? (bare.has(word) ? ofThem(view, { ...quantity, from: at }, all) : undefined);
  }
  return undefined;
}

/** The phrase behind "each" or "no". */
function ofEach(view: ClauseTokens, at: number): Container | undefined {
  const start = nounStart(view, at + 1);
  // "Every fifth day": one of five.
  const ordinal = readOrdinal(view.tokens, start);
  if (ordinal !== undefined) return { each: `${ordinal.value}. ${wordAt(view, ordinal.to)}` };
  const phrase = upToUnit(nounPhraseAt(view, start));
  const [first = ''] = phrase;
  if (first === '' || participles.has(first) || (pronouns.has(first) && bare.has(wordAt(view, at)))) return undefined;
  return placeAfter(view, start + phrase.length, containerOf(phrase, 'each'));
}

/** What "each" alone, or "each of them", is of: what was spoken of in the clause, or else before it. */
function ofThem(view: ClauseTokens, quantity: Quantity, all: readonly Quantity[]): Container | undefined {
  const [first = ''] = nounPhraseAt(view, nounStart(view, quantity.from + 1));
  return distributedOver(view, quantity, all) ?? (pronouns.has(first) ? containerOf([first], 'each') : undefined);
}

/** They may stand alone, or before "of them". */
const bare: ReadonlySet<string> = new Set(['each', 'none']);
/** "*No emoji,* 150 to 200 words": what there is none of holds nothing. */
const isBareNo = (view: ClauseTokens, at: number): boolean =>
  wordAt(view, at) === 'no' && wordAt(view, at + 1 + nounPhraseAt(view, at + 1).length) === ',';

/** "Each paragraph containts …": after the name of a unit, what looks like a verb is no part of it. */
function upToUnit(phrase: readonly string[]): readonly string[] {
  const end = phrase.findIndex((word, at) => unitNamed([word]) !== undefined && isPlural(phrase[at + 1] ?? ''));
  return end < 0 || unitNamed(phrase.slice(end + 1, end + 2)) !== undefined ? phrase : phrase.slice(0, end + 1);
}

const universals: ReadonlySet<string> = words('each every no any per all neither none');
const pronouns: ReadonlySet<string> = words('them these those which');
const participles: ReadonlySet<string> = words(
  'having consisting up comprising spanning no limited running written made described told explained summed summarised summarized worded put given shown introduced illustrated presented filled covered discussed treated set laid kept followed one',
);

/** After "each": skips "of the". */
function nounStart(view: ClauseTokens, at: number): number {
  const of = wordAt(view, at) === 'of' ? at + 1 : at;
  const determined = of > at && determiners.has(wordAt(view, of)) ? of + 1 : of;
  return ['the', 'single'].includes(wordAt(view, determined)) ? determined + 1 : determined;
}

/** "five paragraphs of two sentences each": what the nearest other quantity counts, or the nearest plural. */
export function distributedOver(
  view: ClauseTokens,
  quantity: Quantity,
  all: readonly Quantity[],
): Container | undefined {
  const name = quantity.noun.names[0];
  const outer = all.filter((one) => one.from < quantity.from && one.noun.names[0] !== name).at(-1);
  if (outer !== undefined) return containerOf([outer.noun.names[0] ?? ''], 'each');
  for (let at = quantity.from - 1; at >= view.from; at -= 1) {
    const word = wordAt(view, at);
    if (view.tokens[at]?.kind === 'word' && isPlural(word) && !notNouns.has(word)) return containerOf([word], 'each');
  }
  return undefined;
}

const notNouns: ReadonlySet<string> = words('is has was does its this always contains includes as uses us plus');

/** The noun that the quantity hangs on: "a letter *of* 60 words", "keep the title *under* ten words", "intro (2 lines)". */
function linked(view: ClauseTokens, { from }: Quantity): Container | undefined {
  let at = from - 1;
  while (at >= view.from && (links.has(wordAt(view, at)) || isAsWell(view, at, from))) at -= 1;
  // "A summary in at most three sentences", "sentences under 20 words": the preposition belongs to the bound.
  if ((at === from - 1 && !bounding.has(wordAt(view, from))) || at < view.from) return undefined;
  const quoted = quotedName(view, at);
  if (quoted !== undefined) return { part: quoted };
  const phrase = withoutVerb(view, at, nounPhraseEndingAt(view, at));
  if (phrase === undefined || isWholeSubject(view, at, phrase.words.length)) return undefined;
  const owned = ownedBy(view, at, phrase);
  if (owned !== undefined) return owned;
  const start = at - phrase.words.length - 1;
  const isManner = ['in', 'as'].includes(wordAt(view, start - 1)) || ['in', 'as'].includes(wordAt(view, start));
  return (isManner ? objectOf(view) : undefined) ?? containerOf(phrase.words, phrase.reach);
}

/** "*The caption* of the table has ten words": of what it is a piece, is not so long. */
function ownedBy(view: ClauseTokens, at: number, { words: owner }: NounPhrase): Container | undefined {
  const of = at - owner.length - 1;
  if (of <= view.from || wordAt(view, of) !== 'of' || !isVerb(view, at + 1)) return undefined;
  const piece = nounPhraseEndingAt(view, of - 1);
  // "The opening sentence of the first paragraph": as long as it is, that is too.
  const isUnit = unitNamed(piece?.words ?? []) !== undefined;
  const found = piece?.reach === 'one' && !isUnit ? containerOf(piece.words, 'one') : undefined;
  return found?.part === undefined ? undefined : found;
}

/** "Write the bullets *as* exactly 16 words" */
const isAsWell = (view: ClauseTokens, at: number, from: number): boolean =>
  at === from - 1 && wordAt(view, at) === 'as' && isPlural(wordAt(view, at - 1));

/** "*The message explains* in two paragraphs": the last word of a subject at the head of a clause may be its verb. */
function withoutVerb(view: ClauseTokens, at: number, phrase: NounPhrase | undefined): NounPhrase | undefined {
  if (phrase === undefined || phrase.words.length < 2 || at - phrase.words.length > view.from) return phrase;
  const [verb = '', noun = ''] = phrase.words.toReversed();
  const isVerb =
    /[^s]s$/u.test(verb) && isVerbStem(stemWord(verb)) && !isPlural(noun) && unitNamed([verb]) === undefined;
  return isVerb ? { words: phrase.words.slice(0, -1), reach: 'one' } : phrase;
}

/** "*A name* has two words": a subject, which is read as such. */
const isWholeSubject = (view: ClauseTokens, at: number, length: number): boolean =>
  at - length <= view.from && isVerb(view, at + 1);

/** "Phrase *the last query* as a question of ten words". */
function objectOf(view: ClauseTokens): Container | undefined {
  if (!determiners.has(wordAt(view, view.from + 1))) return undefined;
  const phrase = nounPhraseAt(view, view.from + 2);
  return phrase.length === 0 || isPlural(phrase.at(-1) ?? '') ? undefined : containerOf(phrase, 'one');
}

const bounding: ReadonlySet<string> = words('in under below within over above to at beneath shorter longer no not');

const links: ReadonlySet<string> = words(
  'of in with to at under below within using having containing contains holding over , : ( – — - that which has is are be should must shall may can will than for no by',
);

/** The subject of the clause: "The 'pitch' must consist of two sentences", "Sentences have at most 15 words". */
function subject(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const at = startOfSubject(view, from);
  const determined = determiners.has(wordAt(view, at));
  const start = determined ? at + 1 : at;
  const quoted = start < from ? quotedName(view, start) : undefined;
  if (quoted !== undefined)
    return isVerb(view, start + 1 + nounPhraseAt(view, start + 1).length) ? { part: quoted } : undefined;
  const phrase = nounPhraseAt(view, start);
  const end = start + phrase.length;
  if (phrase.length === 0 || phrase.length > 5 || end > from) return undefined;
  // "A word count above 250" is one of the answer.
  if (wordAt(view, end) === 'count' && unitNamed(phrase) !== undefined) return undefined;
  if (isReceiver(view, phrase, end)) return {};
  const plural = isPlural(phrase.at(-1) ?? '');
  const isNamed = determined || plural || wordAt(view, end) === ':' || isPartName(phrase);
  const isSubject = isVerb(view, end) ? isNamed : determined;
  if (!isSubject) return undefined;
  return placeAfter(view, end, containerOf(phrase, reachOf(view, { phrase, at })));
}

const isReceiver = (view: ClauseTokens, phrase: readonly string[], end: number): boolean =>
  receivers.has(phrase.at(-1) ?? '') || isMedium(view, phrase, end);

/** "*The card* holds eight insights": what the whole answer is put onto. */
const isMedium = (view: ClauseTokens, phrase: readonly string[], end: number): boolean =>
  media.has(phrase.join(' ')) &&
  holding.has(wordAt(view, end)) &&
  !/^an?$/u.test(wordAt(view, end - phrase.length - 1));

const media: ReadonlySet<string> = words('card slide poster leaflet flyer sheet label panel banner newsletter ticket');
const holding: ReadonlySet<string> = words('holds fits takes shows carries');

/** "*Breakfast* has about 400 kcal", "*Labour* takes two lines": a noun that names neither the answer nor a measure of it. */
const isPartName = (phrase: readonly string[]): boolean =>
  phrase.length < 3 &&
  !isGeneralName(phrase.join(' ')) &&
  !phrase.some((word) => isWhole(word) || /^(?:any|every|some|no|who)(?:one|body|thing|ever)?$/u.test(word));

function startOfSubject(view: ClauseTokens, to: number): number {
  let at = behindRemark(view);
  while (at < to && skipped.has(wordAt(view, at))) at += 1;
  return at;
}

/** Behind "Reminder:" and the like, which name no part of the answer. */
function behindRemark(view: ClauseTokens): number {
  const colon = [1, 2].map((length) => view.from + length).find((at) => wordAt(view, at) === ':');
  const words = view.tokens.slice(view.from, colon ?? view.from).map(({ lower }) => lower);
  return colon !== undefined && isGeneralName(words.join(' ')) ? colon + 1 : view.from;
}

/** "Sentences have …" and "a query has …" speak of every one, "together, the answers …" of all at once. */
function reachOf(
  view: ClauseTokens,
  { phrase, at }: { readonly phrase: readonly string[]; readonly at: number },
): Reach {
  const noun = phrase.at(-1) ?? '';
  if (isPlural(noun)) return isSummed(view) ? 'all' : 'each';
  return ['a', 'an'].includes(wordAt(view, at)) && !isWhole(noun) ? 'each' : 'one';
}

/** "Together, the answers …": what follows is said of all of them at once. */
function isSummed(view: ClauseTokens): boolean {
  for (let at = view.from; at < view.to; at += 1)
    if (
      sums.has(wordAt(view, at)) ||
      (wordAt(view, at) === 'all' && wordAt(view, at - 1) === 'in') ||
      (adding.has(wordAt(view, at)) && ['to', 'up'].includes(wordAt(view, at + 1)))
    )
      return true;
  return false;
}

/** Who or what gets the answer: a limit of theirs is one of the answer. */
const receivers: ReadonlySet<string> = words(
  'reader readers user users audience customer customers paper app screen display board device printer parser system sms channel tool program website reviewer listener editor phone terminal editors newspaper magazine widget bot hall printer box frame',
);

/** "The three drafts *come to* 300 words" */
const adding: ReadonlySet<string> = words('come comes amount amounts add adds');

const sums: ReadonlySet<string> = words('together combined total altogether overall sum jointly');

const skipped: ReadonlySet<string> = words(
  '- * • # and but also additionally , then please moreover finally furthermore only together overall altogether in total',
);

const isVerb = (view: ClauseTokens, at: number): boolean => verbs.has(wordAt(view, at));

const verbs: ReadonlySet<string> = words(
  'must should shall may can will need needs has have is are consists consist contain contains comprises comprise takes take lasts gets get counts count runs run spans span : – — ought cannot holds hold stays stay never always be exceeds exceed includes include =',
);
