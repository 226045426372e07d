import type { Surface } from '../surface.ts';
import { neutralMore, recommendingMore, sidingMore } from './stance.ts';

/** Verdicts, opinions, praise and criticism, advice on what to take. */
export const judgementSurfaces: readonly Surface[] = [
  {
    id: 'rating',
    rule: 'conflict/help',
    question: 'whether the model judges',
    placeless: true,
    names: { judge: 'judging' },
    exclusive: 'none',
    poles: {
      judge: [
        '(judge !(@det? (author|person|user|people|speaker|customer|sender))|evaluate|assess|rate|grade|score|review|mark|appraise|rank|critique) (@det|whether|how|their|my|each|it|them|your)? (@det|each|author|quality of|quality)? (author|quality|answer|work|text|essay|piece|argument|student|performance|claim|it|them|reply|replies|book|film|candidate|applicant|proposal|whether|how|idea|plan|writing|people|character|behaviour|behavior|speaker|decision|style)',
        '(comment|remark) on (@det|quality)? (@det)? (quality|answer|style|work|performance|merit|value|strength) ',
        '(close|end|finish|conclude|start|open|top|add|give|with|award|assign|provide|include|put) .. (mark|grade|score|rating|star|verdict|evaluation|assessment) (from|on a scale|out of|between|of|for how|for its|on how|on the|on whether|for each|for the|at the)',
        '(on a scale (from|of|between)|out of (ten|five|# points|# stars)|# stars|from 1 to (5|10)|from one to (five|ten))',
        '(say|tell|state|let .. know|give|write|add|mention|indicate|explain) ... (how (good|convincing|well|bad|strong|weak|sound|credible|persuasive) (it|they|the|he|she|this|that|be|is|was|i)|whether (it|he|she|the author|the author be|they) (be|is|are|was) (right|wrong|good|bad|correct|convincing))',
        '(give|offer|write|provide|add|share) (@det|your)? (@det|honest|brief|personal)? (verdict|assessment|evaluation|judgement|judgment|appraisal)',
        '(take|deduct|dock|subtract) .. (point|mark) .. (off|for)',
        '(be|act as|play) (a|the)? (tough|strict|harsh|fair|honest)? (judge|critic|examiner|jury|referee)',
        {
          phrase:
            '(no|without|withhold|avoid|refrain from|skip) (@det|any|your)? (verdict|judgement|judgment|rating|grade|mark|score|evaluation|assessment|value judgement) (of|on|about|$|,|from|at)',
          sign: '-',
        },
        {
          phrase:
            '(@person) (do that|decide that|judge that|make up their mind|make up their own mind|form their own) (for|themselves|themself|opinion)?',
          sign: '-',
        },
        { phrase: '(stay|remain|be|keep) (neutral|impartial|non-judgemental|nonjudgmental|non-judgmental)', sign: '-' },
      ],
    },
  },
  {
    id: 'opinion',
    rule: 'conflict/help',
    question: 'whether the model takes a side',
    placeless: true,
    names: { side: 'taking a side', neutral: 'both sides or none' },
    exclusive: [['side', 'neutral']],
    poles: {
      side: [
        '(make (it)? clear|make (it)? plain|state|say|argue|declare) (that)? you (consider|think|find|believe|support|oppose|agree|disagree|regard|favour|favor|reject|prefer|side) ..',
        '(say|tell|write|state) (@user)? what you think (of|about) ..',
        '(share|say|tell|write|state|give) (@det)? (@user)? what you (personally|yourself|really|honestly|actually) (think|believe|feel|prefer) ..',
        '(say|state|declare|claim|make it clear) (clearly|openly|plainly)? that (it|this|they|he|she|the ..) (be|is|are) (simply|by far|easily|clearly)? the (best|worst|finest|greatest|most)',
        '(say|tell|write|state|explain|name|let .. know) (@det)? (@user)? (which|what|who) .. (you|do you) (think|believe|consider|find|feel|would say|judge) (would|be|is|should|to be|will|the|more|better|best|most) ..',
        ...sidingMore,
        '(argue|make|plead|press|advance|present) (@det)? .. case .. (for|as|forcefully|strongly|against|of|convincingly|persuasively|$)',
        '(side|take sides) with (@det)? (@person|tenants|tenant|workers|buyer|seller|team|one|weaker|defendant|plaintiff|company)',
        '(conclude|end|close|finish|wind up|round off|start|open|finish off) .. (with|by) .. ((your|own) (position|view|opinion|stance|preference)|(position|side|view) (that)? you (would|yourself|take|hold|prefer|find|share))',
        'take (a|one|your) (clear|firm|definite)? (stand|side|stance) ..',
        '(say|tell|state|reveal|admit|name) (@user)? (which|what|who|whom) (candidate|party|team|politician|option|proposal)? (you|do you) (would|prefer|favour|favor|support|back|like) ..',
        '(say|tell|state|reveal|admit|let .. know) ... (which|what) (side|of the two|position|camp|party|one) (you|is|convinces you|you find) ..',
        '(determine|form|reach|develop|arrive at|come to|draw|take|hold|defend|present) (@det)? own ((concrete|valid|clear|definite|firm|independent|informed) (,|and)? ..)? (opinion|view|stance|position|judgement|judgment|verdict|conclusion)',
        '(give|state|share|offer|express|voice|add|tell|say|include|have|defend|provide|insert|reveal|interject|inject) (@det|your|own|@person)? (@det|own|personal|honest|frank|clear)? (opinion|view|stance|position|take|point of view|standpoint|personal view)',
        '(take|pick|choose) (a|one|@person)? (clear|firm)? (side|stand|stance|position)',
        '(argue|come out|plead|campaign) (strongly|only|clearly|passionately)? (for|in favour of|in favor of|against) !and',
        '(persuade|convince|win .. over|talk .. into|sway|bring .. round|sell) (@det)? (@person|reader|audience|listener)? (to|of|that|over|by)',
        '(leave|leaving|keep|keeping|sweep|put|omit|omitting|hide|ignore|without mentioning|play down|playing down|conceal|skip|gloss over) (the|any|all|its)? (drawback|disadvantage|downside|weakness|counter argument|counterargument|other side|con|cons|opposing view|objection|negative|shortcoming) (aside|out|under|unmentioned|away|$)?',
        '(only|just|solely|exclusively|nothing but) (@det|mention|list|name)? (@det|the)? (advantage|benefit|upside|strength|pro|pros|argument for|positive|good side|selling point|argument in favour)',
        '(biased|one-sided|partisan|opinionated|onesided)',
        '(tell|say to|let|show) (@det)? @person (know)? what you (think|believe|prefer|feel|make of)',
        '(say|tell|state|reveal) ... (you|your) (would|prefer|favourite|favorite|like best|like most) (take|choose|pick|do|go for|buy|yourself|accept|$|.|,) ..',
        '(in|from) your (own)? (opinion|view|point of view)',
      ],
      neutral: [
        ...neutralMore,
        '(leave|leaving) (the|any|all|every)? (judgement|judgment|judging|verdict|conclusion|conclusions|opinion|interpretation|evaluation) (to|up to|for) (the|@person) ..',
        {
          phrase:
            '(favour|favor|prefer|support|back|side with|take) (neither|no|none of) (@det)? (party|side|sides|parties|position|team|candidate) ..',
          mood: 'any',
        },
        '(maintain|keep|take|adopt|hold|preserve) (@det)? (neutral|balanced|impartial|objective|unbiased) (point of view|perspective|stance|position|attitude|view|standpoint)',
        '(present|give|show|list|discuss|set out|weigh|cover|name|include|mention|lay out|offer|describe|do justice to|represent|explain|consider|report) (@det|both|all|argument)? (@det|strongest)? (argument for and against|pro and con|pros and cons|advantage and disadvantage|strength and weakness|benefit and risk|upside and downside|(both|all|two|opposing|differing|each) (side|viewpoint|point of view|perspective|view|position|camp))',
        '(both|all) (side|viewpoint|perspective|camp|view) (equally|fairly|in equal measure|evenly|with the same|get the same|of the)',
        '(how|what) each side (argued|argue|says|said|think|thinks|see|sees)',
        '(be|stay|remain|keep|sound) (strictly|politically|completely|absolutely)? (neutral|impartial|balanced|objective|unbiased|even-handed|evenhanded|nonpartisan|non-partisan|on the fence)',
        '(neutral|balanced|impartial|objective|unbiased|even handed) (tone|account|view|overview|summary|presentation|report|way|manner|picture|stance|answer)',
        '(mention|name|include|list|point out|be honest about|be open about|admit|add) (@det|also|any)? (@det|also)? (drawback|disadvantage|downside|weakness|counterargument|counter argument|shortcoming|con|cons)',
        '(without|no|avoid|not|exclude|omit|leave out|drop|suppress|skip|refrain from|free of) (take|taking|having|express|expressing|give|giving|any|own|personal|@det)? (@det|any|own|personal)? (side|sides|opinion|opinions|bias|partisanship|stance|value judgement)',
        '(facts|the facts) (only|alone|, no opinions|, not opinions|without opinion)',
        '(keep|leave) (your|@det)? (own)? (opinion|view|preference) (out|to yourself|at home|aside)',
        '(for and against|pro and contra) in equal (measure|parts)',
      ],
    },
  },
  {
    id: 'recommendation',
    rule: 'conflict/help',
    question: 'whether the model recommends',
    placeless: true,
    names: { recommend: 'recommendations' },
    exclusive: 'none',
    components: ['recommend'],
    poles: {
      recommend: [
        ...recommendingMore,
        {
          phrase:
            '(be|stay|remain|keep) (strictly|completely|absolutely)? (neutral|impartial|unbiased|non-partisan|nonpartisan)',
          sign: '-',
        },
        '(recommend|suggest|propose|advise|endorse|advertise|promote|favour|favor|plug) (@det|to|any|one|specific|certain|at least|#|@person|other)? (@det|specific|certain|suitable|particular|concrete|#)? (manufacturer|brand|product|make|model|supplier|vendor|shop|company|restaurant|hotel|treatment|doctor|premium|lawyer|insurer|investment|fund|stock|book|film|option|provider|package|library|course of action|one|recipe|rate|measure|therapy|medicine|drug)',
        '(give|make|offer|provide|add|end with|close with|finish with|include|issue|conclude with|write) (@det|your|clear|concrete|own)? (@det|clear|concrete|personal|specific|own)? (recommendation|suggestion|advice|tip|proposal) !(of the user)',
        '(name|say|state|tell|mention) .. (brand|manufacturer|product|make|model|one|option) .. (you would|you recommend|i should|that you would|is best|be best|suits|to buy)',
        '(recommend|suggest|propose|endorse|name|pick) (the|a|one|@person)? (the)? (best|right|cheapest|most suitable|better|optimal|strongest) (option|choice|one|product|plan|alternative|solution|fit|offer|deal)',
        '(recommend|endorse|favour|favor) (either|any|neither|none|one) (of)',
        '(tell|telling|advise|advising) .. which (of the two|one|of them|option|product|model)? .. (to buy|to choose|to take|to pick|they should)',
        '(say|state|tell|name|give|close|end|finish|add|conclude) ... (what|which|how much) .. (we|@person|you|i) (should|would|ought to) (charge|buy|choose|take|do|pick|prefer|order|use)',
        '(what|which) you would (choose|buy|take|do|pick|recommend)',
        '(advise|counsel) @person (to|on|against|about|which|what|how)',
        '(tell|say) @det? @person (what|which) .. (to do|to buy|to choose|to take|to order|buy|choose|vote for)',
        '(name|pick|choose|favour|favor) (@det)? (better|best|stronger|right) (candidate|party|offer|product|choice|deal|team|option) ..',
        {
          phrase:
            '(no|without|avoid|not any|omit|skip|free of) (@det|any|further|product|personal|own)? (@det|product|buying|medical|legal|investment|financial)? (recommendation|advice|suggestion|endorsement|product placement|tips|advertising|proposals)',
          sign: '-',
        },
        {
          phrase:
            '(pricing|choice|decision|recommendation|advice|selection|diagnosis|treatment) (be|is) (the|@det)? (@person|underwriter|doctor|customer|lawyer|committee|client|expert|specialist|board) (business|job|task|matter|affair|call)',
          sign: '-',
          mood: 'any',
        },
        {
          phrase:
            '(describe|inform|report|list|present) .. (never|not|without) (advise|recommend|recommending|advising|advice)',
          sign: '-',
        },
      ],
    },
  },
  {
    id: 'criticism',
    rule: 'conflict/tone',
    question: 'whether feedback praises or criticises',
    names: { praise: 'praise', criticise: 'criticism' },
    exclusive: 'none',
    poles: {
      praise: [
        '(praise|compliment|applaud|commend|flatter|laud|congratulate|pat .. on the back|cheer .. on) (@det)? (@person|student|pupil|learner|work|text|answer|author|effort|them|first|always|whenever|each|every|idea|what|how|everything)',
        '(start|begin|open|end|close) (off)? (with|by) (@det|some|sincere|word of|words of|praise|praising|compliment)? (@det|sincere|honest|specific|something)? (praise|compliment|positive feedback|what went well|praising|what is good|encouragement|something nice|kind word)',
        '(give|offer|include|add|use|hand out|be generous with) (@det|plenty of|lots of|some|honest|only)? (praise|compliment|positive feedback|encouragement|kind word|approval|words of praise)',
        '(say|tell|point out|mention|highlight|name) (@det|@person)? what (be|is|was|went|they did) (good|well|right|strong)',
        'praise ($|.|,|throughout|, but)',
        '(start|begin|open|lead) (off)? (with|by) .. .. (did well|done well|do well|succeeded at|got right)',
        '(only|just|nothing but) (praise|positive|kind word|compliments)',
        {
          phrase:
            '(no|without|avoid|skip|omit|not a word of) (@det|any|empty|word of)? (praise|flattery|compliment|pleasantry|encouragement|sugar coating|sweet talk)',
          sign: '-',
        },
      ],
      criticise: [
        '(criticise|criticize|find fault|pick holes|tear .. apart|tear .. to pieces|reprimand|scold|blame|rip .. apart|roast|censure|disapprove)',
        '(point out|name|list|mention|flag|show|tell|say|note|expose|highlight|identify|be open about|be frank about|go after|call out) (@det|every|all|any|where|@person)? (@det|what)? (weakness|mistake|flaw|error|shortcoming|fault|weak point|failing|bad style|bad habit|clumsiness|what be wrong|what went wrong|what is bad|problem with|deficiency|be wrong) (in|of|with|$|that|and|,|they|made|he|she|the)',
        '(be|stay|sound|act) (brutally|very|painfully|harshly)? (critical|harsh|merciless|ruthless|unsparing|brutal|brutally honest|strict|tough) (about|with|in|of|on|$|when|,)',
        '(give|offer|provide|include|add|voice|write|contain) (@det|some|honest|harsh|constructive|sharp)? (criticism|critique|critical feedback|negative feedback|critical remarks)',
        '(pull no punches|do not mince words|hold nothing back|not spare|without mercy|without sugar coating)',
        {
          phrase:
            '(no|without|avoid|refrain from|free of|not a word of|not a single word of|spare .. ) (@det|any|negative|word of|harsh)? (criticism|negative feedback|fault finding|negativity|criticising|criticizing|blame|reproach|negative remark|critical remark|critical word)',
          sign: '-',
        },
        {
          phrase:
            '(only|just|nothing but|solely|exclusively) (@det|say|write)? (positive|praise|kind word|compliment|encouraging|good thing|nice thing|friendly word)',
          sign: '-',
        },
      ],
    },
  },
];
