import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const failure =
  '(error|failure|exception|problem|crash|glitch|mishap|malfunction|outage|breakdown|technical trouble|technical problem|technical difficulties|trouble|issue|failed file|failed step)';
const bad =
  '(malformed|broken|invalid|bad|faulty|corrupt|corrupted|defective|wrong|unreadable|unparsable|incorrect|damaged|incomplete|failing|failed)';
const thing =
  '(record|row|line|item|entry|file|input|document|step|one|value|field|page|message|element|date|data|task|test|job|case)';
const goesWrong =
  '(go wrong|goes wrong|fail|fails|failed|break|breaks|crash|crashes|error out|errors out|be malformed|be invalid|be broken|be missing|cannot be (parsed|read|opened|processed|found)|throw|throws)';

/** What happens when something fails. */
export const failureSurfaces: readonly Surface[] = [
  {
    id: 'failure-stop',
    rule: 'conflict/polarity',
    question: 'whether a failure ends the work',
    placeless: true,
    names: { stop: 'stopping at a failure', go: 'going on after a failure' },
    poles: {
      stop: [
        `(abort|stop|halt|terminate|cancel|quit|exit|bail out|break off|give up|end|roll back|fail) (@det)? .. (import|run|job|process|batch|task|work|whole thing|execution|pipeline|everything|script)? ... (at|on|upon|after|when|if|as soon as|whenever|the moment|once) (the|a|an|any|you|one|even|its)? (first|single|one|hit|meet|encounter|see|find)? .. (${failure}|${bad} ${thing}|${thing} .. ${goesWrong}|${goesWrong})`,
        `(if|when|whenever|as soon as|once) ... (${failure}|${bad}|${goesWrong}) .. , .. (abort|stop|halt|terminate|cancel|quit|exit|bail out|break off|roll back) ..`,
        'fail (fast|early|hard|loudly|immediately) ..',
        `(never|not) (continue|proceed|go on|carry on|keep going|move on|press on) (after|past|with|despite|when|if|in spite of|beyond) .. (${failure}|${bad}|${goesWrong})`,
        ...plainly([
          '(all or nothing|atomic)',
          '(half finished|partial|incomplete|half done|half imported) .. .. be (worse than|useless|no good|not acceptable|unacceptable|worthless|more dangerous than) ..',
        ]),
      ],
      go: [
        `(skip|pass over|leave out|ignore|drop|set aside) (@det|any|all|over)? ${bad} ${thing} (and|,|then) .. (carry|go|continue|move|proceed|keep|import|process|press) ..`,
        `(skip|pass over|leave out|jump over|step over|ignore|drop|set aside) (@det|any|it|them)? (${bad} ${thing}|it|them|what .. ${goesWrong})? .. (and|,|then) .. (carry on|go on|continue|move on|proceed|keep going|import the rest|process the rest|press on) ..`,
        `(keep going|carry on|go on|continue|proceed|press on|move on|keep working|keep running) .. (past|after|despite|in spite of|regardless of|even (if|when|after)|when|if|with the (next|rest|remaining|others)|to the next) .. (${failure}|${bad}|${thing}|${goesWrong})?`,
        `(never|not) (stop|abort|halt|give up|quit|break off|bail out|fail) .. (at|on|because of|for|after|when|if|just because|over) .. (${failure}|${bad}|${goesWrong}|one ${thing}|single ${thing})`,
        `(if|when|whenever) ... (${failure}|${bad}|${goesWrong}) .. , .. (skip|ignore|continue|carry on|go on|move on|keep going|proceed|leave it out|note it and|log it and) ..`,
        'degrade gracefully',
        ...plainly([
          '(partial|incomplete) (result|results|import|answer|output) .. be (better than (nothing|none)|fine|welcome|acceptable|okay|useful)',
        ]),
      ],
    },
  },
  {
    id: 'failure-shown',
    rule: 'conflict/disclosure',
    question: 'whether failures are told',
    placeless: true,
    names: { show: 'telling of failures' },
    exclusive: 'none',
    poles: {
      show: [
        '(return|report|show|give|output|pass on|relay|quote|print|forward|surface) (@det|exact|full|raw)? (@det|exact|full|raw)? (error|errors|failure|exception) .. (text|message|messages|output|verbatim|as is|with no modifications|unmodified|in full|to @det? @user|back)? ..',
        '(if|when|whenever) .. (fail|fails|failed|errored|error|errors|refuse|refuses|crash|time out|times out|go wrong|goes wrong|break|breaks|return nothing|returns nothing) .. , .. (say so|tell|report|state|admit|explain|mention|inform|return the error|be honest|let .. know|notify) ..',
        `(tell|inform|notify|show|report|explain|mention|state|say|let .. know|list|name|display|surface|write|give|alert|describe|output|be (open|honest|transparent|upfront) (about|on|with)) ... (${failure}|what (happened|went wrong|goes wrong|broke|failed|has failed)|which (file|step|item|record|row|tool|test|call) .. (fail|failed|fails|broke|could not)|that (it|something|a .. |the .. ) .. (fail|failed|fails|went wrong|broke|could not|did not work))`,
        `(log|record|report|note|list|write down|document|count) (every|each|all|any|the|which)? ${failure} ..`,
        ...against([
          '(fail|recover|retry) (silently|quietly|without (telling|saying|notice|a word)) ..',
          `(hide|conceal|cover up|gloss over|suppress|mask|swallow|bury|keep quiet about|keep silent about|stay silent about|say nothing about|disguise|brush over|sweep under|keep .. from @person|keep .. to yourself|play down) ... (${failure}|what went wrong)`,
          '(act|behave|pretend|carry on|go on|proceed|answer|reply) as (if|though) (all|everything|nothing|it|the) .. (well|fine|had|happened|worked|wrong|ok|succeeded|gone)',
          `(never|not) (show|tell|mention|expose|reveal|bother|worry|burden|trouble|confront|display|let .. see|let .. know) ... ${failure}`,
          `${bad} ${thing} .. (pass|passed|skipped|dropped|ignored|left out|go) .. (silently|in silence|without (mention|comment|a word|notice|saying)|unmentioned|unreported)`,
          `(silently|quietly) (skip|drop|ignore|discard|pass over|swallow|leave out|retry|recover) ..`,
          `(skip|drop|ignore|discard|pass over|swallow|leave out|recover) ... (silently|quietly|in silence|without (mention|mentioning|comment|a word|notice|saying|telling|reporting))`,
        ]),
        ...plainlyAgainst([
          `@user .. (panic|worry|be frightened|be scared|be alarmed|get nervous|be confused|lose confidence|lose trust|be put off|need not know|must not (see|know|learn|notice)|never (see|sees|notice|learn|hear)) ... ${failure}`,
          `${failure} .. be (no concern of|none of .. business|not for) .. @user`,
        ]),
      ],
    },
  },
  {
    id: 'broken-input',
    rule: 'conflict/polarity',
    question: 'what is done with input that is broken',
    placeless: true,
    arises: /\b(?:invalid|broken|malformed|damaged|corrupt\w*|faulty|unparsable|not valid)\b/u,
    names: {
      repair: 'repairing broken input',
      reject: 'rejecting broken input',
      throw: 'throwing',
      empty: 'returning nothing',
    },
    exclusive: [
      ['repair', 'reject'],
      ['throw', 'empty'],
    ],
    poles: {
      repair: [
        `(correct|repair|fix|mend|patch|clean up|normalise|normalize|coerce|heal|adjust|guess at|put right|straighten out|make sense of) (@det|any|all|every)? ${bad} (user)? (${thing}|request|json|payload|format|email|address)`,
        `(if|when|whenever) ... (${thing}|request|json|payload|format) .. be ${bad} .. , .. (correct|repair|fix|mend|patch|clean|normalise|normalize|coerce) ..`,
        '(be (lenient|forgiving|tolerant|liberal)) .. (in|with|about|to|towards) .. (accept|input|format|what|request|data|mistake|typo)',
      ],
      reject: [
        `(reject|refuse|bounce|send back|return|turn away|decline|not accept|never accept|throw out|turn down|discard) (@det|any|all|every)? ${bad} (user)? (${thing}|request|json|payload|format|email|address)`,
        `(if|when|whenever) ... (${thing}|request|json|payload|format) .. be ${bad} .. , .. (reject|refuse|bounce|send .. back|return|turn .. away|throw .. out|decline) ..`,
        '(be strict) .. (in|with|about|to|towards) .. (accept|input|format|what|request|data)',
        `(never|not) (correct|repair|fix|mend|patch|guess|coerce|normalise|normalize) .. ${bad}? (${thing}|request|json|payload) ..`,
      ],
      throw: [
        `(throw|raise) (@det|an)? (error|exception|<code>)? .. (when|if|whenever|on|for|unless|instead of) ..`,
        '(let|allow) (@det|any|all)? (exception|error) .. (bubble up|propagate|bubble|surface|reach|escape|through|rise)',
        '(never|not) (catch|swallow|suppress|silence) (@det|any|all)? (exception|error) ..',
      ],
      empty: [
        'return (null|none|nil|undefined|empty|an empty|nothing|false|zero|-1|minus one|a default) .. (when|if|whenever|on|for|instead of) .. (cannot|fail|fails|error|invalid|not|malformed|parse|wrong|missing)',
        '(swallow|catch|suppress|silence|absorb|eat|ignore) (@det|any|all|every)? (exception|error) ..',
        '(never|not) (throw|raise) (@det|any|an)? (error|exception)? ..',
      ],
    },
  },
];
