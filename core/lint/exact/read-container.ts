import type { TokenRange } from '../text/clause.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { isPart } from '../text/part-nouns.ts';
import { isRoomFor } from '../text/room-for.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf, isText } from './container.ts';
import { containerOnTheLeft, distributedOver } from './container-left.ts';
import { containerOfPronoun, containerOfTail } from './container-of-pronoun.ts';
import { containerOfSome } from './container-of-some.ts';
import { isGeneralName } from './general-names.ts';
import { labelledPart } from './labels.ts';
import { nounPhraseAt, placeAt, quotedName } from './nouns-around.ts';
import { pieceOfEach, subjectOfEach } from './piece-of-each.ts';
import type { Quantity } from './quantities.ts';
import { sharedOut } from './shared-out.ts';
import { unitNamed } from './units.ts';

/** What a quantity of a clause is counted in, read from the words around it. */
export function readContainer(view: ClauseTokens, quantity: Quantity, all: readonly Quantity[]): Container {
  if (isRoomFor(view.tokens, view) || isReadingTime(view, quantity)) return {};
  const found =
    described(quantity) ??
    pieceOfEach(view, quantity) ??
    subjectOfEach(view, quantity) ??
    containerOfSome(view, quantity) ??
    onTheRight(view, quantity, all) ??
    sharedOut(view, quantity, all) ??
    listedFor(view, quantity) ??
    containerOfPronoun(view, quantity) ??
    containerOfTail(view, quantity) ??
    containerOnTheLeft(view, quantity, all) ??
    labelledPart(view) ??
    containerOfLead(view) ??
    containerOfClause(view);
  if (found.part !== undefined) return found;
  const section = namedSection({ ...view, to: view.clause.sentence.tokens.length })?.name ?? ownerOf(view, found);
  return { ...asEntry(found, quantity), ...(section === undefined ? {} : { part: section }) };
}

/** "The *reading time* is two minutes": that of the whole. */
const isReadingTime = (view: ClauseTokens, { from, noun }: Quantity): boolean =>
  noun.unit === 'minute' &&
  view.tokens
    .slice(view.from, from)
    .some(
      ({ lower }, at, before) =>
        lower === 'time' && /^(?:read|reading|speaking|listening)$/u.test(before[at - 1]?.lower ?? ''),
    );

/** "Write the *IDEAS* bullets as exactly 16 words": those of that section. */
function ownerOf(view: ClauseTokens, { each }: Container): string | undefined {
  if (each === undefined) return undefined;
  for (let at = view.from + 1; at < view.to; at += 1) {
    if (unitNamed([wordAt(view, at)]) !== each) continue;
    const owner = capitalsAt({ ...view, to: at }, at - 1);
    if (owner.length > 0) return owner.join(' ');
  }
  return undefined;
}

/** "Each word comes with two sentences": an entry of a vocabulary, and no measure. */
const asEntry = ({ each, ...place }: Container, { noun }: Quantity): Container =>
  each !== undefined && small.has(each) && !small.has(noun.names[0] ?? '')
    ? { ...place, each: `${each} entry` }
    : { ...place, ...(each === undefined ? {} : { each }) };

const small: ReadonlySet<string> = new Set(['word', 'character', 'token']);

/** "Title: six words, *one emoji*": what is listed behind a label. */
function listedFor(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const label = nounPhraseAt(view, view.from);
  const isListed = wordAt(view, from - 1) === ',' && wordAt(view, view.from + label.length) === ':';
  const found = isListed && !isGeneralName(label.join(' ')) ? containerOf(label, 'one') : undefined;
  return found?.part === undefined ? undefined : found;
}

/** "a one-sentence summary". */
const described = ({ noun }: Quantity): Container | undefined =>
  noun.describes === undefined ? undefined : containerOf([noun.describes], 'one');

/** "For each day, list …": what stands ahead of the clause, up to its comma. */
function containerOfLead(view: ClauseTokens): Container | undefined {
  const to = view.from - 1;
  if (view.tokens[to]?.text !== ',') return undefined;
  const ahead = { ...view, from: Math.max(0, to - MOST_LEAD), to };
  for (let at = to - 1; at >= ahead.from; at -= 1) {
    if (!['each', 'every'].includes(wordAt(ahead, at))) continue;
    if (!placing.has(wordAt(ahead, at - 1))) return undefined;
    // "For each, write one sentence": of whatever was spoken of before.
    return at === to - 1 ? ofSomething : containerOf(nounPhraseAt(ahead, at + 1), 'each');
  }
  return undefined;
}

const MOST_LEAD = 6;
const placing: ReadonlySet<string> = new Set('for in on per at within under'.split(' '));

/** What the clause as a whole is about, where that is a piece of a text by its name. */
export function containerOfClause({ clause }: ClauseTokens): Container {
  const name = clause.target.kind === 'part' ? (clause.target.name ?? '') : '';
  const isNamed = (isPart(name) && !isInstruction(name)) || (clause.target.apart === true && !isInstruction(name));
  const part = isNamed ? containerOf(name.split(' '), 'one') : undefined;
  const each = clause.per === undefined || !isPart(clause.per) ? undefined : containerOf([clause.per], 'each');
  return { ...part, ...each };
}

/** "Avoid the keywords: …" names no part. */
const isInstruction = (name: string): boolean =>
  name.split(' ').some((word) => isVerbStem(word) || /^(keyword|word|phras|term|express|not)$/u.test(word));

/** "Up to 30 words each": of whatever was spoken of before. */
const ofSomething: Container = { each: 'piece' };

function onTheRight(view: ClauseTokens, quantity: Quantity, all: readonly Quantity[]): Container | undefined {
  const at = afterMeasure(view, Math.max(quantity.nounTo, quantity.to));
  const next = nounPhraseAt(view, at + 1);
  if (idioms.has(next.join(' ')) || idioms.has(nounPhraseAt(view, at + 2).join(' '))) return undefined;
  switch (wordAt(view, at)) {
    case 'each':
      return next.length > 0 ? containerOf(next, 'each') : (dealtOver(view, quantity, all) ?? ofSomething);
    case 'apiece':
      return dealtOver(view, quantity, all) ?? ofSomething;
    case 'per':
    case 'every':
      return containerOf(next, 'each');
    case 'for':
      return isForEach(view, at) ? (dealtOver(view, quantity, all) ?? ofSomething) : placeAt(view, at + 1);
    case 'a':
    case 'an':
      return unitNamed(next) === undefined ? undefined : containerOf(next, 'each');
    case 'on':
      return onSheet(view, at, { quantity, next });
    default:
      return prepositions.has(wordAt(view, at)) ? placeAt(view, at + 1) : besideAt(view, at);
  }
}

/** "20 words *between the rounds*", "a remark of ten words *below the table*": a piece beside what is named. */
function besideAt(view: ClauseTokens, at: number): Container | undefined {
  if (!beside.has(wordAt(view, at)) || wordAt(view, at + 1) !== 'the') return undefined;
  const noun = nounPhraseAt(view, at + 2).at(-1);
  return noun === undefined ? undefined : { part: `${wordAt(view, at)} ${noun}` };
}

const beside: ReadonlySet<string> = new Set('between before after behind below beneath above'.split(' '));

/** "An article of 2,000 words *on the keyword*": what it is about, unless it is what they stand on. */
const onSheet = (
  view: ClauseTokens,
  at: number,
  { quantity, next }: { readonly quantity: Quantity; readonly next: readonly string[] },
): Container | undefined =>
  !isOfText(view, quantity.from) || next.some((word) => sheets.has(word)) ? placeAt(view, at + 1) : undefined;

const isOfText = (view: ClauseTokens, from: number): boolean =>
  wordAt(view, from - 1) === 'be' || (wordAt(view, from - 1) === 'of' && isText(wordAt(view, from - 2)));

const sheets: ReadonlySet<string> = new Set(
  'page pages slide slides card cards back front side screen sheet label board poster sign cover page line lines paper each every'.split(
    ' ',
  ),
);

/** "Five films, with one sentence *for each*" */
const isForEach = (view: ClauseTokens, at: number): boolean =>
  wordAt(view, at + 1) === 'each' && (at + 2 >= view.to || view.tokens[at + 2]?.kind === 'punctuation');

/** "To the brim", "to the letter": how much, not where. */
const idioms: ReadonlySet<string> = new Set(['brim', 'letter', 'full', 'minute', 'last', 'limit', 'maximum', 'edge']);

/** "*The plan* has three phases with four exercises each": each of those that the plan has. */
function dealtOver(view: ClauseTokens, quantity: Quantity, all: readonly Quantity[]): Container | undefined {
  const each = distributedOver(view, quantity, all);
  const outer = all.find(({ from, noun }) => from < quantity.from && each !== undefined && isNamed(noun.names, each));
  const part = outer === undefined ? undefined : containerOnTheLeft(view, outer, all)?.part;
  return part === undefined || each === undefined ? each : { part, ...each };
}

const isNamed = (names: readonly string[], { each }: Container): boolean => names.some((name) => name === each);

/** Skips "long", "in length", "or less", a bracket. */
function afterMeasure(view: ClauseTokens, from: number): number {
  let at = from;
  for (;;) {
    if (wordAt(view, at) === 'in' && wordAt(view, at + 1) === 'length') at += 2;
    else if (measures.has(wordAt(view, at))) at += 1;
    else return at;
  }
}

const measures: ReadonlySet<string> = new Set([
  'long',
  'maximum',
  'max',
  'minimum',
  'or',
  'less',
  'fewer',
  'more',
  ')',
]);
const prepositions: ReadonlySet<string> = new Set('in for within of to on under inside at into across'.split(' '));

/** "into a section called TAKEAWAYS", "in the section SUMMARY", "under the heading Notes". */
export function namedSection(view: ClauseTokens): (TokenRange & { readonly name: string }) | undefined {
  for (let at = view.from; at < view.to - 1; at += 1) {
    if (!places.has(wordAt(view, at))) continue;
    const start = called.has(wordAt(view, at + 1)) ? at + 2 : at + 1;
    const quoted = quotedName(view, start);
    if (quoted !== undefined) return { name: quoted, from: at, to: start + 1 };
    const name = capitalsAt(view, start);
    if (name.length > 0) return { name: name.join(' '), from: at, to: start + name.length };
  }
  return undefined;
}

const places: ReadonlySet<string> = new Set(['section', 'heading', 'sections', 'part', 'field', 'tag']);
const called: ReadonlySet<string> = new Set('called named titled labelled labeled headed entitled'.split(' '));

function capitalsAt({ tokens, to }: ClauseTokens, from: number): readonly string[] {
  const name: string[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !/^\p{Lu}{2,}$/u.test(token.text)) break;
    name.push(token.lower);
  }
  return name;
}
