import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import { presenceOf } from '../presence.ts';
import type { Surface } from '../surface.ts';
import { markupSigns } from './markup-signs.ts';

const emoji =
  'emoji|emojis|emoticon|smiley|smilies|smileys|pictogram|pictograph|pictorial symbol|kaomoji|unicode symbol|picture character|little picture|little face|smiley face|happy face|smiling face|sticker|thumbs up|heart symbol|heart and star|heart emoji|icon|colourful symbol|colorful symbol|small symbol|cute symbol|fitting symbol|decorative symbol|emote|text face|party popper|flame icon|winking face';

/** A literal picture in the words that ask for it: "finish with a 🦷". */
const literal = [
  `(@use|@add|@write|@begin|@end|prefix|mark|tag|flag|label|decorate|garnish|garland|spice up|precede|brighten|highlight|show|signal|indicate|adorn|lighten|liven up|crown|round off) ... <emoji>`,
  `(symbol|icon|sign|mark|picture|image|character) .. (such as|say|like|e . g .|for example|for instance|as in|:)? .. <emoji>`,
  `(with|by|use|have|get|add) (a|an|the|one|some|row of|string of|plenty of|few|couple of)? <emoji>`,
  `<emoji> (for|means|at the|in front|before|after|next to|beside|on each|on every|in each|in every)`,
];

export const emojiSurface: Surface = {
  id: 'emoji',
  rule: 'conflict/markup',
  question: 'whether emojis are used',
  names: { use: 'emojis' },
  exclusive: 'none',
  poles: {
    use: [
      ...presenceOf(emoji),
      ...literal,
      ...markupSigns.emoji,
      '(little|small|tiny|yellow|round|smiling|laughing|winking|grinning|friendly) (yellow|round|smiling|little|laughing|winking)? (face|faces|heart|hearts|pictures|symbol|symbols|image|icon) (that|to|for|in|at|after|before|beside|next|which|on|,|.|$)',
      '(@use|@add|@end|@begin|sprinkle) .. (heart|hearts|sparkle|sparkles|thumbs up|party hat|balloon|rocket|flame|star|stars) (symbol|symbols|icon|icons|emoji)?',
      `(express|convey|show|underline|support) .. (mood|feeling|emotion) .. (with|through|by) .. (${emoji})`,
      '(speak|talk|write|answer) (in|with) (emoji|emojis|smileys|pictograms)',
      '(colourful|colorful|cheerful|playful|expressive) (emoji|symbol|smiley|pictogram)',
      ...plainly([
        '(symbol|icon|sign|picture|pictogram) .. (help|helps|make|makes|guide|guides|let|lets) (people|@user|it)',
        `(toddler|child|kid|illiterate|who cannot read|teenager|follower|reader) .. (understand|recognise|recognize|react to|respond to|look for|love|like|need) .. (picture|symbol|emoji|smiley|pictogram|icon)`,
      ]),
      ...against([
        '(not|nothing|no characters|no symbols) .. (but|except|besides|other than|beyond) .. (letters|digits|ascii|latin)',
        '(typographic|plain) characters only',
        `(no|without|not a|never) (<emoji>|little hearts|heart|hearts|faces)`,
        '(let|have) (the)? words (alone)? (carry|convey|express|do) .. (mood|feeling|emotion|tone|work)',
      ]),
      ...plainlyAgainst([
        '(@receiver|it|they|which|that) .. (know|have|print|accept|understand|take|show|transmit|allow|support|store) (only)? .. (letter|letters|digit|digits|capital|capitals|ascii|alphabet|latin) ... (only|alone|nothing else|anything else|no other|apart from these|no keys)',
        '(only|nothing but|just) (plain|basic|latin|block)? (letter|letters|digit|digits|ascii|capital letters|capitals) ..',
        '(character|characters|anything|everything|sign|signs|symbol|symbols|byte|bytes) .. (outside|beyond|not in|other than|outside of|not part of) (of)? (the|plain|basic|its|our)? .. (7 bit|ascii|gsm|latin|alphabet|character set|charset|code page|keyboard|letters|basic|latin 1)',
        '(halt|halts|stop|stops|choke|chokes|crash|crashes|fail|fails|die|dies) (on|at|with) (anything|everything|all) (else|other|beyond|but)',
        '(smiley|emoji|emoticon|heart|pictogram) (,|and|or) .. (be|are) (for|left to) (others|other people|teenagers|children|kids)',
        '(emoji|smiley|emoticon|pictogram) .. (belong in|belong to|be something for|be for) (private|chat|teenager|text message|others|other|kid|child)',
        '(above|beyond|past|too old for|no friend of|not a fan of|no fan of) .. (emoji|smiley|emoticon|pictogram)',
      ]),
    ],
  },
};
