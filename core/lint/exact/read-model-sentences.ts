import type { Directive } from '../directives/directive.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { isMark, isWord } from '../text/clause-words.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import { isNegated } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import type { Grammar } from './grammar-of-text.ts';
import { grammarOf } from './grammar-of-text.ts';
import { mayHoldLiteral } from './literals.ts';

/**
 * What sentences given as models show: `"mistakes were made", never "we made mistakes"` asks for the passive, since
 * that is what the two differ in; `"she arrives", "he falls"` and `she grabs, he throws, they score` ask for the tense
 * that they share.
 */
export const readModelSentences: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const { tokens } = clause.sentence;
  const quotes = mayHoldLiteral(tokens) ? quotesIn(tokens, clause) : [];
  const first = quotes[0];
  if (first === undefined) return bareModels(clause);
  if (isNegated(clause, { from: first, to: first + 1 })) return [];
  const other = contrastOf(tokens, quotes);
  if (other !== undefined) return differing(clause, first, other);
  return quotes.length > 1 && isIntroduced(tokens, first) ? shared(clause, quotes) : [];
};

const isShown = ({ kind, lower }: Token): boolean =>
  (kind === 'quote' || kind === 'code') && /^\p{L}[\p{L}' ,.?!-]*$/u.test(lower) && lower.length < 60;

const quotesIn = (tokens: readonly Token[], { from, to }: TokenRange): readonly number[] =>
  tokens.flatMap((token, at) => (at >= from && at < to && isShown(token) ? [at] : []));

/** `X, not Y`, `X rather than Y`: the text that must not be, also where a clause of its own begins with it. */
function contrastOf(tokens: readonly Token[], quotes: readonly number[]): number | undefined {
  const start = quotes[0] ?? 0;
  let isTurned = false;
  for (let at = start + 1; at < Math.min(tokens.length, start + 8); at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isShown(token) && isTurned) return at;
    if (isShown(token) || isMark(token, ',')) continue;
    if (turning.has(token.lower)) isTurned = true;
    else if (!joining.has(token.lower)) return undefined;
  }
  return undefined;
}

const turning: ReadonlySet<string> = new Set(['not', 'never', 'than', 'instead', 'over']);
const joining: ReadonlySet<string> = new Set(
  'and but rather of as with say write in the use or saying writing'.split(' '),
);

const surfaces = ['tense', 'voice', 'person'] as const;

function differing(clause: Clause, wanted: number, unwanted: number): readonly Directive[] {
  const { tokens } = clause.sentence;
  const [ask, ban] = [tokens[wanted]?.lower ?? '', tokens[unwanted]?.lower ?? ''];
  const [asked, banned] = [grammarOf(ask), grammarOf(ban)];
  const turned = surfaces.filter((surface) => differ(asked[surface], banned[surface]));
  // Who acts is the point where the voice differs; else only what tells two texts apart that are the same otherwise is.
  const found = turned.includes('voice') ? ['voice' as const] : isMinimalPair(ask, ban) ? turned : [];
  return found.flatMap((surface) => {
    const pole = asked[surface];
    return pole === undefined ? [] : [directive(clause, surface, pole)];
  });
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** Texts of as many words that share one of them or are single words: "Tosca leaps", "Tosca leapt". */
function isMinimalPair(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')];
  return first.length === second.length && (first.length === 1 || first.some((word) => second.includes(word)));
}

const introducing: ReadonlySet<string> = new Set(
  'as like say write use with phrase lines in imitate such follow put'.split(' '),
);

/** "Phrase it like …", "such as …", "…: …": the texts are models, and not what is said word for word. */
const isIntroduced = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((token) => isMark(token, ':') || introducing.has(token.lower));

function shared(clause: Clause, quotes: readonly number[]): readonly Directive[] {
  const grammars = quotes.map((at) => grammarOf(clause.sentence.tokens[at]?.lower ?? ''));
  const found = sharedBy(grammars);
  // A passive shows itself: its tense is that of the examples only.
  const isPassive = found.some(([surface]) => surface === 'voice');
  return found
    .filter(([surface]) => !isPassive || surface === 'voice')
    .map(([surface, pole]) => directive(clause, surface, pole));
}

/** Texts of one person, such as "I saw" and "my impression"; a tense or a voice only where all show it. */
function sharedBy(grammars: readonly Grammar[]): readonly (readonly [(typeof surfaces)[number], string])[] {
  return surfaces.flatMap((surface) => {
    const pole = grammars[0]?.[surface];
    const isShared = pole !== undefined && grammars.every((one) => one[surface] === pole);
    const says = surface === 'voice' ? pole === 'passive' : pole !== 'third' && pole !== 'addressed';
    return isShared && says ? [[surface, pole] as const] : [];
  });
}

const subjects: ReadonlySet<string> = new Set('i we you he she it they somebody someone'.split(' '));

const withSubjects = markOf({ words: subjects });

/** Whether sentences may be shown as models among tokens. */
export const mayShowSentences = (tokens: readonly Token[]): boolean =>
  mayHoldLiteral(tokens) || mayHold(tokens, withSubjects);

/** "it was, it came, it went", "she grabs, he throws, they score". */
function bareModels(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  if (!mayHold(tokens, withSubjects)) return [];
  const pairs: string[] = [];
  for (let at = clause.from; at < clause.to - 1; at += 1) {
    if (!isMark(tokens[at - 1], ',:;—–') || !subjects.has(tokens[at]?.lower ?? '')) continue;
    const end = [at + 2, at + 3].find((one) => tokens[one] === undefined || isMark(tokens[one], ',.;'));
    const words = tokens.slice(at, end ?? at);
    if (words.length > 0 && words.every(isWord)) pairs.push(words.map(({ lower }) => lower).join(' '));
  }
  if (pairs.length < 2) return [];
  const grammars = pairs.map(grammarOf);
  const tenses = sharedBy(grammars).filter(([surface]) => surface === 'tense');
  const isActed = grammars.every(({ person, voice }) => person !== undefined && voice === 'active');
  return [...tenses, ...(isActed ? [['voice', 'active'] as const] : [])].map(([surface, pole]) =>
    directive(clause, surface, pole),
  );
}

const directive = (clause: Clause, surface: string, pole: string): Directive => ({
  clause: clause.mood === 'statement' ? { ...clause, mood: 'order' } : clause,
  evidence: { from: clause.from, to: clause.to },
  surface,
  value: { kind: 'pole', pole },
  sign: '+',
  strength: 'soft',
  exclusive: false,
  target: clause.target,
});
