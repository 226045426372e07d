import type { Directive } from '../directives/directive.ts';
import type { LatePattern } from '../text/late-pattern.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { Ends } from './bounds.ts';
import type { ClauseTokens, TellingWords } from './clause-tokens.ts';
import { hasAny, tellingWords } from './clause-tokens.ts';
import { countOf } from './count-directive.ts';
import { lengthOwner } from './fixed-lengths.ts';
import { readNumber } from './numbers.ts';
import { containerOfClause } from './read-container.ts';

interface ToldLength {
  readonly pattern: LatePattern;
  readonly unit: string;
  readonly ends: Ends;
}

const into =
  '(?:fits?|fitting|go|goes|squeezed?|has to fit|must fit|stays?|be put|written) (?:comfortably |easily |entirely )?(?:on|onto|in|into|inside|within) (?:to )?';
const a = '(?:an?|one|a single|the|the size of an?|the front of an?|the back of an?|one side of an?|half an?)';
const on = (thing: string): LatePattern =>
  latePattern(`\\b${into}${a} (?:ordinary |single |small |standard )?(?:${thing})\\b`);

/** Lengths that are told by what the text fits on, by how long it takes, or by another text. */
const told: readonly ToldLength[] = [
  { pattern: on('index cards?|filing card|flash ?cards?|cue card'), unit: 'word', ends: { max: 150 } },
  { pattern: on('post ?card'), unit: 'word', ends: { max: 150 } },
  { pattern: on('business card|sticky note|post-it(?: note)?|name tag|badge|label'), unit: 'word', ends: { max: 50 } },
  { pattern: on('napkin|coaster|beer mat|bookmark'), unit: 'word', ends: { max: 100 } },
  { pattern: on('text message|sms|text'), unit: 'character', ends: { max: 160 } },
  { pattern: on('tweet'), unit: 'character', ends: { max: 280 } },
  { pattern: on('line'), unit: 'line', ends: { max: 1 } },
  { pattern: on('sheet of paper|sheet|a4 page|page'), unit: 'word', ends: { max: 700 } },
  { pattern: on('phone screen|screen of a phone|mobile screen'), unit: 'word', ends: { max: 150 } },
  {
    pattern: latePattern(
      String.raw`\b(?:length|size) of (?:a|one) (?:text message|sms)\b|\btext[- ]message (?:length|size)\b`,
    ),
    unit: 'character',
    ends: { max: 160 },
  },
  { pattern: latePattern(String.raw`\b(?:in|with|within) (?:one|a single) breath\b`), unit: 'word', ends: { max: 50 } },
  {
    pattern: latePattern(
      String.raw`\b(?:fill|fills|filled|filling|cover|covers|take up|takes up|occupy|occupies|run to|runs to|at least) (?:about |up )?(?:an?|one|the) (?:(?:whole|entire|full|good|complete|printed|a4|a 4) )*(?:page|sheet)\b|\b(?:an?|one) (?:entire|whole|full|good|complete) (?:page|sheet|printed page)(?! of (?:the|your|a))\b`,
    ),
    unit: 'page',
    ends: { min: 1 },
  },
  {
    pattern: latePattern(
      String.raw`\bas long as an? (?:[\p{L}-]+ )?(?:(?:newspaper|magazine) (?:feature|article|report|piece)|short story|chapter|essay|feature|news feature|full page)\b`,
    ),
    unit: 'word',
    ends: { min: 500 },
  },
  {
    pattern: latePattern(
      String.raw`\b(?:one|single|an|unbroken|uninterrupted|continuous) (?:(?:long|solid|unbroken|uninterrupted|continuous|breathless|single) )*(?:block|piece|stretch|chunk|slab|lump|run) of (?:text|prose|writing)\b|\b(?:one|an?) (?:unbroken|uninterrupted|undivided) (?:piece|block|text|whole|paragraph|stretch)\b`,
    ),
    unit: 'paragraph',
    ends: { max: 1 },
  },
  {
    pattern: latePattern(
      String.raw`\b(?:without|no|not a single|never any|avoid|free of) (?:any |a |single )*(?:line breaks?|paragraph breaks?|blank lines?|empty lines?|breaks between paragraphs)\b(?! (?:between (?:bullets|items|list)|after|before|in (?:lists|the list)))`,
    ),
    unit: 'paragraph',
    ends: { max: 1 },
  },
  {
    pattern: latePattern(
      String.raw`\b(?:cuts? (?:everything )?off at|drops? everything after|ends at|stops at|keeps only the text up to) the first (?:line break|new ?line|blank line)\b|\bholds? (?:only )?(?:one|a single) line(?: only)?\b`,
    ),
    unit: 'paragraph',
    ends: { max: 1 },
  },
];

/** Words by which a length is told. */
export const lengthWords: TellingWords = tellingWords(
  'fit go squeeze stay put write breath page sheet long block piece stretch chunk slab lump run break line text sms tweet message stop cut hold second',
);

const SECONDS =
  /^(?!you ).*\b(?:readable|reads?|read through|taken? in|digested|skimmed)\b(?: [^.;]{0,30})? (?:in|within|under|than|for|inside) (?:[\w-]+ ){0,2}seconds?\b/u;

/** "It has to fit on an index card", "one unbroken block of text", "readable within fifteen seconds". */
export function toldLengths(view: ClauseTokens): readonly Directive[] {
  const { clause } = view;
  if (clause.mood === 'question' || clause.mood === 'narrative' || !hasAny(view, lengthWords)) return [];
  const text = view.tokens
    .slice(view.from, view.to)
    .map(({ lower, kind }) => (kind === 'quote' ? '""' : lower))
    .join(' ');
  const evidence = { from: view.from, to: view.to };
  const count = (unit: string, ends: Ends): Directive =>
    countOf({
      clause,
      evidence,
      name: unit,
      ends,
      container: /^(?:let |have )?(?:the|your|each|every) /u.test(text) ? lengthOwner(view) : containerOfClause(view),
    });
  const isAgainst = clause.force === 'forbid' || clause.force === 'avoid';
  const found = told.filter(({ pattern, ends }) => pattern.test(text) && !(isAgainst && ends.min !== undefined));
  return [
    ...found.map(({ unit, ends }) => count(unit, ends)),
    ...secondsIn(view, text).map((most) => count('word', { max: most })),
  ];
}

/** Nobody reads more than six words a second. */
function secondsIn(view: ClauseTokens, text: string): readonly number[] {
  const at = view.tokens.findIndex(
    ({ lower }, index) => index >= view.from && index < view.to && /^seconds?$/u.test(lower),
  );
  if (at === -1 || !SECONDS.test(text)) return [];
  const number = readNumber(view.tokens, at - 1);
  return typeof number?.most === 'number' ? [number.most * 6] : [];
}
