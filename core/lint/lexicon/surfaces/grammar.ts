import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const first = '("i"|"my"|"me"|"mine"|"myself")';
const we = '("we"|"our"|"us"|"ours"|"ourselves")';
const you = '("you"|"your"|"yours"|"yourself")';
const they = '("she"|"he"|"they"|"her"|"his"|"their")';

const telling =
  '(@write|tell|narrate|phrase|recount|relate|report|speak|stay|keep|use|adopt|present|describe|word|be|make|retell|refer|set|answer|formulate)';

/** Who speaks, and of whom: the grammatical person of a text. */
export const personSurface: Surface = {
  id: 'person',
  rule: 'conflict/person',
  question: 'in which person the text is',
  names: {
    first: 'the first person',
    plural: 'the first person plural',
    second: 'the second person',
    third: 'the third person',
    impersonal: 'no person at all',
  },
  exclusive: [
    ['first', 'second'],
    ['first', 'third'],
    ['first', 'plural'],
    ['first', 'impersonal'],
    ['plural', 'third'],
    ['plural', 'impersonal'],
    ['second', 'third'],
    ['second', 'impersonal'],
  ],
  exact: true,
  poles: {
    first: [
      '(first|1st) person (singular|point of view|perspective|narrator|narration|narrative|view|voice|pov|account|style|form)? !(plural)',
      `${telling} ... (with|using|only|from|as|in|by|of)? .. ${first}`,
      '(as|like|through) (a|an)? (own|personal) (memory|memories|memoir|diary|diaries|confession|account|experience|recollection|recollections)',
      '(through|from|with) (the|my|her|his|your|their)? (eyes|point of view|perspective|viewpoint|lips|mouth) of (the|a) (hero|heroine|narrator|protagonist|main character|keeper|gardener|victim|speaker)',
      ...plainly([
        '(the)? (narrator|hero|heroine|protagonist|main character|speaker|writer|gardener|headteacher|head|author|witness|guide|keeper|captain|mayor|user|owner) .. (tell|tells|narrate|narrates|recount|relate|speak|speaks|talk|talks) .. (own story|herself|himself|themselves|own life|own words|own voice|in the first)',
      ]),
      '(as|like) (a|an|the)? (diary|diary entry|journal entry|memoir|confession|monologue|personal letter|inner monologue|autobiography)',
      '(speak|write|tell|talk|narrate) .. (for|as|about) yourself',
      `(only|so that only|nothing but|always use|use|say|just) ${first} ((,)? (and|or)? ${first})? (occur|appear|be used|only|throughout)?`,
      '(person|perspective|point of view|pov|narrator|narration|viewpoint) : (first|1st)',
      ...plainly([`so that only ${first} .. occur`]),
      ...against([
        `(no|never|without|avoid|not use|not say|not write|nor|free of|instead of|ban|drop|rather than|not) (use|the|any|using|word|words|pronoun|pronouns|of)? ${first}`,
        '(no|never|without|avoid|not use|not in|not|nor) (use|the|any|using|in)? first person',
        '(leave|keep) (yourself|the author|the narrator) out (of it|of the @text)?',
      ]),
    ],
    plural: [
      '(first|1st) person plural',
      `${telling} .. (with|using|as|in|by|of|the|from)? .. ${we}`,
      `${we} ((,)? (and|or) ${we})? .. (instead of|rather than|not|for|when|throughout|to mean|to refer)`,
      '(use|with|in|say|speak) (the|a)? (editorial|royal|plural|collective|inclusive|corporate) we',
      '(whole|entire) (household|family|team|company|village|group|crew) (speak|speaks|tell|tells|talk|write|narrate|sign)',
      '(speak|write|answer|talk) (as|for|on behalf of) (a|the|our|one) (team|company|group|collective|whole family|family|household|crew|department|firm|shop|organisation|organization)',
      `(for example|e . g .|as in|such as|say|like) ${we}`,
      `${we} (measured|randomised|did|found|show|describe|believe|think|offer|wish|will|are|have)`,
      '(e . g|for example|such as|like|as in) (.)? (,)? "we"',
      ...against([
        `(no|never|without|avoid|not use|not say|not write|nor|free of|instead of|ban|drop|rather than|not) (use|the|any|using|word|words|pronoun|pronouns|of)? ${we}`,
        "(do not|never|don't|not) let .. (author|authors|writer|writers|company|team|us) .. (appear|be seen|show|show up|be visible|come in|occur)",
        "(author|authors|writer|writers|we|company) .. (must not|never|do not|don't|not|should not) .. (appear|be visible|occur|be mentioned|show up|come in)",
      ]),
    ],
    second: [
      '(second|2nd) person',
      `(call|address|speak to|talk to|refer to|write to) (the|your|our|each|every|a|any|all|their|my|other)? @user .. (as|with|by|using) .. ${you}`,
      '(address|speak to|speak with|talk to|appeal to|turn to) (the|your|our|each|every|a)? @user (directly|personally|in person|throughout|as you)',
      `(use|with|using|say|prefer|write|frequently) (the)? (word|words|pronoun|pronouns)? ${you} ((,)? (and|or) ${you})? (to|for|throughout|frequently|often|when|instead|,|.|$)?`,
      '(speak|talk|write|direct|say|address) (it|them|everything|this|these)? (directly|straight) (to|at) (the|each|our|your)? (@user|them|him|her)',
      ...plainly([
        'tell (the|your|our|each|every|a|any|all|their|my|other)? @user (where to|what to|how to|when to|which way) (turn|go|look|touch|press|do|put|stand|listen|walk|move|stop|find)',
        '(speak|talk) to (them|@user) directly',
        '(read|reads|read out|spoken|addressed|said) .. to (the)? @user , so (speak|talk|address|say)',
      ]),
      '(tell) (the|your|our|each|every|a|any|all|their|my|other)? @user (where to|what to|how to|when to|which way|that they can) (turn|go|look|touch|press|do|take|put|stand|listen|walk|move|stop|find|open|hold)',
      '(as if|as though) (you)? (be|were|are|was) (talking|speaking|standing|sitting|walking) (to|beside|next to|with|right beside|in front of|opposite) (the|each|our|your|a)? (@user|them|him|her)',
      '(person|perspective|point of view|pov|narrator|address) : (second|2nd|you)',
      ...against([
        `(no|never|without|avoid|not use|not say|not write|nor|free of|instead of|ban|drop|rather than|not) (use|the|any|using|word|words|pronoun|pronouns|of)? ${you}`,
        '(no|never|without|avoid|not) (second person|direct address|directly address|address the (the|your|our|each|every|a|any|all|their|my|other)? @user directly|addressing the (the|your|our|each|every|a|any|all|their|my|other)? @user|address (the|your|our|each|every|a|any|all|their|my|other)? @user|speak to the (the|your|our|each|every|a|any|all|their|my|other)? @user)',
        "(never|not|do not|don't) (address|addressing|speak to|talk to|turn to) (the|your|our|any)? @user",
      ]),
      ...plainlyAgainst([
        '(voice|narrator|chronicler|text|story|speaker|guide) .. (take|takes|pay|pays) no (notice|heed|attention) (of|to) (whoever|anyone|the|those|who|its|his|her)',
        '(voice|narrator|chronicler|speaker|guide) .. (unaware|not aware|ignorant|oblivious) of (whoever|anyone|any|the|its|his|her|being) (audience|listener|reader|visitor|listening|heard)?',
      ]),
    ],
    third: [
      '(point of view|perspective|viewpoint|eyes|standpoint) of (an|a) (outside|omniscient|detached|distant|neutral|uninvolved)? (observer|narrator|onlooker|outsider|bystander|chronicler|journalist|reporter)',
      '(call|name|refer to|mention|describe|speak of|write about|talk about) (the|your|our)? (company|shop|firm|team|organisation|organization|author|business|brand|you|us) .. (by its name|by name|as an outsider|from outside|as if you did not belong|like a stranger|as a journalist|as a reporter|as "it"|in the third)',
      '(as|like) (an|a) (outsider|onlooker|journalist|reporter|bystander|observer) (would|who|,|.|$)',
      '(third|3rd) person',
      `(refer to|speak of|talk about|write about|call|describe) (@user|herself|himself|yourself|themselves|the .. ) .. (only|always|as|by|in|with) .. (${they}|third|name)`,
      `(refer|refers|must refer|should refer) to (herself|himself|themselves|yourself|itself) (only|always|solely)? as`,
      `${telling} .. (with|using|only|from|by|of)? .. ${they}`,
      '(from|through|by|with|in) (the)? (the outside|an omniscient|omniscient|an outsider|an onlooker|an observer|a bystander|a detached observer|neutral observer|fly on the wall)',
      '(voice|narrator|narration|text|story) (belong|belongs) to (an|a)? (unseen|omniscient|invisible|anonymous|all knowing|detached|distant) (narrator|chronicler|observer|storyteller|witness)',
      '(person|perspective|point of view|pov|narrator|narration) : (third|3rd|omniscient)',
      '(as|like) (a|an|the)? (chronicler|outside observer|reporter|biographer|omniscient narrator|historian|unseen narrator|encyclopedia|encyclopaedia) .. (would|about|tell|tells|,|$|.|who)',
      '(begin|start|open) .. with ("user"|"customer"|"patient"|"applicant")',
      ...against(['(no|never|without|avoid|not|not use|nor) (use|the|any|in|using)? third person']),
    ],
    impersonal: [
      '(nobody|no one|no person) .. (speaks|speak|is speaking|is spoken to|be addressed)',
      '(one|it) (not|never|instead of|rather than) (you|i|we) ..',
      '(impersonal|depersonalised|depersonalized) .. (style|voice|construction|tone|phrasing|form|language|wording|way|manner|sentence)',
      '(impersonally|without any pronoun|without pronouns|without personal pronouns|no personal pronoun|no personal pronouns|no pronouns|avoid personal pronouns|avoid pronouns)',
      '(no|without|avoid|omit|never use|not use|free of) (any|all)? (first or second|first and second|first , second|personal) (person|pronoun|pronouns)',
      '(no one|nobody) .. (be|is) (speaking|addressed|spoken to|talking)',
      '(leave|keep) (people|persons|the author|the reader) out',
    ],
  },
};

export const voiceSurface: Surface = {
  id: 'voice',
  rule: 'conflict/voice',
  question: 'whether sentences are active or passive',
  names: { active: 'the active voice', passive: 'the passive voice' },
  poles: {
    active: [
      '(put|turn|set|cast|recast|rewrite|convert|transform) .. (into|in|to) the active',
      '(begin|start|open) .. with (the|a)? (person|one|doer|who) (who|that)? (acts|act|does|did|doing)',
      '(active|=actively) .. (voice|construction|form|sentence|sentences|verb|verbs|phrasing|mood|wording)',
      '(voice) : active',
      '(say|write|state|name|make clear|show|tell|spell out|mention) (clearly|plainly|always|in each sentence|in every sentence|exactly)? who (do|does|did|has done|is doing|acts|acted|performed|performs|measured|decided|made) (what|it|each|something|the|which)?',
      '(the)? (agent|doer|actor|person who acts|one who acts|person responsible|installer|author|authors|researcher) .. (be|is|are|must be|should be|as) (the)? (=subject|grammatical subject|subject of)',
      '(put|make|name|place) .. (agent|doer|actor|person who acts|who acts) .. (first|subject|in front|at the front|at the beginning)',
      '(name|mention|state|give) (the)? (agent|doer|actor|person responsible|responsible person) (of|in|for) (each|every|an|the)',
      ...against([
        '(no|never|without|avoid|not|not use|nor|convert from|turn) (use|the|any|in|using|of)? (active voice|active sentence|active construction)',
      ]),
    ],
    passive: [
      '(put|turn|set|cast|recast|rewrite|convert|transform) .. (into|in|to) the passive',
      '(thing|object|what|patient) (that|which)? .. (something|it) (be|is) done to .. (subject|first|front)',
      '(as|like|such as|write|say|phrase it as|put it as|use) ("was"|"were"|"been") (,)? .. (never|not|instead of|rather than) .. ("we"|"i"|"they")',
      "(do not|never|don't|not) (say|name|mention|reveal|state|tell) who ..",
      '(it remains|remain|stays|stay|leave) (open|unsaid|unknown|untold) who ..',
      '(passive|=passively) .. (voice|construction|form|sentence|sentences|verb|verbs|phrasing|mood|wording)',
      '(voice) : passive',
      '(leave|keep|do not say|never say|never mention|not mention|omit|hide) (out)? who (did|does|do|acts|acted|has done|was|is)',
      '(without|no|never|omit|leave out|not) (naming|mention|mentioning|name|stating|revealing|mention of)? (the)? (agent|doer|actor|person who acts|person responsible|who did it|who does it)',
      '(use|with|in|using) (the)? =passive',
      '(as in|like|such as|e . g .|for example) ("was"|"were")',
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
      '(past|preterite|simple past|perfect|past perfect|narrative past|pluperfect) .. (tense|tenses|form|forms|tensed)',
      '(in|use) the (simple)? (past|preterite) ',
      '(tense|verbs|verb form) (:|=|be|must be|in) .. (past|preterite)',
      '(with|use|using|as|verbs like|verbs such as|such as|by) .. ("was"|"were"|"had"|"did"|"said"|"went"|"added"|"fixed"|"closed"|"moved"|"climbed"|"removed"|"came"|"changed"|"made")',
      '(as|like) (something|things|events|a memory|memories|history) .. (took place|happened|occurred|lay behind|lies behind|long ago|years ago|decades ago|over|past|have happened|had happened|that are over)',
      '(event|events|everything|all|action|story|it) .. (lie|lies|lay) .. behind (us|them|him|her)',
      '(look|looking|looks) back (on|at|from) ..',
      '(diary|record|chronicle|log|account|report|history) of what (we|you|they|i|was|has been|had been|the team) (did|have done|has done|had done|done|happened|achieved)',
      '(tell|recount|narrate|report|describe) .. (what happened|what took place|what has happened|what was done|in retrospect|retrospectively|from memory|as past|as finished|as completed)',
      ...against(['(no|never|without|avoid|not|not use|nor) (use|the|any|in|using)? past (tense|form)']),
    ],
    present: [
      '(say|write|use|as in|like|such as) ("arrives"|"falls"|"rings"|"goes"|"says"|"is"|"are"|"walks"|"runs"|"opens"|"comes"|"has"|"does"|"makes"|"takes"|"sees")',
      '(goes on|going on|is happening|happens) (at this moment|right now|now|at the moment|this very moment|as we speak|while one speaks)',
      '(present|historic present|historical present|simple present|narrative present|present simple) .. (tense|tenses|form|forms|tensed)',
      '(in|use) the (simple|historic|historical|narrative)? =present ($|,|.|throughout|only|from|and)',
      '(tense|verbs|verb form) (:|=|be|must be|in) .. present',
      '(as|like|feel that|feel as if|feel as though|think|sense that) .. (it|they|this|everything|events|the story|things) (be|is|are|were) (happening|unfolding|taking place|going on|occurring) (right)? (now|while|as|before|live|at this moment|this moment|in front)',
      '(live|running) (commentary|report|ticker) ',
      '(as if|as though) .. (happening|unfolding|taking place|going on|occurring) (right)? (now|before|as|while|live|in front)',
      '(happen|happens|unfold|unfolds) (while|as|before) (they|we|you|the reader|readers|i|our eyes|the eyes) ',
      ...plainly(['(reader|readers|audience|listener) .. feel .. (happening|unfolding|taking place|going on)']),
      ...against(['(no|never|without|avoid|not|not use|nor) (use|the|any|in|using)? present (tense|form)']),
    ],
    future: [
      '(nothing|none of it|not) .. (has happened|happened) yet',
      '(say|write|use|as in|like|such as) ("will"|"shall"|"going")',
      '(future|future simple) .. (tense|tenses|form|forms)',
      '(in|use) the =future ($|,|.|only|throughout|and)',
      '(tense|verbs) (:|=|be|must be|in) .. future',
      '(what|which|that) (is|are) (going to|about to|yet to|still to) (happen|come|be done|change|take place|follow)',
      '(with|use|using|write|say) !(.. (line|sentence|words|phrase|paragraph|quote)) .. ("will"|"shall")',
      '(speak|talk|write|tell) .. about (what|things) .. (will|going to|yet to)',
      '(prediction|forecast|prophecy|prophecies|outlook) .. (of what|about what|in which|with will)',
    ],
    imperative: [
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
