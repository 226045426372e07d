import type { Surface } from '../../../../../core/lint/lexicon/surface.ts';
import { agentSurfaces } from '../../../../../core/lint/lexicon/surfaces/agent.ts';
import type { SurfaceTable } from '../describe-surface.ts';
import { describeSurface } from '../describe-surface.ts';

const tables: Readonly<Record<string, SurfaceTable>> = {
  commit: {
    'commit +': [
      'Commit your work after each step.',
      'Push the branch to the remote.',
      'Open a pull request with the change.',
      'Record the finished work in the repository.',
      'Merge the branch into main.',
    ],
    'commit -': [
      'Never commit.',
      'Do not push anything.',
      'Leave the changes uncommitted.',
      'The user decides what goes into the history.',
      'Do not open pull requests.',
      'Leave committing to the developer.',
    ],
    none: ['Commit to one date.', 'Describe the committee.', 'Push notifications are short.', 'Merge the two tables.'],
  },
  delete: {
    'delete +': [
      'Delete old log files.',
      'Free at least a gigabyte of space.',
      'Remove the largest attachments first.',
      'Clear out the inbox.',
      'Purge records older than a year.',
      'Throw away duplicate photos.',
    ],
    'delete -': [
      'Nothing in this mailbox may be erased.',
      'Never delete a file.',
      'Keep every version of the document.',
      'Archive messages instead of deleting them.',
      'The journal is append-only.',
      'No record is ever deleted.',
    ],
    none: [
      'Delete is a verb.',
      'Explain how to remove a stain.',
      'Remove the skin of the tomato.',
      'Empty lines are allowed.',
    ],
  },
  'change-data': {
    'change +': [
      'Edit the existing files.',
      'Update the row of the posting.',
      'Correct the total when it is wrong.',
      'Overwrite the old value.',
      'Modify the configuration as needed.',
      'Fix the wrong entries in the table.',
    ],
    'change -': [
      'Do not touch production data.',
      'Leave the existing code as it is.',
      'Nothing in the ledger may be altered.',
      'You have read-only access.',
      'Never modify test files.',
      'Suggest edits instead of making them.',
    ],
    none: [
      'Change the subject politely.',
      'Describe the changes.',
      'The total is in euros.',
      'Update the reader on the weather.',
    ],
  },
  search: {
    'search +': [
      'Search the web before you answer.',
      'Look up current prices online.',
      'Verify every claim on the internet.',
      'Browse the site for news.',
      'Run at least three searches.',
      'Always google the name first.',
    ],
    'search -': [
      'Do not browse the web.',
      'Answer from memory.',
      'You have no internet access.',
      'No searches.',
      'Never look anything up.',
      'This assistant works offline.',
    ],
    none: [
      'The search bar is on top.',
      'Describe the web of a spider.',
      'Research shows that cats sleep.',
      'Look at the picture.',
    ],
  },
  parallel: {
    'parallel +': [
      'Call tools in parallel.',
      'Ask all questions at once.',
      'Batch independent calls.',
      'Send several requests in one message.',
      'Run the searches simultaneously.',
    ],
    'sequential +': [
      'Ask one question at a time.',
      'Call one tool per message.',
      'Take the steps one after the other.',
      'Wait for the result before you make the next call.',
      'Work through the list one by one.',
    ],
    none: [
      'Parallel lines never meet.',
      'The batch number is printed below.',
      'Number the steps.',
      'One question is enough.',
    ],
  },
  plan: {
    'plan +': [
      'Make a plan first.',
      'Draft an outline before you write.',
      'Never write the final text until the user confirms.',
    ],
    'direct +': [
      'Start coding right away.',
      'Skip the outline.',
      'No planning.',
      'Deliver the finished text in your first message together with it.',
    ],
    none: [
      'The plan of the house is attached.',
      'Outline the shape in black.',
      'Describe the draft law.',
      'Planning permission is needed.',
    ],
  },
};

const byId = new Map<string, Surface>(agentSurfaces.map((surface) => [surface.id, surface]));

for (const [id, table] of Object.entries(tables)) {
  const surface = byId.get(id);
  if (surface !== undefined) describeSurface(surface, table);
}
