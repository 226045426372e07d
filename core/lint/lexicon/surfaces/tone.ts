import { mannerOf } from '../manner.ts';
import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { toneModels } from './tone-models.ts';
import { toneSituations } from './tone-situations.ts';

/** How the text sounds: one surface for each pair of opposites. */
export const toneSurfaces: readonly Surface[] = [
  {
    id: 'tone-formality',
    rule: 'conflict/tone',
    question: 'how formal the tone is',
    names: { formal: 'a formal tone', casual: 'a casual tone' },
    poles: {
      formal: [
        ...plainly([
          '(suit and tie|suit and a tie|black tie|evening dress|white gloves|bow tie|top hat) (would|could|should|may)? (be|is|are|feel|feels)? (fitting|right|in place|worn|expected|called for|at home)',
        ]),
        ...toneModels.formal,
        ...toneSituations.formal,
        ...mannerOf({
          adjectives:
            'formal|professional|ceremonial|businesslike|business like|ceremonious|official|stately|dignified|corporate|distinguished|solemn and formal|professional and formal|bureaucratic|legalistic|academic|scholarly|courtly|=elevated|lofty|ministerial|diplomatic|buttoned up|starchy|lawyerly|notarial|contractual',
          adverbs: 'formally|officially|ceremoniously|with formality|with decorum',
          nouns: 'formality|decorum|gravitas|ceremony',
        }),
        '(language|style|tone|wording|words|register|manner|diction) of (a|an|the)? (contract|contracts|law|lawyers|lawyer|court|courts|statute|statutes|ministry|authority|authorities|government|official letter|notary|diplomat|diplomats|embassy|legal document|civil servant|business letter|board|judge|treaty|treaties)',
        '(like|as) (a|an|the)? (lawyer|notary|judge|diplomat|civil servant|butler|official letter|legal document|contract|business letter|authority|court|ministry|government agency|embassy) .. (would|do|does|write|writes|$|.)',
        '(address|greet) .. (as|with|by) (sir|madam|mr|mrs|ms|mister|dear sir|dear madam|surname|last name|title and surname|family name|full title|academic title|title|"sir"|"madam"|"dear"|"sie"|"vous"|"usted")',
        '(surname|last name|family name) only',
        '(formal|polite) (address|form of address|you|pronoun|form)',
        '(use|with|say|write) ("sie"|"vous"|"usted"|"lei")',
        '("shall"|"hereby"|"herewith"|"whereas"|"the undersigned")',
        ...against([
          '(no|without|avoid|not|never) (any|a|be|sound|use|too)? (formality|formalities|officialese|legalese|legal language|stiffness|stiff|stiff language|starch|pomp|corporate speak|business jargon|bureaucratic|red tape language|ceremony)',
        ]),
      ],
      casual: [
        '(speak|talk|write|answer|sound|text) (only)? like a (pirate|cowboy|surfer|rapper|teenager|sailor|trucker|gangster|valley girl|football fan|street kid)',
        '(@text|@answer|it|text|everything) .. (read|sound|feel) like (a|an)? (chat|conversation|talk|gossip) (between|among|with|over|in) ..',
        '(everyday|street|spoken|plain everyday|ordinary) (speech|talk|language)',
        ...plainly([
          '(slang|contractions|colloquialisms|street language) .. (make|makes|sound|sounds|fit|fits|suit|suits|work|works|help|helps) .. (right|it|the tone|here|best|in)?',
        ]),
        ...toneModels.casual,
        ...toneSituations.casual,
        ...mannerOf({
          adjectives:
            'casual|informal|chatty|colloquial|conversational|=relaxed|laid back|easygoing|easy going|familiar|slangy|breezy|down to earth|folksy|loose|unbuttoned|street|matey|chummy|jaunty|friendly and casual|youthful|hip|buddy like|pally|everyday',
          adverbs: 'casually|informally|colloquially|chattily',
          nouns: 'slang|colloquialisms|street talk|chattiness',
        }),
        '(like|as|sound like|as if) (a|an|the|you were|to|with|over|your|talking to|writing to)? .. (chat|friend|friends|buddy|mate|pal|neighbour|neighbor|old friend|best friend|chat over the garden fence|pub|beer|coffee|kitchen table|bar|teammate|classmate|text message to a friend)',
        '(talk|write|speak|chat|text) .. (like|as|the way) .. (friends|friend|mates|teenagers|teenager|mate|neighbours|neighbors|buddy|buddies|kids do|young people)',
        '(slang|contraction|contractions|colloquialism|colloquialisms|abbreviations such as|"gonna"|"wanna"|"hey"|"yeah"|"folks"|"lol"|"mate"|"dude") .. (be|are) (fine|welcome|encouraged|allowed|ok|okay|good)',
        '(@use|throw in|sprinkle|say|add) .. (slang|contractions|colloquialisms|everyday slang|youth slang|"gonna"|"wanna"|"hey"|"yeah"|"folks"|"lol"|"mate"|"dude"|street language)',
        '(first name|nickname|pet name) (basis|terms|only)',
        '(address|call|greet) .. (by|with|using) (their|his|her|the|a|an)? (first|given|informal)? (name|nickname|pet name|nicknames|first names|informal nickname|short form of their name)',
        '(familiar|informal) (form of address|address|you|pronoun|form) !(in)',
        '(use|with|say|write|as) ("du"|"tu"|"tú")',
        ...plainly([
          '(want|like|prefer|expect) .. (familiar terms|first name terms|be addressed by first name|be called by their first name)',
        ]),
        ...against([
          '(no|without|avoid|not|never|free of|not use|eschew) (any|a|be|sound|use|too|all)? (slang|contraction|contractions|colloquialism|colloquialisms|chattiness|chumminess|informality|casual|familiarity|colloquial|nickname|nicknames|first names|casual language|colloquial language|small talk)',
        ]),
      ],
    },
  },
  {
    id: 'tone-emotion',
    rule: 'conflict/tone',
    question: 'how much feeling the tone shows',
    names: { neutral: 'a neutral tone', emotional: 'an emotional tone' },
    poles: {
      neutral: [
        '(keep|leave) (yourself|your person|your feelings|your emotions|feelings|emotions|your own voice) out ..',
        '(sound|be|seem|appear|stay|remain) (bored|indifferent|detached|unmoved|cold)',
        ...toneModels.neutral,
        ...toneSituations.neutral,
        ...mannerOf({
          adjectives:
            'neutral|matter of fact|objective|unemotional|emotionless|factual|dispassionate|sober|=detached|impartial|=restrained|clinical|unbiased|nonjudgmental|impersonal|cool|dry|level headed|=measured|deadpan|flat|even handed|unexcited|=reserved|unsentimental|plain and factual|descriptive|clinical',
          adverbs:
            'neutrally|objectively|matter of factly|dispassionately|soberly|without emotion|without feeling|factually',
          nouns: 'neutrality|objectivity|restraint|detachment|sobriety',
        }),
        '(stick|keep|restrict yourself|confine yourself|limit yourself) (strictly|only)? to (the)? (fact|facts|bare facts|plain facts|hard facts)',
        '(just|only|nothing but) (the)? (bare|plain|hard|cold)? facts',
        '(like|as) (a|an|the)? (news agency|wire report|wire service|police report|encyclopedia|encyclopaedia|weather report|lab report|court reporter|news ticker|newsreader|textbook|stock report|dictionary|statistician|surgeon|robot)',
      ],
      emotional: [
        '(show|vent|express|share|voice|reveal|let out|give vent to) (your|the|some)? (outrage|anger|fury|disgust|delight|indignation|frustration|sadness|joy|grief|admiration) ..',
        '(make|leave|get) (@det)? (@user|reader|readers|audience|listener) (angry|furious|sad|cry|happy|excited|outraged|weep|envious|afraid|proud) ..',
        '(emphasise|emphasize|stress|describe|tell|show|convey|share|say) .. how .. (make|made|makes) (you|me|us) feel',
        '(what|how) .. (you|really)? .. (felt|resonated with you|moved you|touched you)',
        ...toneModels.emotional,
        ...toneSituations.emotional,
        '(let|make) (your|the|all)? (excitement|joy|enthusiasm|delight|anger|passion|feelings|emotion|emotions|heart|pride|outrage) (show|shine|through|speak|run|be felt|come through|flow)',
        '(tell|show|let) .. how (thrilled|appalled|happy|sad|moved|touched|angry|excited|delighted|proud|shocked|sorry|glad|you feel)',
        ...against([
          '(no|without|avoid|not|never|free of|leave out|not use|omit|drop|nor|strip) (any|all|a|the|use of|use|of|showing|emotional|kind of)? (emotion|emotions|emotional|emotional language|emotive language|feelings|sentiment|sentimentality|pathos|superlative|superlatives|hyperbole|exaggeration|gushing|excitement|enthusiasm|drama|melodrama|hype|passion|evaluative|value judgement|value judgment|judgement|judgments|praise|adjectives of praise|marketing language|marketing speak|sales talk|flattery|loaded language|loaded words|colourful adjectives|embellishment)',
        ]),
        ...mannerOf({
          adjectives:
            'emotional|enthusiastic|=excited|passionate|=thrilled|exuberant|excitable|heartfelt|emotive|fervent|gushing|=rousing|=stirring|dramatic|euphoric|ecstatic|=impassioned|=touching|=moving|sentimental|exclamatory|hyped|high energy|energetic|overjoyed|jubilant|evocative|tear jerking|lyrical|effusive|breathless|fiery|rapturous|exhilarating|celebratory',
          adverbs: 'enthusiastically|emotionally|passionately|excitedly|with feeling|from the heart|exuberantly',
          nouns:
            'emotion|enthusiasm|excitement|passion|feeling|feelings|pathos|drama|exuberance|fervour|fervor|zeal|heart|gusto|verve',
        }),
        '(sound|be|appear|come across) as (thrilled|excited|enthusiastic|delighted) as ..',
        '(celebrate|praise|hail|laud|glorify|extol|herald) .. as (the|a|an)? (greatest|best|biggest|finest|most|triumph|miracle|sensation|milestone|leap|hero|masterpiece|revolution|breakthrough)',
        '(let|make) .. (feel|sense) (your|the|our|how|joy|excitement|passion|pain|grief|fear|anger)',
        '(use|with|add|include|plenty of) .. (superlative|superlatives|hyperbole|exaggeration|exaggerations|strong feelings|emotive words|glowing words|rapturous words)',
        '(gush|rave|rage|swoon) (about|over|at) (the|a|every|each|all|our|my|their)',
        '(gush|rave|enthuse|swoon|rhapsodise|rhapsodize|marvel) (about|over|at)? ..',
        '("hooray"|"wow"|"yay"|"amazing"|"awesome"|"incredible"|"hurrah")',
        '(conveying|convey|express|radiate|spread|show|transmit) .. (excitement|enthusiasm|joy|delight|passion|emotion|grief|sorrow|anger)',
      ],
    },
  },
  {
    id: 'tone-humour',
    rule: 'conflict/tone',
    question: 'whether the tone is funny or serious',
    names: { serious: 'a serious tone', humorous: 'a humorous tone' },
    poles: {
      serious: [
        '(keep|hold) (the|your|a)? (mood|atmosphere|tone|note|register|conversation) (always|strictly|very)? (serious|grave|solemn|sober)',
        ...toneModels.serious,
        ...toneSituations.serious,
        '(straight face|straight faced|poker face|dead serious|in earnest|in deadly earnest|in all seriousness|deadly earnest|with a grave face|dead earnest)',
        '(nothing|not a word|not a line|no line|no sentence) .. (to laugh|to smile|laugh|smile|funny|raise a smile|draw a laugh|amuse|grin)',

        ...mannerOf({
          adjectives:
            'serious|earnest|grave|solemn|humourless|humorless|sombre|somber|dead serious|reverent|unsmiling|sober|remorseful|contrite|apologetic|mournful|respectful and serious|stern|straight faced',
          adverbs: 'seriously|earnestly|solemnly|gravely|with a straight face|without joking',
          nouns: 'seriousness|solemnity|gravity|gravitas|earnestness',
        }),
        '(not|never|no) (the place|a place|the time|a time|time|place|occasion|matter|moment|laughing matter) (for|to) (a|any|make)? (joke|jokes|humour|humor|jests|laugh|joking|levity|laughing)',
      ],
      humorous: [
        '(biting|snide|cutting|ironic|sarcastic|cheeky|mocking) (remark|remarks|comment|comments|aside|asides|quip) ..',
        '(lighten|liven|spice|cheer) .. up .. (with|by) ..',
        '(wisecrack|wisecracks|quip|punchline|one liner) .. (at|in|per|now and then|here and there)',
        '(tease|poke fun at|pull .. leg|crack up|banter with|josh) (@det|them|him|her|@user)? ..',
        '(@use|sprinkle|throw|add|include|work|put|mix|scatter|season) .. .. (meme|memes|gif|gifs|joke|jokes|puns) ..',
        ...toneModels.humorous,
        ...toneSituations.humorous,
        ...against(['(joke|jokes|humour|humor|pun|puns|irony|sarcasm|laughter) .. (be|are|is) @forbidden']),
        ...against([
          '(no|without|avoid|not|never|free of|leave out|not make|not crack|not use|omit|refrain from|nor) (any|all|a|the|making|cracking|use|use of|make|kind of|bad)? (joke|jokes|humour|humor|pun|puns|joking|wordplay|irony|sarcasm|wisecrack|wisecracks|gag|gags|banter|levity|witticism|witticisms|jest|jests|funny|playful|playfulness|silliness|wit|clowning|quips|quip|flippancy|flippant|frivolity|laughs|comic relief)',
        ]),
        ...mannerOf({
          adjectives:
            'humorous|funny|witty|playful|comic|comical|tongue in cheek|whimsical|=joking|jokey|silly|=amusing|hilarious|lighthearted|light hearted|ironic|sarcastic|satirical|cheeky|goofy|zany|facetious|mischievous|droll|quirky|comedic|punny|=entertaining|wry|wacky|jocular|droll|=teasing',
          adverbs:
            'humorously|playfully|wittily|jokingly|with a wink|with a twinkle|tongue in cheek|ironically|sarcastically',
          nouns:
            'humour|humor|wit|jokes|puns|irony|sarcasm|playfulness|wordplay|banter|levity|comic relief|a wink|fun|self irony|satire',
        }),
        '(@use|make|crack|tell|include|add|work in|slip in|open with|start with|end with|close with|throw in|begin with|put in|sprinkle|finish with|insert) (a|an|the|some|one|at least|two|few|plenty of|#|dash of|bit of|touch of|light|good|short|harmless|little|topical)? .. (joke|jokes|pun|puns|humour|humor|gag|gags|wisecrack|witticism|wordplay|play on words|funny remark|funny line|punchline|punch line|one liner|one liners|limerick|banter|quip|quips|funny anecdote|irony|sarcasm|anecdotes that amuse)',
        '(make|have|get|set) .. (laugh|smile|chuckle|giggle|grin|laughing|smiling)',
        '(poke|make) fun (of|at) (everything|yourself|it all|the situation|life|the news)',
        '(joke|jokes|humour|humor|pun|puns|laughter) .. (be|are|is) @allowed',
        '(laugh|smile|chuckle|grin) .. (about|at|over|in each|in every|per|when they read)',
        '(like|as) (a|an|the)? (comedian|stand up|clown|jester|comic|court jester|class clown)',
      ],
    },
  },
  {
    id: 'tone-optimism',
    rule: 'conflict/tone',
    question: 'whether the tone is hopeful or gloomy',
    names: { positive: 'an upbeat tone', negative: 'a gloomy tone' },
    poles: {
      positive: [
        ...mannerOf({
          adjectives:
            'optimistic|upbeat|cheerful|hopeful|sunny|=uplifting|confident and upbeat|cheery|happy|joyful|joyous|=encouraging|=heartening|bright|buoyant|merry|rosy|feel good|=inspiring|motivational|=motivating',
          adverbs: 'optimistically|cheerfully|hopefully and warmly',
          nouns: 'optimism|cheer|cheerfulness|hope|good cheer|confidence in the future',
        }),
        '(end|close|finish|conclude|leave) .. (happy|hopeful|positive|optimistic|uplifting|cheerful|high|upbeat) (ending|note|outlook|end)',
        '(no|without|avoid|not|never) (any|be|sound)? (pessimism|gloom|doom and gloom|negativity|gloomy|despair|pessimistic|bleak|sad ending|cynicism|bad news)',
      ],
      negative: [
        '(paint|expect|assume|stress|emphasise|emphasize|imagine) .. the worst ..',
        ...mannerOf({
          adjectives:
            'pessimistic|gloomy|bleak|dark|melancholic|melancholy|sombre|somber|sad|mournful|despairing|cynical|hopeless|sorrowful|grim|dreary|downbeat|elegiac|wistful|ominous|foreboding|=depressing|nihilistic|dystopian|tragic|funereal',
          adverbs: 'pessimistically|gloomily|sadly and slowly|mournfully',
          nouns: 'pessimism|gloom|melancholy|despair|foreboding|dread|cynicism',
        }),
        '(end|close|finish|conclude|leave) .. (sad|tragic|bleak|hopeless|gloomy|dark|unhappy|low) (ending|note|outlook|end)',
        '(no|without|offer no|leave no|not a glimmer of|not a spark of|no glimmer of) (any|room for)? hope ($|.|,|for|at)',
        '(paint|show|draw) .. (black|bleak|dark|grim) (picture|colours|colors|future)',
      ],
    },
  },
];
