import { languageSurface } from '../lexicon/surfaces/language.ts';
import type { Clause } from '../text/clause.ts';
import { isWord } from '../text/clause-words.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { SurfaceMatch } from './surface-index.ts';

/**
 * Whether the words of a match stand there for something else than what they ask for elsewhere: a title that the model
 * bears ("Act as a User Guide Specialist"), one of the values that somebody chooses from ("short, medium or long"), a
 * compound ("image links"), an act that is to be done to the thing ("Avoid overcrowding the image").
 */
export const isBesideThePoint = (clause: Clause, match: SurfaceMatch): boolean =>
  (reasons[match.entry.surface.rule] ?? []).some((is) => is(clause, match));

type Reason = (clause: Clause, match: SurfaceMatch) => boolean;

const roles = wordSequences(
  'act as|act like|you are a|you are an|you are the|you act as|imagine you are|pretend to be|take the role of|assume the role of|play the role of|your role is',
);

/** A role says who writes, and not for whom. */
const isInTitle: Reason = ({ sentence: { tokens }, from, to }, { entry, from: start }) =>
  entry.surface.id === 'tone-expertise' && roles.longestAt(tokens, from, to) > 0 && !isForReaders(tokens, from, start);

const isForReaders = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some(({ lower }) => audience.has(lower));

const audience = setOf(
  'writing write writes speaking speak talking talk addressing explaining explain explains readers audience',
);

/** "Easy navigation": what is easy is no text. */
const isOfUse: Reason = ({ sentence: { tokens } }, { entry, from, to }) =>
  entry.surface.id === 'tone-expertise' &&
  tokens[from]?.lower === 'easy' &&
  tokens.slice(from + 1, to + 2).some(({ stem }) => handled.has(stem));

const handled = stemsOf(
  'navigate navigation use access accessibility install maintain maintenance setup integrate integration',
);

const scale = setOf('short medium long brief detailed formal informal neutral casual simple technical low high');

/** "Length: short, medium, or long": somebody says which. */
const isOneOfScale: Reason = ({ sentence: { tokens }, to: end }, { from, to }) => {
  const isOnScale = tokens.slice(from, to).some(({ lower }) => scale.has(lower));
  if (!isOnScale) return false;
  const near = tokens.slice(Math.max(0, from - 6), Math.min(end, to + 6)).map(({ lower }) => lower);
  return near.includes('or') && new Set(near.filter((word) => scale.has(word))).size > 2;
};

/** "Multiple choice, short answer": kinds of questions. */
const isKindOfQuestion: Reason = ({ sentence: { tokens } }) =>
  tokens.some(({ lower }, at) => lower === 'multiple' && tokens[at + 1]?.lower === 'choice');

const compounds = stemsOf(
  'style link url path file size format source name quality prompt generation generator model process edit reference asset upload ratio resolution dimension gallery library',
);

/** "Image links", "illustration style": things of their own. */
const isCompound: Reason = ({ sentence: { tokens }, to: end }, { consumed, entry, to }) => {
  const last = consumed.at(-1) ?? 0;
  const next = tokens[last + 1];
  if (last !== to - 1 || to >= end || !isWord(next)) return false;
  return pictured.has(entry.surface.id) && compounds.has(next.stem);
};

const pictured = setOf('image');

/** Acts by which a thing comes to be there. */
const presenting = stemsOf(
  'use include add insert embed write give make put show produce place provide create have contain display attach employ apply offer list mention draw generate rely return output print begin start end close open finish sprinkle link cite quote ask end format mark wrap',
);

/** "Avoid overcrowding the image": the act is what is to be avoided, and the thing is there. */
const isHandled: Reason = ({ sentence: { tokens }, from }, { to }) => {
  const [avoid, act, article] = tokens.slice(from, from + 3);
  return (
    avoid?.stem === 'avoid' &&
    act?.lower.endsWith('ing') === true &&
    article?.lower === 'the' &&
    to > from + 2 &&
    !presenting.has(act.stem)
  );
};

const specified = setOf('specified shown described defined instructed requested given follows stated listed outlined');

/** "Exactly as specified below": the form, and not the words. */
const isAsSpecified: Reason = ({ sentence: { tokens }, to: end }, { to }) =>
  tokens.slice(to, Math.min(end, to + 3)).some(({ lower }) => specified.has(lower));

const early = setOf('before after while when');

/** "Check for conflicts before running npm link": what is done anyway. */
const isDoneAnyway: Reason = ({ sentence: { tokens }, from }, match) =>
  tokens.some(
    ({ lower }, at) =>
      at > from &&
      at < (match.consumed.at(-1) ?? 0) &&
      early.has(lower) &&
      tokens[at + 1]?.lower.endsWith('ing') === true,
  );

const commands = stemsOf('command operation tool resource action request query account user permission method call');

/** "Commands that provide read-only access", "any commands capable of deleting data": which of them are meant. */
const isOfSome: Reason = ({ sentence: { tokens }, from }, match) =>
  tokens.some(
    ({ lower }, at) =>
      at > from &&
      at < match.to &&
      ['that', 'which', 'capable', 'who'].includes(lower) &&
      commands.has(tokens[at - 1]?.stem ?? ''),
  ) ||
  (commands.has(tokens[match.to]?.stem ?? '') && tokens[match.to - 1]?.lower === 'only');

/** "Leave the names of the dishes untranslated": those names, and not the text. */
const isOfNames: Reason = ({ sentence: { tokens }, from }, match) =>
  tokens[match.from]?.lower === 'untranslated' &&
  ['leave', 'keep'].includes(tokens[from]?.lower ?? '') &&
  match.from > from + 2;

const languages: ReadonlySet<string> = new Set(Object.keys(languageSurface.poles));

/** "In French and nothing else": no other language, and nothing of what may stand beside the answer. */
const isOfLanguage: Reason = ({ sentence: { tokens } }, { from, to }) =>
  tokens.slice(from, to).some(({ lower }) => lower === 'nothing') &&
  tokens.slice(Math.max(0, from - 2), to).some(({ lower }) => languages.has(lower));

const reasons: Readonly<Record<string, readonly Reason[]>> = {
  'conflict/tone': [isInTitle, isOfUse, isOneOfScale],
  'conflict/verbosity': [isOneOfScale, isKindOfQuestion],
  'conflict/markup': [isCompound, isHandled],
  'conflict/verbatim': [isAsSpecified],
  'conflict/language': [isOfNames],
  'conflict/only-output': [isOfLanguage],
  'conflict/code-style': [isDoneAnyway, isOfSome],
  'conflict/autonomy': [isOfSome],
};
