import { against, plainly, plainlyAgainst } from './mark-phrases.ts';
import type { Surface, SurfacePhrase } from './surface.ts';

/** Something that answers tell or keep quiet about: a price, an age, an address. */
export interface Topic {
  readonly id: string;
  /** As a message names it: "prices". */
  readonly name: string;
  /** Its names, as alternatives of a phrase: `price|fee`. */
  readonly nouns: string;
  /** Those of its names that nothing else bears, found at some distance from the verb too. */
  readonly strong?: string;
  /** Clauses that stand for it: `what .. cost|how much`. */
  readonly clauses?: string;
  /** Further phrases that tell it, or with the sign `-` keep it back. */
  readonly also?: readonly SurfacePhrase[];
}

/** What may stand between a verb and its object. */
const between =
  '(@det|about|on|to|@person|in|for|with|also|out|both|of|him|her|his|their|usual|monthly|own|likely|following|new|what|as to|current|single|#|two|three|view|views|opinion|stance)?';

/** A surface on whether answers tell a topic: told with `+`, kept quiet about with `-`. */
export function tellingOf(topic: Topic): Surface {
  return {
    id: `tell-${topic.id}`,
    rule: 'conflict/disclosure',
    question: `whether ${topic.name} are told`,
    names: { tell: `telling ${topic.name}` },
    exclusive: 'none',
    poles: {
      tell: [...told(topic), ...(topic.clauses === undefined ? [] : toldClauses(topic.clauses)), ...(topic.also ?? [])],
    },
  };
}

/** "If they ask about prices, share *them* openly": what is told stands in the case. */
const asked = '(if|when|whenever|should) .. .. (ask|asked|want|wish|inquire|enquire|wonder)';
const openly =
  '(share|tell|give|show|reveal|disclose|explain|provide|name|state|answer) (it|them|@person|so|that)? .. (openly|freely|honestly|truthfully|frankly|straight away|in full|without hesitation|it|them)';
const evading =
  '(decline (politely|to|$)|refuse (politely|to|$)|deflect|dodge|evade|change the subject|(not|never) (answer|tell|say|reply|respond|share|disclose|reveal)|say that (you|it|this) (cannot|be confidential|be not|be private|may not)|keep it to yourself)';

function told({ nouns, strong }: Topic): readonly SurfacePhrase[] {
  const it = `(${nouns})`;
  const order = [
    `@telling ${between} ${between} ${between} ${between} ${it}`,
    `let .. know ${between} ${it}`,
    `(close|end|start|open|begin|finish|conclude) (off)? with ${between} ${between} ${it}`,
    `(give|tell|show|send) (@person|anyone|those) who ... ${between} ${it}`,
    `(pass|hand|give|send|forward|leak|sell|relay) ${between} ${between} ${it} .. (on|over|out|along)? to`,
    `^ ${it} : (yes|always|required|mandatory|on)`,
    `${asked} ... ${it} ... , .. ${openly}`,
    ...(strong === undefined ? [] : [`@telling ... (${strong})`]),
  ];
  const stated = [
    `${it} .. (appear|enter|belong|go in|go into|go on|come first|come last|leave the|find its way|be part of|feature in|figure in|occur|turn up|crop up|show up)`,
    `${it} .. be .. (added|given|shown|mentioned|stated|named|included|listed|published|revealed|disclosed|told|printed|spoken of|discussed|recorded|quoted|explained|passed on|given out|brought up|touched on)`,
    `@person ... (hear|learn|find out|be told|get to know|be informed) .. ${between} ${it}`,
  ];
  const banned = [
    `${asked} ... ${it} ... , .. ${evading}`,
    `(no|without|not any|free of|zero|omit|skip|leave out|avoid|exclude|remove|strip|strip out|delete|drop|suppress|hide|withhold|conceal|keep back|hold back|black out|blank out|mask|redact|scrub) ${between} ${between} ${it}`,
    `(keep|leave|hold|treat|regard|handle|consider) ${between} ${between} ${it} ... @secret`,
    `(refuse|decline|reject|turn down|deflect) (any|all|every)? (question|questions|request|requests|talk|discussion|conversation|inquiry|inquiries) (about|on|concerning|regarding|of|over|for) ${between} ${it}`,
    `(be|stay|keep|remain|say|pass) (silent|quiet|mum|tight lipped|nothing|over) .. (about|on|of|as to)? ${between} ${it}`,
  ];
  const kept = [
    `(never|not) (mention|include|enter|appear|add|store|disclose|list|reveal|record|log|keep|ask) .. ... : ... ... ${it}`,
    `(nothing|not a word|no word|not anything|no hint|no mention|no clue|no indication|not a syllable) .. (about|of|on|to|as to|at) ${between} ${between} ${it}`,
    `${it} .. (stay|remain|be|be kept) (strictly|always|absolutely)? (@secret|@forbidden|taboo|a secret|nobody's business|no one's business|nobody else's business|off limits)`,
    `${it} .. be .. (not|no) (a|the|for)? (subject|topic|matter for|theme|concern|this chat|business)`,
    `${it} .. be neither .. nor`,
    `(nobody|no one) .. (know|learn|see|hear|find out|be told) ${between} ${between} ${it}`,
    `(none of|not) (our|your|their) business .. ${it}`,
  ];
  return [...order, ...plainly(stated), ...against(banned), ...plainlyAgainst(kept)];
}

function toldClauses(clauses: string): readonly SurfacePhrase[] {
  const it = `(${clauses})`;
  const order = [
    `@telling ... ${it}`,
    `(close|closing|end|start|open|begin|finish|conclude) ... with .. ${it}`,
    `(let|make) .. (tell|say|know|clear|show) .. ${it}`,
  ];
  const stated = [`@person ... (hear|learn|know|find out|be told|see|get to know|be informed) ... ${it}`];
  const kept = [
    `${it} .. (stay|remain|be|be kept) .. (@secret|a secret|nobody's|no one's|something that|for .. to tell|off limits|@forbidden|none of)`,
    `(nobody|no one) .. (know|learn|see|hear|find out|be told) .. ${it}`,
    `(nothing|not a word|no word|no hint|no clue) .. (about|of|on|to|as to) .. ${it}`,
    `(be|stay|keep|remain|say) (silent|quiet|mum|nothing) .. ${it}`,
    `(keep|leave) ${it} ... @secret`,
    `(leave out|omit|skip|hide|withhold|conceal|keep back|suppress) ${it}`,
  ];
  return [...order, ...plainly(stated), ...plainlyAgainst(kept)];
}
