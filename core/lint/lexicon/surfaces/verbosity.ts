import { mannerOf } from '../manner.ts';
import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** How much is said, and in what kind of sentences. */
export const verbositySurfaces: readonly Surface[] = [
  {
    id: 'verbosity',
    rule: 'conflict/verbosity',
    question: 'how much is said',
    names: { brief: 'a brief answer', long: 'a long answer' },
    poles: {
      brief: [
        '(get|come|go|cut|stick|keep) (straight|right|quickly|directly)? to the (point|chase|heart of the matter) ($|.|,|;|:|and|at once|immediately|quickly|without)',
        '(say|write|use|tell) (no more|nothing more|not more) than (is|be|what|you|it|the|necessary|needed|strictly) ..',
        '(say|write|tell) as little as ..',
        '(save|spare|conserve|economise on|economize on|be sparing with|be economical with|be frugal with|be stingy with) (them|tokens|words|space|ink|the tokens|your words|every token) (wherever|where|whenever|as|when|$|.|,|and|;)',
        '(give|provide|offer|state|tell|report|convey|present|deliver) (@person|the reader)? (just|only|merely|simply)? (the|a) (gist|short version|bottom line|upshot|tldr|tl dr|nutshell|essence|bare bones|bare facts|short answer|quick answer|headlines) !(and)',
        '(just|only|nothing but) the (essentials|highlights|gist|bare bones|bare facts|bare essentials|essence|bottom line|short version|headlines|main points) ($|.|,|;|please|and)',
        '(trim|cut|prune|pare|shorten|condense|compress|boil|tighten|reduce|slim) (down)? (the|your|each|every|all)? (@answer|@text|it|everything) (down|back|to|as far|as much|wherever|ruthlessly|hard|until) ..',
        '(explanation|explanations|words|text|prose|commentary|detail|details|background|answers|replies|messages) .. (be|is|are|keep|kept) (kept|held|keep)? (to|at) (a|an|the) (bare|absolute|strict)? minimum',
        '(keep|hold) (the|your|all|any)? (explanation|explanations|words|text|prose|commentary|detail|details|background|answers|replies|messages) (to|at) (a|an|the) (bare|absolute|strict)? minimum',
        'in (the)? (as)? (fewest|few) (possible)? words ..',
        '(cut|leave out|drop|skip|strip|omit) (everything|anything|all) (that|which) (be|is) (not|no|superfluous|inessential|unnecessary|beside the point) ..',
        ...plainly([
          '(less|shorter|brief|short|concise) (be|is) (more|better|best|beautiful|what|how|the way)',
          '(short|brief|concise|succinct|terse|crisp|compact) (@answer|replies|answers|messages|responses) (only|please|will do|do|suffice|be best|are best|be better|be enough|be preferred|be what)',
          '(@user|they|people|experts|readers) .. (want|wants|need|needs|prefer|prefers|like|likes|expect|expects|ask for|love) (only|just|merely)? (the|a|an) (short|brief|quick|condensed|executive|one line|gist|bottom line|concise) (version|answer|summary|form|reply|of it)? ..',
          '(@user|they|people|readers|he|she) (be|is|are)? .. (in a hurry|in a rush|pressed for time|short of time|on the run|on the go|with no time|busy) ..',
          '(@user|they|people|readers) .. (read|reads) .. (in a hurry|in passing|in a rush|on the go|at a glance|between meetings|between two meetings)',
          '(token|tokens|word|words) (be|is|are) (expensive|dear|costly|precious|billed|paid for|limited|scarce) ..',
        ]),
        '(rough|bare|quick) (sketch|outline) ..',
        '(a|one|just a|only a) (handful|couple) of (lines|sentences|words) (be|is|will|are|do|suffice|enough|$|.)',
        '(#|one|two|three|four|five|a few) (scenario|scenarios|bullet|bullets|line|lines|item|items|example|examples|sentence|sentences|point|points) (be|is|are|will) (enough|plenty|do|suffice|sufficient)',
        ...mannerOf({
          adjectives:
            'brief|concise|short|succinct|terse|laconic|compact|crisp|pithy|to the point|minimal|minimalist|economical|sparing|snappy|=condensed|tight|telegraphic|curt and brief|bite sized|bitesized|as short as possible|as brief as possible|as concise as possible|short and sweet|short and simple|lean|skimmable|punchy',
          adverbs:
            'briefly|concisely|succinctly|tersely|in brief|in short|in a nutshell|in few words|in a few words|in as few words as possible|laconically|crisply|shortly|in telegram style|at a glance',
          nouns: 'brevity|conciseness|concision|economy of words',
        }),
        '(be|keep it|keep things|keep everything|make it|keep @answer|keep your @answer|keep the @answer|keep each @answer|keep every @answer|stay) (very|as|really|extremely|always|fairly)? (brief|short|concise|terse|succinct|tight|crisp|minimal|lean|to the point|compact)',
        ...plainly([
          '(brevity|conciseness|concision) .. (be|is|matter|matters|come first|above|key|soul|count|counts|trump|over)',
        ]),
        '(short|brief|concise|succinct|terse|one line|one word|one sentence|single sentence|one liner) (@answer|reply|replies|responses|answers|messages|outputs)',
        '(as few|fewer|fewest|no more|few) (words|sentences|lines) (as|than) (possible|you can|necessary|needed|you need|is needed|required|it takes)',
        '(waste|lose|spend) no (word|words|time|space)',
        '(stick|keep|restrict yourself|confine yourself|limit yourself) to the (bare|absolute|very)? (essentials|bare bones|bare minimum)',
        '(boil|strip|pare|whittle) (it|this|everything|them|all) down to the (one|single|few|bare|main|key) ..',
        ...plainly([
          '(read|reads) (it|this) (between two|in the lift|in the elevator|on the stairs|on the way|over coffee|while walking|in passing|standing up)',
          '(quick|rough|bare) (sketch|outline) (be|is) (all|enough|plenty) ..',
          '(fit|fits) on (a|an|one|the back of a) (sticky note|post it|postcard|index card|business card|napkin|beer mat|matchbox)',
          'has (#|five|ten|twenty|thirty|a few) seconds',
        ]),
        '(no|without|avoid|skip|cut|drop|omit|spare (the|your|our|each|every|a|any|all|their|my|other)? @user|trim|not use|free of|zero|remove) (any|the|all|unnecessary)? (padding|filler|fluff|waffle|waffling|rambling|verbosity|wordiness|repetition|long winded|digression|digressions|frills|verbiage|superfluous words|unnecessary words|unneeded words|unnecessary detail|unnecessary details|long explanations|lengthy explanations|walls of text|wall of text|elaboration|bloat|beating around the bush)',
        '(@answer|report|it|text|summary|email|message) (be|is|are|should be|must be) (one|a single|just one) (short)? paragraph ..',
        '(get|come|go) (straight|right|quickly|directly) to the (point|matter|chase)',
        "(do not|never|don't|not) (elaborate|ramble|go on|go into detail|go into details|expand|waffle|digress|pad !with|overexplain|over explain|be verbose|be wordy|be long winded|write long|write more than necessary|bloat)",
        '(time|attention|patience|space|room|screen) .. (be|is|are) (short|scarce|limited|tiny|small|precious)',
        '(verbosity|length|level of detail|detail level|depth) : (low|short|brief|minimal|concise|terse|small)',
        '(a|one) (single)? (line|sentence|word|glance|breath) (be|is|must be|has to be|will) (enough|do|suffice|sufficient)',
        '(half|one) (a|an)? (sentence|line|breath) (at most|at the most|maximum|tops|only)',
        '(each|every) word (cost|costs|counts|count|must earn|has to earn|earns)',
        ...plainly([
          '(@receiver|watch|pager|display|sign) .. (show|shows|hold|holds|fit|fits|have|has room for|display|displays) (only|just|no more than|at most|barely)? .. (#|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|couple of) (word|words|line|lines|characters)',
          '(cut|cuts|chop|chops|lose|loses|truncate|truncates|drop|drops|swallow|swallows) (off)? (the rest|the remainder|anything longer|everything after|what is longer|everything else)',
          '(@user|they|people|nobody|no one|he|she) .. (has|have|give|gives|spend|spends) (only|just|no more than|no|little|few)? .. (seconds|time|patience) (to|for|per|$|.)',
          '(@user|they|people) (skim|glance|be in a hurry|be busy|be short of time|be pressed for time|read on the run|read between)',
        ]),
      ],
      long: [
        '(provide|give|offer|supply|include|add|with) (plenty of|lots of|a lot of|rich|ample|full|extensive|much|a wealth of|abundant) (background|context|detail|details|information|explanation)',
        '(@write|describe|paint|give|create|draw) ... (richly|highly|vividly|lavishly|minutely|lushly|finely) (detailed|described|textured|drawn|elaborated) ..',
        '(discuss|consider|look at|examine|approach|treat|explore|view) .. from (several|many|all|different|various|every|multiple|both) (angle|angles|side|sides|perspective|perspectives|viewpoint|viewpoints)',
        '(lay out|paint|give|draw|present|sketch out|provide) (the|a) (full|whole|complete|entire|big) picture',
        "(do not|never|don't|not) (be afraid of|fear|shy away from|mind|avoid|hesitate to give) (long|lengthy|detailed|extensive|full) ..",
        '(as an|an) (occasion|opportunity|invitation|excuse|chance) (for|to write|to give|to deliver) (a|an)? (long|detailed|thorough|deep|full|extensive|lengthy) ..',
        ...plainly([
          '(nothing|no detail|no point) (be|is) too (small|minor|trivial|unimportant|slight) (to|for) ..',
          '(@answer|answers|reply|replies|you) .. (be|are|is) (known|famous|praised|valued|loved) for (their|its|your|the) (depth|detail|thoroughness|length|breadth)',
        ]),
        '(elaborate|expand|dwell|enlarge) on (each|every|all|the) ..',
        '(be|stay) (very|extremely|really)? (exhaustive|thorough|detailed|comprehensive) (in|about|when|with|on) ..',
        '(give|provide|write|offer|prepare) (@det)? (detailed|thorough|comprehensive|exhaustive) (,|and) .. (explanation|answer|report|account|description|analysis|plan|overview)',
        ...mannerOf({
          adjectives:
            '=detailed|exhaustive|comprehensive|thorough|in depth|lengthy|elaborate|extensive|verbose|long|expansive|wordy|long form|=extended|highly detailed|full length|richly detailed|painstaking|voluminous|=rambling|wide ranging|fully developed',
          adverbs:
            'exhaustively|in exhaustive detail|generously|expansively|lavishly|copiously|comprehensively|thoroughly|in detail|in great detail|in full detail|at length|at great length|extensively|in depth|elaborately|in full|minutely|in every detail',
          nouns: 'great detail|full detail|rich detail|plenty of detail|depth and detail|thoroughness',
        }),
        '(@explain|describe|set out|discuss|cover|treat|answer|deal with|tell|report|present|elaborate|write|document|justify|lay out|respond|reply|go into|outline|recount|narrate|analyse|analyze|examine) ... (at length|at great length|in detail|in great detail|in full detail|in depth|exhaustively|comprehensively|thoroughly|extensively|in full|fully|with every detail|in every detail|down to the last detail|from every angle|from all angles|with all details|in all its details|in all details|step by painstaking step)',
        '(detailed|exhaustive|comprehensive|thorough|in depth|extensive|lengthy|elaborate|long) (@answer|explanation|explanations|description|descriptions|analysis|discussion|report|account|treatment|replies|responses|answers|essay|coverage|overview|walkthrough|background)',
        '(go|dive|dig|delve) (deep|deeply|into detail|into depth|into every detail|into great detail|into the details|into all the details|into particulars)',
        '(leave|leaving|omit|omitting|spare|skip) (nothing|no detail|no details|no aspect|no stone|none of) ..',
        'spread yourself out ..',
        '(answer|answers|cover) (all|every) the? (question|questions) (that|which)? (anyone|anybody|somebody|someone|a reader) ..',
        ...plainly([
          'no (other|further)? (book|manual|textbook|source) .. (be|is) needed (any more|anymore|afterwards|any longer)',
        ]),
        '(leave) no (detail|aspect|question|point|stone) (out|unmentioned|open|unanswered|unturned|aside)',
        "(do not|never|don't|not|no need to) (hold back|skimp|be brief|be short|shorten|abbreviate|cut corners|cut anything|economise|economize|be stingy|be terse|hurry|save words|spare words)",
        '(the more|the longer) .. the better',
        '(more be|longer be|long answers be|length be) (more|better|welcome|no problem|no issue|no object|not a problem|fine)',
        ...plainly([
          '(section|sections|answer|answers|report|reports|chapter|chapters|it|they|text|paragraphs) .. (be|run|come out|turn out) (fairly|quite|rather|very|pretty|reasonably)? (long|lengthy) (and verbose|and detailed|$|.|,)',
        ]),
        '(take|use) (as much|all the) (space|room|time|length|words) (as)? (you|it) (need|needs|want|like|take|takes)',
        '(as long|as detailed|as thorough|as comprehensive|as much detail|as many details|as complete|as extensive) as (possible|you can|it gets|you like|can be)',
        '(verbosity|length|level of detail|detail level|depth) : (high|long|detailed|exhaustive|maximum|full|comprehensive)',
        '(cover|include|discuss|mention|treat|address|explain) (every|all|each) (possible|conceivable|single|imaginable|last|relevant|little|minor)? (aspect|aspects|detail|details|angle|angles|facet|facets|nuance|nuances|side|corner)',
        '(reward|rewards|value|values|prefer|prefers|expect|expects|want|wants|love|loves|like|likes|demand|demands|appreciate) (complete|detailed|long|thorough|exhaustive|full|comprehensive|lengthy|extensive|elaborate) (account|accounts|answer|answers|explanation|explanations|text|texts|profile|profiles|description|descriptions|replies|reports|report)',
        '(since when|what was tried|who else) , .. , ..',
        '(at least|minimum of|no fewer than) (several|three|four|five|#|two) (full|long)? (pages|page|paragraphs)',
        '(preserve|keep|retain|reproduce) (the)? (full|entire|complete|whole) (wording|text|length|detail)',
      ],
    },
  },
  {
    id: 'sentence-length',
    rule: 'conflict/verbosity',
    question: 'how long sentences are',
    names: { short: 'short sentences', long: 'long sentences' },
    poles: {
      short: [
        '(short|brief|crisp|clipped|staccato|simple|choppy|one clause|snappy|tiny|concise) (, .. and|and ..)? (sentence|sentences)',
        '(sentence|sentences) .. (be|stay|remain|keep|kept|should|must) .. (short|brief|crisp|simple)',
        '(no|without|avoid|not use|never|break up|split|cut|free of) (any|up|all|use|the)? (long|lengthy|nested|subordinate|complex|convoluted|winding|run on|multi clause) (sentence|sentences|clause|clauses)',
        '(one|a single) (idea|thought|clause|fact|statement) per sentence',
      ],
      long: [
        '(long|lengthy|winding|elaborate|intricate|flowing|nested|complex|sprawling|meandering|rambling|periodic|endless) (, .. and|and ..)? (sentence|sentences)',
        '(sentence|sentences) .. (be|are|should be|must be|run|stretch|extend) .. (long|lengthy|winding|elaborate|several lines|many clauses|nested|half a page)',
        '(with|several|many|multiple|at least two|at least #|chain of|nest) (subordinate|nested|dependent) (clause|clauses)',
      ],
    },
  },
  {
    id: 'full-sentences',
    rule: 'conflict/verbosity',
    question: 'whether sentences are complete',
    names: { full: 'complete sentences', fragments: 'fragments' },
    poles: {
      full: [
        '(full|complete|whole|grammatical|grammatically complete|proper|well formed|entire) (sentence|sentences)',
        '(no|without|avoid|never|not use|not in|free of|rather than|instead of) (any|in|use|sentence|of|the)? (fragment|fragments|telegram style|telegraphic|keyword|keywords|note form|incomplete sentences|half sentences|shorthand|headline style|bullet fragments|stubs|catchwords)',
        '(each|every) (sentence|line|bullet|item|point|entry|answer) .. (have|has|contain|contains|need|needs|with) (a|its own) .. (subject|verb|predicate)',
      ],
      fragments: [
        '(fragment|fragments|telegram style|telegraphic style|telegraphese|note form|keywords only|key words only|catchwords|headline style|shorthand notes|note style|sentence fragments|noun phrases|keyword style|stichwort|bare keywords)',
        '(no|not|never|avoid|without|rather than|instead of) (any|use|in|complete|full|write|writing)? (full|complete|whole) (sentence|sentences)',
        '(just|only|nothing but|merely) (the)? (keyword|keywords|key words|catchwords|noun phrases|names|fragments|nouns)',
        '(leave out|leave off|leaving out|drop|omit|skip) (the|all|any)? (articles|verbs|subjects|pronouns|function words|filler verbs|predicates|auxiliary)',
      ],
    },
  },
  {
    id: 'paragraphs',
    rule: 'conflict/verbosity',
    question: 'whether the text is broken into lines',
    names: { single: 'one line', broken: 'several lines' },
    poles: {
      single: [
        '(join|merge|run|pull|fuse|collapse|unwrap) (the|all|these|its|any)? (line|lines) (of ..)? (together|into|to) ..',
        '(one|a single|single|1) (line|unbroken line|physical line) (only|each|per|long|of|,|.|$|and|at most|without)',
        '(on|in|to|into|as|fit|fits) (one|a single|single) line',
        '(no|without|avoid|never|not use|not insert|remove|strip|free of|nor|replace) (any|a|the|all|insert|use)? (line break|line breaks|newline|newlines|linebreak|linebreaks|line feed|line feeds|carriage return|blank lines and breaks)',
        '(in|to|as|into|of) (just|only)? (one|a single) (unbroken|continuous)? paragraph',
        '(single line) (string|command|output|text|answer|reply|json|value|code|snippet|script)',
        '(one liner|one liners|oneliner)',
        ...plainly([
          '(swallow|swallows|lose|loses|drop|drops|cut|cuts|ignore|ignores|discard|discards|throw away|throws away|run|runs|execute|executes|read|reads|stop|stops|end|ends) (off|at)? (everything|anything|all|whatever|the rest|text|at|only)? (comes|up)? (after|behind|beyond|following|until|at|up to) (the|a|your)? (first)? (line break|newline|linebreak|return|line)',
          '(line break|newline|linebreak|second line|return) .. (end|ends|break|breaks|submit|submits|send|sends|terminate|terminates|be lost|get lost|be swallowed|trigger|triggers|start|starts|close|closes|crash|be cut)',
        ]),
      ],
      broken: [
        '(preserve|keep|retain|maintain|respect|reproduce) (the|all|any|its|every|their|original)? (original)? (line break|line breaks|paragraph breaks|lines|line structure) (of|as|in|from|intact|unchanged|exactly) ..',
        '(on|onto) (separate|its own|their own|different|a separate|a new|a line of its|lines of their|a fresh|individual|new) (line|lines|own)',
        '(line break|newline|blank line|empty line|carriage return) (after|between|before|at|behind|following) ..',
        '(insert|put|add|use|leave|break with|separate .. by|separated by|separate .. with) (a|an|one|two|the)? (line break|line breaks|newline|newlines|blank line|empty line|blank lines|empty lines)',
        '(one|each|every) (item|entry|name|step|command|statement|option|idea|row|record|sentence|word|value) (per|on each|to a|on every|to each) line',
        '(body|loop|block|each statement|braces|clause) .. (on|onto) (lines|a line) of (its|their) own',
        '(multi line|multiline) (string|command|output|text|answer|code|snippet|script|format|layout|block)',
      ],
    },
  },
  {
    id: 'rhyme',
    rule: 'conflict/tone',
    question: 'whether the text rhymes',
    names: { rhyme: 'rhymes' },
    exclusive: 'none',
    poles: {
      rhyme: [
        '(@write|@answer_verb|@speak|in|as|with|be|put|use|include|contain|have|has|must|should|every|each|using|make) .. (rhyme|rhymes|rhyming|couplet|couplets|rhymed)',
        '(@write|@answer_verb|@speak|be|put|make) .. (in|as|into) (rhyming|rhymed|metrical|light)? (verse|verses)',
        'in verse',
        '=rhyme (every|each|the|all|your|second|alternate) ..',
        ...against([
          '(no|without|not|never|avoid|free of) (any|a|the|be|use|in)? (rhyme|rhymes|rhyming|couplets|end rhymes|verse)',
          '(blank verse|free verse|unrhymed|prose poem)',
        ]),
      ],
    },
  },
];
