/** Things that texts begin and end with, by kind. Two of different kinds are two things. */
const kinds: Readonly<Record<string, string>> = {
  contact: 'contact detail|contact|address|phone number|contact information',
  quotation: 'quotation|quote|citation|epigraph',
  question: 'question|open question|rhetorical question|discussion question|follow-up question',
  title: 'title|headline|heading|header',
  greeting: 'greeting|salutation|hello|welcome|good morning',
  summary: 'summary|recap|overview|abstract|tl dr|synopsis|key takeaway|takeaway|bottom line',
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
  call: 'call to action',
  sources: 'source|reference|list of source|bibliography',
  statistic: 'statistic|figure|number|percentage',
  restatement: 'restatement|rephrasing|paraphrase|repetition',
  definition: 'definition',
  conclusion: 'conclusion|main conclusion|overall conclusion',
  postscript: 'postscript|p . s|post script',
  thanks: 'thank|thank you|thank-you note|word of thank',
  apology: 'apology',
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

const asking = /^(what|who|how|why|when|where|which|whose|do|does|is|are|can|could|would|will|should|have|has|any)\b/iu;

/** A text of some words without a question mark is no question; of one or two, it may stand in one. */
const isSentence = (text: string): false | undefined => (text.trim().split(/\s+/u).length > 2 ? false : undefined);

/** Whether a literal text is an instance of a thing; undefined when one cannot tell. */
export function isInstance(text: string, thing: string): boolean | undefined {
  const kind = kindOf(thing);
  if (kind === undefined) return undefined;
  if (kind === 'request') return false;
  if (kind === 'question') return text.trim().endsWith('?') ? true : asking.test(text) ? undefined : isSentence(text);
  if (kind === 'postscript') return /^p\.? ?s\b/iu.test(text);
  const is = greeting.test(text) ? 'greeting' : farewell.test(text) ? 'signature' : undefined;
  if (is === undefined || kind === 'title' || kind === 'quotation' || kind === 'thanks') return undefined;
  return is === kind;
}
