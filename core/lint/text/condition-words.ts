import { eventsAhead } from './until-event.ts';
import type { WordSequences } from './word-sequences.ts';
import { beginningsOf, wordSequences } from './word-sequences.ts';

/** They begin a case at the head of a clause. */
export const whenIntroducers: WordSequences = wordSequences(
  'if|only if|only when|when|whenever|where|wherever|while|during|once|in case|in case of|in the case of|in the event that|in the event of|as soon as|as long as|so long as|until|after|provided that|provided|assuming|given that|should the|should a|should an|should any|should you|should there|should it|should someone|should somebody|depending on|for as long as|inside|outside|from the moment|whenever possible|in response to|upon|on request|at the request of|on demand',
);

/** They begin an exception. */
export const unlessIntroducers: WordSequences = wordSequences(
  'unless|except|except for|except in|except when|except if|except where|excepting|apart from|aside from|other than|save for|save when|but for|with the exception of|excluding|bar|if not|until|not counting',
);

/** Trailing ones that seldom introduce anything but a condition. */
export const trailingWhen: WordSequences = wordSequences(
  'if|only if|only when|when|whenever|wherever|once|in case|in case of|in the event that|as soon as|as long as|so long as|provided that|provided|assuming|while|during|in response to|on request|on demand|upon request|depending on|where possible|where appropriate|where necessary|where needed|where relevant|where applicable|where helpful|where useful|where available|where it helps|from here on|from then on|from this point on|from that point on|from that moment on|from there on|thereafter',
);

/** They begin what does not matter. */
export const concessions: WordSequences = wordSequences(
  'even if|even when|even though|even where|even after|even then|whether or not|no matter|regardless of|whatever|whoever|however|although|though|as if',
);

/** All words that a condition behind the first word may begin with. */
export const introducing: ReadonlySet<string> = beginningsOf(concessions, unlessIntroducers, trailingWhen, eventsAhead);

/** Introducers of an exempted thing. */
export const things: WordSequences = wordSequences(
  'except for|except in|excepting|apart from|aside from|other than|save for|but for|with the exception of|excluding|bar|not counting|except|without counting',
);

/** They begin a place. */
export const places: WordSequences = wordSequences('inside|outside');
