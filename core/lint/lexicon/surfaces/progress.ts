import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const update =
  '(progress|status|interim|intermediate) (report|reports|update|updates|message|messages|note|notes|summary|summaries)';
const working = '(work|working|proceed|proceeding|go about it|carry on|do it|do your work|operate|get on with it)';

/** Whether people hear of the work while it goes on. */
export const progressSurface: Surface = {
  id: 'progress',
  rule: 'conflict/tool-use',
  question: 'whether people hear of the work while it goes on',
  placeless: true,
  names: { report: 'reporting on the work under way' },
  exclusive: 'none',
  poles: {
    report: [
      '(keep) (@det)? @person (informed|posted|updated|up to date|in the loop|in the picture|abreast) ..',
      `(send|post|give|write|share|provide|publish|issue|make|report) (@det|@person|regular|brief|frequent|periodic)? (@det|regular|brief|frequent|periodic|short)? ${update}`,
      '(report|tell .. about|inform .. of|update .. on|announce|narrate|describe) (@det|your|on)? (@det|your)? (progress|each step|every step|what you (are doing|do|have done|did) (after|as|while|at|in)) ..',
      '(report back|check in|report) (to|with)? (@det)? @person? (after|at) (each|every) ..',
      ...against([
        `${working} .. (silently|quietly|in silence|without (a word|comment|comments|commentary|reporting|narration|updates|status updates|interruption|telling)) (until .. .. (done|finished|complete|completed|over|solved|ready))?`,
        '(never|not) (report|report back|check in|comment|narrate|send updates|post updates|give updates|say anything|speak|interrupt) ... (until|before) .. (done|finished|complete|completed|over|solved|end|ready)',
        `(no|without|never (send|post|give|write)|not (send|post|give|write)|skip|omit|avoid) (@det|any)? ${update}`,
        '(report|speak|respond|reply|get back|come back|message) .. only (when|once|after) .. (done|finished|complete|completed|over|solved|everything) ..',
      ]),
      ...plainly([
        '@person .. (want|wants|like|likes|expect|expects) (to)? (be kept|hear|know) .. (informed|of|about|how) .. (progress|step|far|going)',
      ]),
    ],
  },
};
