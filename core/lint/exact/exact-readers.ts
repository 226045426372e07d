import { readActions } from '../directives/read-actions.ts';
import { mayHoldTopic, readRefusedTopics } from '../directives/read-refused-topics.ts';
import { mayTell, readTellings } from '../directives/read-tellings.ts';
import { readToolPronouns } from '../directives/read-tool-pronouns.ts';
import { readTools } from '../directives/read-tools.ts';
import { mayNameTool } from '../directives/tool-names.ts';
import type { KnownReader } from './exact-reader.ts';
import { mayHoldLiteral } from './literals.ts';
import { mayPick, readAllOrSome } from './read-all-or-some.ts';
import { mayNameCharacters, readCharacters } from './read-characters.ts';
import { codeSurfaces, readCodeIdioms } from './read-code-idioms.ts';
import { mayCount, readCounts } from './read-counts.ts';
import { mayHoldEdge, readEdges } from './read-edges.ts';
import { mayHoldTime, readExampleValues } from './read-example-values.ts';
import { mayNameField, readFields } from './read-fields.ts';
import { readForms } from './read-forms.ts';
import { mayHoldHash, readHashtags } from './read-hashtags.ts';
import { readKeywordOrder } from './read-keyword-order.ts';
import { mayHoldKeyword, readKeywords } from './read-keywords.ts';
import { mayShowSentences, readModelSentences } from './read-model-sentences.ts';
import { mayFixAnswer, readOptions } from './read-options.ts';
import { mayOrder, readOrders } from './read-orders.ts';
import { mayNameModel, readOwnName } from './read-own-name.ts';
import { mayHoldAnyRole, readRole } from './read-role.ts';
import { mayBeSoleAnswer, readSoleAnswer } from './read-sole-answer.ts';
import { mayClaimPriority, readTopPriority } from './read-top-priority.ts';

/** All readers of exact terms; `readDirectives` calls each with every clause in which it may find something. */
export const exactReaders: readonly KnownReader[] = [
  { read: readCounts, surfaces: ['length:'], mayRead: mayCount },
  { read: readAllOrSome, surfaces: ['pick:'], mayRead: mayPick },
  { read: readKeywords, surfaces: ['keyword'], mayRead: mayHoldKeyword },
  { read: readCharacters, surfaces: ['characters'], mayRead: mayNameCharacters },
  // By patterns that run over texts: any sentence may hold one.
  { read: readCodeIdioms, surfaces: codeSurfaces, mayRead: () => true },
  { read: readEdges, surfaces: ['start', 'end'], mayRead: mayHoldEdge },
  { read: readOptions, surfaces: ['options'], mayRead: mayFixAnswer },
  { read: readFields, surfaces: ['field-type:', 'field-values:'], mayRead: mayNameField },
  { read: readExampleValues, surfaces: ['date-format', 'clock'], mayRead: mayHoldTime },
  { read: readOwnName, surfaces: ['own-name'], mayRead: mayNameModel },
  { read: readRole, surfaces: ['own-role'], mayRead: mayHoldAnyRole },
  { read: readHashtags, surfaces: ['hashtag', 'length:hashtag'], mayRead: mayHoldHash },
  { read: readKeywordOrder, surfaces: ['keyword-order'], mayRead: mayHoldLiteral },
  { read: readForms, surfaces: ['keyword-form'], mayRead: mayHoldLiteral },
  { read: readModelSentences, surfaces: ['tense', 'voice', 'person'], mayRead: mayShowSentences },
  { read: readOrders, surfaces: ['step-order', 'priority'], mayRead: mayOrder },
  { read: readSoleAnswer, surfaces: ['extras'], mayRead: mayBeSoleAnswer },
  { read: readTopPriority, surfaces: ['priority'], mayRead: mayClaimPriority },
  // Whatever it is that something is done to: any sentence may say so.
  { read: readActions, surfaces: ['action:', 'matter:'], mayRead: () => true },
  { read: readTellings, surfaces: ['action:mention:'], mayRead: mayTell },
  { read: readRefusedTopics, surfaces: ['matter:'], mayRead: mayHoldTopic },
  { read: readTools, surfaces: ['tool:', 'tools'], mayRead: mayNameTool },
  { read: readToolPronouns, surfaces: ['tool:'], mayRead: mayNameTool },
];

/** Whether a reader may find anything on a surface. */
export const isReadBy = ({ surfaces }: KnownReader, surface: string): boolean =>
  surfaces.some((name) => surface.startsWith(name));
