import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const ruling = '(verdict|ruling|judgement|judgment|conclusion|stand|stance|position)';
const clear =
  '(clear|final|definite|definitive|firm|binding|unambiguous|single|overall|concrete|decisive|valid|straight|plain|unequivocal)';

/** Whether a question that is weighed is also decided. */
export const verdictSurface: Surface = {
  id: 'verdict',
  rule: 'conflict/help',
  question: 'whether a question is decided or left open',
  placeless: true,
  names: { decide: 'a verdict' },
  exclusive: 'none',
  poles: {
    decide: [
      '(say|state|tell @person|declare|decide|rule) (clearly|plainly|unambiguously|outright|explicitly|in one sentence|flatly|at the end|right away|first)? (whether|if|who|which) .. .. (right|wrong|true|false|win|wins|won|better|best|guilty|legal|lawful|fair|correct|worth it|sound|valid|justified|entitled|at fault|to blame|stronger|convincing)',
      `(give|reach|deliver|state|pronounce|return|issue|render|make|come to|arrive at|draw|close with|end with|finish with) (@det|your|own)? (own|very)? ${clear} (and|,)? ${clear}? (verdict|ruling|judgement|judgment|conclusion|decision)`,
      `(take|adopt|have|form|determine|develop|defend|state) (@det|your)? (own)? ${clear} (and|,)? ${clear}? (${ruling}|opinion|view)`,
      '(name|pick|declare|crown|choose) (@det|a)? (single|clear|one)? (winner|culprit|favourite|favorite|front runner)',
      '(name|state|give) (@det|your)? (main|prime|chief)? (suspect|conclusion|pick|verdict) (plainly|clearly|outright|without hesitation|first)',
      'be decisive',
      'come down (firmly|clearly)? on (one|a|the right) side',
      ...against([
        '(leave|keep) (it|this|that|the|them)? (question|matter|issue|case|verdict|outcome|answer|dispute|point)? (open|undecided|unsettled|unanswered|in the balance) (who|which|whether|what|how|if|for|to|,|.|;|$)',
        '(leave|keep) (open|undecided) ..',
        '(come|side|end up|settle|decide|land) (down)? (on|for|with|in favour of|in favor of) (neither|none|no side|nobody|no one)',
        `(without|no|avoid|withhold|refrain from|not any) (@det|a|any|reaching a|coming to a|giving a|drawing a|clear|final)? (clear|final)? (verdict|ruling|taking a stand|conclusion of your own|winner)`,
        '(not|never) (declare|name|pick|choose|crown) (a|any|the)? (winner|side|culprit)',
      ]),
      ...plainlyAgainst([
        '(nobody|no one|no man|no expert) can (foresee|foretell|tell|know|predict|say) (how|who|whether|what|which) ..',
      ]),
    ],
  },
};
