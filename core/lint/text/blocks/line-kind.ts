import { remembered } from '../remembered.ts';
import type { Heading } from './heading.ts';
import { headingOf, labelOf } from './heading.ts';
import type { ListMarker } from './list-marker.ts';
import { listMarker } from './list-marker.ts';
import type { ChatMark } from './marks.ts';
import { chatMark, inlineChatMark, isEndMark, isOtherStart, isRule } from './marks.ts';
import type { Turn } from './turn.ts';
import { turnOf } from './turn.ts';

/** What can be told of a line by its own text, wherever it stands. */
export interface LineKind {
  /** The line, the same text for all that are like it: what is known of it is found again without reading it. */
  readonly text: string;
  /** What stands behind the mark of an item. */
  readonly item: string | undefined;
  /** Whether it has nothing that may mark emphasis. */
  readonly isPlain: boolean;
  readonly heading: Heading | undefined;
  readonly label: Heading | undefined;
  readonly marker: ListMarker | undefined;
  readonly turn: Turn | undefined;
  /** A new speaker, alone on the line. */
  readonly speaker: ChatMark | undefined;
  /** A new speaker in front of what is said, in a chat. */
  readonly inlineSpeaker: ChatMark | undefined;
  /** A ruled line, or one that says that something ends. */
  readonly isEnd: boolean;
  readonly isOtherStart: boolean;
}

/** Told once for each line: versions of a prompt have most of theirs in common. */
export const kindOfLine: (text: string) => LineKind = remembered((text) => {
  const marker = listMarker(text);
  return {
    text,
    item: marker === undefined ? undefined : text.slice(marker.length).trimStart(),
    isPlain: !/[*_]/u.test(text),
    heading: headingOf(text),
    label: labelOf(text),
    marker,
    turn: turnOf(text),
    speaker: chatMark(text),
    inlineSpeaker: inlineChatMark(text),
    isEnd: isRule(text) || isEndMark(text),
    isOtherStart: isOtherStart(text),
  };
});
