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
        `(@answer|everything|whatever you (write|say)|what you (write|say)|all you (write|say)|it|this) .. (be|is|are|get|gets) .. (read aloud|read out|read out loud|spoken|spoken aloud|voiced) (by|through|over|via|to) (@det)? (@det|driver|caller)? (${speech}|$|.)`,
        `(@answer|everything|whatever you (write|say)|what you (write|say)|it) .. (be|is|are|goes|go|pass|passes|fed|sent) .. (to|into|through|by) (@det)? ${speech}`,
        `(you|your @answer) .. (be|are|is) (heard|only heard), (not|never) (read|seen)`,
        '@user .. (listen|listens|hear|hears) (to)? (this|it|you|them|the answer|the text) .. (on|over|through|via|while|in) (the|a|their)? (radio|phone|telephone|car|speaker|headphones|podcast|loudspeaker|driving|smart speaker) ..',
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
