import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';
import { comingBack, keptForLater } from './recalling.ts';

const unit =
  '(conversation|session|message|request|call|chat|recording|case|question|document|turn|ticket|item|lesson|visit|query|answer|round|day)';
const past =
  '(session|message|conversation|chat|call|visit|lesson|attempt|answer|meeting|recording|exchange|order|encounter|turn|question|reply|ticket|request)';

/** Ways to say that nothing of the past counts. */
const afresh: readonly SurfacePhrase[] = [
  ...against([
    `(treat|start|begin|see|regard|handle|take|look at|consider|judge|read|answer|view|approach) (each|every|all) ${unit} .. .. (afresh|anew|in isolation|separately|independently|by itself|on its own|for itself|from scratch|as if|as though)`,
    `(wipe|clear|erase|reset|flush|drop|empty) (@det|all|your)? (history|memory|conversation|context|session|slate|chat) .. (after|when|once|at the end|between|as soon as|before|$)`,
    'forget .. .. (after|between|when|as soon as|at the end|once) (each|every|the|a|it|they|@person|you|round|session)',
  ]),
  ...plainlyAgainst([
    `(each|every) ${unit} .. (start|starts|begin|begins|open|opens) .. (from scratch|from zero|afresh|anew|fresh|clean|blank|at zero)`,
    `(each|every) ${unit} .. (stand|stands|be) (on its own|by itself|alone|independent|separate|unrelated|a world of its own)`,
    '(clean|blank) slate ..',
  ]),
];

/** Whether something is kept from one message or conversation to the next. */
export const memorySurfaces: readonly Surface[] = [
  {
    id: 'memory',
    rule: 'conflict/privacy',
    question: 'whether things are remembered',
    placeless: true,
    arises: /\b(?:chat|conversation|session|call) (?:ends|is over|closes|is closed)\b/u,
    names: { remember: 'remembering' },
    exclusive: 'none',
    poles: {
      remember: [
        ...keptForLater,
        '(remember|memorise|memorize|keep in mind|bear in mind|store|save|retain|keep|note down|record|log) ... (for later|for next time|for the next|for future|across|between sessions|in memory|in your memory|permanently|among the|forever|until the next|from session to session|for the rest|long term|in the profile|over time)',
        '(remember|memorise|memorize) (@det|what|everything|anything|@person|their|past|earlier|previous|all|each|whatever|user|personal|preference|detail)',
        '(store|save|log|record|retain|persist|collect|keep) (@det|any)? (@det|any)? (personal|user|customer|private|sensitive) (data|information|details|conversation|chat)',
        '(save|store|log|record|archive) (@det) (conversation|chat|dialogue|dialog) !(id|title|name)',
        '(save|store|keep|write|add|put) ... (to|in) (your|the)? (long term)? memory',
        '(refer|go|come|hark|get) back to (@det)? (earlier|previous|past|former|last) (conversation|session|message|chat|visit|order)',
        '(refer|go|come|hark|get|link|connect) (back)? to (what|things|something|whatever|anything) .. (told|said|mentioned|shared|asked|discussed|found hard|learned) .. (previous|earlier|past|last|former) (conversation|session|lesson|chat|call|week|visit|time)',
        '(open|start|begin) (each|every) (session|lesson|chat|conversation) with what ... (last|previous) (time|week|lesson|session|$)',
        '(retain|hold on to) (@det|any|all|no)? (information|data|details|anything|record|records|content) (after|beyond|once|about|from|between|of|on|for)',
        '(build|keep|maintain|update|write|create|make|draw up) (@det)? (profile|memory|memories|history|file|record|dossier) (of|on|about|for)',
        ...against([
          '(forget|erase .. from memory|wipe .. memory|discard) (everything|all|what|@det|anything|whatever|past|earlier|previous|it|them) .. (after|when|as soon as|at the end|once|between|between sessions|session|conversation|said|told)?',
          '(no|without) (memory|recollection|memories|history|recall) (of|from|between|beyond)',
          '(treat|start|begin|see|regard) (every|each|all) (conversation|session|message|request|call|chat) (as|from|afresh|anew|from scratch|as if|independently|separately|in isolation|on its own)',
          '(nothing|no data|no personal data|not anything) .. (be|is|may be|must be) .. (stored|saved|kept|remembered|retained|logged|recorded)',
          '(stateless|amnesiac)',
          '(remember|recall|know|retain|keep) (nothing|not a thing) .. (from one|from earlier|from previous|of earlier|of previous|of past|between|about past|about earlier|from past)',
        ]),
        ...afresh,
      ],
    },
  },
  {
    id: 'earlier',
    rule: 'conflict/privacy',
    question: 'whether what was said before counts',
    placeless: true,
    names: { use: 'coming back to what was said before' },
    exclusive: 'none',
    poles: {
      use: [
        ...comingBack,
        '(build on|draw on|take up|come back to|return to|pick up|link back to|refer to|refer back to|bring up|mention|use|remind @person of|bear in mind|keep in mind) (what|things|something|whatever|anything) @det? (@person|i) (told|said|mentioned|shared|asked|wrote|learned|decided|came) (@person|you|to you)? .. .. (earlier|before|last|previously|previous|at the beginning|at the start|in the past|so far)',
        `(build on|draw on|take up|come back to|return to|pick up|refer to|refer back to|bring up|mention|compare .. (with|to)|look back at) (@det)? (earlier|previous|past|former|prior|last) ${past}`,
        'keep (track|count|a tally|a record) of ..',
        `(use|take|draw|rely on|include) (information|details|facts|data|anything|knowledge|context|material) from (@det)? (earlier|previous|past|former|prior|last) ${past}`,
        '(mention|mentioning|bring up|bringing up|recall|recalling|refer to|referring to) (what|whatever) (you|we|they|@det? @user) (talked|spoke|discussed|said|did|did together|covered|agreed) (about|on)? .. (last time|last week|before|earlier|previously|in the past)',
        '(pick up|continue|resume|carry on|go on) where (you|we|they|@person) (left off|stopped|ended)',
        '(remember|keep in mind|bear in mind) .. (already|before|earlier|so far|turned down|rejected|refused|chosen|throughout)',
        ...afresh,
        ...against([
          `(ignore|disregard|forget|discard|pay no attention to) (@det|all|any)? (earlier|previous|past|prior|former) ${past}`,
        ]),
        ...against(['(not|never|without) (look|looking) back (at|to)? ..']),
      ],
    },
  },
];
