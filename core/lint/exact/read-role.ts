import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { closedWords, tokensOf, wordAt } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import { kindOfRole, mayHoldRole } from './role-kinds.ts';
import { mayTellRole, toldRole } from './told-role.ts';

/** Behind these stands who the model is. "Like" is missing: it names a manner. */
const being = wordSequences(
  "you are|you're|you will be|act as|you act as|play|you play|pose as|speak as|talk as|answer as|reply as|respond as|behave as|appear as|perform as|take the role of|you play the part of|you play the role of|you take the role of|you take on the role of|you slip into the role of|your role is that of|your part is that of|write as|imagine yourself as|imagine being|assume the identity of|assume the character of|in this chat you are|for this chat you are|in this conversation you are|you embody|embody|impersonate|take on the role of|assume the role of|assume the persona of|adopt the persona of|adopt the role of|play the role of|play the part of|in the role of|pretend to be|imagine you are|slip into the skin of|slip into the shoes of|slip into the role of|step into the shoes of|step into the role of|put yourself in the shoes of|be|from now on you are|present yourself as|introduce yourself as",
);

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Whether a role may stand among tokens. */
export const mayHoldAnyRole = (tokens: readonly Token[]): boolean => mayHoldRole(tokens) || mayTellRole(tokens);

/** Where the noun phrase of a role ends. */
const isStop = (view: ClauseTokens, at: number): boolean => {
  const token = view.tokens[at];
  const word = wordAt(view, at);
  return at >= view.to || token === undefined || token.kind !== 'word' || closedWords.has(word) || stops.has(word);
};

const stops: ReadonlySet<string> = new Set(
  'named called who whose that which does would with from for of in at by again today throughout once always while during turned'.split(
    ' ',
  ),
);

/** "When they ask who you are": that is what anybody asks, and no case of its own. */
const asksWho = /\b(?:who|what) (?:you are|are you)\b|\byour (?:name|identity|job|profession)\b/u;

/** What is only said of a person: "a teacher at heart", "the doctor on duty's helper". */
const figurative = wordSequences('at heart|by nature|in spirit|of sorts|of the prompt|of the conversation');

/**
 * Who the model is said to be: "You are a dating coach", "Act as a stand-up comedian", "not a coach but a commentator".
 * Its value is the kind of the occupation or figure, so "tutor" and "teacher" are one.
 */
export const readRole: ExactReader = (clause) => {
  // A role for a case ("If they want to practise, act as the judge") leaves the one for all others as it is.
  if (clause.mood === 'question' || clause.force === 'permit' || clause.when.some(({ text }) => !asksWho.test(text)))
    return [];
  const view = tokensOf(clause);
  // "I will be the candidate": whoever says so is not the model.
  if (wordAt(view, view.from) === 'i' && clause.mood === 'narrative') return [];
  const named = mayHoldRole(view.tokens) ? namedRoles(view) : [];
  const kind = named.length === 0 && mayTellRole(view.tokens) ? toldRole(view) : undefined;
  if (kind === undefined) return named;
  const isForbidden = clause.force === 'forbid' || clause.force === 'avoid';
  return [roleOf(view, { from: view.from, to: view.to }, { kind, sign: isForbidden ? '-' : '+' })];
};

function namedRoles(view: ClauseTokens): readonly Directive[] {
  for (let at = view.from; at < Math.min(view.to, view.from + 8); at += 1) {
    const length = being.longestAt(view.tokens, at, view.to);
    if (length > 0 && mayStandBefore(view, at)) return rolesAt(view, { from: at, to: at + length });
  }
  return [];
}

/** A role is given at the head of a clause, or behind a comma: "what you are" and "if you were" give none. */
const mayStandBefore = (view: ClauseTokens, at: number): boolean =>
  at === view.from || leads.has(wordAt(view, at - 1)) || view.tokens[at - 1]?.text === ',';

const leads: ReadonlySet<string> = new Set(
  "always never only please now on then and but you must should will do not don't".split(' '),
);

function rolesAt(
  view: ClauseTokens,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Directive[] {
  const isDenied = ['not', 'never', 'no'].includes(wordAt(view, to));
  const isForbidden = ['not', 'never', "don't"].includes(wordAt(view, from - 1));
  const first = roleAt(view, { from, to: isDenied ? to + 1 : to }, isDenied || isForbidden ? '-' : '+');
  const but = isDenied ? view.tokens.findIndex(({ lower }, at) => at > to && at < view.to && lower === 'but') : -1;
  const second = but === -1 ? undefined : roleAt(view, { from: but, to: but + 1 }, '+');
  return [first, second].filter((one) => one !== undefined);
}

function roleAt(
  view: ClauseTokens,
  { from, to }: { readonly from: number; readonly to: number },
  sign: '+' | '-',
): Directive | undefined {
  if (!articles.has(wordAt(view, to))) return undefined;
  let end = to + 1;
  while (!isStop(view, end)) end += 1;
  const kind = kindOfRole(wordAt(view, end - 1));
  const isPlain = figurative.longestAt(view.tokens, end, view.to) === 0 && !joins.has(wordAt(view, end));
  if (kind === undefined || !isPlain) return undefined;
  return roleOf(view, { from, to: end }, { kind, sign });
}

interface Role {
  readonly kind: string;
  readonly sign: '+' | '-';
}

const roleOf = ({ clause }: ClauseTokens, evidence: TokenRange, { kind, sign }: Role): Directive => ({
  clause,
  evidence,
  surface: 'own-role',
  value: { kind: 'literal', text: kind },
  sign,
  strength: 'hard',
  exclusive: false,
  target: { kind: 'response' },
});

/** "A teacher and mother": no one thing alone. */
const joins: ReadonlySet<string> = new Set(['and', 'or', '/']);
