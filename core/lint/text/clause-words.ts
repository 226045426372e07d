import { setOf } from './set-of.ts';
import type { Token } from './token.ts';
import type { WordSequences } from './word-sequences.ts';
import { wordSequences } from './word-sequences.ts';

/** Words that begin a noun phrase. */
export const determiners: ReadonlySet<string> = setOf(
  'a an the this that these those my your his her its our their each every all any some no both either neither another such one two three four five six seven eight nine ten several many few most more less enough what which whatever whichever',
);

export const prepositions: ReadonlySet<string> = setOf(
  'in on at for from with to by into onto about above below under over between among after before behind beside near through throughout during inside outside within without around against across along per via as like than of beyond beneath underneath towards toward until since despite besides except upon unlike',
);

/** Finite forms that are no imperatives: with one of them a clause is no mere noun phrase. */
export const auxiliaries: ReadonlySet<string> = setOf(
  "is are was were am be been being has have had does do did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't it's that's there's they're you're we're i'm he's she's",
);

export const modals: ReadonlySet<string> = setOf(
  "must should shall may might can could will would cannot can't mustn't shouldn't won't shan't needn't couldn't wouldn't ought needs",
);

export const subjectPronouns: ReadonlySet<string> = setOf('i we you they he she it there');

/** Forms of words that tell of what happened. */
export const pastForms: ReadonlySet<string> = setOf("was were had did wasn't weren't hadn't didn't");

/** Adverbs and fillers before an order: "please always …", "then also …". */
export const openers: WordSequences = wordSequences(
  "please|also|then|and|but|so|or|yet|always|first|firstly|second|secondly|third|thirdly|next|finally|lastly|last|afterwards|afterward|instead|again|simply|just|only|kindly|now|here|generally|usually|normally|typically|ideally|importantly|additionally|furthermore|moreover|however|nevertheless|still|even so|otherwise|therefore|thus|hence|in addition|in general|in particular|above all|at all times|in all cases|in every case|in short|after that|as well|as usual|by default|as a rule|where possible|if possible|when possible|whenever possible|where appropriate|if appropriate|when appropriate|where necessary|if necessary|when necessary|if needed|when needed|as needed|at the same time|strictly|carefully|explicitly|clearly|briefly|consistently|naturally|politely|exactly|directly|immediately|absolutely|under all circumstances|no matter what|whatever happens|on the other hand|for one thing|to begin with|to be clear|of course|in any case|in any event|be sure to|make sure to|make sure you|remember to|do not forget to|don't forget to|never forget to|feel free to|take care to|try to|do|let's|lets|remember that|note that|keep in mind that|bear in mind that|i repeat|once more|without exception|without fail|most importantly|more importantly|critically|crucially|important|crucial|note|reminder|one more thing|attention|addendum|heads up|nb|fyi|caution|step #",
);

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

/** Whether a token is this punctuation. */
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'punctuation' && marks.includes(token.text);
