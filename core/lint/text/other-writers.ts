import type { TokenRange } from './clause.ts';
import { auxiliaries, determiners, isMark, isWord, modals } from './clause-words.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

/** Said of a text, or of a habit, it is none of the one who answers. */
const elsewhere = wordSequences(
  "by others|others write|others wrote|others draw|others made|others make|others do|others keep|somebody else|someone else|somebody else's|someone else's|another team|another department|other teams|our competitor|our competitors|the competition|competitors|exists already|already exists|exist already|already exist|not your concern|not your business|not your task|not your job|none of your business|not our rule|not our way|not our style|not our practice|not how we|you do not see it|you never see it|you don't see it|you do not see them|which the site adds|which the site writes|that the site adds|which the system adds|that the system adds|which the app adds|added by the site|added by the system|added by the app|added automatically|adds automatically|a line such as|a sentence such as|a message contains|messages contain|an email contains|the input contains|which an editor writes|which the editor writes|an editor writes|our parent company|the paper form|not our rule|our old office|the old system|our old system|the former system|the old tool|the old bot|the old office|our old team|the old team|the old version|our predecessor|our predecessors|my predecessor",
);

/** Whether a clause tells of what others write or do. */
export const isOfOthers = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  elsewhere.beginsIn(tokens, { from, to: Math.min(to, from + FURTHEST) }, tokens.length) ||
  (tokens[from + 2]?.lower === 'itself' && isWord(tokens[from + 1]));

const FURTHEST = 30;

/** What people do who write or act themselves: it says nothing of what the model does. */
const doing: ReadonlySet<string> = new Set(
  'write send run ask post say avoid draft plan fill submit upload cite stretch talk paste type speak start put answer reply call order'
    .split(' ')
    .map(stemWord),
);

/**
 * Whether people that a clause begins with do something of their own accord: "Users often write 300 words", "Debaters
 * may ask questions". What they must do, do not do or are done to is another matter.
 */
export function doTheirOwn(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from + 1; at < Math.min(to, from + 10); at += 1) {
    const token = tokens[at];
    if (token === undefined || isMark(token, ',;:')) return false;
    if (allowing.has(token.lower)) return tokens[at + 1]?.lower !== 'not' && tokens[at + 1]?.lower !== 'never';
    if (relatives.has(token.lower)) at += 2;
    else if (isBound(token.lower)) return false;
    else if (isWord(token) && doing.has(token.stem) && !determiners.has(tokens[at - 1]?.lower ?? '')) return true;
  }
  return false;
}

const isBound = (word: string): boolean => modals.has(word) || auxiliaries.has(word) || negative.has(word);

const allowing: ReadonlySet<string> = new Set(['may', 'might', 'can', 'could']);
const relatives: ReadonlySet<string> = new Set(['who', 'that']);
const negative: ReadonlySet<string> = new Set(['never', 'not', 'no', 'nothing', 'only']);
