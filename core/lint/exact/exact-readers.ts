import { readActions } from '../directives/read-actions.ts';
import { readRefusedTopics } from '../directives/read-refused-topics.ts';
import { readTellings } from '../directives/read-tellings.ts';
import { readToolPronouns } from '../directives/read-tool-pronouns.ts';
import { readTools } from '../directives/read-tools.ts';
import type { ExactReader } from './exact-reader.ts';
import { readAllOrSome } from './read-all-or-some.ts';
import { readCharacters } from './read-characters.ts';
import { readCodeIdioms } from './read-code-idioms.ts';
import { readCounts } from './read-counts.ts';
import { readEdges } from './read-edges.ts';
import { readExampleValues } from './read-example-values.ts';
import { readForms } from './read-forms.ts';
import { readHashtags } from './read-hashtags.ts';
import { readKeywordOrder } from './read-keyword-order.ts';
import { readKeywords } from './read-keywords.ts';
import { readModelSentences } from './read-model-sentences.ts';
import { readOptions } from './read-options.ts';
import { readOrders } from './read-orders.ts';
import { readOwnName } from './read-own-name.ts';
import { readRole } from './read-role.ts';
import { readSoleAnswer } from './read-sole-answer.ts';
import { readTopPriority } from './read-top-priority.ts';

/** All readers of exact terms; `readDirectives` calls each with every clause. */
export const exactReaders: readonly ExactReader[] = [
  readCounts,
  readAllOrSome,
  readKeywords,
  readCharacters,
  readCodeIdioms,
  readEdges,
  readOptions,
  readExampleValues,
  readOwnName,
  readRole,
  readHashtags,
  readKeywordOrder,
  readForms,
  readModelSentences,
  readOrders,
  readSoleAnswer,
  readTopPriority,
  readActions,
  readTellings,
  readRefusedTopics,
  readTools,
  readToolPronouns,
];
