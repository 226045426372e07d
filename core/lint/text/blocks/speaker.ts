import type { Line } from './lines.ts';
import type { ChatMark } from './marks.ts';

/**
 * Who speaks from a line on, where it says so.
 *
 * @param isChat - the system has spoken: others are marked like it
 */
export function speakerOf({ kind: { speaker, inlineSpeaker } }: Line, isChat: boolean): ChatMark | undefined {
  return speaker ?? (isChat || inlineSpeaker?.role === 'system' ? inlineSpeaker : undefined);
}
