import type { Directive } from '../directives/directive.ts';
import type { Order } from '../directives/value.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { isPerson } from '../text/clause-mood.ts';
import { auxiliaries, modals } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { isImperativeAt, skipOpeners } from '../text/order-start.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { clauseText } from './clause-text.ts';
import type { ExactReader } from './exact-reader.ts';
import { framedOrders, isElsewhere, mayBeFramed } from './framed-orders.ts';
import type { OrderSurface } from './order-frame.ts';
import type { OrderWords } from './order-terms.ts';
import { anyTerm, isSameTerm, orderTerm } from './order-terms.ts';

/**
 * What comes before what: steps ("check the deadline before you draft the reply", "first A, then B", "no B until A")
 * and rules that win over others ("safety has priority over punctuality"). Of a sentence as a whole, read with its
 * first clause.
 */
export const readOrders: ExactReader = (clause) => {
  const { sentence, mood, force } = clause;
  if (clause.from !== firstWord(clause) || mood === 'question') return [];
  if (force === 'permit' && sentence.tokens[0]?.lower !== 'only') return [];
  if (mood === 'narrative') return [];
  if (isElsewhere(sentence.text) || isDefinition(clause) || isPastTense(clause)) return [];
  const words = { tokens: sentence.tokens, from: 0, to: sentence.tokens.length };
  const framed = framedOrders(clause);
  const isTold =
    isOfMany(clause) || (mood === 'statement' && (isPerson(sentence.tokens, clause) || isOfProgram(clause)));
  return surfaces.flatMap((surface) => {
    const own = framed.flatMap((one) => (one.surface === surface ? [one.value] : []));
    const plain = own.length > 0 || (isTold && surface === 'step-order') ? undefined : readers[surface](words);
    return ordersOf(clause, surface, plain === undefined ? own : [plain]);
  });
};

const surfaces = ['priority', 'step-order'] as const satisfies readonly OrderSurface[];

/** "Leading text: text that stands before the table": a label with a noun phrase says what a word means. */
function isDefinition({ sentence: { tokens }, from, to }: Clause): boolean {
  const colon = tokens.findIndex(({ text }, at) => at > from && at < Math.min(to, from + 5) && text === ':');
  if (colon === -1 || isImperativeAt(tokens, skipOpeners(tokens, colon + 1, to), to)) return false;
  return !tokens
    .slice(colon, to)
    .some(({ lower }) => auxiliaries.has(lower) || modals.has(lower) || lower === 'then' || lower === ',');
}

/** "Many cooks mix the dough before …". */
const isOfMany = ({ sentence, from }: Clause): boolean =>
  /^(?:many|most|some|few|several)$/u.test(sentence.tokens[from]?.lower ?? '');

/** "The application removes that line before it sends the reply": what a program around the model does. */
const isOfProgram = ({ sentence: { tokens }, from }: Clause): boolean =>
  tokens.slice(from, from + 3).some(({ lower }) => programs.has(lower));

const programs: ReadonlySet<string> = new Set(
  'application app system server program script pipeline frontend backend service gateway harness runtime orchestrator'.split(
    ' ',
  ),
);

/** What once was is no order: "The old office drafted replies before it checked the deadline". */
function isPastTense({ sentence: { tokens }, from, to }: Clause): boolean {
  if (isImperativeAt(tokens, skipOpeners(tokens, from, to), to)) return false;
  const past = tokens.findIndex(
    ({ kind, lower, stem }, at) => kind === 'word' && at > from + 1 && at < to && isPast(lower) && isVerbStem(stem),
  );
  return past !== -1 && past < from + 6 && !tokens.slice(from, past).some(({ lower }) => finite.has(lower));
}

const isPast = (word: string): boolean => /(?:[^e]ed|wrote|gave|took|told|did|made|came|went|began|put)$/u.test(word);

const finite: ReadonlySet<string> = new Set(
  'is are be been being was were has have had must should may can will shall to not never no nothing only get gets before after once until when if'.split(
    ' ',
  ),
);

/** Sentences begin with the clause that holds their first word. */
const firstWord = ({ sentence, from }: Clause): number => {
  const first = sentence.tokens.findIndex(({ kind }) => kind !== 'punctuation');
  return first <= from ? first : from;
};

function ordersOf(given: Clause, surface: OrderSurface, values: readonly Order[]): readonly Directive[] {
  const clause = withoutTurns(given);
  const { sentence, target } = clause;
  return values.map((value) => ({
    ...{ clause, surface, value, target, sign: '+' as const, exclusive: false },
    evidence: { from: 0, to: sentence.tokens.length },
    strength: clause.force === 'prefer' || clause.force === 'avoid' ? 'soft' : 'hard',
  }));
}

/** "Until the deadline is checked" tells the order itself, and is no exception to it. */
function withoutTurns(clause: Clause): Clause {
  if (clause.when.length + clause.unless.length === 0) return clause;
  const { tokens } = clause.sentence;
  const { text } = clauseText({ tokens, from: 0, to: tokens.length });
  const others = (conditions: Clause['when']): Clause['when'] =>
    conditions.filter((one) => !turns.some((turn) => text.includes(`${turn} ${one.text}`)));
  return { ...clause, when: others(clause.when), unless: others(clause.unless) };
}

const turns = [
  'until',
  'till',
  'once',
  'after',
  'before',
  'only when',
  'only if',
  'when',
  'as soon as',
  'while',
  'as long as',
];

const wins = wordSequences(
  'has priority over|have priority over|takes priority over|take priority over|takes precedence over|take precedence over|has precedence over|have precedence over|outranks|outrank|overrides|override|trumps|trump|prevails over|prevail over|supersedes|supersede|beats|wins over|win over|ranks above|rank above|ranks higher than|rank higher than|outweighs|outweigh|is more important than|are more important than|goes before|comes before|come before|goes above|matters more than|matter more than|counts more than|weighs more than|wins against|win against|is above|are above',
);
const yields = wordSequences(
  'yields to|yield to|gives way to|give way to|defers to|defer to|bows to|comes second to|come second to|is subordinate to|are subordinate to|is less important than|are less important than|ranks below|rank below|takes second place to|is overridden by|are overridden by|gives precedence to|comes after|come after',
);

/** "A wins over B", "B gives way to A", "nothing outranks A", "where A and B differ, follow A". */
function prioritiesIn(words: OrderWords): Order | undefined {
  return byVerdict(words) ?? byRank(words);
}

const differs = wordSequences(
  'differ|collide|conflict|clash|disagree|contradict each other|are at odds|pull apart|are in conflict|compete',
);
const follows = wordSequences(
  'follow|choose|go with|side with|obey|prefer|give way to|stick to|stick with|favour|favor|put|take|heed',
);

/** "Where A and B differ, follow A": the one that is followed wins over the other. */
function byVerdict(words: OrderWords): Order | undefined {
  const differing = find(words, differs);
  const following = differing === undefined ? undefined : find({ ...words, from: differing.to }, follows);
  if (differing === undefined || following === undefined) return undefined;
  const both = { ...words, to: differing.from };
  const and = words.tokens.findIndex(({ lower }, at) => at < differing.from && lower === 'and');
  const winner = orderTerm({ ...words, from: following.to }, 'noun');
  const [left, right] = [orderTerm({ ...both, to: and }, 'noun'), orderTerm({ ...both, from: and + 1 }, 'noun')];
  if (and === -1 || winner === '' || left === '' || right === '') return undefined;
  if (isSameTerm(winner, left)) return order(winner, right);
  return isSameTerm(winner, right) ? order(winner, left) : undefined;
}

function byRank(words: OrderWords): Order | undefined {
  const winning = find(words, wins);
  const yielding = winning ?? find(words, yields);
  if (yielding === undefined) return undefined;
  const left = orderTerm({ ...words, to: yielding.from }, 'noun');
  const right = orderTerm({ ...words, from: yielding.to }, 'noun');
  // "Nothing outranks A": whatever else there is comes after it.
  const first = words.tokens[words.from]?.lower ?? '';
  if (winning !== undefined && ['nothing', 'nobody', 'none', 'no'].includes(first)) return order(right, anyTerm);
  return winning === undefined ? order(right, left) : order(left, right);
}

const befores = wordSequences('before|prior to|ahead of');
const afters = wordSequences('only after|after|only once|once|as soon as|following');
const onlyWhens = wordSequences('only when');
const untils = wordSequences('until|till|unless and until|before');
const thens = wordSequences(
  ', then|then|; then|and then|and only then|, and only then|afterwards|and afterwards|, afterwards|only afterwards|and only afterwards|, next',
);

const telling = [differs, wins, yields, befores, afters, onlyWhens, untils, thens];

/** Whether anything may be put in order among tokens: most sentences hold no word for it. */
export const mayOrder = (tokens: OrderWords['tokens']): boolean =>
  mayBeFramed(tokens) || telling.some((sequences) => sequences.mayOccur(tokens));

const readers: Readonly<Record<OrderSurface, (words: OrderWords) => Order | undefined>> = {
  priority: prioritiesIn,
  'step-order': stepsIn,
};

function stepsIn(words: OrderWords): Order | undefined {
  const first = words.tokens.findIndex(({ kind }) => kind !== 'punctuation');
  return inSequence(words, first) ?? notUntil(words) ?? withBefore(words, first) ?? withAfter(words, first);
}

/** "First A, then B." */
function inSequence(words: OrderWords, first: number): Order | undefined {
  if (!['first', 'firstly', 'begin', 'start'].includes(words.tokens[first]?.lower ?? '')) return undefined;
  const then = find({ ...words, from: first + 1 }, thens);
  if (then === undefined) return undefined;
  return order(
    orderTerm({ ...words, from: first + 1, to: then.from }, 'act'),
    orderTerm({ ...words, from: then.to }, 'act'),
  );
}

/** "Do not B until A", "never B before A": A comes first. */
function notUntil(words: OrderWords): Order | undefined {
  const until = find(words, untils);
  if (until === undefined || !isNegated(words, until.from)) return undefined;
  return order(orderTerm({ ...words, from: until.to }, 'act'), orderTerm({ ...words, to: until.from }, 'act'));
}

const negations: ReadonlySet<string> = new Set(['not', 'never', "don't", 'no', 'nothing', 'nobody', "doesn't"]);

const isNegated = ({ tokens }: OrderWords, before: number): boolean =>
  tokens.slice(0, before).some(({ lower }) => negations.has(lower));

/** "A before B"; "Before B, A". */
function withBefore(words: OrderWords, first: number): Order | undefined {
  const at = find(words, befores);
  if (at === undefined || words.tokens[at.to]?.kind === 'number') return undefined;
  if (at.from > first)
    return order(orderTerm({ ...words, to: at.from }, 'act'), orderTerm({ ...words, from: at.to }, 'act'));
  const comma = commaAfter(words, at.to);
  if (comma === undefined) return undefined;
  return order(orderTerm({ ...words, from: comma + 1 }, 'act'), orderTerm({ ...words, from: at.to, to: comma }, 'act'));
}

/** "B after A"; "After A, B". */
function withAfter(words: OrderWords, first: number): Order | undefined {
  const at = find(words, afters) ?? whenDone(words);
  if (at === undefined || words.tokens[at.to]?.kind === 'number') return undefined;
  if (at.from > first)
    return order(orderTerm({ ...words, from: at.to }, 'act'), orderTerm({ ...words, to: at.from }, 'act'));
  const comma = commaAfter(words, at.to);
  if (comma === undefined) return undefined;
  return order(orderTerm({ ...words, from: at.to, to: comma }, 'act'), orderTerm({ ...words, from: comma + 1 }, 'act'));
}

/** "Only when the dough has been kneaded" is a step, "only when the user asks" a case. */
function whenDone(words: OrderWords): TokenRange | undefined {
  const at = find(words, onlyWhens);
  const isDone = words.tokens
    .slice(at?.to, (at?.to ?? 0) + 8)
    .some(({ lower }) => /^(?:has|have|been|done|finished)$/u.test(lower));
  return isDone ? at : undefined;
}

function commaAfter({ tokens, to }: OrderWords, from: number): number | undefined {
  const at = tokens.slice(from, to).findIndex(({ text }) => text === ',');
  return at === -1 ? undefined : from + at;
}

function find({ tokens, from, to }: OrderWords, sequences: ReturnType<typeof wordSequences>): TokenRange | undefined {
  if (!sequences.mayOccur(tokens)) return undefined;
  for (let at = from; at < to; at += 1) {
    // "At once" tells no order.
    const length = tokens[at - 1]?.lower === 'at' ? 0 : sequences.longestAt(tokens, at, to);
    if (length > 0) return { from: at, to: at + length };
  }
  return undefined;
}

/** Undefined unless both sides say something, and not the same. */
function order(first: string, second: string): Order | undefined {
  return first === '' || second === '' || first === second ? undefined : { kind: 'order', first, second };
}
