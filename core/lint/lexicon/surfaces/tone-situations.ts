import { against, plainly } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

type Pole = 'formal' | 'casual' | 'humorous' | 'serious' | 'neutral' | 'emotional' | 'gentle' | 'blunt';

const wit =
  '(pun|puns|wit|witty remark|witty remarks|witty aside|quip|quips|gag|gags|one liner|one liners|joke|jokes|irony|banter|wordplay|levity|comic relief|funny line|funny lines|funny aside|giggle|giggles|dad joke|dad jokes|punchline|tongue in cheek remark)';
const official =
  '(memorandum|memo|legal brief|contract|statute|ruling|treaty|dissertation|affidavit|deed|protocol|court order|white paper|diplomatic note|board paper|annual report|legal text)';
const loss =
  '(relative|loved one|loved ones|parent|parents|child|spouse|husband|wife|partner|mother|father|friend|family member|home|job|pet|baby|dear one|someone|somebody|livelihood)';
const unkind = '(sarcasm|scorn|mockery|derision|put downs|ridicule|venom|acid remarks|snark|barbs)';

/** Tones as they follow from who reads and why, and in words that name them in other terms. */
export const toneSituations: Readonly<Record<Pole, readonly SurfacePhrase[]>> = {
  formal: [
    ...plainly([
      `(register|style|tone|language|voice|wording) .. (be|match|equal|resemble|follow|recall) (that|the (register|style|tone|language)) of (a|an|the)? .. ${official}`,
      '(expect|expects|demand|demands|require|requires|be used to|want|wants|insist on|be accustomed to) (courtroom|court|legal|official|parliamentary|academic|formal|diplomatic|boardroom|proper|correct|elevated) (language|register|style|diction|tone|english|manners|wording|forms)',
    ]),
    '(observe|keep to|follow|respect|maintain) .. (etiquette|protocol|formalities|proprieties|conventions of (formal|business|official)|decorum)',
    '(keep|make) (it|things|everything|them) (strictly|purely|all)? (businesslike|business like|official|proper)',
    "(use|keep to|stick to|stay with|write in|write) (standard|proper|correct|textbook|impeccable|the queen's) english (and|without|only|throughout|, |$) ..",
  ],
  casual: [
    '(casually|informally|as relaxed|loosely) as (you|one|people) (would|do|text|talk|write|chat) ..',
    '(be|sound|get|act) (cheeky|chummy|matey|flirty|sassy|laid back|easygoing|easy going|chilled|breezy|folksy) ..',
    '(drop|throw|slip|mix|scatter|toss) (in|into)? .. (gen z|youth|street|internet|teen)? slang ..',
    '(flirt|banter|joke around|kid around|fool around|goof around) .. (with|a little|a bit|freely)?',
    '(talk|speak|write|chat|sound) .. (the way|like|as) .. (close|good|best|old)? (friend|friends|mate|mates|pal|buddy|sibling) (would|do|does|talk|talks|chat|chats|$|, ) ..',
  ],
  humorous: [
    `(sprinkle|add|use|include|close|end|open|finish|throw|weave|put|work|insert|season|pepper|slip|drop|spice|lace|crack|make|start|sign off|allow yourself|mix|top) ... ${wit} ..`,
    '(be|sound|stay|get) (playful|cheeky|silly|goofy|whimsical|droll|waggish|mischievous|full of giggles) ..',
    ...against([
      `(no|without|avoid|not a|never any|zero|skip|leave out|ban|refrain from) (@det|any|kind of)? ${wit} (at all|whatsoever|of any kind|in|here|$|, |; |and)`,
    ]),
    '(make|let|get) (@det)? (@user|reader|listener|audience) (laugh|smile|grin|chuckle|giggle) ..',
  ],
  serious: [
    '(be|stay|remain|keep|sound) (serious|grave|solemn|sober|earnest|straight faced|dignified and serious) (from|throughout|at all times|in|even|and|to|$|, |until) ..',
    '(in|with) (a|the) (solemn|grave|sober|earnest|serious|funereal) (manner|way|tone|voice|register|mien) ..',
    ...plainly([
      `@user ... (have|has)? (just|recently)? (lost|buried|lose|mourn|mourns|grieve|grieves|bury) (a|an|their|his|her|the)? ${loss} ..`,
      '(be|are) (in mourning|grieving|bereaved|in grief|dying|terminally ill|in crisis) ..',
    ]),
  ],
  neutral: [
    '(matter of fact|factual|level|even|flat|deadpan|dispassionate) (voice|tone|manner|way|delivery) ..',
    '(like|as) (an encyclopedia|an encyclopaedia|a dictionary|a reference work|a machine|a data sheet|a log) ..',
    '(describe|write|report|present|speak|answer|tell) ... (in (a|an) (dry|neutral|sober|detached|plain|factual|dispassionate)|dryly|drily|soberly|dispassionately|without (feeling|emotion|passion|enthusiasm|excitement)) ..',
    '(show|display|betray|express|have|voice) (no|not any|not a trace of|zero) (emotion|emotions|feeling|feelings|excitement|enthusiasm|passion) ..',
  ],
  emotional: [
    '(write|speak|talk|come|answer|sing) .. (from the heart|with (all your )?heart|with (feeling|passion|fire|gusto|enthusiasm|abandon)|passionately|enthusiastically|exuberantly|excitedly) ..',
    '(let|allow) .. (feelings|emotions|excitement|enthusiasm|passion) .. (show|shine|out|loose|free|run|flow|through) ..',
    '(share|tell|describe|say) how .. (made|make|makes) (you|me|it|one) feel ..',
    '(create|convey|spread|build|stir up|spark|radiate|generate|whip up) (excitement|enthusiasm|passion|joy|delight|a thrill|thrills|energy) ..',
    '(be|sound) (delighted|thrilled|overjoyed|ecstatic|excited|moved|touched|elated|exuberant|bubbly|over the moon) ..',
  ],
  gentle: [
    '(polite|soft spoken|friendly|kind|gentle|humble|tactful|cautious) (suggestion|suggestions|request|requests|invitation|invitations|word|words|nudge|hint|hints|reminder) ..',
    '(soften|sweeten|cushion|wrap|package) (@det|unwelcome|bad|every|any|all|your|harsh)? (message|messages|news|criticism|refusal|refusals|verdict|feedback|bad news|blow) ..',
    ...plainly([
      '@user .. (be|get) (easily|quickly|deeply)? (hurt|offended|discouraged|intimidated|frightened|put off|scared off|embarrassed|upset) .. (easily|quickly|by)?',
      '@user .. (be|are) (anxious|nervous|vulnerable|fragile|sensitive|afraid|scared|insecure|beginners who) ..',
    ]),
  ],
  blunt: [
    '(bark|shout|yell|snap|growl|roar|scream|snarl) (orders|commands|@det|at|instructions) ..',
    `(use|with|add|drip with|full of|dose of|be dripping with|pour on|heap on|lay on) (@det|dark|biting|cutting|bitter|heavy|acid|caustic|dry|some|plenty of)? (, )?(biting|cutting|bitter|heavy|acid|caustic)? ${unkind} ..`,
    '(be|sound|get|act) (sarcastic|scathing|caustic|acerbic|snarky|biting|cutting|snide|venomous|abrasive|gruff|curt|brusque|stern) ..',
    '(no need|never try|no obligation|not necessary|not your job) to be (nice|polite|friendly|kind|tactful|diplomatic|pleasant|gentle) ..',
    '(say|tell|put|call) (it|things|them) (the way|as|how|like) (it|they) (is|are|be) ..',
    ...against([`(no|without|avoid|never use|not use|refrain from|free of) (@det|any)? ${unkind} ..`]),
    ...plainly([
      '(like|want|wants|came|come|ask|asks|asked) .. (for|to hear|to get|to be) (tough love|the brutal truth|the unvarnished truth|the plain truth|roasted|torn apart|a roast) ..',
    ]),
  ],
};
