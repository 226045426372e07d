import type { Clause } from '../text/clause.ts';
import { auxiliaries, isWord, modals, prepositions } from '../text/clause-words.ts';
import { skipOpeners } from '../text/order-start.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { SurfaceMatch } from './surface-index.ts';

/**
 * Whether words of a surface stand in what a clause only speaks of: what is still to be found out ("decide whether it is
 * to be stored"), what somebody is to find ("list the facts that must be looked up"), what others of a kind are ruled out
 * ("no other headings"), what a tool is called ("the search tool").
 */
export const isToldInPassing = (clause: Clause, match: SurfaceMatch): boolean =>
  ways.some((passes) => passes(clause, match));

/** "Determine *whether* facts are to be deleted", "decide *how* polite the text is" */
const isOpen = ({ sentence: { tokens }, from, conditions }: Clause, match: SurfaceMatch): boolean =>
  // "When they ask whether it is safe, say …": what is open is the case, and not what is asked for in it.
  tokens.slice(Math.max(from, conditions[0]?.to ?? from), match.from).some(({ lower, stem }, at, before) => {
    const verb = before[at - 1]?.stem ?? '';
    return (
      lower === 'whether' ||
      (lower === 'if' && stem !== '' && finding.has(verb)) ||
      (lower === 'how' && deciding.has(verb))
    );
  });

const finding = stemsOf(
  'determine decide check assess evaluate judge identify detect list name find spot flag collect extract count highlight report note',
);

/** Who decides how something is, asks for none of it; "note how sure you are" does. */
const deciding = stemsOf('determine decide check assess evaluate judge');

/** "List any facts *that may need to be looked up*" */
function isOfFound({ sentence: { tokens }, from, to }: Clause, match: SurfaceMatch): boolean {
  if (!finding.has(tokens[skipOpeners(tokens, from, to)]?.stem ?? '')) return false;
  for (let at = from + 2; at < match.from; at += 1) {
    const [noun, pronoun, verb] = [tokens[at - 1], tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
    if (!isWord(noun) || !['that', 'which', 'who'].includes(pronoun)) continue;
    if (modals.has(verb) || auxiliaries.has(verb)) return !tokens.slice(from, at).some(({ lower }) => lower === 'only');
  }
  return false;
}

/** Rules on single things in a text: "no other tables" leaves those that are asked for. */
const ofThings = setOf('conflict/markup conflict/code-style');

function isOtherThan({ sentence: { tokens }, from, force }: Clause, { entry, consumed }: SurfaceMatch): boolean {
  if (force !== 'forbid' || !ofThings.has(entry.surface.rule)) return false;
  const last = consumed.at(-1) ?? 0;
  const at = [last - 1, last - 2].find((one) => one > from && tokens[one]?.lower === 'other');
  // "No bullets or other lists" rules out all lists.
  return at !== undefined && !['and', 'or'].includes(tokens[at - 1]?.lower ?? '');
}

/** "The *think tool*", "the search command": its name; "explain your reasoning there": to nobody. */
const isToolName = ({ sentence: { tokens } }: Clause, { consumed, entry, to }: SurfaceMatch): boolean =>
  consumed.some((at) => thinking.has(tokens[at]?.stem ?? '') && tools.has(tokens[at + 1]?.stem ?? '')) ||
  (entry.surface.id === 'reasoning' && tokens[to]?.lower === 'there');

const tools = stemsOf('tool function command');
const thinking = stemsOf('think plan search memory reason');

/** "Base the *query only* on the text": "only" goes with what follows. */
const isOfNext = ({ sentence: { tokens }, to: end }: Clause, { to, entry }: SurfaceMatch): boolean =>
  (entry.surface.rule === 'conflict/format' || entry.surface.rule === 'conflict/only-output') &&
  to < end &&
  tokens[to - 1]?.lower === 'only' &&
  ['on', 'from', 'after', 'with'].includes(tokens[to]?.lower ?? '');

/** "Double quotes to *handle single quotes* inside": what is there already. */
const isHandled = ({ sentence: { tokens } }: Clause, { entry, from }: SurfaceMatch): boolean =>
  entry.surface.rule === 'conflict/code-style' &&
  [from - 1, from - 2].some((at) => handled.has(tokens[at]?.stem ?? '') && tokens[at - 1]?.lower === 'to');

const handled = stemsOf('handle escape support avoid fix');

/** "Use the *example* format below", "the examples below": they are there, and none are asked for. */
function isMaterial({ sentence: { tokens }, to: end }: Clause, { entry, consumed }: SurfaceMatch): boolean {
  if (entry.surface.id !== 'examples') return false;
  const last = consumed.at(-1) ?? 0;
  if (!['the', 'these', 'provided', 'given', 'following'].includes(tokens[last - 1]?.lower ?? '')) return false;
  const next = tokens[last + 1];
  const isFirstOfTwo = tokens[last]?.lower === 'example' && isWord(next) && !prepositions.has(next.lower);
  return last + 1 < end && (isFirstOfTwo || placed.has(next?.lower ?? ''));
}

const placed = setOf('below above provided given');

/** How a text sounds: said of what somebody makes of it, nothing is asked of the answer. */
const ofManner = setOf('conflict/tone conflict/verbosity conflict/person');

/** "*Interpret* terse wording as a complaint" */
const isJudged = ({ sentence: { tokens } }: Clause, { entry, from }: SurfaceMatch): boolean =>
  ofManner.has(entry.surface.rule) && tokens.slice(0, from).some(({ stem }) => judging.has(stem));

const judging = stemsOf('infer interpret misread mistake');

/** "Greetings do *not count as* errors", "1 *means that* the tone is rude": what somebody else's text is taken for. */
const isTakenFor = ({ sentence: { tokens } }: Clause): boolean =>
  tokens.some(
    ({ stem }, at) =>
      (stem === 'count' && tokens[at + 1]?.lower === 'as') || (stem === 'mean' && tokens[at + 1]?.lower === 'that'),
  );

/** "Escape quotes in *the HTML content*", "to avoid *JSON parsing errors*": what is there or may happen, and no form of the answer. */
const isInput = ({ sentence: { tokens } }: Clause, { entry, consumed }: SurfaceMatch): boolean => {
  const last = consumed.at(-1) ?? 0;
  const next = tokens[last + 1]?.stem ?? '';
  const isThere = pointing.has(tokens[last - 1]?.lower ?? '') && given.has(next);
  return entry.surface.id === 'format' && (isThere || troubles.has(next));
};

const pointing = setOf('the this given provided cleaned original');
const troubles = stemsOf('parsing error issue problem');
const given = stemsOf('content page source input data file document');

/** "The JSON *breaks the text down*": what the answer does to its matter. */
const isCutUp = ({ sentence: { tokens }, to: end }: Clause, { from, to }: SurfaceMatch): boolean =>
  tokens.slice(from, to).some(({ stem }) => stem === 'break') &&
  tokens.slice(to, Math.min(end, to + 4)).some(({ lower }) => lower === 'down' || lower === 'into');

/** "Do not shorten it *more than requested*": so far it is. */
const isBeyond = ({ sentence: { tokens }, to: end }: Clause, { entry, to }: SurfaceMatch): boolean =>
  entry.surface.rule === 'conflict/verbosity' &&
  entry.pole === 'long' &&
  to < end &&
  ['more', 'further'].includes(tokens[to]?.lower ?? '') &&
  tokens[to + 1]?.lower === 'than';

const ways: readonly ((clause: Clause, match: SurfaceMatch) => boolean)[] = [
  isOpen,
  isOfFound,
  isOtherThan,
  isToolName,
  isOfNext,
  isHandled,
  isMaterial,
  isJudged,
  isTakenFor,
  isInput,
  isCutUp,
  isBeyond,
];
