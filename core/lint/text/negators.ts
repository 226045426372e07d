import type { Negator, TokenRange } from './clause.ts';
import { auxiliaries, determiners, isMark, isWord, modals, prepositions } from './clause-words.ts';
import { endOfRelative } from './end-of-relative.ts';
import { failureAt, failureBeginnings, refusalAt } from './failing-text.ts';
import { isVerbStem } from './imperative-verbs.ts';
import { isImperativeAt } from './order-start.ts';
import type { Token } from './token.ts';
import { beginningsOf, wordSequences } from './word-sequences.ts';

/** They negate nothing that follows. */
const neutral = wordSequences(
  "no more than|no less than|no fewer than|no longer than|no shorter than|no later than|no earlier than|no greater than|no larger than|no higher than|no lower than|not more than|not less than|not longer than|not fewer than|not exceed|no matter|no doubt|no exception|no exceptions|without exception|without exceptions|without fail|not only|not just|not merely|not simply|not necessarily|not exclusively|not solely|do not hesitate|don't hesitate|do not forget|don't forget|never forget|never fail|do not fail|don't fail|don't neglect|do not neglect|do not miss|whether or not|or not|if not|not too|not overly|not so much|do not just|do not only|don't just|don't only|do not merely|don't merely|do not simply|don't simply|no need to|nothing but|nothing else|nothing except|nothing other than|nothing more|no other|no one but|nobody but|none but|to no one but|to nobody but|with no one but|with nobody but|to no one else|to nobody else|with no one else|with nobody else|to no one other|to nobody other|not until|never before|without which|no wonder|why not",
);

/** They negate the verb phrase that follows. */
const verbal = wordSequences(
  "do not|don't|dont|does not|doesn't|never|not|must not|mustn't|should not|shouldn't|shall not|shan't|may not|cannot|can't|can not|could not|will not|won't|would not|is not|isn't|are not|aren't|must never|should never|may never|will never|can never|under no circumstances|on no account|at no point|at no time|in no case|by no means|in no way|nowhere|hardly|no longer|rarely|seldom",
);

/** Verbs that negate their object. */
const verbs = wordSequences(
  'avoid|skip|omit|leave out|leave off|leave away|refrain from|abstain from|steer clear of|stay away from|keep away from|stay clear of|do without|dispense with|shun|exclude|keep out|forgo|forego|resist|ban|forbid|prohibit|suppress|eschew|do away with|drop|remove|delete|strip|strip out|get rid of|ditch|hold back|withhold|hide|spare|keep clear of|guard against|beware of|cut out|cut|leave aside|ignore|disregard|stop|cease|disallow|conceal|decline|refuse',
  'stem',
);

/** "leave the price out": a verb whose particle follows its object. */
const splitVerbs: ReadonlySet<string> = new Set(['leave', 'leav', 'keep', 'cut', 'strip', 'take', 'put']);
const particles: ReadonlySet<string> = new Set([
  'out',
  'off',
  'away',
  'aside',
  'unmentioned',
  'unsaid',
  'unstated',
  'unnamed',
  'unspoken',
  'blank',
  'empty',
]);

/** They negate the noun phrase that follows. */
const nominal = wordSequences(
  'no|without|free of|free from|devoid of|neither|nor|not a|not a single|not one|not any|not an|zero|none of|sans|minus|not a word of|not a word about|not a trace of|instead of|rather than|as opposed to|in place of|lack of|absence of|nothing about|nothing of|nothing that|nothing like|nothing in|nothing from|never any|never a|barring|void of|clear of|lose points for|loses points for|deduct points for|deducts points for|points are deducted for|a point is deducted for|points off for|penalised for|penalized for|marked down for|penalty for|a fine for',
);

/** They negate everything that stands before them. */
const after = wordSequences(
  'is forbidden|are forbidden|is prohibited|are prohibited|is banned|are banned|is not allowed|are not allowed|is not permitted|are not permitted|is taboo|are taboo|is off limits|are off limits|is unwelcome|are unwelcome|is not welcome|are not welcome|is out of place|are out of place|has no place|have no place|has no business|have no business|is unacceptable|are unacceptable|is not acceptable|are not acceptable|is disallowed|are disallowed|is out of bounds|are out of bounds|is for others|are for others|must be avoided|should be avoided|is to be avoided|are to be avoided|are best avoided|is best avoided|be omitted|be left out|is left out|are left out|are omitted|is omitted|are skipped|is skipped|be skipped|be removed|are removed|is removed|be dropped|are dropped|is dropped|be excluded|are excluded|is excluded|are not wanted|is not wanted|is unwanted|are unwanted|are undesirable|is undesirable|is undesired|is not desired|are not desired|not needed|be banned|be forbidden|is missing|are missing|is absent|are absent|be absent|are not used|is not used|stay out|stays out|is out|are out|strictly forbidden|strictly prohibited|are strictly forbidden|is strictly forbidden|is strictly prohibited|are strictly prohibited|never appear|never appears|does not appear|do not appear|must not appear|may not appear|must not occur|may not occur|should not appear|must not be used|may not be used|should not be used|must never be used|cannot be used|must not be included|should not be included|do not belong|does not belong|are discouraged|is discouraged|are frowned upon|is frowned upon|are of no interest|is of no interest|stay off|stays off|is off the table|are off the table|is a no go|are a no go|is none of our business|are none of our business|is not our business|are not our business|is no business of ours|are no business of ours|is left aside|are left aside|is out of the question|are out of the question|is not an option|are not an option|should be left out|must be left out|should be omitted|must be omitted|will be cut|is superfluous|are superfluous|is undesired|are not for the public|is not for the public|are best left out|is best left out|need not appear|may not be mentioned|must not be mentioned|should not be mentioned|to no one|to nobody|with no one|with nobody',
);

const subjects = wordSequences('no|nothing|nobody|no one|none|neither|not a single|not one|not a');

/** All negators of a clause, with what each governs. Ranges in `skipped` (conditions) are not read. */
export function readNegators(
  tokens: readonly Token[],
  range: TokenRange,
  skipped: readonly TokenRange[],
): readonly Negator[] {
  const found: Negator[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const inside = skipped.find(({ from, to }) => from <= at && at < to);
    if (inside !== undefined) {
      at = inside.to - 1;
      continue;
    }
    if (!mayNegate(tokens[at])) continue;
    const harmless = neutral.longestAt(tokens, at, range.to);
    if (harmless > 0) {
      at += harmless - 1;
      continue;
    }
    const negator = negatorAt(tokens, at, range);
    if (negator === undefined) continue;
    found.push(negator);
    at = negator.to - 1;
  }
  return found;
}

/** Whether a subject is ruled out: "Competitors are off limits". */
export const rulesOutSubject = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  after.beginsIn(tokens, { from: from + 1, to: Math.min(to, from + 9) }, to);

/** Most words begin nothing that negates, and are asked no more. */
const mayNegate = (token: Token | undefined): boolean =>
  token !== undefined &&
  (negating.has(token.lower) || failureBeginnings.has(token.lower) || negatingStems.has(token.stem));

const negating = beginningsOf(neutral, verbal, verbs, nominal, after, subjects);

const negatingStems: ReadonlySet<string> = new Set(['prefer', ...splitVerbs, ...beginningsOf(verbs, nominal)]);

function negatorAt(tokens: readonly Token[], at: number, range: TokenRange): Negator | undefined {
  const behind = Math.max(after.longestAt(tokens, at, range.to), failureAt(tokens, at, range));
  // "Captions must not be used to infer …": neither is to be.
  const isFor = tokens[at + behind]?.lower === 'to';
  if (behind > 0)
    return {
      from: at,
      to: at + behind,
      governs: { from: startOfCase(tokens, range.from, at), to: isFor ? range.to : at },
    };
  const refused = refusalAt(tokens, at, range);
  if (refused > 0) return { from: at, to: at + refused, governs: { from: at + refused, to: range.to } };
  if (tokens[at]?.stem === 'prefer') return preferredNegator(tokens, at, range);
  return subjectNegator(tokens, at, range) ?? nounNegator(tokens, at, range) ?? verbNegator(tokens, at, range);
}

/** "Prefer lists *to paragraphs*", "prefer the active voice *over the passive*": what another thing is preferred to. */
function preferredNegator(tokens: readonly Token[], at: number, range: TokenRange): Negator | undefined {
  for (let joint = at + 2; joint < Math.min(range.to - 1, at + 8); joint += 1) {
    const token = tokens[joint];
    if (isMark(token, ',;:') || cases.has(token?.lower ?? '')) return undefined;
    if (token?.lower !== 'to' && token?.lower !== 'over') continue;
    const from = joint + 1;
    if (isImperativeAt(tokens, from, range.to) && tokens[from]?.lower.endsWith('s') !== true) return undefined;
    return { from: joint, to: from, governs: { from, to: endOfNounPhrase(tokens, { from, to: range.to }) } };
  }
  return undefined;
}

/** "… and ensure no data was invented". */
const assuring: ReadonlySet<string> = new Set(['ensure', 'sure', 'check', 'verify', 'confirm']);

/** "Invent facts where they are missing": what is said of the case says nothing of what stands before it. */
function startOfCase(tokens: readonly Token[], from: number, at: number): number {
  for (let start = at - 1; start > from; start -= 1) if (cases.has(tokens[start]?.lower ?? '')) return start + 1;
  return from;
}

const cases: ReadonlySet<string> = new Set(['where', 'wherever', 'when', 'whenever', 'if']);

/** "No answer may contain tables": a negated subject negates the whole clause. */
function subjectNegator(tokens: readonly Token[], at: number, range: TokenRange): Negator | undefined {
  const length = subjects.longestAt(tokens, at, range.to);
  if (length === 0 || !(opens(tokens, range.from, at) || assuring.has(tokens[at - 1]?.lower ?? ''))) return undefined;
  for (let verb = at + length; verb < Math.min(range.to, at + 8); verb += 1) {
    const token = tokens[verb];
    if (!isWord(token)) return undefined;
    if (modals.has(token.lower) || auxiliaries.has(token.lower))
      return { from: at, to: at + length, governs: { from: at + length, to: range.to } };
  }
  return undefined;
}

/** Whether nothing stands before a subject but what leads in: "and ensure that no data …". */
function opens(tokens: readonly Token[], from: number, at: number): boolean {
  if (at <= from + 1) return true;
  return at <= from + 6 && tokens.slice(from, at).every(({ lower }) => leadIns.has(lower));
}

const leadIns: ReadonlySet<string> = new Set(
  'and so but then also always please ensure make sure see to it that check verify confirm ,'.split(' '),
);

function nounNegator(tokens: readonly Token[], at: number, range: TokenRange): Negator | undefined {
  const length = nominal.longestAt(tokens, at, range.to);
  if (length === 0) return undefined;
  const from = at + length;
  return { from: at, to: from, governs: { from, to: endOfNounPhrase(tokens, { from, to: range.to }) } };
}

/** A negated noun phrase ends before a preposition (not "of"), a verb, or a comma that no further noun phrase follows. */
function endOfNounPhrase(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let at = from + 1; at < to; at += 1) if (endsNounPhraseAt(tokens, at, to)) return at;
  return to;
}

function endsNounPhraseAt(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token === undefined || isMark(token, '.;:!?—–→⇒')) return true;
  if (joints.has(token.lower) && denying.has(tokens[at + 1]?.lower ?? '')) return true;
  if (isMark(token, ',')) return !continuesList(tokens, at + 1, to);
  return isWord(token) && (endsPhrase(token.lower) || (token.lower === 'and' && isImperativeAt(tokens, at + 1, to)));
}

/** "No citations *and no* abbreviations": the second negates by itself. */
const joints: ReadonlySet<string> = new Set(['and', 'or', 'but', ',']);
const denying: ReadonlySet<string> = new Set(['no', 'zero', 'not', 'never', 'without', 'neither']);

const endsPhrase = (word: string): boolean =>
  (prepositions.has(word) && word !== 'of' && word !== 'like') ||
  modals.has(word) ||
  auxiliaries.has(word) ||
  ['but', 'that', 'which', 'who', 'so', 'then', 'because', 'instead'].includes(word);

/** "no tables, lists or links": a short word group, then another comma, "or" or "and". */
function continuesList(tokens: readonly Token[], from: number, to: number): boolean {
  if (isImperativeAt(tokens, from, to)) return false;
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'or' || word === 'and' || word === 'nor') return true;
    if (endsPhrase(word) || determiners.has(word)) return false;
  }
  return false;
}

/** "Avoid delays by calling first": the means is no part of what is avoided. */
function beforeMeans(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]?.lower === 'by' && tokens[at + 1]?.lower.endsWith('ing') === true) return at;
  return to;
}

function verbNegator(tokens: readonly Token[], at: number, range: TokenRange): Negator | undefined {
  const isVerb = verbs.longestAt(tokens, at, range.to);
  const length = Math.max(verbal.longestAt(tokens, at, range.to), isVerb);
  if (length > 0 && !isModified(tokens, at, isVerb === length)) {
    const from = at + length;
    const to = isPurpose(tokens, at, range.from) ? commaAfter(tokens, from, range.to) : range.to;
    const end = Math.min(endOfVerbPhrase(tokens, { from, to }), endOfRelative(tokens, at, range) ?? to);
    return {
      from: at,
      to: from,
      governs: { from, to: isVerb === length ? beforeMeans(tokens, { from, to: end }) : end },
    };
  }
  return splitVerbs.has(tokens[at]?.stem ?? '') ? splitNegator(tokens, at, range) : undefined;
}

/** "To spare them the shame, list …": what the purpose negates ends with it. */
const isPurpose = (tokens: readonly Token[], at: number, from: number): boolean =>
  at === from + 1 && tokens[from]?.lower === 'to';

function commaAfter(tokens: readonly Token[], from: number, to: number): number {
  const comma = tokens.findIndex((token, at) => at >= from && at < to && isMark(token, ','));
  return comma === -1 ? to : comma;
}

/** "five new stops", not "the text stops". */
const isPlural = (tokens: readonly Token[], at: number): boolean =>
  /^(?:stops|cuts|drops|bans|strips|spares)$/u.test(tokens[at]?.lower ?? '') &&
  /^(?:\d+|new|old|more|all|no|few|two|three|four|five|six|seven|eight|nine|ten|first|last|next|other|price|cost|bus|tram|job|budget)$/u.test(
    tokens[at - 1]?.lower ?? '',
  );

/** "non-stop", "a drop", "the cut": no verb. */
const isModified = (tokens: readonly Token[], at: number, isVerb: boolean): boolean =>
  isVerb &&
  (isPlural(tokens, at) ||
    ['a', 'an', 'the', 'non', 'this', 'that', 'their', 'its', 'your', 'full'].includes(tokens[at - 1]?.lower ?? ''));

function splitNegator(tokens: readonly Token[], at: number, range: TokenRange): Negator | undefined {
  for (let end = at + 2; end < Math.min(range.to, at + 14); end += 1) {
    if (isMark(tokens[end], ',;')) return undefined;
    if (particles.has(tokens[end]?.lower ?? '') && !['of', 'the'].includes(tokens[end + 1]?.lower ?? ''))
      return { from: at, to: at + 1, governs: { from: at + 1, to: end } };
  }
  return undefined;
}

const replacing = wordSequences('instead of|rather than');

/** At a mark or a word behind which something else is said. */
const turnsAt = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '-;—–:→⇒') ||
  (isMark(tokens[at], ',') && ['only', 'just'].includes(tokens[at + 1]?.lower ?? '')) ||
  (tokens[at]?.lower === 'and' && isFiniteAt(tokens, at + 1));

/** "Does not argue *and speaks* at most twice": a predicate of its own, as what is negated has no such form. */
function isFiniteAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (modals.has(token.lower) || finite.has(token.lower)) return true;
  return /[^s]s$/u.test(token.lower) && isVerbStem(token.stem) && hasObject(tokens[at + 1]);
}

const finite: ReadonlySet<string> = new Set(['is', 'has', 'does']);

/** A number, an article or a preposition, which no noun of a list has behind it. */
const hasObject = (next: Token | undefined): boolean =>
  next?.kind === 'number' || (isWord(next) && (determiners.has(next.lower) || next.lower === 'at'));

/** What a negated verb governs ends where the clause turns: "but", "instead", "without", "unless", "only when". */
function endOfVerbPhrase(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    // "Do not write HTML instead of Markdown": what is not to be replaced is wanted.
    if (replacing.longestAt(tokens, at, to) > 0) continue;
    if (
      ['but', 'instead', 'unless', 'except', 'rather', 'without', 'because', 'since', 'so', 'before'].includes(word) &&
      // "Never without asking": two negations, and no verb between them.
      (at > from || word === 'without')
    )
      return at;
    if (turnsAt(tokens, at)) return at;
  }
  return to;
}
