import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const item =
  '(date of birth|birthday|birth date|home address|address|phone number|number|telephone number|mobile number|email|e mail|email address|full name|surname|last name|social security number|id number|passport number|age|contact details|contact data|postcode|medical history|income|marital status|personal data|personal detail|personal details|personal information|private data|private details|pii|identifying data|identifying details)';
const broad =
  '(personal data|personal detail|personal details|personal information|private data|private details|private information|pii|contact details|contact data|identifying data|identifying details|identity|anything personal|health details|health data|health information|customer data|user data|customer details)';

/** Names and other things that tell people apart, in further words. */
export const namedMore: readonly SurfacePhrase[] = [
  '(identify|introduce|credit|attribute) (each|every|all|the|both)? .. (by|with|to) (his|her|their)? (full|real|first|last|own)? (and last)? name ..',
  "(put|write|give|place|set|add|include|keep|use|show|leave) (each|every|the|their|all|people's|@person|speaker|customer|patient|party|both)? .. (first and last|full|real|complete|actual|true) (name|names|identity) ..",
  ...plainly([
    `(need|needs|want|wants|have to|has to|must|like|likes|be able to) .. (know|see|tell) (who|whose) .. (be|is|it be|it is|each|party|everyone) ..`,
    `(need|needs|want|wants|require|requires|expect|expects|get|gets) (@det)? (raw|original|full|complete|unaltered|unedited) .. (with nothing (taken out|removed|blacked out|missing|redacted)|unredacted|uncensored|in full)`,
    `(sign off|sign|act|decide|respond) .. only (when|if|once) .. (see|know) (who|whose) ..`,
  ]),
  ...against([
    `(leave|keep|take|strip|cut|edit) (anything|everything|whatever|all|any detail|what) (that|which)? (could|can|might|would|may)? (identify|identifies|point to|trace|reveal) ... (out|away)?`,
    `(refer to|call|name|label|mention|denote|speak of) .. (only|just)? as (A and B|A|X|<quote>|party|person|patient|speaker|witness|client) (only|, |and|#|one|a|b|$) ..`,
    `(black out|blank out|redact|mask|strip|scrub|obscure|hide|remove|hash|cut|delete|cover|pixelate|blur|erase) ... (name|names|address|addresses|number|numbers|email|emails|detail|details|data|digits|identifier|identifiers|e-mail addresses) ..`,
    '(never|not) (speak|say|read|use|call|utter|print|write|show|mention|give) ... (name|names) (aloud|out loud|in public|on screen|on the screen|in the|at all|anywhere|to) ..',
    '(mask|hide|black out|obscure|redact) all but ..',
  ]),
  ...plainlyAgainst([
    '(speaker|speakers|witness|witnesses|people|patient|customer|visitor|visitors|user|users|author|source|participants) .. (must|should|have to|has to|shall|want to|wish to|be to) (stay|remain|be kept|be) (unknown|anonymous|nameless|unnamed|unidentified|unrecognised|secret|undisclosed)',
    '(without|never|not) (giving away|saying|revealing|telling|disclosing|showing) (who|whose) (they|he|she|it|you|i) (be|is|are) ..',
  ]),
];

/** What is done with data about people. */
export const personalDataSurfaces: readonly Surface[] = [
  {
    id: 'ask-personal',
    rule: 'conflict/privacy',
    question: 'whether people are asked for personal data',
    placeless: true,
    names: { ask: 'asking for personal data' },
    exclusive: 'none',
    poles: {
      ask: [
        `(ask|request|collect|get|obtain|take|gather|demand|require|note|take down|verify|check) (@det|every|each)? (@person|visitor|caller)? .. (for|from)? (@det|a|their|his|her)? .. ${item} .. (from|of|to|before|so|for|$|and)`,
        `(get|obtain|collect|take|request) (a|the|their)? (phone)? (number|email|address|name) from (each|every|all|the|any) @user`,
        ...against([
          `(never|not|no|avoid|without|refrain from) (ask|request|collect|gather|demand|require|solicit|asking|requesting|collecting) ... ${broad}`,
        ]),
        ...plainlyAgainst([
          `@user .. (must|should|can|may|be) (be able to|be free to|allowed to)? (chat|use|talk|ask|order|shop|write|browse|contact) .. (anonymously|without (giving|revealing|telling|leaving|sharing|saying|identifying|a name|an account|registering)) ..`,
        ]),
      ],
    },
  },
  {
    id: 'keep-personal',
    rule: 'conflict/privacy',
    question: 'whether data about people are kept',
    placeless: true,
    names: { keep: 'keeping personal data' },
    exclusive: 'none',
    poles: {
      keep: [
        `(record|store|save|keep|log|retain|archive|note|file|register|add) (@det|everyone's|everybody's)? (@det|customer|user|patient|caller|client)? (@det)? (${item}|${broad}) .. (of|in|for|to|on|with|$|when|whenever)`,
        `(record|store|save|keep|log|retain|archive|note) what @user (tell|tells|say|says|write|share|shares|mention|mentions) .. (about|on|for|of|in) ..`,
        '(log|record|archive|store|save|keep|retain) (@det|all|every|each)? (conversation|conversations|chat|chats|call|calls|transcript|transcripts|message|messages|prompt|prompts) (for|in|so|to|of|$|permanently|until) ..',
        ...against([
          `(record|store|save|keep|log|retain|archive|hold|remember) (no|none of|nothing of|nothing about|not any) (@det|customer|user|of)? .. (${item}|${broad}|what @user) ..`,
          `(never|not) (record|store|save|keep|log|retain|archive) (@det|any)? (@det|customer|user|patient)? (${item}|${broad}|conversation|conversations|chat|chats) ..`,
          `(forget|delete|erase|purge|discard|destroy|wipe) (@det|all|any)? (@det|customer|user|patient)? (${item}|${broad}) .. (after|as soon as|when|once|at|immediately|$)`,
        ]),
        ...plainlyAgainst([
          `(${broad}|${item}|conversations|chats|calls|messages) .. (must|should|have to|be|may|can|will|be to) (never|not)? be (forgotten|deleted|erased|discarded|purged|wiped|destroyed|not (recorded|stored|saved|kept|logged|retained)) ..`,
          `(conversation|conversations|chat|chats|call|calls|message|messages) .. be not (recorded|stored|saved|kept|logged|retained|archived) ..`,
        ]),
      ],
    },
  },
  {
    id: 'share-personal',
    rule: 'conflict/privacy',
    question: 'whether personal data go to others',
    placeless: true,
    names: { share: 'passing on personal data' },
    exclusive: 'none',
    poles: {
      share: [
        `(share|pass|give|send|sell|forward|hand|transfer|disclose|transmit|reveal|make available|provide) (@det|user|customer|customers|patient)? (@det|user|customer|customers|"'")? ${broad} .. (to|with|on to|over to|by) (@det|our)? .. (third party|third parties|partner|partners|partner firms|advertiser|advertisers|agency|agencies|outsiders|anyone|anybody|others|other companies|sponsors|marketing|insurer|insurers|affiliates|vendors|researchers|authorities)`,
      ],
    },
  },
];
