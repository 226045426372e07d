import type { Directive } from '../directives/directive.ts';
import { determiners, prepositions } from '../text/clause-words.ts';
import { isSpecific } from '../text/general-titles.ts';
import { isAnswer, isPart, isText } from '../text/part-nouns.ts';
import { remembered } from '../text/remembered.ts';
import type { Sentence } from '../text/sentence.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';

/** Texts and surfaces beside those that an answer is made of. */
const documents = stemsOf(
  'message note reply response answer sheet copy script page file memo log version booklet bulletin leaflet form card transcript record chart scheme key edition report minutes ticket channel chat thread website app notification questionnaire instructions',
);

/** Titles of rules on how all of it is written, be they named after a piece of it. */
const general = stemsOf('list table link example citation reference quote step detail format style');

/**
 * Whether the titles above two rules name a text each, and another one: "The message to the customer" and "The note for
 * the engineer". What stands below such a title holds for its text, however firmly it is said.
 */
export function areTitledApart(a: Directive, b: Directive): boolean {
  const [first, second] = [ownTitle(a, b), ownTitle(b, a)];
  if (first === undefined || second === undefined) return false;
  return !first.some((stem) => second.includes(stem));
}

/** The words of the innermost title that one sentence stands below and the other one does not, where it names a text. */
function ownTitle({ clause: { sentence } }: Directive, other: Directive): readonly string[] | undefined {
  const title = titlesOf(sentence).at(-1);
  if (title === undefined || titlesOf(other.clause.sentence).includes(title)) return undefined;
  return textIn(title);
}

const titlesOf = ({ headings, leadIns }: Sentence): readonly string[] => [...headings, ...leadIns];

const textIn: (title: string) => readonly string[] | undefined = remembered((title) => {
  if (!isSpecific(title)) return undefined;
  const tokens = tokenize(title).filter(({ kind }) => kind === 'word');
  const start = determiners.has(tokens[0]?.lower ?? '') ? 1 : 0;
  const end = tokens.findIndex(({ lower }, at) => at > start && prepositions.has(lower));
  const name = tokens.slice(start, end === -1 ? tokens.length : end);
  const head = name.at(-1);
  // "Answers" are what all rules are about; "The message to the customer" may be one of several.
  const isAll = head !== undefined && isAnswer(head.stem) && name.length === 1 && end === -1;
  return head !== undefined && !isAll && name.length <= 4 && namesText(head) ? name.map(({ stem }) => stem) : undefined;
});

const namesText = ({ stem }: Token): boolean =>
  !general.has(stem) && (isText(stem) || isPart(stem) || documents.has(stem));
