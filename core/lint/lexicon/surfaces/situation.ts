import type { Surface, SurfacePhrase } from '../surface.ts';

const told = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, mood: 'any' }));

const speech =
  '(speech engine|speech synthesis|speech synthesiser|speech synthesizer|text to speech|tts|tts engine|voice assistant|smart speaker|loudspeaker|synthetic voice|voice interface)';
const young = '(child|kid|toddler|schoolchild|preschooler|year-olds|year olds|year old|pupils of primary school)';

/**
 * In what situation an answer arrives. Nothing is asked for in these words, yet much follows: what is spoken shows no
 * table, and who cannot reply is asked nothing.
 */
export const situationSurfaces: readonly Surface[] = [
  {
    id: 'delivery',
    rule: 'conflict/format',
    question: 'how the answer reaches its reader',
    names: { spoken: 'speech' },
    exclusive: 'none',
    poles: {
      spoken: told(
        `(@answer|everything|text|words|response|each answer|whatever you (write|say)|what you (write|say|produce)|it) .. (be|is|are|get|gets|will be) (read out loud|read aloud|read out|spoken !to|voiced|vocalised|vocalized|narrated|recorded|sung) (by|through|over|via|to|on|in|for|with|aloud|$|.|,|;|and|so|which)`,
        `(@answer|everything|text|words|response|whatever you (write|say)|what you (write|say)|it) .. (be|is|are|get|gets|will be) (converted|turned|synthesised|synthesized|rendered|transformed) (to|into|as|by) (speech|audio|sound|voice|spoken)`,
        `(@answer|text|script|words|recording|what you (write|say)|it) .. (be|is|are|goes|go|get|gets) .. (played|broadcast|aired|heard|streamed|out) .. (over|on|through|as|via|from) (a|the|our|an)? (loudspeaker|loudspeakers|radio|podcast|phone|telephone|earphones|headphones|public address|speakers|air|intercom|audio|car stereo)`,
        '(@user|they|listener|listeners|he|she|nobody) .. (hear|hears|listen to|listens to|be listening to|is listening to) (the|your|these|this|you|what|it|them|every|each) ..',
        '(@user|they|listener|listeners) .. (hear|hears|listen|listens) .. (as a podcast|as audio|over the phone|on the radio|in the car|through earphones|through headphones|while driving|and never|and do not see|instead of reading|rather than read)',
        '(this|it) (be|is) (a|an) (voice|spoken|audio|phone|telephone|speech) (assistant|conversation|interface|channel|call|bot|agent|app|chat|only|dialogue|line|hotline)',
        '(you|we) (be|are|is) (on the phone|on the telephone|talking on the phone|speaking on the phone|a voice assistant|a voice agent|a phone agent|a telephone agent|a voice bot|on a call|on a phone call|on the line|speaking over the phone|a radio|a smart speaker)',
        '(you) (speak|speaks|talk|be speaking|are speaking|are talking|be talking) (to|with) .. (over|on|by) (the|a)? (phone|telephone|voice|radio|intercom|air)',
        '(@answer|reply|response|it|text) .. (be|is|are) (spoken|read|read out|voiced|said) (by|through) (a|the|our)? (alexa|siri|google home|google assistant|echo|screen reader|voice|voice actor|narrator|newsreader|robot|machine|assistant|smart speaker)',
        '(audio|voice|sound|speech) (version|channel|only) .. (be|is) (all|the only thing|what) ..',
        '(no|has no|have no|without a|there is no) (screen|display) (at all|to|on|,|.|$|: |attached)',
        `(@answer|everything|whatever you (write|say)|what you (write|say)|all you (write|say)|it|this) .. (be|is|are|get|gets) .. (read aloud|read out|read out loud|spoken|spoken aloud|voiced) (by|through|over|via|to) (@det)? (@det|driver|caller)? (${speech}|$|.)`,
        `(@answer|everything|whatever you (write|say)|what you (write|say)|it) .. (be|is|are|goes|go|pass|passes|fed|sent) .. (to|into|through|by) (@det)? ${speech}`,
      ),
    },
  },
  {
    id: 'turns',
    rule: 'conflict/clarify',
    question: 'whether the reader can answer',
    placeless: true,
    names: { single: 'a single turn' },
    exclusive: 'none',
    poles: {
      single: told(
        '(this|it) (be|is) (a)? (one-shot|one shot|single-turn|single turn|one-way|one way|one-off) (exchange|conversation|request|task|call|channel|message|job|prompt|interaction)',
        '(@user|@person|they|nobody|no one|reader|recipient) (cannot|can not|can|has no way to|have no way to|is unable to|are unable to) (not|never)? (reply|answer|respond|write back|follow up) (to you|to it|to this|back|$|.|,|;|and|so)',
        '(there|you) (be|is|are|get|have) no (second|further|other|follow-up|next) (turn|message|round|chance to ask)',
        '(nobody|no one|no human) (read|reads|will read|monitors|watches|sees|answers) .. (replies|answers|the inbox|questions|live|you)',
      ),
    },
  },
  {
    id: 'readers',
    rule: 'conflict/tone',
    question: 'who reads the answer',
    names: { children: 'children' },
    exclusive: 'none',
    poles: {
      children: [
        ...told(
          `${young} (of|between|aged|under|as young as|from|who|and)? .. (read|reads|listen|listens|watch|watches|hear|hears|see|sees|use|uses|visit|play|plays) (this|it|these|along|to|the|them|here) ..`,
          `(youngest|our|most|all|many) .. (listener|listeners|reader|readers|viewer|viewers|user|users|player|players|fans) .. (be|is|are) .. (#|three|four|five|six|seven|eight|nine|ten) (years old|year olds|and under)?`,
          `(aimed at|meant for|intended for|made for|written for|designed for|a (show|book|site|game|story|app) for) .. ${young}`,
          `(@user|reader|audience|listener|listeners|readers|players|learners|they) (be|is|are|consist of|consists of) (@det|young|small|mostly|all|only|primary school|between)? (@det|#|young|five|six|seven|eight|nine|ten)? ${young}`,
        ),
        `(@write|explain|speak|talk|answer|reply|put it|phrase) ... (for|to) (@det)? (#|young|small|five|six|seven|eight|nine|ten|primary school)? ${young} !(parent|care|doctor|author)`,
      ],
    },
  },
];
