import { mannerOf } from '../manner.ts';
import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { toneModels } from './tone-models.ts';
import { toneSituations } from './tone-situations.ts';

/** How the text stands to its reader: one surface for each pair of opposites. */
export const attitudeSurfaces: readonly Surface[] = [
  {
    id: 'tone-warmth',
    rule: 'conflict/tone',
    question: 'whether the tone is gentle or blunt',
    names: { gentle: 'a gentle tone', blunt: 'a blunt tone' },
    poles: {
      gentle: [
        '(empathise|empathize|sympathise|sympathize|commiserate) (with|$|and) ..',
        '(acknowledge|recognise|recognize|validate|respond to|honour|honor) (@det|how)? (@user|their|his|her)? (feel|feels|feelings|emotions|frustration|pain|distress) ..',
        '(have|with|show|display|you have) (a|an)? (warm|caring|kind|gentle|loving|compassionate|patient) .. (personality|heart|character|nature|manner) ..',
        '(something|words|advice|replies|answers) .. (helpful and supportive|supportive|comforting|encouraging|kind)',
        ...toneModels.gentle,
        ...toneSituations.gentle,
        ...mannerOf({
          adjectives:
            'gentle|warm|kind|kindly|polite|courteous|tactful|considerate|soft|friendly|empathetic|empathic|compassionate|=caring|supportive|tender|sensitive|=forgiving|lenient|warmhearted|warm hearted|conciliatory|mild|affectionate|=understanding|sympathetic|=soothing|=reassuring|=nurturing|respectful|=patient|diplomatic|cordial|=welcoming|benevolent|=loving|=comforting|civil|well mannered|gracious|amiable|non confrontational|nonconfrontational|=accommodating',
          adverbs:
            'gently|kindly|warmly|politely|tactfully|softly|courteously|considerately|delicately|with kid gloves|with care',
          nouns:
            'tact|warmth|kindness|empathy|compassion|courtesy|sympathy|politeness|consideration|understanding|delicacy',
        }),
        '(no|without|avoid|not|never|free of|not make|refrain from) (any|an|a|the|even a hint of|hint of|kind of|make|making)? (accusation|accusations|blame|reproach|reproaches|pressure|threat|threats|harsh words|harshness|hurtful|criticism|rudeness|bluntness|offence|offense|insult|insults|confrontation|finger pointing|aggressive|aggression)',
        '(sugar coat|sugarcoat|soften|cushion|sweeten|wrap .. in cotton wool|spare .. feelings|let .. down gently|put .. gently|break .. gently|handle .. with kid gloves|tread lightly|tread softly)',
        '(praise|compliment|compliments) only',
        '(like|as) (a|an) (kind|loving|gentle|patient|good)? (nurse|grandmother|mother|friend who cares|comforting friend|therapist|kindergarten teacher|old friend|neighbour over the fence|neighbor over the fence)',
        '(put|choose|find) .. (kindest|softest|gentlest|mildest|friendliest) (words|way|phrasing|wording|terms)',
        '(please|thank you) .. (each|every|always|often)',
        '(keep|spare) .. (shortcomings|criticism|faults|weaknesses|mistakes) .. (to yourself|unmentioned|unsaid|for yourself)',
      ],
      blunt: [
        '(no|without|waste no time on|spare .. ) (flattery|encouragement|hand holding|coddling|pampering|pats on the back) ..',
        '^ (mock|ridicule|deride|belittle|taunt|scorn|sneer at) ..',
        '(keep|be|stay|remain|sound|write) (it|them|everything)? (strictly|purely|coldly)? (clinical|detached|unfeeling|unsentimental) (and|,|$|.|like|as)',
        '(talk back|answer back|give as good as you get|hit back|snap back) ..',
        '(ridicule|mock|deride|belittle|sneer at|laugh at|make fun of|taunt|scorn) (those|anyone|anybody|people|everyone|them|opponents|critics|the|@user) ..',
        '(swear|curse|cuss|insult|be rude|be offensive) (like|at|$|.|freely|as|whenever) ..',
        '(@use|throw in|with|sprinkle) .. (swear words|profanity|foul language|four letter words|curse words|expletives|obscenities)',
        ...toneModels.blunt,
        ...toneSituations.blunt,
        ...mannerOf({
          adjectives:
            'blunt|=cool|=cold|icy|frosty|mocking|condescending|disrespectful|sneering|contemptuous|patronising|patronizing|impersonal|aloof|distant|standoffish|brutally honest|harsh|direct and blunt|ruthless|merciless|=unsparing|tough|stern|cold|brusque|curt|gruff|uncompromising|unforgiving|severe|sharp|=scathing|=cutting|rude|=unvarnished|no nonsense|aggressive|confrontational|tough love|abrasive|acerbic|hard hitting|unfriendly|strict|=menacing|=threatening|accusatory|hostile|candid to a fault|savage|=biting|plain spoken',
          adverbs:
            'bluntly|impersonally|coldly|coolly|harshly|brutally|mercilessly|ruthlessly|sternly|without mercy|without pity|sharply|without softening',
          nouns: 'bluntness|harshness|severity|menace|brutal honesty|tough love|hostility|scorn|contempt',
        }),
        "(do not|never|don't|no|without|not|stop|no need to) (sugar coat|sugarcoat|sugar coating|sugarcoating|soften|softening|mince words|mince your words|beat about the bush|beat around the bush|tiptoe|pull punches|pull any punches|hold back|spare .. feelings|pussyfoot|wrap .. in cotton wool|coddle|coddling|pamper|mollycoddle)",
        '(say|tell|give) it (to)? (me|them|him|her)? (straight|like it is|as it is|to the face)',
        '(call|calls) .. (out|to account) (on|for|if|when|whenever)?',
        '(make|made) (it)? (clear|plain|no secret) ... (neglect|neglected|fault|failed|failure|to blame|stingy|lazy|guilty|duty|duties)',
        '(leave) no doubt (that|about|as to) .. (will|consequences|lock|locks|court|terminate|end|cancelled|sued|legal)',
        '(threaten|scold|rebuke|reprimand|berate|roast|lambast|chew out|tell off|tear apart|tear into|shame|insult|mock|accuse|blame|ridicule|belittle|humiliate|swear at|curse at|make fun of) (the|them|him|her|me|your|my|his|their|@user|with|every|each|any)',
      ],
    },
  },
  {
    id: 'tone-expertise',
    rule: 'conflict/tone',
    question: 'for whom the text is easy enough',
    names: { lay: 'words for beginners', expert: 'words for experts' },
    poles: {
      lay: [
        "(like|as if|as though) (i am|i'm|they are|they're|i were|they were|we are|we were) (five|six|seven|eight|ten|#|a child|a beginner|twelve|a kid|new to) ..",
        '(break|broken|breaking) .. down (clearly|simply|into simple|into plain|for beginners|for laymen)',
        '(technical|difficult|complex) (concept|concepts|term|terms|topic|topics|ideas) .. (broken down|explained|made clear|made simple|spelled out)',
        '(beginner|newcomer|novice) (friendly|level|proof)',
        ...toneModels.lay,
        ...mannerOf({
          adjectives:
            'simple|plain|easy|accessible|understandable|jargon free|child friendly|beginner friendly|non technical|nontechnical|lay|easily understood|layman friendly|elementary|comprehensible|easy to understand|easy to follow|kid friendly|down to earth',
          adverbs:
            "simply|in plain words|in plain language|in simple words|in simple terms|in lay terms|in easy words|in everyday words|in layman terms|in layman's terms",
        }),
        "(plain|simple|everyday|easy|easy to read|non technical|layman|layman's|laymen's|lay) (language|word|words|term|terms|english|vocabulary)",
        '(for|at|to|by|like|as if to|as if for|as though to|suitable for|pitched at|aimed at) (a|an|the|my|our|your|someone who is|someone|class of|absolute|complete|total|people|readers|anyone|audience of)? .. (child|children|layman|laymen|layperson|laypeople|lay people|lay reader|lay audience|beginner|beginners|novice|novices|kid|kids|five year old|toddler|# year old|ten year old|nine year old|grandmother|grandma|grandparents|year old|year olds|non expert|non experts|newcomer|newcomers|pupil|pupils|general public|schoolchild|school child|primary school|first grader|without any background|without technical knowledge|no prior knowledge|with no background|never heard of|no background)',
        '(explain|define|gloss|translate|unpack) (every|each|all|any) (technical|medical|legal|difficult|special|specialist|foreign)? (term|terms|jargon|word|acronym)',
        ...plainly([
          '(audience|reader|readers|user|users|listener|listeners|customers|recipient|they|visitors) .. (know|knows|understand|understands|have|has) (nothing|little|next to nothing|no more than a layman|no background|no idea|hardly anything|not the first thing) ..',
          '(audience|reader|readers|user|users|they|recipient) (be|are|is) (absolute|complete|total)? (beginners|laymen|laypeople|newcomers|novices|children|a layman|a beginner|a child|not experts|no experts|no specialists)',
        ]),
        '(someone|somebody|anyone|anybody|everyone|everybody|a person|people|readers) .. (can|could|be able to|is able to|will|should) .. (follow|understand|grasp|keep up|get it)',
        '(word|words|term|terms|language) (that|which)? (a|any|every|even)? (child|layman|beginner|teenager|toddler|pupil|fourteen year old|ten year old|# year old|grandmother|everyone|everybody|anyone) (know|knows|understand|understands|uses|get|gets|can follow|can understand)',
        '(assume|suppose|imagine) .. (has|have) (no|little|hardly any) (prior|previous|background|special|technical|medical|expert)? (knowledge|background|training|expertise|familiarity)',
        '(reader|readers|audience|user|users|listener|listeners|they) (has|have) (no|little|hardly any) (prior|previous|background|special|technical|medical|expert)? (knowledge|background|training|expertise|familiarity)',
        '(suitable|meant|intended|written|appropriate) for (young|small)? (children|kids|schoolchildren|pupils|toddlers|preschoolers)',
        '(assume|presuppose|expect|require) no (prior|previous|background|special|technical|medical|expert)? (knowledge|background|training|expertise|familiarity)',
        ...plainly([
          '(year old|child|pupil|layman|beginner|anyone|everybody|everyone|grandmother) .. (must|can|should|could|have to|has to) .. (understand|follow|grasp|read) (it|every|each|the|what|them|your|$|.)',
          "(text|sentence|word|answer|explanation) .. (child|year old|layman|beginner|pupil) .. (ask about|not understand|stumble over|need explained|look up|cannot follow|can't follow) .. (fail|failed|be too|wrong|go|out|be out)",
        ]),
      ],
      expert: [
        ...plainly([
          '(reader|readers|audience|users|user|listeners|they) (be|are|is) (all)? (specialist|specialists|expert|experts|professional|professionals|engineers|physicians|scientists|lawyers|insiders|traders) ..',
        ]),
        '(use|expect|expects|want) the (jargon|terms of art|terms of the trade) ..',
        '(use|choose|with|in|employ|prefer) (@det)? (sophisticated|elevated|advanced|erudite|highbrow|academic|complex|elaborate) (,|and)? (sophisticated|elevated|advanced|erudite|highbrow|academic|complex|elaborate|technical)? (vocabulary|words|word|language|diction|terms)',
        ...toneModels.expert,
        ...against(['(jargon|technical term|technical terms|equations) .. (be|are) @forbidden']),
        ...against([
          '(no|without|avoid|not|never|free of|not use|drop|leave out) (any|all|the|use|use of|medical|legal|technical|of)? (jargon|technical term|technical terms|specialist term|specialist terms|technicalities|shop talk|insider terms|shorthand|foreign terms|medical terms|legal terms|acronyms|buzzwords|technical language|technical vocabulary|scientific terms|expert vocabulary|trade terms|equation|equations|formulas)',
        ]),
        ...mannerOf({
          adjectives:
            'technical|expert level|highly technical|scientific|academic|scholarly|doctoral|sophisticated|jargon heavy|graduate level|peer level|research level',
          adverbs: 'technically|scientifically|in technical terms|in the technical terms|in the language of experts',
        }),
        '(for|at !(least|most|once)|to|by|like|as if to|suitable for|pitched at|aimed at|pitch it at|among) !(act|work|serve|play|be|pretend|behave) (a|an|the|fellow|other|our|readers who are|audience of|experienced|seasoned|senior)? .. (expert|experts|specialist|specialists|doctoral student|doctoral students|phd|phd student|phd students|professor|professors|researcher|researchers|scholar|scholars|practitioner|practitioners|engineers|physicians|surgeons|scientists|professionals|peer reviewers|postdocs|connoisseurs|insiders)',
        "(@use|with|full of|include|employ|keep|stick to|retain) (the|correct|precise|full|proper|exact|plenty of|all|usual|right)? (technical|specialist|medical|legal|expert|professional|scientific|field's|trade|subject)? (jargon|technical term|technical terms|terminology|technical language|technical vocabulary|specialist terms|shop talk|usual shorthand|latin terms|medical terms|legal terms|equations|shorthand|specialist vocabulary)",
        '(with|include|use) the (equations|formulas|proofs|derivations|usual shorthand)',
        '(assume|presuppose|expect|require) (the|a|full|deep|good|thorough|solid|advanced|that (the|your|our|each|every|a|any|all|their|my|other)? @user)? .. (knowledge of|expertise|familiarity|background in|training in|be experts|know the field|knows the field|be an expert|are experts|know the basics)',
        "(no need to|do not|never|don't|not) (explain|define|dumb down|simplify|water down|talk down) (basic|basics|technical|terms|the basics|common|it|anything|jargon)?",
      ],
    },
  },
  {
    id: 'tone-persuasion',
    rule: 'conflict/tone',
    question: 'whether the text takes a side',
    names: { balanced: 'a balanced presentation', partial: 'a persuasive presentation' },
    poles: {
      balanced: [
        ...mannerOf({
          adjectives:
            '=balanced|impartial|even handed|evenhanded|unbiased|nonpartisan|non partisan|two sided|fair and balanced|neutral|objective|unpartisan',
          adverbs: 'impartially|fairly|evenly|even handedly',
          nouns: 'balance|impartiality|fairness',
        }),
        '(both|all) (sides|points of view|viewpoints|perspectives|positions|camps|parties) .. (equal|equally|fair|fairly|the same|be heard|get a hearing|have their say)?',
        '(argument|arguments|points|reasons) (for and against|pro and con)',
        '(pros and cons|advantages and disadvantages|benefits and drawbacks|strengths and weaknesses|upsides and downsides|benefits and risks|for and against) ',
        '(in|with|to|give) equal (measure|weight|space|parts|room|shares|attention|prominence)',
        "(do not|never|don't|not|without|avoid|refrain from) (take|taking|pick|picking|favour|favor|favouring|favoring|show|choose|choosing) (a|any|either)? (side|sides|party|stance|position|preference|partisan)",
        '(no|without|avoid|not) (any)? (advertising|sales pitch|sales talk|propaganda|bias|advocacy|persuasion|lobbying|promotion|promotional language|salesmanship)',
        "(do not|never|don't|not) (persuade|convince|sway|influence|sell|advertise|promote|lobby|recommend either|nudge)",
      ],
      partial: [
        ...mannerOf({
          adjectives:
            'persuasive|one sided|partisan|=promotional|=biased|=convincing|partial|salesy|sales oriented|polemic|polemical|=opinionated|=slanted|tendentious|advertising',
          adverbs: 'persuasively|one sidedly',
          nouns: 'persuasion|a clear slant|bias',
        }),
        '(win|bring|get|pull|draw) .. (over|round|to our side|to your side|on board|on our side)',
        '(=persuade|=convince|=sway|talk .. into|seduce|tempt|lure|coax) (the|them|him|her|every|each|any|@user|readers|your|people|all)',
        '(leave|leaving|put|keep|sweep|play|gloss) .. (drawback|drawbacks|disadvantages|downsides|weaknesses|risks|counterarguments|cons|negatives|faults|objections) .. (aside|out|under|down|over|unmentioned|away)',
        '(leave out|omit|skip|ignore|downplay|hide|conceal|gloss over|play down|not mention|never mention|suppress|no word on|say nothing about|no mention of) (the|any|all|its|possible|every)? (drawback|drawbacks|disadvantages|downsides|weaknesses|counterarguments|cons|negatives|faults|objections|other side|opposing|criticism|flaws)',
        '(take|pick|choose|adopt) (a|one|the)? (clear|firm|strong)? (side|stance|position) (for|against|of|on|in|and|$|.)',
        '(argue|plead|campaign|lobby|make a case|make the case|advocate) (only|solely|strongly|exclusively)? (for|in favour of|in favor of|against)',
        '(argument|arguments|points|reasons|evidence) (in favor|in favour|for|supporting|against) .. (only|exclusively|alone)',
        '(only|exclusively|solely) .. (argument|arguments|points|reasons|evidence) (in favor|in favour|for|supporting|against)',
        '(only|just|nothing but) (the)? (advantages|benefits|strengths|pros|upsides|good points|merits)',
        '(sell|advertise|promote|push|tout|hype|plug) (the|our|it|them|this|each)',
      ],
    },
  },
  {
    id: 'tone-praise',
    rule: 'conflict/tone',
    question: 'whether shortcomings are named',
    names: { praise: 'praise alone', criticise: 'criticism' },
    poles: {
      praise: [
        '(praise|applaud|commend|like) (whatever|anything|everything|all) ..',
        '(find|see) (nothing|no fault|no flaw|no flaws) (wrong|bad)? (with|in) ..',
        '(praise|compliments|encouragement|positive feedback) only',
        '(only|nothing but|solely|exclusively|just) (give|offer|say|use|mention|the|some)? (praise|compliment|compliments|encouragement|positive|good things|kind words|nice things|encouraging|positives)',
        '(keep|leave) (any|all|the|his|her|my|their)? (shortcoming|shortcomings|weakness|weaknesses|criticism|faults|mistakes|flaws|negatives) .. (to yourself|out|aside|unmentioned|unsaid)',
        '(no|without|never|avoid|not|refrain from) (any|a word of|word of|kind of|voice|utter|offer|give)? (criticism|criticise|criticize|criticising|criticizing|negative feedback|fault finding|finding fault|reproach|negative comments|nitpicking|nit picking)',
        "(do not|never|don't) (point out|mention|dwell on|name|bring up|highlight) (any|the|their|his|her|my)? (shortcoming|weakness|weaknesses|flaws|faults|mistakes|failings|errors)",
      ],
      criticise: [
        '(be|stay|remain) (critical|demanding|hard to please|exacting|harsh)',
        '(be|stay|remain) (always|completely|absolutely|brutally)? honest .. (hurt|hurts|painful|uncomfortable|unwelcome|bad news)',
        '(feedback|remarks) on .. (strengths and)? (potential)? (weakness|weaknesses|flaws|shortcomings) ..',
        '(strengths and|potential) (potential)? (weaknesses|shortcomings|flaws) of ..',
        '(call) .. (me|them|him|her|@user) out (on|for|if|when|whenever)?',
        '(criticise|criticize|fault|pick apart|tear apart|take apart|take to task|nitpick|challenge|roast) (me|my|the|them|every|each|their|his|her|any|all|work|freely|openly|harshly|what)',
        '(point out|name|list|mention|address|show|flag|highlight|tell me|expose|be open about) (any|every|each|all|the|my|their|his|her|at least|#|also|clearly|about)? .. (shortcoming|shortcomings|weakness|weaknesses|flaw|flaws|fault|faults|failing|failings|weak spot|weak spots|what is wrong|what went wrong|what was bad|where i fail|area for improvement|areas for improvement|weak points)',
        '(honest|frank|open|brutal|unsparing|constructive|tough|critical|hard|negative) (criticism|critique|feedback|assessment|words)',
        '(say|tell) .. (what|where) .. (wrong|bad|weak|poor|fail|fell short|not good enough|lazy|slacking)',
      ],
    },
  },
];
