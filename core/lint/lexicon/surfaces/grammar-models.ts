import { plainly, plainlyAgainst } from '../mark-phrases.ts';
import { likeA } from '../similes.ts';
import type { SurfacePhrase } from '../surface.ts';

const doer =
  '(doer|actor|agent|person who acts|one who acts|person responsible|somebody who acts|someone who acts|culprit|responsible person|people who act|people who acted|perpetrator|acting person|whoever acts|who acts|who acted)';

/** Somebody does something in each sentence. */
export const actedSentences: readonly SurfacePhrase[] = [
  ...plainly([
    '(sentence|sentences|line|lines|text|clauses) (name|names|say|says|tell|tells|state|states|show|shows) who (do|does|did|acts|acted|is responsible) ..',
    '(subject|grammatical subject) of (each|every|the|a|any) (sentence|clause|verb) (be|is|must be|should be) (the|a|whoever|always)? ..',
    '(verb|verbs) .. (be|are|is|stay|remain) (always|all|strictly)? active',
  ]),
  '(make|let|have) (the|a)? (person|people|one|doer|actor|agent|team|name) (responsible|in charge|who acts|acting|who did it)? (the|be the|act as the) subject ..',
  `(let|make|have) (people|persons|them|@user|somebody|someone|humans|the .. ) .. (be|act as)? (the)? (subject|subjects|do things|do something|act)`,
  `(begin|start|open|head) (each|every|the|your|all)? .. with (the)? ${doer}`,
  `(no|never a|without) .. (verb|action|act|sentence|deed|step) without (a|an|its|somebody|someone|the)? (${doer}|person|human|name|subject who acts|subject)`,
  `(name|say|tell|state|spell out|write|show) (clearly|plainly|always)? (who did what|who does what|who did it|who does it|who acted|who is responsible|by whom) .. !(not)`,
  `(who did what|who does what) (to whom)? (first|in that order|comes first|in each|in every)`,
  `(own|claim) .. (action|actions|deed|deeds|decisions) : ..`,
  `(no|avoid|cut|drop|never use|without|not hide behind|leave out) (any|the)? (by phrase|by phrases|agentless|"was done by"|"by the"|forms of "to be" and a participle)`,
  ...plainly([
    `(people|person|somebody|someone|human|humans|@user) (act|acts|do things|do something|does something) in (your|each|every|the|all)? (sentence|sentences|line|lines|text)`,
    `(reader|engineer|auditor|@user) (must|should|has to|have to|need to|wants to) .. (know|see|learn|be able to tell|find out) .. (who did it|who did what|who acted|who does what|who was responsible|who is responsible|who decided)`,
    `(every|each) (verb|action|sentence|act|deed|step) .. (has|have|need|needs|get|gets|come with|comes with|name|names|with) .. (${doer}|a person|somebody who)`,
    `${doer} .. (come|comes|go|goes|stand|stands|lead|leads|open|opens|be) .. (first|in front|at the front|the sentence|at the head)`,
    `(sentence|sentences|verbs|passages|constructions) .. (participle|participles|passive|"was"|"is being"|"were") .. (be|are|is|sound|sounds|read|reads) .. (bureaucratic|weak|evasive|dead|stiff|lifeless|cowardly|wooden|rewritten|banned|deleted|turned round)`,
  ]),
  ...likeA('sports reporter|sports commentator|action thriller|boxing report'),
];

/** Nobody does anything. */
export const doneSentences: readonly SurfacePhrase[] = [
  '("was measured"|"were measured"|"was found"|"were made"|"was decided"|"is performed"|"were taken"|"was observed"|"was done") (to|over|rather than|instead of|not|in place of|,|and) ..',
  ...plainly([
    '(sentence|sentences|verb|verbs|clauses|text) .. (be|are|is|stay|remain|stand) (always|all|strictly)? (in the)? =passive ($|.|,|;|throughout|and)',
    '(person|people|one|whoever) .. (who|that)? (carry|carried|did|do|does|perform|performs|performed|acted|acts|took|take|makes|made) .. (stay|stays|remain|remains|be|is|are|go|goes) (unnamed|unmentioned|out of sight|in the background|anonymous|hidden|unsaid)',
  ]),
  `(hide|omit|suppress|drop|conceal|leave out|skip|delete|withhold|do without|dispense with|erase|efface) (the|any|all|every)? ${doer}`,
  `(not|never|without|avoid) (say|saying|tell|telling|mention|mentioning|name|naming|state|reveal|revealing) (the)? (by whom|${doer}|who did it|who did what|who decided|who caused it|who made the mistake)`,
  '(build|form|make|construct|assemble) (each|every|the|your|all)? (predicate|verb|sentence|sentences|predicates|verbs) (from|with|of|out of) .. ("to be"|"be"|"was"|be|auxiliary|participle|participles) ..',
  '(form|forms) of ("to be"|"be"|be|to be) (and|plus|with|followed by) (a|the)? (past)? participle',
  ...plainly([
    '(thing|object|patient|what|item|matter) (that|which)? .. (something|it|the action) .. (done to|affected|acted on|acted upon) .. (subject|first|front|begins|opens|opens the sentence)',
    `(nobody|no one|not anybody|no person|no human) .. (who acts|who acted|who does it|who did it|that acts) .. (appear|appears|occur|be named|be mentioned|show up|be seen|may)`,
    '(nobody|no one) (ever)? (did|does|acts|acted|do) (ever)? (anything|a thing|something)',
    '(only|just) what (happen|happened|happens|was done|is done|befell) to (things|objects|it|the) ..',
    '(it|this|which) (remain|remains|stay|stays|be left|is left) (open|unsaid|unknown|untold|unnamed|a secret) (who|by whom) ..',
    `${doer} .. (stay|stays|remain|remains|be|is|are|goes) .. (unnamed|unmentioned|unsaid|hidden|out of sight|invisible|out|secret|anonymous|unknown)`,
    '(samples|readings|measurements|specimens) (were|are) (taken|noted|recorded|made)',
  ]),
  '(old|classic|traditional|typical)? (laboratory|lab|police|accident|official) (report|protocol|record) .. (in which|where) ..',
];

/** As of what goes on now. */
export const nowTelling: readonly SurfacePhrase[] = [
  ...likeA(
    'live commentary|live report|live broadcast|live ticker|running commentary|stage direction|stage directions|screenplay|play by play|sports commentary|radio commentary|film script|shooting script|camera',
  ),
  '(like|as) (a|the)? (stage direction|stage directions|screenplay|film script|shooting script|play by play)',
  '(as|while) it (happen|happens|unfold|unfolds|go on|goes on|take place|takes place) (live|right|now|before|in front|,|.|$)',
  ...plainly([
    '(verb|verbs|predicate) .. (stand|stands|be|are|is|put|keep) .. (in)? (the)? (form|tense) ... (now|at this moment|right now|today|what is so|what goes on|currently)',
    '(nothing|none of it|not yet) .. (is|be) (over|finished|done|past) (yet|so far|:|,|.|$)',
    '(everything|it|all|things|action|story) (unfold|unfolds|happen|happens|take place|takes place) (while|as|before|in front of) (they|we|you|she|he|the reader|our eyes|their eyes) (read|reads|watch|look|listen)?',
    '(plot|story|work|fact|facts|truth) (be|is|are) (always|simply)? (timeless|ever present|happening now|happening)',
  ]),
];

/** As of what is over. */
export const pastTelling: readonly SurfacePhrase[] = [
  ...likeA(
    'historian|historians|history book|history books|fairy tale|fairy tales|chronicle|chronicler|memoirs|retrospective|post mortem|witness to the police|witness in court|veteran|old sailor|annals',
  ),
  "(form|tense|forms) ... (yesterday|yesterday's|last week's|past|bygone|finished|completed) (events|things|days|event|actions)?",
  '(as|like) (something|things|events|it|what|all) .. (be|is|are|was|were)? (over|done with|over and done with|finished|behind us|past|history|gone|long gone|bygone|dead and buried|completed|wrapped up)',
  '(as if|as though) (it|everything|all|all of it|things|the events|they) (have|has|had) (already|long|all)? (happened|taken place|ended|passed|finished|been done)',
  '(look|looking|looks) back (on|at|from|upon|over) ..',
  ...plainly([
    '(verb|verbs) .. (end|ends|ending) (in|on|with) .. (ed|"-ed"|"ed") (wherever .. (let|allow|permit) ..)?',
    '(nothing|no sentence|none of it|no line) .. (sound|sounds|read|reads|feel|feels|seem|seems|look|looks) .. (as if|as though|like) (it)? (were|was|is) (still)? (going on|happening|in progress|under way|unfolding|current|now)',
    '(history|log|diary|journal|changelog|minutes) (be|is) (a)? (diary|record|list|account|story) of what (we|you|they|was|has been) .. (=did|=done|=happened)',
  ]),
];

/** As of what is to come. */
export const futureTelling: readonly SurfacePhrase[] = [
  ...likeA('prophet|fortune teller|oracle|prophecy|horoscope|weather forecast'),
  '(as|like) (something|things|events|it|what|a promise of what) .. (is|are|be)? (to come|yet to come|still to come|lies ahead|lie ahead|going to happen|will happen|yet to happen|in store|about to happen)',
  '(tell|describe|write|announce|say|report|explain|present) .. what (will|is going to|is about to|is yet to) (happen|come|be done|change|follow|take place)',
  ...plainly([
    '(nothing|none of it|not any of it) .. (has|have) (happened|taken place|begun|started|come to pass) (yet|so far)',
    '(everything|all|it|events) (lie|lies|lay) (still)? (ahead|in the future|before us)',
  ]),
];

/** What tells nothing in the past cannot stand in it. */
export const noPast: readonly SurfacePhrase[] = [
  ...plainlyAgainst(['("was"|"were"|"had"|past forms|past tenses|pasts) .. (be|are|is) @forbidden']),
];
