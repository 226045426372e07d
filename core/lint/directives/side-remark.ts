import { unitNamed } from '../exact/units.ts';
import type { Clause } from '../text/clause.ts';
import { isMark, isWord, subjectPronouns } from '../text/clause-words.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { isImperativeAt, skipOpeners } from '../text/order-start.ts';
import { setOf } from '../text/set-of.ts';
import type { SurfaceMatch } from './surface-index.ts';

/**
 * Whether words of a surface only say where, when or of how much something else holds: what a length leaves out ("300
 * words without references"), where things are that are there already ("Figures in footnotes are …"), what comes later
 * ("Search before you answer"), what alone is marked ("Names in bold, nothing else").
 */
export function isSideRemark(clause: Clause, match: SurfaceMatch): boolean {
  return [
    isLeftOut,
    isReference,
    isPlaceOfSubject,
    isLaterAct,
    isMarkedAlone,
    isEnded,
    isName,
    isTorn,
    isOfQuestions,
  ].some((remarks) => remarks(clause, match));
}

/** "500 words without references" */
function isLeftOut({ sentence: { tokens } }: Clause, { from }: SurfaceMatch): boolean {
  const at = [from, from - 1].find((index) => leaving.has(tokens[index]?.lower ?? ''));
  return at !== undefined && unitNamed([tokens[at - 1]?.lower ?? '']) !== undefined;
}

const leaving = setOf('without excluding minus');

/** "The clauses *listed below*": what stands there already. */
const isReference = ({ sentence: { tokens } }: Clause, { from, to }: SurfaceMatch): boolean =>
  to === from + 2 && sides.has(tokens[to - 1]?.lower ?? '') && /(?:ed|en|wn)$/u.test(tokens[from]?.lower ?? '');

const sides = setOf('below above underneath beneath');

/** "*Figures in footnotes* are used": of what comes in, and no order to write footnotes. */
function isPlaceOfSubject({ sentence: { tokens }, from, to }: Clause, match: SurfaceMatch): boolean {
  const isPlaced = placing.has(tokens[match.from]?.lower ?? '') && match.from > from && match.from <= from + 3;
  if (!isPlaced || isImperativeAt(tokens, skipOpeners(tokens, from, to), to)) return false;
  return finiteVerb(tokens, { from: match.to, to: Math.min(to, match.to + 2) }) !== undefined;
}

const placing = setOf('in within inside');

/** "Search *before you answer* any question": what the answer itself is then, is not ordered here. */
function isLaterAct({ sentence: { tokens }, from }: Clause, match: SurfaceMatch): boolean {
  for (let at = match.from - 1; at > from; at -= 1) {
    const token = tokens[at];
    if (isMark(token, ',:;')) return false;
    if (!isWord(token) || !times.has(token.lower)) continue;
    const [who, act] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
    return subjectPronouns.has(who) && answering.has(act) && !match.consumed.includes(at);
  }
  return false;
}

const answering = setOf('answer reply respond write start begin continue');
const times = setOf('before after until till');

/** "Names in bold, *nothing else*": nothing else is bold. */
function isMarkedAlone({ sentence: { tokens }, from }: Clause, { entry, from: begin }: SurfaceMatch): boolean {
  if (entry.surface.id !== 'extras') return false;
  return tokens.slice(Math.max(from, begin - 3), begin).some(({ lower }) => marks.has(lower));
}

/** "Answer questions about the menu and *nothing else*": which are answered, and not how. */
function isOfQuestions({ sentence: { tokens }, from }: Clause, { entry, from: begin }: SurfaceMatch): boolean {
  if (entry.surface.id !== 'extras') return false;
  const at = tokens.findIndex(({ lower }, index) => index >= from && index < begin && lower === 'answer');
  return at !== -1 && tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'questions');
}

const marks = setOf('bold italics italic capitals underlined highlighted boldface');

/** "Don't *keep searching*": that it ends is asked for, and not that it never begins. */
const isEnded = ({ sentence: { tokens }, negators }: Clause, { from }: SurfaceMatch): boolean =>
  negators.some(({ governs }) => governs.from <= from && from < governs.to) &&
  [from, from - 1].some((at) => lasting.has(tokens[at]?.lower ?? '') && /ing$/u.test(tokens[at + 1]?.lower ?? ''));

const lasting = setOf('keep continue');

/** "*Long text* (for the page): …", "*Short answer* as a list": what a field is called. */
const isName = ({ sentence: { tokens }, from }: Clause, match: SurfaceMatch): boolean =>
  match.entry.surface.rule === 'conflict/verbosity' &&
  match.from === from &&
  sizes.has(tokens[from]?.lower ?? '') &&
  ['as', '(', ':'].includes(tokens[match.to]?.lower ?? '');

const sizes = setOf('long short brief detailed');

/** "If you can't *tell, put … before it*": words of a case and of what is to be done in it are no one phrase. */
const isTorn = ({ conditions }: Clause, { from, to, entry }: SurfaceMatch): boolean =>
  entry.surface.rule === 'conflict/only-output' &&
  conditions.some((one) => one.from < from && from < one.to && to > one.to);
