import type { Directive } from '../directives/directive.ts';
import { surfaces } from '../lexicon/surfaces.ts';
import type { Clause } from '../text/clause.ts';
import { determiners, isWord } from '../text/clause-words.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { isForAll } from './is-for-all.ts';

/** Rules on how something is written, or on what of somebody is told: each text, and each person, has its own. */
const ofManner = setOf(
  `conflict/tone conflict/verbosity conflict/language conflict/person conflict/tense conflict/case conflict/spelling conflict/voice
  conflict/markup conflict/punctuation conflict/values conflict/privacy conflict/verbatim`,
);

/** Divisions of a text. */
const divisions = stemsOf(
  'title subject header footer introduction conclusion abstract appendix annex body caption greeting salutation sidebar blurb preface epilogue glossary headline',
);

/** Texts of different kinds. */
const texts = stemsOf(
  'chat report letter email mail diary memo article newsletter essay speech tweet blog invoice contract brochure flyer leaflet poem recipe manual changelog ticket note log minutes paper thesis cv menu filename',
);

/** What comes in, and what is made of it. */
const versions = stemsOf('source original translation');

/** People who are not simply whoever reads the answer. */
const persons = stemsOf(
  'doctor physician nurse agent employee staff author writer company manager supervisor teacher lawyer judge witness engineer developer seller driver landlord tenant parent colleague interviewer candidate applicant patient customer client guest pupil student child actor narrator speaker',
);

/** Names of one another. */
const synonyms: Readonly<Record<string, string>> = {
  email: 'mail',
  client: 'customer',
  guest: 'customer',
  physician: 'doctor',
  writer: 'author',
};

/**
 * Whether two rules name two things of one kind, and each only its own: the introduction and the conclusion, the chat and
 * the report, the patient's number and the doctor's.
 */
export function areContrasted(a: Directive, b: Directive): boolean {
  if (!isOfManner(a) || !isOfManner(b)) return false;
  const [first, second] = [namedIn(a.clause), namedIn(b.clause)];
  // What comes in and what is made of it are never one.
  if (areOther(first.versions, second.versions)) return true;
  if (isForAll(a) || isForAll(b)) return false;
  return (
    areOther(first.divisions, second.divisions) ||
    areOther(first.texts, second.texts) ||
    areOther(first.persons, second.persons)
  );
}

const mannered: ReadonlySet<string> = new Set([
  ...surfaces.filter(({ rule }) => ofManner.has(rule)).map(({ id }) => id),
  'characters',
]);

const isOfManner = ({ surface }: Directive): boolean => mannered.has(surface);

const areOther = (first: ReadonlySet<string>, second: ReadonlySet<string>): boolean =>
  first.size > 0 && second.size > 0 && ![...first].some((one) => second.has(one));

interface Named {
  readonly divisions: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
}

const namedIn = rememberedOfClauses(({ sentence: { tokens }, from, to, conditions }: Clause): Named => {
  const start = Math.min(from, ...conditions.map((one) => one.from));
  const named = (kind: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(
      tokens.flatMap((token, at) =>
        at >= start && at < to && kind.has(token.stem) && isNoun(tokens, at)
          ? [synonyms[token.stem] ?? token.stem]
          : [],
      ),
    );
  return { divisions: named(divisions), texts: named(texts), versions: named(versions), persons: named(persons) };
});

/** "Report the sum", "title each section" name no text. */
const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "Write it as a letter": the very text that the other rule is about, by another name.
  if (tokens[at]?.kind !== 'word' || tokens[at - 2]?.lower === 'as') return false;
  if (isWord(before) && (determiners.has(before.lower) || placing.has(before.lower))) return true;
  return (
    !(isWord(next) && determiners.has(next.lower)) && (before !== undefined || tokens[at]?.lower.endsWith('s') === true)
  );
};

const placing = setOf('in for to of from with by');
