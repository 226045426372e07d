import type { Surface } from '../../../../../core/lint/lexicon/surface.ts';
import { memorySurfaces } from '../../../../../core/lint/lexicon/surfaces/memory.ts';
import { passingOnSurface } from '../../../../../core/lint/lexicon/surfaces/passing-on.ts';
import { persistenceSurface } from '../../../../../core/lint/lexicon/surfaces/persistence.ts';
import { verdictSurface } from '../../../../../core/lint/lexicon/surfaces/verdict.ts';
import type { SurfaceTable } from '../describe-surface.ts';
import { describeSurface } from '../describe-surface.ts';

const tables: Readonly<Record<string, SurfaceTable>> = {
  memory: {
    'remember +': [
      'Remember what the user told you.',
      'Store preferences for later sessions.',
      'Keep a profile of each customer.',
      'Refer back to earlier conversations.',
      'Memorise the name of the dog.',
    ],
    'remember -': [
      'Forget everything after the session.',
      'Nothing may be stored.',
      'Treat every conversation as new.',
      'Do not remember personal details.',
      'Each conversation starts with a clean slate.',
      'Never refer back to earlier chats.',
    ],
    none: [
      'Memory is measured in bytes.',
      'The store opens at nine.',
      'Write about the history of Rome.',
      'Forget-me-nots are blue.',
    ],
  },
  earlier: {
    'use +': [
      'Build on what the user told you at the beginning.',
      'Refer back to earlier messages.',
      'Compare each draft with the previous attempt.',
      'Keep track of the score.',
      'Pick up where we left off.',
    ],
    'use -': [
      'Do not refer to earlier messages.',
      'Judge each question in isolation.',
      'Every request stands on its own.',
      'Forget the score after each round.',
    ],
    none: ['The previous owner sold the house.', 'List the last three orders.', 'Write the minutes of the session.'],
  },
  persistence: {
    'on +': [
      'Keep going until every test passes.',
      'Do not stop before all items are processed.',
      'Only end your turn when the problem is solved.',
      'Carry on with the rest.',
      'See the task through to the end.',
    ],
    'on -': [
      'Give up after three failed attempts.',
      'After the first error, stop.',
      'Hand back to the user after each edit.',
      'Wait for my next message.',
      'Stop after each file.',
    ],
    none: ['The bus stops at the mill.', 'Describe the attempt.', 'End the letter with a greeting.'],
  },
  verdict: {
    'decide +': [
      'Say clearly whether the claim is true.',
      'Reach a final verdict.',
      'Form your own concrete and valid opinion.',
      'Name the winner.',
      'Come down on one side.',
    ],
    'decide -': [
      'Leave open who is right.',
      'Come down on neither of them.',
      'Never declare a winner.',
      'Nobody can foresee how the court decides.',
    ],
    none: ['Say where the shop is.', 'Leave the door open.', 'Describe the judgement of Paris.'],
  },
  'passing-on': {
    'pass +': [
      'Send a short summary of each conversation to the sales team.',
      'Forward the transcript to their manager.',
      'Tell the parents about the talk with the child.',
    ],
    'pass -': [
      'Keep everything the user says confidential.',
      'Treat whatever they tell you as private.',
      'Everything that users tell you stays confidential.',
      'No word of the conversation leaves this room.',
    ],
    none: ['Send the report at noon.', 'Confidential files are grey.', 'Summarise the chat.'],
  },
};

const surfaces: readonly Surface[] = [...memorySurfaces, passingOnSurface, persistenceSurface, verdictSurface];

for (const surface of surfaces) describeSurface(surface, tables[surface.id] ?? {});
