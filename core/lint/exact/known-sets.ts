/** Sets whose size everybody knows, by how a clause names one of their members. */
const sets: readonly (readonly [pattern: RegExp, size: number])[] = [
  [/^letters? (?:of|in) the (?:\w+ )?alphabet\b/u, 26],
  [/^minutes? (?:of|in) (?:an|the|one|every|a full) hour\b/u, 60],
  [/^seconds? (?:of|in) (?:a|the|one) minute\b/u, 60],
  [/^hours? (?:of|in) (?:a|the|one) day\b/u, 24],
  [/^weeks? (?:of|in) (?:a|the|one) (?:\w+ )?year\b/u, 52],
  [/^days? (?:of|in) (?:a|the|one|every) (?:\w+ )?year\b/u, 365],
  [/^days? (?:of|in) (?:a|the|one|every) (?:\w+ )?month\b/u, 28],
  [/^days? (?:of|in) (?:a|the|one|every) (?:\w+ )?week\b/u, 7],
  [/^weekdays?\b/u, 5],
  [/^months?(?: (?:of|in) (?:a|the|one|every) (?:\w+ )?year)?\b(?! of)/u, 12],
  [/^(?:seasons?|quarters?) (?:of|in) (?:a|the|one) year\b|^seasons?\b/u, 4],
  [/^continents?\b/u, 7],
  [/^planets?\b/u, 8],
  [/^(?:signs? of the zodiac|zodiac signs?|star signs?)\b/u, 12],
  [/^(?:points? of the compass|compass points?|cardinal points?)\b/u, 4],
  [/^colou?rs? of the rainbow\b/u, 7],
  [/^senses?\b/u, 5],
  [/^fingers?\b/u, 10],
  [/^(?:states? of the (?:union|us|united states)|us states?|american states?)\b/u, 50],
  [/^(?:deadly sins?|wonders of the world)\b/u, 7],
];

/** What a member of any of them begins with: most words that stand behind "each" are none of these. */
const members =
  /^(?:letter|minute|second|hour|week|day|month|season|quarter|continent|planet|sign|zodiac|star|point|compass|cardinal|colou?r|sense|finger|state|us |american|deadly|wonder)/u;

/** How many members a set has that is named at the beginning of a text: `letter of the alphabet` has 26. */
export const sizeOfSet = (text: string): number | undefined =>
  members.test(text) ? sets.find(([pattern]) => pattern.test(text))?.[1] : undefined;
