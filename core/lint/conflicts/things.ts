/** Things that texts begin and end with, by kind. Two of different kinds are two things. */
const kinds: Readonly<Record<string, string>> = {
  contact: 'contact detail|contact|address|phone number|contact information',
  quotation: 'quotation|quote|citation|epigraph|quoting',
  question: 'question|open question|rhetorical question|discussion question|follow-up question|asking',
  statement: 'statement|assertion|declarative sentence',
  title: 'title|headline|heading|header',
  greeting: 'greeting|salutation|hello|welcome|good morning',
  summary:
    'summary|recap|overview|abstract|tl dr|synopsis|key takeaway|takeaway|bottom line|summarising|summarizing|recapping',
  proverb: 'proverb|idiom|saying|moral',
  signature: 'signature|sign-off|name|full name|farewell|valediction',
  date: 'date|weekday|day of the week|today weekday|today date',
  disclaimer: 'disclaimer|warning|legal notice|caveat',
  verdict: 'verdict|rating|score|grade|recommendation|decision|answer',
  joke: 'joke|pun|anecdote|fun fact|riddle|limerick',
  ingredients: 'list of ingredient|ingredient list|ingredient',
  time: 'preparation time|cooking time|duration|reading time',
  list: 'table|bulleted list|numbered list|table of content',
  price: 'price|cost',
  request: 'request',
  hashtag: 'hashtag|list of hashtag',
  call: 'call to action|call-to-action|call|cta',
  dialogue: 'dialogue|dialog|line of dialogue|piece of dialogue|exchange',
  cliffhanger: 'cliffhanger|cliff hanger',
  code: 'code|code block|snippet',
  tip: 'tip|word of advice|piece of advice|advice',
  offer: 'offer of help|offer of further help|offer of assistance|offer of further assistance',
  compliment: 'compliment|praise',
  sources: 'source|reference|list of source|bibliography',
  statistic: 'statistic|figure|number|percentage|digit|integer|amount',
  restatement: 'restatement|rephrasing|paraphrase|repetition|repeating|restating|rephrasing',
  definition: 'definition',
  conclusion: 'conclusion|main conclusion|overall conclusion',
  thanks: 'thank|thank you|thank-you note|word of thank|thanking',
  apology: 'apology|apologising|apologizing',
  postscript: 'postscript|p . s|p.s|ps|post script',
  unfinished: 'unfinished sentence',
};

const kindByName: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => names.split('|').map((name) => [name, kind] as const)),
);

/** Kinds that one text can be at once: a call to action may be a question. */
const compatible: ReadonlySet<string> = new Set(
  [
    'question call',
    'joke question',
    'quotation proverb',
    'thanks signature',
    'question joke',
    'verdict summary',
    'title question',
    'statistic question',
    'question quotation',
    'apology greeting',
    'summary call',
    'proverb question',
    'quotation question',
    'statistic title',
    'date title',
    'statistic summary',
    'summary conclusion',
    'verdict conclusion',
    'call offer',
    'question offer',
    'signature offer',
    'signature call',
    'tip call',
    'tip summary',
    'tip verdict',
    'tip proverb',
    'tip conclusion',
    'tip quotation',
    'compliment thanks',
    'compliment greeting',
    'quotation dialogue',
    'question dialogue',
    'question cliffhanger',
    'dialogue cliffhanger',
    'dialogue joke',
    'restatement summary',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** The kind of a thing, by its whole name, its last two words or its last. */
export function kindOf(thing: string): string | undefined {
  const parts = thing.split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    const kind = kindByName.get(parts.slice(from).join(' '));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const onceOnly: ReadonlySet<string> = new Set(
  'conclusion summary verdict title signature date disclaimer ingredients sources price definition apology'.split(' '),
);

/** Whether a text has a thing of this kind but once. */
export const isOnce = (thing: string): boolean => onceOnly.has(kindOf(thing) ?? '');

/**
 * Whether a named thing is one of those that a name stands for: a "short summary" of "summary" and of "recap", but no
 * "summary" of "long summary".
 */
export function isThingOf(thing: string, name: string): boolean {
  const words = new Set(thing.split(' '));
  const asked = name.split(' ');
  if (asked.every((word) => words.has(word))) return true;
  const kind = kindOf(name);
  // Of lists, there are too many kinds.
  return asked.length === 1 && kind !== undefined && kind !== 'list' && kind === kindOf(thing);
}

/** Whether two named things are certainly not one. */
export function areDistinct(a: string, b: string): boolean {
  const [first, second] = [kindOf(a), kindOf(b)];
  if (first === undefined || second === undefined || first === second) return false;
  if (first === 'postscript' || second === 'postscript') return false;
  return !compatible.has(`${first} ${second}`);
}

const greeting =
  /^(dear|hello|hi|hey|good (morning|afternoon|evening|day)|greetings|welcome|hallo|bonjour|hola|i hope this)/iu;
const farewell = /^(kind regards|best|sincerely|yours|regards|cheers|thank you|thanks|warm regards|bye)/iu;

/** Where a text stands whose nature is asked for. */
type Side = 'start' | 'end';

const asksFirst =
  /^(?:who|what|when|where|why|how|which|whose|whom|is|are|was|were|do|does|did|can|could|would|will|should|have|has|had|may|ever|dear|so|and)\b/iu;
const dated =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today\b/iu;

/** Kinds of things that a fixed text is, or certainly is not. */
const tests: Readonly<Record<string, (text: string, side: Side) => boolean | undefined>> = {
  request: () => false,
  question: (text, side) => {
    if (text.trim().endsWith('?')) return true;
    if (side === 'start' && asksFirst.test(text)) return undefined;
    // Of one or two words, it may stand in a question.
    return side === 'end' || text.trim().split(/\s+/u).length > 2 ? false : undefined;
  },
  statistic: (text, side) => (side === 'start' ? /^\W*\d/u : /\d\W*$/u).test(text),
  date: (text) => (dated.test(text) ? undefined : false),
  postscript: (text) => /^p\.? ?p?\.? ?s/iu.test(text),
  unfinished: (text) => (/[.!?]["”]?$/u.test(text) ? false : undefined),
  proverb: (text) => (text.split(/\s+/u).length < mostShort ? false : undefined),
  quotation: (text) => (text.split(/\s+/u).length < fewest ? false : undefined),
};

/** So many words are a saying, and so many a quotation. */
const mostShort = 9;
const fewest = 5;

/** Whether a literal text is an instance of a thing; undefined when one cannot tell. */
export function isInstance(text: string, thing: string, side: Side): boolean | undefined {
  const kind = kindOf(thing);
  if (kind === undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  const test = tests[kind];
  if (test !== undefined) return test(text, side);
  const is = greeting.test(text) ? 'greeting' : farewell.test(text) ? 'signature' : undefined;
  if (is === undefined || kind === 'title' || kind === 'thanks') return undefined;
  return is === kind;
}
