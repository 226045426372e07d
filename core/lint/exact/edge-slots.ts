import type { Directive } from '../directives/directive.ts';
import type { LatePattern } from '../text/late-pattern.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { ClauseText } from './clause-text.ts';
import { clauseText } from './clause-text.ts';
import type { ClauseTokens, TellingWords } from './clause-tokens.ts';
import { hasAny, tellingWords, wordAt } from './clause-tokens.ts';
import { valueAt, valueBefore } from './edge-values.ts';
import type { FoundEdge, Side } from './edges.ts';
import { edgeOf } from './edges.ts';

/** Words by which the first or the last place is told. */
export const slotWords: TellingWords = tellingWords(
  'first opening opener top leading last final closing closer parting concluding bottom line start beginning front head end foot ending close after ahead filed file sorted sort stop break mid cut',
);

/**
 * What stands at the first or last place, where a name of the place says so: "the very first characters are …", "let a
 * question be the opening line", "the top is reserved for …".
 */
export function edgeSlots(view: ClauseTokens): readonly Directive[] {
  if (!hasAny(view, slotWords)) return [];
  const said = clauseText(view);
  const found = slotFirst(view, said) ?? slotLast(view, said) ?? filedUnder(view, said) ?? brokenOff(view, said);
  return found === undefined ? [] : [directiveOf(view, found)];
}

interface Found {
  readonly side: Side;
  readonly value: FoundEdge;
  /** Told by what happens to an answer without it. */
  readonly isGate?: boolean;
}

function directiveOf(view: ClauseTokens, { side, value, isGate }: Found): Directive {
  const evidence = { from: view.from, to: view.to };
  const directive = edgeOf(view, { side, value, container: {}, evidence });
  const { clause } = view;
  return isGate === true && !isDenied(view)
    ? { ...directive, sign: '+', clause: { ...clause, when: [], unless: [], conditions: [] } }
    : { ...directive, sign: isDenied(view) ? '-' : '+' };
}

/** "The last line must not be …". */
const isDenied = (view: ClauseTokens): boolean => {
  for (let at = view.from; at < view.to; at += 1) if (['not', 'never'].includes(wordAt(view, at))) return true;
  return false;
};

const pieces =
  '(?:words?|lines?|sentences?|characters?|letters?|tokens?|symbols?|things?|signs?|remarks?|phrases?|glyphs?)';
const firsts = '(?:first|opening|leading|top)';
const lasts = '(?:last|final|closing|parting|concluding|bottom)';
const ofWhole = '(?: (?:of|in|on) (?:the|your|each|every|any|an?) [a-z]+(?: [a-z]+)?)?';
const seen =
  '(?: (?:that )?(?:anyone|everyone|people|they|you|we|he|she|it|the [a-z]+|an? [a-z]+|[a-z]+s) (?:ever )?(?:sees?|reads?|hears?|gets?|meets?|notices?|finds?))?';
const determiner = '(?:(?:the|your|its|their|our|every|each|any|an?) )?(?:very |absolute |single )?';
const startSlot = `${determiner}(?:${firsts} (?:[a-z]+ )??${pieces}|line one|word one|opener|opening)${ofWhole}${seen}`;
const endSlot = `${determiner}(?:${lasts} (?:[a-z]+ )??${pieces}|closer|ending)${ofWhole}${seen}`;
const topPlace = '(?:top|head|front|very start|very beginning)';
const endPlace = '(?:bottom|foot|very end)';
const standing =
  '(?:whatever|what|that which|anything that|the thing that|whichever [a-z]+) (?:stands?|comes?|appears?|goes|sits|is placed|is) ';

const being =
  '(?:,? (?:belongs? to|goes to|(?:is|are|be) (?:reserved|kept|meant|set aside|taken) (?:for|by)|is|are|be|to be|must be|must always be|has to be|have to be|should be|shall be|will be|needs to be|reads?|says?|holds?|contains?|consists? of|must read|must say|must hold|must contain|carries|bears)| :|:)(?: always| also| nothing but| nothing other than| only| just| exactly| simply| none other than| invariably)* ';

interface Frame {
  readonly side: Side;
  readonly pattern: LatePattern;
}

const frame = (side: Side, source: string): Frame => ({ side, pattern: latePattern(`(?:^|[ ,:;(])${source}`) });

/** The value follows what the pattern matches. */
const before: readonly Frame[] = [
  frame('start', `${startSlot}${being}`),
  frame('end', `${endSlot}${being}`),
  frame(
    'start',
    `${standing}(?:at the (?:very )?(?:top|start|beginning|front|head)|first|on line one|up front)${being}`,
  ),
  frame('end', `${standing}(?:at the (?:very )?(?:bottom|end|foot|close)|last)${being}`),
  frame('start', `the (?:very )?${topPlace}${ofWhole}${being}`),
  frame('end', `the (?:very )?${endPlace}${ofWhole}${being}`),
  frame(
    'end',
    '(?:after|behind|below|beneath) (?:everything|all|anything) else (?:comes|goes|stands|follows|sits|there is|is|put|add|write|place),? ',
  ),
  frame(
    'start',
    '(?:before|ahead of|above) (?:everything|all|anything) else,? (?:comes|goes|stands|sits|there is|put|write|place|give) ',
  ),
];

function slotFirst(view: ClauseTokens, said: ClauseText): Found | undefined {
  for (const { side, pattern } of before) {
    const match = pattern.exec(said.text);
    const at = match === null ? undefined : said.tokenAt(match.index + match[0].length);
    const value = at === undefined ? undefined : valueAt(view, at, side);
    if (match !== null && value !== undefined) return { side, value, ...gate(said.text.slice(0, match.index)) };
  }
  return undefined;
}

const gates =
  /\b(?:strips?|rejects?|drops?|discards?|refuses?|fails?|ignores?|complete|completed|accepts?|accepted|valid|works?|loads?|opens?|taken|passes|published|delivered|printed|recognised|recognized|counts?|skips?|blocks?|deletes?|returns?)\b.*\b(?:unless|only (?:when|if|once)|until)\s*$/u;

/** "After everything else comes …" is no case either. */
const gate = (text: string): { readonly isGate?: boolean } => (gates.test(text) || text === '' ? { isGate: true } : {});

/** What is told by what becomes of an answer without it: also where another thing is spoken of ("The upload …"). */
export const edgeGates = (view: ClauseTokens): readonly Directive[] => {
  if (!hasAny(view, slotWords)) return [];
  const found = slotFirst(view, clauseText(view));
  return found?.isGate === true ? [directiveOf(view, found)] : [];
};

/** The value stands before what the pattern matches. */
const behind: readonly Frame[] = [
  frame(
    'start',
    `(?:be|is|are|must be|has to be|should be|serves? as|makes?|form|forms|as|comes? as) ${startSlot}(?: |$)`,
  ),
  frame('end', `(?:be|is|are|must be|has to be|should be|serves? as|makes?|form|forms|as|comes? as) ${endSlot}(?: |$)`),
  frame('start', '(?:comes?|goes|stands?|is|be|placed) (?:ahead of|before|above) (?:all|everything|anything) else'),
  frame('end', '(?:comes?|goes|stands?|is|be|placed) (?:after|behind|below) (?:all|everything|anything) else'),
];

function slotLast(view: ClauseTokens, said: ClauseText): Found | undefined {
  for (const { side, pattern } of behind) {
    const match = pattern.exec(said.text);
    const at = match === null ? undefined : said.tokenAt(match.index + (match.index === 0 ? 0 : 1));
    const value = at === undefined ? undefined : valueBefore(view, at);
    if (value !== undefined) return { side, value };
  }
  return undefined;
}

const files =
  /\b(?:filed|sorted|sorts|indexed|listed|shelved|stored) (?:alphabetically )?(?:under|at|with) (?:the letter )?(?:"|(?<letter>[a-z]))(?= |$|\.)/u;

/** "Every letter has to be filed under Q": it begins with that letter. */
function filedUnder(view: ClauseTokens, { text, tokenAt }: ClauseText): Found | undefined {
  const match = files.exec(text);
  const letter = match?.groups?.['letter'];
  const isByLetter = /\b(?:letter|alphabet|alphabetical|alphabetically|initial)\b/u.test(
    view.clause.sentence.text.toLowerCase(),
  );
  if (match === null || letter === undefined || !isByLetter) return undefined;
  const from = tokenAt(match.index) ?? view.from;
  return { side: 'start', value: { kind: 'edge', text: letter, from, to: view.to } };
}

const breaks =
  /\b(?:stop|break off|end|cut off|leave off|finish|close|trail off) (?:abruptly )?(?:in |right in )?(?:the )?(?:mid|middle of (?:a|the) sentence|mid sentence|without a full stop)\b/u;

/** "Stop in mid-sentence": no finished sentence stands at the end. */
function brokenOff(view: ClauseTokens, { text, tokenAt }: ClauseText): Found | undefined {
  const match = breaks.exec(text);
  if (match === null) return undefined;
  const from = tokenAt(match.index) ?? view.from;
  return { side: 'end', value: { kind: 'edge', thing: 'unfinished sentence', from, to: view.to } };
}
