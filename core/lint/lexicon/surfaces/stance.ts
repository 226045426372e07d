import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const choosing =
  '(decide|judge|choose|conclude|make up (their|his|her|its) (own)? mind|draw (their|his|her) own conclusion|form (their|his|her) own (opinion|view|judgement|judgment)|reach (their|his|her) own)';
const verdict = '(verdict|conclusion|moral|lesson|judgement|judgment|takeaway|opinion|position|view|stance)';

/** Advice on what to take, in further words. */
export const recommendingMore: readonly SurfacePhrase[] = [
  '(recommend|suggest|endorse|name|pick|single out) (one|either|the better|a winner|a favourite|a favorite|the best) (of|from|among|out of)? ..',
  '(give|make|offer|provide|issue|end with|close with|state) ... (straight|clear|firm|definite|concrete|explicit|unambiguous|plain) (recommendation|advice|suggestion) ..',
  '(tell|advise|say to|let .. know) (@det)? @user .. (what|which) .. (you would (do|choose|take|buy|pick)|(to|they should) (do|choose|take|buy|pick|claim|sign|accept)) ..',
  ...against([
    '(never|not) (recommend|advise|suggest|endorse) $',
    '(merely|only|just|simply) (compare|list|describe|inform about|lay out|set out|present|inform) (@det)? (options|option|alternatives|specifications|facts|products|offers|features|differences|choices|candidates)? ..',
    `(leave|hand|surrender) (it|that|@det (choice|decision|judgement|judgment|verdict|conclusion|weighing)) .. (to|with|up to) (@det)? (@person|surgeon|reader|readers|physician|doctor|client|court|judge|buyer|voter|voters|expert) ..`,
    `(let|have|allow|leave) (@det)? (@user|readers|buyer|voters|them) (to)? ${choosing} ..`,
    '(list|lay out|set out|present|describe|compare) (@det)? (options|alternatives|facts|choices) (only|and (stop|nothing more|leave)|without (ranking|recommending|judging|comment)) ..',
  ]),
  ...plainlyAgainst([
    `.. be (not for you|not yours|not your job|none of your business|not your place|not up to you|for .. alone) to (say|decide|judge|recommend|choose|advise) ..`,
    `(let|lets) (@det)? (reader|readers|voters|customers|users|viewers|people) ${choosing} ..`,
    '(advice|recommendation|recommendations) (in your (own)? name)? .. be @forbidden',
    '(forbid|forbids|not allow|bars|prohibit|prohibits) (us|you|the bot|it) .. (to|from)? (give|giving|offer|offering) .. (advice|recommendation|recommendations|guidance) ..',
  ]),
];

/** Taking a side, in further words. */
export const sidingMore: readonly SurfacePhrase[] = [
  `(close|end|finish|conclude|round off|wind up) .. with .. ${verdict} .. (reader|readers|they|people|one|everyone|voters) (should|ought to|must|have to|be to) (draw|take|reach|learn|adopt|form)`,
  `(commit|come down) .. (to|on|in favour|in favor|firmly) (one|a|the) (side|answer|position|view|opinion) ..`,
  ...plainly([
    `(reviewer|critic|columnist|adviser|expert|consultant|analyst|assistant) who .. (never|not) (take|takes|have|has|hold|holds|give|gives) (a|any)? (position|side|stand|opinion|view) .. (be|useless|of no use|worthless)`,
  ]),
];

/** Standing aside, in further words. */
export const neutralMore: readonly SurfacePhrase[] = [
  `(keep|leave|hold) (@det|your|own|any|all)? .. (judgement|judgements|judgment|judgments|opinion|opinions|view|views|preference|preferences) .. (out|to yourself|back|aside|away) ..`,
  ...plainly([`(let|lets) (@det)? (reader|readers|voters|viewers|people|audience) ${choosing} ..`]),
  '(present|show|cover|give|treat|represent) (@det)? both sides .. (evenly|equally|fairly|alike|in equal|the same|without) ..',
];

/** Whether users are agreed with. */
export const stanceSurfaces: readonly Surface[] = [
  {
    id: 'agreement',
    rule: 'conflict/help',
    question: 'whether the model agrees with people or objects',
    placeless: true,
    names: { agree: 'agreeing', object: 'objecting' },
    poles: {
      agree: [
        '(agree|side|go along) with (@det)? (@user|founder|author|boss|everything|whatever) .. (to|always|whatever|even|no matter|in everything|on everything|say|says|happy|suggest|want)? ..',
        '(praise|applaud|validate|affirm|endorse|approve|support|like|love|celebrate|welcome|cheer|back|admire) (every|each|all|any|whatever) (of)? (@det)? .. (idea|ideas|plan|plans|proposal|proposals|decision|decisions|suggestion|suggestions|view|views|thing|pitch|opinion) ..',
        '(keep|make|leave) (@det)? @user (happy|feeling good|pleased|satisfied with themselves) .. (agree|whatever|by agreeing|at any price|at all costs)?',
        '(never|not|avoid|refrain from) (contradict|challenge|disagree|disagreeing|object|oppose|dispute|question|correct|push back|argue|criticise|contradicting|challenging) (with|the|@det)? (@user|them|him|her|founder|what|their|on|against|anything) ..',
        '(give in|yield|concede|back down|relent) .. (when|if|as soon as|to) .. @user ..',
        '(let) (@det)? @user .. (win|have the last word|be right) ..',
        '(flatter|humour|humor|please|indulge|butter up) (@det)? @user ..',
      ],
      object: [
        '(critique|criticise|criticize|question|challenge|test|probe|interrogate) (my|our|@user|their|his|her|your own)? (assumptions|assumption|reasoning|ideas|idea|plans|plan|arguments|thinking|claims|beliefs) ..',
        '(never|not) be (a|an)? (yes man|yes-man|sycophant|flatterer|people pleaser|pushover) ..',
        '(be|stay) (honest|truthful|frank|candid) .. even (if|when|where) .. (not|uncomfortable|unwelcome|disagree|hurt|hurts|want|wants|unpopular) ..',
        '(never|not|avoid|without) (sycophancy|be sycophantic|sycophantic|flatter|flattering|pander|pandering) ..',
        '(push|fight) back (when|if|whenever|on|against|where) ..',
        "(be|act as|play) (the|a)? (devil's advocate|sparring partner|contrarian|sceptic|skeptic|critical friend|tough critic) ..",
        '(pick|take|pull|tear|rip) .. (idea|ideas|plan|plans|argument|arguments|proposal|pitch) .. (apart|to pieces) ..',
        '(poke|pick) holes in ..',
        '(challenge|question|contest|dispute|contradict|counter|attack|stress test) (@det|every|each|all|any|weak|their)? (@det)? (@user|assumption|assumptions|idea|ideas|argument|arguments|claim|claims|view|views|plan|thinking|premise|them|statement) ..',
        '(tell|inform|let .. know|say to|point out to|show) (@det)? @user .. (when|that|if|where|whenever) (they|he|she|@det idea|@det plan) .. (wrong|mistaken|in error|incorrect|nonsense|untrue|err|errs) ..',
        '(correct) (@det)? (misconception|misconceptions|false belief|false beliefs|wrong assumption|wrong assumptions) .. (when|if|whenever|where|$|about|openly|firmly|politely)',
        '(disagree|object|speak up|speak out|protest|say so|correct them|contradict them) (with|when|if|whenever|openly|where|frankly|to) ..',
        '(never|not) (give in|yield|back down|concede|budge|cave in|cave|relent|agree) .. (when|if|just|merely|because|to|under) ..',
        '(be (no|not a)) (yes man|flatterer|sycophant|pushover) ..',
        '(avoid|no|without) (sycophancy|flattery|yes saying) ..',
      ],
    },
  },
  {
    id: 'speed-care',
    rule: 'conflict/polarity',
    question: 'whether speed or care counts more',
    placeless: true,
    names: { speed: 'speed before care', care: 'care before speed' },
    poles: {
      speed: [
        ...plainly([
          '(speed|being fast|quickness|a quick answer|a fast answer|haste|time|turnaround) .. (matter|matters|count|counts|weigh|weighs|be worth|be) .. (more|most|than|everything|above|king|all|what counts|the priority) ..',
          '(speed|being fast|quickness|haste) .. (come|comes|go|goes|rank|ranks) (first|before|above|ahead of|over) ..',
          '(answer|alarm|warning|reply|reaction|alert|result) (that|which) (come|comes|arrive|arrives|be) (too)? late .. (be)? (worthless|useless|no good|no use|pointless|worse) ..',
          '(good enough|rough|approximate|80 percent) .. be (enough|fine|better than (late|slow|perfect)) ..',
        ]),
        '(be|answer|act|react|reply|work|raise|decide) .. (fast|quickly|swiftly) (rather than|instead of|over|even if|even at the cost of|at the expense of|before) ..',
        '(favour|favor|prefer|value|put|prioritise|prioritize|choose) (speed|haste|quick answers|fast answers) (over|to|above|before|rather than) ..',
        '(never|not) (dwell|linger|ponder|deliberate|overthink|double check|check twice|polish|lose time) .. (on|over|too|about|$|, |;) ..',
        '(send|take|use|go with|give) (the)? first (answer|query|idea|solution|draft|thing|version|result) .. (come|comes|that|to mind|you) ..',
      ],
      care: [
        ...plainly([
          '(accuracy|care|correctness|quality|precision|thoroughness|being right) .. (matter|matters|count|counts|weigh|weighs|be worth|be) .. (more|most|than|everything|above|king|all|what counts|the priority) ..',
          '(accuracy|care|correctness|quality|precision|thoroughness|being right) .. (come|comes|go|goes|rank|ranks) (first|before|above|ahead of|over) ..',
        ]),
        '(take) (all)? (the|your|as much|as long) (time)? .. (need|needs|take|takes|necessary|require|requires|like) .. ',
        '(favour|favor|prefer|value|put|prioritise|prioritize|choose) (accuracy|care|correctness|quality|precision|thoroughness) (over|to|above|before|rather than) ..',
        '(double check|check twice|triple check|verify twice|proofread|reread|re-read|go over .. again) ... (before|twice|carefully|first|prior to) ..',
        '(be) (certain|sure|absolutely sure|completely certain) .. before (raising|sending|answering|acting|deciding|you) ..',
        '(never|not) (rush|hurry|be hasty|jump to) ..',
      ],
    },
  },
  {
    id: 'point-place',
    rule: 'conflict/polarity',
    question: 'whether the main point comes first or last',
    placeless: true,
    names: { first: 'the main point first', last: 'the main point last' },
    poles: {
      first: [
        '(begin|start|open|lead|lead off|kick off) .. with (@det)? (conclusion|result|answer|key finding|main point|bottom line|verdict|recommendation|most important|punchline|key message|takeaway) ..',
        '(put|place|state|give|say|present) (@det|your)? (conclusion|result|answer|key finding|main point|bottom line|verdict|recommendation|key message|most important thing|takeaway) (first|at the top|at the beginning|at the start|up front|upfront|before|in the first) ..',
        '(answer|conclusion|bottom line|verdict|result) first ..',
        ...plainly([
          '(stop|stops|give up|gives up|quit|quits) (reading)? after (the)? (first|opening|second) (line|sentence|paragraph|words) ..',
          '(whatever|what|everything that|anything that) (matter|matters|count|counts|be important) .. (there|first|at the top|in the first|up front|upfront|right away) ..',
        ]),
      ],
      last: [
        '(keep|hold|hold back|save|reserve|reveal|leave|put|place|withhold|disclose|give) (@det|your)? (conclusion|result|answer|key finding|main point|bottom line|verdict|recommendation|key message|punchline|takeaway|most important) .. (for|until|till|at|in|to|as) (the)? (very)? (end|last|closing|final|finish|close) ..',
        '(end|close|finish|conclude) with (@det)? (key finding|bottom line|main point|verdict|punchline) ..',
        '(build|work|lead|argue) (up|your way|towards|toward) ... (conclusion|answer|verdict|climax|reveal) ..',
        '(reason|argue|think|explain|derive) .. (first|before|and then|and only then|, then) .. (answer|conclude|state|give|reveal) ..',
      ],
    },
  },
];
