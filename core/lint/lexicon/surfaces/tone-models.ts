import { plainly } from '../mark-phrases.ts';
import { leavesReaders, likeA } from '../similes.ts';
import type { SurfacePhrase } from '../surface.ts';

type Pole =
  | 'formal'
  | 'casual'
  | 'humorous'
  | 'serious'
  | 'neutral'
  | 'emotional'
  | 'gentle'
  | 'blunt'
  | 'lay'
  | 'expert';

/** Who stands for which tone, and what each tone does to its readers. */
export const toneModels: Readonly<Record<Pole, readonly SurfacePhrase[]>> = {
  formal: [
    ...likeA(
      'state banquet|banquet|court of law|court|courtroom|judge|diplomat|ambassador|royal household|royal|queen|king|butler|notary|coronation|parliament|law firm|lawyer|embassy|government gazette|gazette|treaty|ministry|authority|board of directors|annual report|bank manager|protocol|wedding invitation of nobility|palace|black tie|tuxedo|white gloves|archbishop|chancellor|legal notice|statute|official notice',
    ),
    '(sir|madam|esteemed|honoured|honored|distinguished) ..',
    '(contraction|contractions|colloquial word|colloquial words|colloquialism|colloquialisms|slang|first names|nicknames) .. (be|are) @forbidden',
  ],
  casual: [
    ...likeA(
      'best friend|close friend|old friend|friend|mate|buddy|pal|pub|text message|text messages|group chat|campfire|locker room|surfer|bar|kitchen table|whatsapp|whatsapp message|teenager|teenagers|teens|skater|flatmate|roommate|sibling|older sister|older brother|classmate|barbecue|beer garden|backyard|couch|over coffee|garden fence|neighbour|neighbor|hairdresser|voice message|street corner|youngster|youngsters|kids on the bus|one of them|one of their own',
    ),
    '(write|speak|talk|put it) (just)? (as|like|the way) you (talk|speak|would talk|would say it|chat|would chat)',
    '(open|start|begin|greet|sign|close|end) .. with ("hey"|"cheers"|"yo"|"sup"|"hiya"|"howdy"|"later"|"xoxo"|"mate"|"guys")',
  ],
  humorous: [
    ...likeA(
      'late night host|comedian|comedians|clown|monty python|python|sketch|cartoon|stand up|stand up comedian|satire|satirist|satire magazine|roast|circus|jester|sitcom|prankster|comic|comedy|comedy club|comedy show|funny uncle|carnival|stand up act|parody|wit|joker|p . g . wodehouse|wodehouse|terry pratchett|douglas adams|mark twain|the onion|puppet show',
    ),
    ...leavesReaders('laugh|laughing|smile|smiling|grin|chuckle|giggle|amused|entertained|in stitches|snort'),
    ...plainly(['(read|get|find) .. (with|without) (a)? (smile|grin|chuckle)']),
  ],
  serious: [
    ...likeA(
      'funeral|funerals|undertaker|memorial|memorial service|eulogy|obituary|surgeon|tragedy|war cemetery|cemetery|graveside|courtroom|inquest|requiem|hospice|operating theatre|disaster report|court martial|mourning',
    ),
    ...plainly([
      '(nobody|no one|no reader|not one reader|none) .. (may|must|should|so much as|even|is to)? .. (smile|laugh|grin|chuckle|giggle|be amused)',
      '(not|never|no) .. (laughing matter|occasion for laughter|cause for laughter|joke to be made|time for jokes)',
    ]),
  ],
  neutral: [
    ...likeA(
      'news agency|news agencies|wire report|wire service|encyclopedia|encyclopaedia|wikipedia|police report|lab report|seismograph|statistician|robot|weather report|log file|land register|timetable|telephone directory|census|notary|thermometer|measuring instrument|camera|court reporter|auditor|minutes of a meeting|stock ticker|reuters|dictionary|ledger',
    ),
    ...plainly([
      '(no|not a single|not one) (adjective|word|sentence|line|adverb) .. (judge|judges|judge|value|take sides|gush|praise|glow|betray|reveal a feeling|betray a feeling|show what you feel)',
      '(let|leave) (the)? (facts|numbers|figures|data|events) (to)? (speak|talk) ..',
    ]),
  ],
  emotional: [
    ...likeA(
      'fan|love letter|soap opera|preacher|revival meeting|gospel choir|football commentator|sports commentator|goal|opera|motivational speaker|proud parent|proud mother|proud father|cheerleader|melodrama|evangelist|telenovela|romantic poet|lover|protest rally|stadium announcer|circus announcer|victory speech|confession',
    ),
    ...leavesReaders(
      'angry|furious|outraged|moved|touched|in tears|cry|crying|weep|tears|thrilled|excited|goosebumps|enraged|indignant|heartbroken|tremble|shiver|on fire|fired up|inspired',
    ),
    ...plainly([
      '(not|no) (a)? (dry eye|dry eyes) ..',
      '(cheer|celebrate|greet|applaud|hail|bewail|mourn|lament) (each|every|all|the) ..',
    ]),
  ],
  gentle: [
    ...likeA(
      'nurse|grandmother|granny|kindergarten teacher|therapist|counsellor|counselor|hug|cup of tea|lullaby|pastor|priest at a bedside|loving mother|hospice|midwife|comforting friend|kind aunt|favourite aunt|guardian angel|warm blanket|patient teacher|good doctor|family doctor|neighbour who helps|bedside',
    ),
    ...leavesReaders(
      'loved|welcome|understood|comforted|safe|cared for|encouraged|at ease|at home|reassured|valued|appreciated|heard|taken seriously|supported|proud of themselves|proud of himself|proud of herself',
    ),
    '(hint|hint at) (at)? (mistakes|errors|faults|weaknesses|problems|shortcomings|criticism) ..',
    '(use|with|add|put) ("perhaps"|"might"|"maybe"|"a little") ..',
    "(never|do not|don't|not|without) (hurt|offend|upset|wound|discourage|frighten|scare|shame|embarrass|humiliate|bruise) ..",
    ...plainly([
      '(author|student|reader|user|customer|she|he|they|child|pupil|patient) .. (burst into tears|bursts into tears|cry easily|cries easily|be fragile|be sensitive|be easily hurt|be thin skinned|take everything to heart|takes everything to heart|bruise easily|bruises easily)',
      '(nobody|no one) .. (hurt|offended|embarrassed|put on the spot|blamed|accused|lose face|loses face|feel bad|feels bad)',
    ]),
  ],
  blunt: [
    ...likeA(
      'drill sergeant|drill instructor|customs officer|tax office|bailiff|boxing coach|prosecutor|debt collector|chainsaw|food critic|gordon ramsay|simon cowell|answering machine|parking attendant|bouncer|hanging judge|stern headmaster|headmaster|traffic warden|tax inspector|inspector|border guard|coroner|slap in the face|sledgehammer|cold shower|hatchet job|form letter|machine|vending machine|clerk behind glass',
    ),
    ...leavesReaders(
      'a number|like a number|ashamed|small|guilty|scared|afraid|intimidated|threatened|worthless|told off|put in their place|nervous|pressure|the pressure|uneasy|worried',
    ),
    ...plainly([
      '(author|student|reader|user|customer|she|he|they|team) .. (can take it|can take a punch|have a thick skin|has a thick skin|be thick skinned|want the truth|wants the truth|want no flattery|asked for the truth)',
      '(last|final) (warning|chance|notice|demand)',
    ]),
  ],
  lay: [
    '(@write) (it|this|everything)? (for|as for|as if for) (a|the)? (tabloid|local paper|free paper|popular magazine|parish newsletter) ..',
    ...plainly([
      '(someone|somebody|anyone|anybody|people|person|those|adult|reader) who (left|leave|dropped out of|finished|never finished) school .. (can|could|may|is able to)? (follow|understand|read|grasp|get)',
    ]),
    ...likeA(
      "tabloid|primary school|primary school pupil|elementary school|children's book|children's television|picture book|cab driver|taxi driver|dinner table|stranger on the bus|stranger|man in the street|man on the street|woman in the street|person in the street|bus stop|tram|hairdresser|grandma|grandmother|grandpa|kid|kids|child|children|toddler|newcomer|absolute beginner|beginner|tourist|family dinner|sesame street|sunday paper|popular magazine|comic book|kindergarten",
    ),
    ...plainly([
      '(reader|readers|nurse|user|users|she|he|they|audience|customer|customers|people) .. (left school|never went to school|look nothing up|looks nothing up|have no dictionary|has no dictionary|have never heard|has never heard|never studied|do not know the terms|knows no terms|hated school|be new to)',
      '(without|no) (a|any)? (dictionary|prior knowledge|degree|training|background|studies) (needed|required|at hand|necessary|to follow|in order)?',
    ]),
  ],
  expert: [
    ...likeA(
      'scholarly journal|scientific journal|journal article|journal|peer reviewers|peer review|conference paper|doctorate|professor|professors|colleagues in the field|thesis|dissertation|insiders|insider|specialist|specialists|postgraduate seminar|graduate seminar|graduate textbook|handbook for engineers|fellow researchers|fellow engineer|fellow doctor|fellow physician|peers|white paper|patent|seminar room|research seminar',
    ),
    '(talk|talking) shop ..',
    '(presuppose|assume|take for granted|expect|require) (everything|all|whatever|what) .. (taught|degree|textbook|first year|basics|curriculum|studied|field|trade)',
    '(jargon|technical terms|terms of art|equations|formulas) .. (be|are|is) (welcome|a must|a sign of|expected|fine|wanted|required|encouraged|no problem|the norm|mandatory|desired)',
    '(at|on) the level of (a|an|the)? .. (degree|journal|doctorate|thesis|professional|expert|conference|graduate|master)',
    ...plainly([
      '(outsider|layman|beginner|anybody|everybody|child) .. (understand|understands|follow|follows|get|gets) it .. (too (shallow|simple|easy)|wrong|fail|not)',
      '(audience|reader|readers|they|users|listeners) .. (have|has|hold|holds) (a)? (doctorate|phd|degree|doctorates|phds|degrees|decades of|years of|long) ..',
    ]),
  ],
};
