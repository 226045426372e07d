import { against } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const done =
  '(done|solved|resolved|complete|completed|finished|pass|passes|passed|fixed|processed|green|work|works|answered|satisfied|covered|found|reached|met|nothing left|no more)';

/** Whether an agent goes on until all is done. */
export const persistenceSurface: Surface = {
  id: 'persistence',
  rule: 'conflict/autonomy',
  question: 'whether the model goes on until all is done',
  placeless: true,
  names: { on: 'going on until all is done' },
  exclusive: 'none',
  poles: {
    on: [
      `(keep|carry|go|press|push|work|continue|persist|iterate|loop|search) (on|going|working|trying|iterating|searching|fixing|at it|without (stopping|pausing|a break))? until ... ${done}`,
      '(not|never) (stop|give up|quit|terminate|yield|hand back|break off|end your turn) (until|before|unless|halfway|early|prematurely|midway|in the middle|when (it gets|something|a))',
      `only (stop|end|terminate|yield|hand back|finish) (your turn|the turn|work|working)? (when|once|after|if) ... ${done}`,
      '(see|carry|follow) (@det|it|everything)? (task|problem|job|work|it)? through to (the|its) end',
      '(carry|go|move|press) on (with|to) (@det)? (rest|next|others|remaining|remainder)',
      '(continue|proceed) with (@det)? (rest|next|others|remaining|remainder)',
      {
        phrase:
          '(after|on|upon) (@det|#|two|three|four|five)? (first|second|third|failed|unsuccessful|few|several|#|two|three)? (failed|unsuccessful)? (attempt|try|failure|error|round) , (give up|stop|quit|abort|break off|hand over)',
        sign: '-',
        mood: 'any',
      },
      ...against([
        '(wait|stop|pause) (for|until|till) (@det|my|their)? next (message|turn|instruction|prompt|go ahead|word)',
        '(give up|stop|quit|abort|break off|call it a day) (after|on|at) (#|@det|one|two|three|four|five)? (first|second|third|few|several|single|#|two|three|failed|unsuccessful)? (failed|unsuccessful)? (attempt|try|tries|round|failure|error|hour|minute|minutes|problem|setback|step|iteration|pass)',
        '(hand|give|pass|turn|yield|return|report|come) (control|it|the turn|the task|the work)? back (to @det? @person)? after (each|every|one|a single|the first|two|three|#) ..',
        '(stop|wait|pause|halt) after (each|every|one|a single|two|three|#) (item|file|step|edit|task|change|batch|test|page|section|iteration)',
      ]),
    ],
  },
};
