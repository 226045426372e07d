import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, tokensOf, wordAt } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import { literalLists } from './literals.ts';
import { determiners } from './nouns-around.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Answers that are fixed: "answer yes, no or maybe", "just say 'A' or 'B'", "one of: low, medium, high". */
export const readOptions: ExactReader = (clause) => {
  if (clause.mood !== 'order') return [];
  if (clause.target.kind === 'part') return [];
  const view = tokensOf(clause);
  const verb = answerVerb(view);
  if (verb === undefined || isNegated(clause, { from: verb, to: verb + 1 })) return [];
  const isMere = using.has(view.tokens[verb]?.stem ?? '');
  const found = isMere ? undefined : (quoted(view, verb) ?? bare(view, verb) ?? listed(view, verb));
  if (found !== undefined) return [optionsOf(view, found, true)];
  const label = oneLabel(view, verb);
  return label === undefined ? [] : [optionsOf(view, label, false)];
};

interface Found extends TokenRange {
  readonly texts: readonly string[];
}

const answering = stemsOf(
  'answer reply respond say output return print write give choose pick select state classify categorize categorise label tag mark rate use assign set',
);

const answers = words('answer response reply output label category verdict result');

const telling = markOf({ stems: answering, words: answers });

/** Whether an answer may be fixed among tokens. */
export const mayFixAnswer = (tokens: readonly Token[]): boolean => mayHold(tokens, telling);

/** The verb of an answer near the start of the clause. */
function answerVerb(view: ClauseTokens): number | undefined {
  // "If the user says yes, or asks …": what others say is no answer.
  const from = Math.max(view.from, view.clause.conditions[0]?.to ?? view.from);
  for (let at = from; at < Math.min(view.to, from + 8); at += 1) {
    const isVerb = answering.has(view.tokens[at]?.stem ?? '') && !determiners.has(wordAt(view, at - 1));
    // "Your answer must be one of …"
    if (isVerb || (wordAt(view, at) === 'be' && answers.has(wordAt(view, at - 2)))) return at;
  }
  return undefined;
}

/** These give a label, and any other thing. */
const using = stemsOf('use assign set');

/** "one of: positive, negative", "one of the following: low, medium, high". */
function listed(view: ClauseTokens, verb: number): Found | undefined {
  let from = verb + 1;
  while (from < view.to && (lead.has(wordAt(view, from)) || naming.has(wordAt(view, from)))) from += 1;
  if (!view.tokens.slice(verb + 1, from).some(({ lower }) => lower === 'of' || lower === 'from')) return undefined;
  const end = view.tokens.findIndex((token, at) => at >= from && (at >= view.to || token.text === '.'));
  const listing = view.tokens.slice(from, end === -1 ? view.to : end);
  const texts = listing.filter(({ lower }) => !between.has(lower));
  const isList = texts.length > 1 && texts.length < 9 && texts.every(({ kind }) => kind === 'word');
  const isJoined = listing.every(
    (token, at) => at === 0 || between.has(token.lower) || between.has(listing[at - 1]?.lower ?? ''),
  );
  return isList && isJoined
    ? { texts: texts.map(({ text }) => text), from: verb, to: from + listing.length }
    : undefined;
}

const between = words(', or and ; /');

/** "use the label "neutral"", "return "unknown"": one more text that an answer may be. */
function oneLabel(view: ClauseTokens, verb: number): Found | undefined {
  const list = literalLists(view).find(({ from }) => from > verb);
  const text = list?.texts[0];
  if (list === undefined || text === undefined || list.texts.length > 1 || !/^[\p{L}\d _-]{1,24}$/u.test(text))
    return undefined;
  const before = view.tokens.slice(verb + 1, list.from).map(({ lower }) => lower);
  const isQuoted = view.tokens[list.from]?.kind === 'quote';
  const isLabel = before.some((word) => labels.has(word)) || (isQuoted && labelling.has(view.tokens[verb]?.stem ?? ''));
  const isPlain = before.every((word) => naming.has(word) || labels.has(word) || ['as', 'it', 'to'].includes(word));
  const isLast =
    list.to >= view.to - 1 || view.clause.conditions.some(({ from }) => from <= list.to + 1 && from >= list.to);
  return isLabel && isPlain && isLast ? { texts: [text], from: verb, to: list.to } : undefined;
}

const labels = words('label category class tag value rating verdict');
const labelling = stemsOf('answer reply respond output return classify categorize categorise label tag mark rate');

const restricting = words('only just nothing one either exactly solely simply exclusively');

/** Quoted options. One text alone is an option only with "only" or "just". */
function quoted(view: ClauseTokens, verb: number): Found | undefined {
  const list = literalLists(view).find(({ from }) => from > verb);
  if (list === undefined || list.from - verb > 12 || isNameOf(view, list)) return undefined;
  const restricted = view.tokens
    .slice(view.from, Math.min(view.to, list.to + 6))
    .some(({ lower, kind }) => kind === 'word' && restricting.has(lower));
  // "Avoid "car"; write "vehicle" or "motorist" instead": what takes the place of something.
  if (!restricted && wordAt(view, list.to) === 'instead') return undefined;
  const plain = /^[\s:,]*(with )?(either )?$/u.test(
    view.tokens
      .slice(verb + 1, list.from)
      .map(({ lower }) => lower)
      .join(' '),
  );
  const several =
    list.texts.length > 1 &&
    list.anyOne &&
    (isClassed(view, verb, list.from) || ((restricted || plain) && (restricted || isAnswer(view, verb, list.texts))));
  if (!several && !(isWhole(view, verb) && isNothingElse(view, list))) return undefined;
  return { texts: list.texts, from: verb, to: list.to };
}

/** "Answer 'a' or 'b'", "write 'yes' or 'no'", but not "write 'the engineer on call' or 'a developer'": those are names. */
const isAnswer = (view: ClauseTokens, verb: number, texts: readonly string[]): boolean =>
  wholeVerbs.has(view.tokens[verb]?.stem ?? '') || texts.every((text) => !/\s/u.test(text.trim()));

/** "Classify the ticket as "billing" or "other"". */
const isClassed = (view: ClauseTokens, verb: number, from: number): boolean =>
  classing.has(view.tokens[verb]?.stem ?? '') && ['as', 'into', 'with', ':'].includes(wordAt(view, from - 1));

const classing = stemsOf('classify categorize categorise label tag mark rate');

/** "say only 'done'" is the whole answer; "use only the word 'client'" is not. */
const isWhole = (view: ClauseTokens, verb: number): boolean =>
  wholeVerbs.has(view.tokens[verb]?.stem ?? '') && view.clause.when.length === 0;

/** "Only" is said of the text itself: not of the requests in "answers only requests whose host is `a`". */
function isNothingElse(view: ClauseTokens, { from, to }: TokenRange): boolean {
  for (let at = from - 1; at >= view.from; at -= 1) {
    const word = wordAt(view, at);
    if (restricting.has(word)) return true;
    if (!naming.has(word)) break;
  }
  for (let at = to; at < Math.min(view.to, to + 6); at += 1) {
    if (closing.has(wordAt(view, at))) return !casesAhead.has(wordAt(view, at + 1));
  }
  return false;
}

/** "Return 'done' *only if* all is done": when, and not what else. */
const casesAhead = words('if when where once after');

/** Behind a text, "exactly" says how it is spelled. */
const closing = words('only just nothing solely exclusively alone');

/** "an object with `a` and `b` arrays only", "a `score` key": names of what holds the answer. */
const isNameOf = ({ tokens }: ClauseTokens, { from, to }: TokenRange): boolean =>
  structures.has(tokens[to]?.stem ?? '') ||
  structures.has(tokens[from - 1]?.stem ?? '') ||
  (tokens[from - 1]?.text === ':' && structures.has(tokens[from - 2]?.stem ?? ''));

const structures = stemsOf(
  'key field array object property attribute column tag element parameter argument list entry section block header',
);

/** What may stand between "only" and the text. */
const naming = words(
  'with : , the a an single bare exact literal word words phrase text letter letters string line sentence message token value code label answer reply response by is be of from two three four these following options choices labels',
);

const wholeVerbs = stemsOf('answer reply respond say output return');

/** "yes, no or maybe": short words joined by "or", right after the verb. */
function bare(view: ClauseTokens, verb: number): Found | undefined {
  let at = verb + 1;
  while (at < view.to && lead.has(wordAt(view, at))) at += 1;
  const texts: string[] = [];
  let joined = false;
  let to = at;
  for (; at < view.to; at += 1) {
    const word = wordAt(view, at);
    if (word === ',' || word === 'or' || word === '/') {
      joined ||= word !== ',';
      continue;
    }
    if (view.tokens[at]?.kind !== 'word' || !isOption(view, at, texts.length > 0)) break;
    texts.push(view.tokens[at]?.text ?? '');
    to = at + 1;
  }
  const closed =
    texts.length > 1 && joined && texts.some((text) => known.has(text.toLowerCase()) || /^\p{Lu}{2,}$/u.test(text));
  return closed ? { texts, from: verb, to } : undefined;
}

const lead = words(
  'with only just a either one of : the single word simply by from following options answers choices labels these',
);
const known = words(
  'yes no maybe true false agree disagree positive negative neutral fair unfair pass fail high medium low spam ham correct incorrect valid invalid approve reject y n unknown undecided',
);

/** A word between joins: an option has no further words of its own. */
function isOption(view: ClauseTokens, at: number, hasOthers: boolean): boolean {
  const before = wordAt(view, at - 1);
  return !hasOthers || before === ',' || before === 'or' || before === '/';
}

function optionsOf({ clause }: ClauseTokens, { texts, from, to }: Found, isClosed: boolean): Directive {
  return {
    clause,
    evidence: { from, to },
    surface: 'options',
    value: { kind: 'options', texts },
    sign: '+',
    strength: clause.force === 'prefer' ? 'soft' : 'hard',
    exclusive: isClosed,
    target: { kind: 'response' },
  };
}
