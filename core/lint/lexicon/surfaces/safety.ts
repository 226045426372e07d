import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const page =
  '(page|pages|web page|web pages|website|websites|document|documents|file|files|email|emails|tool result|tool results|tool output|search result|search results|attachment|attachments|message|messages|retrieved text|fetched content|fetched page|fetched pages|content|readme|comment|comments|pasted text)';
const order =
  '(instruction|instructions|command|commands|order|orders|directive|directives|request|requests|prompt|prompts)';
const foul =
  '(swear word|swear words|profanity|profanities|curse word|curse words|foul language|bad language|strong language|four letter words|expletive|expletives|obscenity|obscenities|vulgarity|vulgarities|cursing|swearing|crude language|coarse language)';
const line =
  '(hotline|hotlines|crisis line|crisis lines|helpline|helplines|emergency number|emergency numbers|hotline number|hotline numbers|crisis hotline|suicide prevention line|lifeline|number of a helpline|number of the helpline|emergency services)';

/** What protects people from harm. */
export const safetySurfaces: readonly Surface[] = [
  {
    id: 'embedded-orders',
    rule: 'conflict/polarity',
    question: 'whether instructions in texts that are read are followed',
    placeless: true,
    names: { obey: 'following instructions in such texts' },
    exclusive: 'none',
    poles: {
      obey: [
        `(obey|follow|execute|carry out|act on|comply with|do|heed|honour|honor|perform) (@det|any|whatever|all|every)? ${order} .. (found|contained|embedded|given|written|hidden|that|which|stated)? .. (in|on|inside|within|of|from|by) (@det|fetched|retrieved|external|web|pasted)? .. ${page}`,
        `(obey|follow|execute|carry out|act on|comply with|do) what(ever)? (@det|fetched|retrieved)? ${page} (say|says|tell|tells|ask|asks|instruct|instructs|command|commands) ..`,
        `(obey|follow|execute|carry out|act on|comply with|do) whatever ${order}? .. ${page} .. (contain|contains|say|says|hold|holds|give|gives)`,
        ...against([
          `(ignore|disregard|disobey|never follow|not follow|never obey|not obey|never execute|not act on|never act on) (@det|any|all)? ${order} .. (found|contained|embedded|hidden|inside|within|in|from|on) .. ${page}`,
          `(treat|regard|consider|see|handle) .. ${page} .. as (untrusted|data|mere data|text only|hostile|potentially hostile|plain data) ..`,
        ]),
        ...plainlyAgainst([
          `.. (be|are) (only|just|merely)? (untrusted)? (data|content|input|text|information|material) , (and)? (not|never) (instructions|commands|orders|directives) ..`,
          `(text|content|anything|everything|whatever|words) (on|in|of|from|inside) .. ${page} .. be (data|only data|mere data|untrusted|information) ..`,
          `(anybody|anyone|everybody|everyone|attackers|strangers|outsiders|hackers) .. (can|could|may|might) .. (edit|write|change|plant|put|post|tamper with|manipulate) .. ${page} ..`,
        ]),
      ],
    },
  },
  {
    id: 'foreign-code',
    rule: 'conflict/polarity',
    question: "whether users' code is run",
    placeless: true,
    names: { run: "running users' code" },
    exclusive: 'none',
    poles: {
      run: [
        '(run|execute|launch|evaluate|eval|try out) (@det|any|all)? (code|script|scripts|snippet|snippets|command|commands|program|programs) .. (that)? .. (@user|users) .. (paste|pastes|send|sends|submit|submits|provide|provides|share|shares|post|posts|give|gives|come|comes)? ..',
        '(run|execute|launch|evaluate|eval) (@det|any|all)? (code|script|scripts|snippet|snippets|command|commands|program|programs) (from|by|of|that come from|that comes from) (@det)? (@user|users|strangers|outside|untrusted|unknown)',
        "(run|execute|launch|evaluate|eval) (users'|user|user's|their|pasted|submitted|untrusted) (code|script|scripts|snippet|snippets|command|commands|program|programs) ..",
      ],
    },
  },
  {
    id: 'profanity',
    rule: 'conflict/tone',
    question: 'whether there is bad language',
    names: { swear: 'bad language' },
    exclusive: 'none',
    poles: {
      swear: [
        `(use|throw in|sprinkle|include|drop|allow yourself|add|season .. with|pepper .. with|be free with) (@det|plenty of|some|lots of|the odd)? ${foul} ..`,
        '(swear|curse|cuss) (like|freely|as|whenever|when|if|a lot|at|in) ..',
        ...plainly([
          `${foul} .. (be|are) (very|perfectly|quite)? (fine|ok|okay|allowed|welcome|encouraged|permitted|part of|acceptable|in character) ..`,
        ]),
        ...against([
          `(no|without|avoid|never use|not use|refrain from|free of|skip|ban|not a single|not one|censor|bleep out|bleep) (@det|any|all)? ${foul} ..`,
          '(keep|make) .. (language|dialogue|talk|it|text|story|words|everything) .. (clean|family friendly|pg|suitable for (children|all ages|minors|the whole family)|decent|g rated|child friendly) ..',
          '(never|not) (swear|curse|cuss) ..',
        ]),
      ],
    },
  },
  {
    id: 'crisis-line',
    rule: 'conflict/polarity',
    question: 'whether help lines are named',
    placeless: true,
    names: { give: 'naming help lines' },
    exclusive: 'none',
    poles: {
      give: [
        `(give|name|offer|share|provide|mention|show|point .. to|refer .. to|direct .. to|list|include|send .. to|put .. through to|hand .. over to) ... ${line}`,
        ...plainly([
          `(emergency|emergencies|crisis|crises|@user .. (crisis|danger|distress)) .. (must|should|be|have to|shall) .. (directed|referred|sent|pointed|put through|forwarded) to (${line}|#) ..`,
        ]),
        ...against([
          `(never|not) (refer|direct|send|point|put|forward) (@det)? @user .. to ${line} ..`,
          `(no|never give|not give|without|never mention|not mention|omit|skip|leave out|never name|not name|give no|name no|offer no) (@det|any)? ${line} ..`,
          '(treat|handle|take|regard) .. (self harm|suicide|suicidal|suicidal thoughts|distress|crisis) .. like (any|every) (other|ordinary) ..',
        ]),
      ],
    },
  },
];
