import type { ReleaseChange } from './change.ts';
import type { MessageShape, Turn } from './message-shape.ts';
import type { Bump } from './next-version.ts';

/** More messages than this are counted, not named. */
const MAX_NAMED = 8;

/**
 * Changes of the messages that an application gets: their roles and order, where the conversation so far stands, and
 * whether parts other than text are among them. Undefined is a template that nobody can render.
 */
export function shapeChanges(was: MessageShape | undefined, is: MessageShape | undefined): readonly ReleaseChange[] {
  if (was === undefined || is === undefined) {
    return was === is ? [] : [change('minor', 'the messages are too many to be compared')];
  }
  const [old, now] = [turnsText(was.turns), turnsText(is.turns)];
  const order = old === now ? [] : [change('minor', `the messages are ${now} instead of ${old}`)];
  return [...userChanges(was, is), ...mediaChanges(was, is), ...order];
}

const change = (bump: Bump, reason: string): ReleaseChange => ({ bump, area: 'messages', reason });

/** The conversation so far brings messages of the user too, and a role of a variable can be theirs. */
function userChanges(was: MessageShape, is: MessageShape): readonly ReleaseChange[] {
  const asks = ({ turns }: MessageShape): boolean =>
    turns.some(({ role }) => role === 'user' || role === 'history' || role === '*');
  return asks(was) && !asks(is) ? [change('major', 'there is no message of the user any more')] : [];
}

/** Media that only some variables bring are new to those who give these; nobody else gets them. */
function mediaChanges({ media: was }: MessageShape, { media: is }: MessageShape): readonly ReleaseChange[] {
  if (was === is) return [];
  if (is === 'always') {
    return was === 'none'
      ? [change('major', 'the messages have a media part: applications that read text only miss it')]
      : [change('minor', 'the messages always have a media part')];
  }
  if (is === 'none') return [change('minor', 'the messages have no media parts any more')];
  return was === 'none'
    ? [change('minor', 'the messages can have media parts')]
    : [change('minor', 'the messages have a media part only sometimes')];
}

function turnsText(turns: readonly Turn[]): string {
  if (turns.length === 0) return 'none';
  const named = turns.slice(0, MAX_NAMED).map(turnText);
  const more = turns.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function turnText({ role, isSure }: Turn): string {
  const text = role === '*' ? 'a role of a variable' : role;
  return isSure ? text : `${text} (sometimes)`;
}
