import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { actedSentences, doneSentences, futureTelling, noPast, nowTelling, pastTelling } from './grammar-models.ts';

/** Whether sentences are active or passive. */
export const voiceSurface: Surface = {
  id: 'voice',
  rule: 'conflict/voice',
  question: 'whether sentences are active or passive',
  names: { active: 'the active voice', passive: 'the passive voice' },
  poles: {
    active: [
      ...actedSentences,
      '(put|turn|set|cast|recast|rewrite|convert|transform) .. (into|in|to) the active',
      '(write|phrase|put it|put things|formulate) (always|strictly|only)? actively',
      '(active|=actively) .. (voice|construction|form|sentence|sentences|verb|verbs|phrasing|mood|wording)',
      '(voice) : active',
      '(say|write|state|name|make clear|show|tell|spell out|mention) (clearly|plainly|always|in each sentence|in every sentence|exactly)? who (do|does|did|has done|is doing|acts|acted|performed|performs|measured|decided|made) (what|it|each|something|the|which)?',
      '(the)? (agent|doer|actor|person who acts|one who acts|person responsible|installer|author|authors|researcher) .. (be|is|are|must be|should be|as) (the)? (=subject|grammatical subject|subject of)',
      '(put|make|name|place) .. (agent|doer|actor|person who acts|who acts) .. (first|subject|in front|at the front|at the beginning)',
      ...against([
        '(no|never|without|avoid|not|not use|nor|convert from|turn) (use|the|any|in|using|of)? (active voice|active sentence|active construction)',
      ]),
    ],
    passive: [
      ...doneSentences,
      '(put|turn|set|cast|recast|rewrite|convert|transform) .. (into|in|to) the passive',
      "(do not|never|don't|not) (say|name|mention|reveal|state|tell) who ..",
      '(it remains|remain|stays|stay|leave) (open|unsaid|unknown|untold) who ..',
      '(passive|=passively) .. (voice|construction|form|sentence|sentences|verb|verbs|phrasing|mood|wording)',
      '(voice) : passive',
      '(leave|keep|do not say|never say|never mention|not mention|omit|hide) (out)? who (did|does|do|acts|acted|has done|was|is)',
      '(without|no|never|omit|leave out|not) (naming|mention|mentioning|name|stating|revealing|mention of)? (the)? (agent|doer|actor|person who acts|person responsible|who did it|who does it)',
      '(use|with|in|using) (the)? =passive',
      ...against([
        '(no|never|without|avoid|not|not use|nor|eliminate|free of|rather than|instead of|over) (use|the|any|in|using|of)? (passive|passives|passive voice|passive sentence|passive construction|passive form)',
      ]),
    ],
  },
};

export const tenseSurface: Surface = {
  id: 'tense',
  rule: 'conflict/tense',
  question: 'which tense is used',
  names: {
    past: 'the past tense',
    present: 'the present tense',
    future: 'the future tense',
    imperative: 'the imperative',
  },
  exact: true,
  poles: {
    past: [
      ...plainly([
        '(narrator|narration|story|voice|teller|novel|book|heroine|hero|chronicler) ... (tells|narrates|recounts|reports|relates|describes|speaks) .. in the (simple)? past (tense)?',
        '(entry|entries|message|messages|line|lines|items|commits|subjects) (read|reads|begin with|start with|look like|are like|say|run) (like)? ("added"|"fixed"|"removed"|"changed"|"updated"|"improved") ..',
      ]),
      '("added"|"fixed"|"removed"|"changed"|"updated") (,|and|over)? (not|never|instead of|rather than) ("add"|"adds"|"fix"|"fixes"|"remove"|"update")',
      ...pastTelling,
      ...noPast,
      '(past|preterite|simple past|perfect|past perfect|narrative past|pluperfect) .. (tense|tenses|form|forms|tensed)',
      '(in|use) the (simple)? (past|preterite) ',
      '(tense|verbs|verb form) (:|=|be|must be|in) .. (past|preterite)',
      '(with|use|using|as|verbs like|verbs such as|such as|by) .. ("=was"|"=were"|"=had"|"=did"|"=said"|"=went"|"=added"|"=fixed"|"=closed"|"=moved"|"=climbed"|"=removed"|"=came"|"=changed"|"=made")',
      '(as|like) (something|things|events|a memory|memories|history) .. (took place|happened|occurred|lay behind|lies behind|long ago|years ago|decades ago|over|past|have happened|had happened|that are over)',
      '(event|events|everything|all|action|story|it) .. (lie|lies|lay) .. behind (us|them|him|her)',
      '(look|looking|looks) back (on|at|from) ..',
      '(tell|recount|narrate|report|describe) .. (what =happened|what took place|what has =happened|what =was done|in retrospect|retrospectively|from memory|as past|as finished|as completed)',
      ...against(['(no|never|without|avoid|not|not use|nor) (use|the|any|in|using)? past (tense|form)']),
    ],
    present: [
      '(stick to|stay in|keep to|use|in|with|remain in) the (simple|historic|historical|narrative)? =present',
      ...nowTelling,
      '(goes on|going on|is happening|happens) (at this moment|right now|now|at the moment|this very moment|as we speak|while one speaks)',
      '(present|historic present|historical present|simple present|narrative present|present simple) .. (tense|tenses|form|forms|tensed)',
      '(in|use) the (simple|historic|historical|narrative)? =present ($|,|.|throughout|only|from|and)',
      '(tense|verbs|verb form) (:|=|be|must be|in) .. present',
      '(as|like|feel that|feel as if|feel as though|think|sense that) .. (it|they|this|everything|events|the story|things) (be|is|are|were) (happening|unfolding|taking place|going on|occurring) (right)? (now|while|as|before|live|at this moment|this moment|in front)',
      '(live|running) (commentary|report|ticker) ',
      '(as if|as though) .. (happening|unfolding|taking place|going on|occurring) (right)? (now|before|as|while|live|in front)',
      '(happen|happens|unfold|unfolds) (while|as|before) (they|we|you|the reader|readers|i|our eyes|the eyes) (read|reads|watch|look|listen)?',
      ...plainly(['(reader|readers|audience|listener) .. feel .. (happening|unfolding|taking place|going on)']),
      ...against(['(no|never|without|avoid|not|not use|nor) (use|the|any|in|using)? present (tense|form)']),
    ],
    future: [
      ...futureTelling,
      '(nothing|none of it|not) .. (has happened|happened) yet',
      '(say|write|use|as in|like|such as) ("=will"|"=shall"|"=going to")',
      '(future|future simple) .. (tense|tenses|form|forms)',
      '(in|use) the =future ($|,|.|only|throughout|and)',
      '(tense|verbs) (:|=|be|must be|in) .. future',
      '(what|which|that) (is|are) (going to|about to|yet to|still to) (happen|come|be done|change|take place|follow)',
      '(with|use|using|write|say) !(.. (line|sentence|words|phrase|paragraph|quote)) .. ("=will"|"=shall")',
      '(speak|talk|write|tell) .. about (what|things) .. (will|going to|yet to)',
      '(prediction|forecast|prophecy|prophecies|outlook) .. (of what|about what|in which|with will)',
    ],
    imperative: [
      '(message|messages|subject|subjects|title|titles|steps|step|items|heading|headings|summary) (be|are|is|must be) (always)? =imperative ..',
      '(phrase|word|write|put|formulate|express|give) (each|every|the|all|it|them) .. as (a|an)? (command|commands|order|orders|instruction|direct order|imperative)',
      '(imperative) .. (mood|form|verb|verbs|sentence|sentences|voice)',
      '(in|use) the imperative',
      '(mood|verb form|verbs) (:|=|be|in) .. imperative',
      '(begin|start|open) .. with (a|an) (=imperative|command verb|bare verb|base form|verb in the imperative|infinitive)',
      '(as|like) (a|an)? (command|commands|order|orders|instruction) : ..',
      '("add"|"fix") (,)? not ("added"|"adds"|"fixed"|"fixes")',
      '(use|write|with) ("add"|"fix"|"remove") .. (not|instead of|rather than) ("added"|"adds"|"fixed"|"fixes"|"removed")',
      ...against([
        '(no|never|without|avoid|not|not use|nor) (use|the|any|in|using)? (imperative|imperatives|command form|commands)',
      ]),
    ],
  },
};
