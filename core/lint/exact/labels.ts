import { isImperative } from '../text/imperative-verbs.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { isGeneralName } from './general-names.ts';

/** What stands before a colon or a dash, or in bold, at the start of a sentence: "Methods section: …", "**Our case.** …". */
const label =
  /^[\s>*_#\-•\d.)]*(?<name>[\p{L}][^.:!?*_\n]{0,48}?)\s*(?:[*_]{1,3}\s*:|[.:]\s*[*_]{1,3}|:|(?<=\p{L}) [-–—] )/u;

/** The part of the answer that a sentence is labelled with; undefined for general labels ("Length:", "Important:"). */
export function labelledPart({ clause }: ClauseTokens): Container | undefined {
  const name = label.exec(clause.sentence.text.slice(0, 80))?.groups?.['name'];
  const words = name?.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (
    name === undefined ||
    words.length === 0 ||
    words.length > 4 ||
    isImperative(words[0] ?? '') ||
    isGeneralName(name)
  )
    return undefined;
  const container = containerOf(words, 'one');
  return container?.part === undefined && container?.each === undefined ? container : { part: words.join(' ') };
}
