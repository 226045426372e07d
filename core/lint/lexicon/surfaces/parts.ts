import { featureSurface } from '../feature.ts';
import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** Customary parts of an answer. */
export const partSurfaces: readonly Surface[] = [
  featureSurface({
    id: 'greeting',
    rule: 'conflict/parts',
    name: 'a greeting',
    thing:
      'greeting|greetings|salutation|salutations|hello|hi|welcome|pleasantry|pleasantries|opening formula|form of address|welcoming words|word of welcome|welcoming phrase|opening salutation|good morning',
    more: [
      '(=greet|welcome|salute|hail) (the|each|every|your|all|them|him|her|people|me|@user|everyone|customers|guests) ..',
      '(say|saying) (hello|hi|good morning|good day|welcome|good evening|hallo) ..',
      '(@begin|open|start) .. (with|by) .. ("dear"|"hello"|"hi"|"hey"|"good"|"welcome"|"greetings"|"howdy"|"ahoy"|"namaste"|"bonjour"|"sir"|"madam")',
      "(@begin|open|start) .. (with|by) (a|an|the|some|their|greeting|addressing|calling|his|her)? (friendly|warm|personal|short|polite|cheerful|hearty|cordial|name|first name|customer's name)? (greeting|hello|welcome|greet|name|first name|salutation)",
      ...against([
        "(do not|never|don't|not|no need to|without|stop) (greet|greeting|welcome|say hello|saying hello|say hi) ..",
        '(no|without|skip|omit|avoid|cut|drop|leave out|spare (the|your|our|each|every|a|any|all|their|my|other)? @user|dispense with|forgo) (the|any|all)? (small talk|niceties|formalities|chit chat|chitchat|ceremony|ado|pleasantries|hellos)',
        '(get|come|go|cut|jump|dive) (straight|right|directly|at once|immediately) (to|into) (the)? (point|matter|business|chase|heart|answer|facts|topic|subject|issue|solution|meat)',
        '(begin|start|open) with the (matter|matter itself|facts|answer itself|substance)',
      ]),
      ...plainlyAgainst([
        '(template|system|software|crm|mailer|letterhead|frame|form|platform|wrapper|layout|tool|mail system|app) .. (supply|supplies|add|adds|provide|provides|bring|brings|insert|inserts|set|sets|put|puts|generate|generates|come with|comes with|contain|contains|print|prints|fill in|fills in) .. (salutation|greeting|dear|opening|address line)',
        '(greeting|salutation|hello) .. (appear|occur|be|stand|show) (twice|double|doubled|two times|a second time)',
      ]),
    ],
  }),
  featureSurface({
    id: 'sign-off',
    rule: 'conflict/parts',
    name: 'a closing formula',
    thing:
      'sign off|signoff|signature|closing formula|complimentary close|valediction|farewell|goodbye|good bye|closing salutation|closing phrase|parting words|parting line|closing greeting|regards|best wishes|kind regards|closing line|closing words|goodbyes|bye',
    more: [
      '(wish|wishing) (@det|to)? .. (a|an|all the|the|every|much|good) (good|nice|pleasant|lovely|great|happy|fine|safe|best|relaxing|wonderful|speedy|quick|quiet|success|luck|joy)? (day|evening|weekend|journey|trip|luck|success|recovery|week|morning|afternoon|best|stay|flight|season|holiday|start|appetite|night)',
      '(=sign) (the|each|every|your|all|it|them|with|as|off|by|letters|emails|messages) ..',
      '(say|saying|bid|wish) (goodbye|good bye|farewell|bye|adieu|a nice day|a good day|a pleasant day|a lovely day|a good evening|a nice weekend|them well|them luck|good luck|all the best)',
      '(@end|close|finish|conclude|sign off) .. (with|by) .. ("regards"|"sincerely"|"yours"|"best"|"wishes"|"cheers"|"thanks"|"namaste"|"team"|"love"|"warmly"|"cordially"|"stay"|"goodbye"|"bye"|"take"|"happy"|"kind"|"warm"|"see")',
      '(@end|close|finish|conclude) .. (with|by) (a|an|the|your|some)? (friendly|warm|personal|short|polite|cheerful|hearty|cordial|company|team|usual|standard)? (greeting|farewell|signature|name|slogan|wish|wishes|regards|goodbye|motto|formula|sign off)',
      ...against([
        "(do not|never|don't|not|without) (sign|sign off|say goodbye|saying goodbye|add your name|wish) ..",
        '(=unsigned|anonymous|anonymously)',
        '(stop|end|finish) (after|with|once|as soon as|when) (the|you)? (last|final)? (fact|sentence of content|piece of information|step|answer|information|have said|have answered)',
      ]),
    ],
  }),
  featureSurface({
    id: 'preamble',
    rule: 'conflict/parts',
    name: 'words before the matter',
    thing:
      'preamble|lead in|warm up|opening remark|introductory remark|introductory phrase|introductory sentence|introductory line|opener|prelude|acknowledgement|acknowledgment|conversational opener|filler opening|introductory paragraph|restatement of the question|announcement of what',
    more: [
      '(acknowledge|acknowledges|confirm|praise|compliment|appreciate|restate|repeat|rephrase|paraphrase|echo|mirror|summarise|summarize|thank (the|your|our|each|every|a|any|all|their|my|other)? @user for) (the|their|each|every|your|his|her|my|a)? (request|question|query|task|message|inquiry|enquiry|asking|good question|concern) ..',
      '(@begin|open|start|lead) .. (with|by) .. (acknowledge|acknowledges|acknowledging|acknowledgement|confirm|confirming|restate|restating|repeat|repeating|thank|thanking|praise|praising|compliment|complimenting|announce|announcing|saying what|telling|rephrasing|summarising the question|summarizing the question|recap of the question|empathy|sympathy)',
      '(@begin|open|start) .. with (a|an|your|some) .. (introduction|intro|foreword|few words about|few introductory)',
      '(tell|announce|say|state|outline|explain|let) .. what you (are|will|be) (about|going|planning|do|doing|cover|next) ..',
      '(precede|preface|introduce) (the|your|each|every|its|any)? (object|array|json|list|table|answer|result|code|block|output|reply|response|translation|command|query|sql|text|data) (with|by) ..',
      '(@begin|open|start) .. with ("sure"|"great"|"certainly"|"of course"|"absolutely"|"happy"|"okay"|"thanks"|"thank")',
      ...against([
        '(no|never|without|skip|omit|avoid|not use|cut|drop|do not begin with|not start with|not open with|never start with|never begin with|never open with) .. ("sure"|"great"|"certainly"|"of course"|"absolutely"|"happy"|"okay"|"thanks"|"thank")',
        "(do not|never|don't|not|without) (repeat|repeating|restate|restating|rephrase|echo|acknowledge|acknowledging|thank (the|your|our|each|every|a|any|all|their|my|other)? @user|praise|compliment) (the|their|my|each|a)? (question|request|query|task|message|prompt|input|for)",
        '(no|without|skip|omit|avoid|leave out|cut) (any|an|a|the|all)? (introduction|introductions|intro|intros|foreword)',
        '(begin|start|open) (directly|immediately|straight|right away|at once|straight away) with (the)? (answer|result|first|solution|content|code|substance|conclusion|list|text)',
        '(answer|get|come|go|cut|jump|dive) (straight|right|directly|at once|immediately) (to|into|away)? (the)? (point|matter|business|chase|answer|facts|topic|solution)',
      ]),
    ],
  }),
  featureSurface({
    id: 'summary-first',
    rule: 'conflict/parts',
    name: 'a summary at the top',
    thing:
      'tl ; dr|tldr|tl dr|executive summary|summary at the top|summary at the start|summary up front|bottom line up front|bluf|key takeaway|key takeaways|takeaway|takeaways|key points at the top|abstract at the top',
    more: [
      '(@begin|open|start|lead|head) .. with (a|an|the)? .. (summary|abstract|conclusion|gist|bottom line|main point|key finding|result)',
      '(conclusion|result|answer|recommendation|gist|main point|bottom line) (first|comes first|goes first|at the very top|up front|upfront)',
      ...against([
        '(no|without|skip|omit|avoid|never|not add|not write|drop|leave out|not include) (any|a|an|the)? (summary|abstract|recap|conclusion|summing up|wrap up)',
        "(do not|never|don't|not) (summarise|summarize|recap|sum up|repeat yourself|wrap up|conclude) ..",
        '(build|lead|work) .. up to (the)? (conclusion|result|answer|recommendation)',
        '(conclusion|result|answer|recommendation|gist|verdict) .. (last|at the very end|only at the end|come last|comes last|revealed at the end)',
      ]),
    ],
  }),
  featureSurface({
    id: 'dialogue',
    rule: 'conflict/parts',
    name: 'dialogue',
    thing: 'dialogue|dialogues|dialog|direct speech|spoken dialogue|spoken lines|lines of dialogue',
    more: [
      '(let|have|make) .. (argue|talk|speak|quarrel|discuss|converse|debate) .. in direct speech ..',
      '(@write|tell|put|render|stage|phrase) .. (as|in|in the form of) (a|an|pure)? (dialogue|dialog|conversation between|script for two|play)',
      ...against([
        '(there be|be) .. (no|without) (dialogue|direct speech|spoken lines)',
        '(narration|narrative|prose) (only|alone)',
      ]),
    ],
  }),
  featureSurface({
    id: 'adjective',
    rule: 'conflict/polarity',
    name: 'adjectives',
    thing: 'adjective|adjectives',
    more: [
      '(with|use|using|through|in) .. (rich|colourful|colorful|vivid|strong|many|lots of|plenty of|varied) .. adjectives',
    ],
  }),
  {
    id: 'ending',
    rule: 'conflict/polarity',
    question: 'how the story ends',
    names: { happy: 'a happy ending', sad: 'a sad ending' },
    poles: {
      happy: [
        '(happy|cheerful|joyful|hopeful|uplifting|joyous|heart warming) (ending|end|outcome|conclusion)',
        '(@end|end|close|finish|conclude) (the story|the tale|it)? (happily|on a (hopeful|happy|cheerful|high|joyful|positive) note|in (joy|happiness|triumph)|with (everyone|everybody|all) (happy|safe|alive))',
        '(live|lives|lived) happily ever after',
      ],
      sad: [
        '(end|close|finish|conclude) .. on (a|an|the) .. note of (loss|grief|sadness|despair|regret|sorrow|melancholy|doom|tragedy) ..',
        '(sad|tragic|unhappy|bleak|dark|bitter|gloomy|heartbreaking|devastating) (ending|end|outcome|conclusion)',
        '(end|ends|close|closes|finish|conclude) (the story|the tale|it)? (sadly|badly|tragically|unhappily|in (tragedy|disaster|tears|death|ruin|catastrophe|grief|despair)|with (the|his|her|their|a) (tragic|sudden|violent|lonely|slow|sad)? (death|demise|suicide|downfall|defeat|funeral)|on a (sad|tragic|bleak|dark|bitter) note)',
        ...against(['(no|without a|avoid a|not a|never a|without any) (sad|tragic|unhappy|bleak) (ending|end)']),
      ],
    },
  },
  featureSurface({
    id: 'further-help',
    rule: 'conflict/parts',
    name: 'an offer of more help',
    thing:
      'follow up question|follow up questions|offer of further help|offer of help|offer to help|closing question|further question|invitation to ask|call to action|next step question|question back|question at the end',
    more: [
      '(offer|offering) (further|more|additional|any other|your|to)? (help|assistance|support|do more|explain more|answer more)',
      '(ask|asking) (if|whether) (there|they|@user|you|he|she|anything|everything|it) .. (else|more|further|helped|clear|resolved|need)',
      '(@end|close|finish|conclude) .. (with|by|on|in) (a|an|the|asking|one)? (open|short|friendly|follow up|thought provoking|inviting|engaging|question that)? (question|questions)',
      '(invite|inviting|encourage|encouraging) .. (comment|comments|to ask|to get in touch|more questions|to write again|to call|feedback|to reply|to respond)',
      ...against([
        "(do not|never|don't|not|without) (ask|asking|offer|offering) (if|whether|more|further|anything|any|to|help|additional|for)? (questions|question|help|they|@user|assistance|else|more|do more) ..",
        '(no|without|skip|omit|avoid|never) (any|a|the)? (closing|follow up|rhetorical|further|counter|return)? (question|questions|offers of help|offers) (at the end|back|of your own|in the end|to (the|your|our|each|every|a|any|all|their|my|other)? @user|to the (the|your|our|each|every|a|any|all|their|my|other)? @user)',
      ]),
    ],
  }),
];
