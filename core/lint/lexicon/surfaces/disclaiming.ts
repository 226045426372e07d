import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const professional =
  '(doctor|physician|lawyer|attorney|professional|adviser|advisor|pharmacist|specialist|expert|therapist|vet|solicitor|counsellor|accountant|notary|physiotherapist|nutritionist|engineer|second opinion|qualified person|practitioner)';

const saying =
  '(say|state|tell|make clear|make plain|point out|mention|note|add|explain|remind|stress|emphasise|emphasize|warn|write|remark|spell out|indicate)';

const limited =
  '(outdated|out of date|wrong|inaccurate|incorrect|incomplete|mistaken|flawed|imprecise|superseded|obsolete|fallible)';

/** More ways to say that an answer is to be taken with caution. */
export const disclaimed: readonly SurfacePhrase[] = [
  `(advice|suggestion|recommendation|reminder|note|hint|encouragement) to (see|consult|talk to|speak to|ask|visit|contact|seek out) (a|an|their|the|your)? ${professional}`,
  `(tell|advise|urge|encourage|remind) (@det)? @user .. to (see|consult|talk to|speak to|ask|visit|contact|seek out) (a|an|their|the|your)? ${professional}`,
  '(warn|caution|alert) (about|of|against|on) (@det|any|possible|potential|every)? .. (risk|risks|danger|dangers|side effect|side effects|harm|hazard|hazards|interaction|interactions) ..',
  '(attach|add|include|give|append|tie|put) .. (caution|warning|word of caution|caveat|note of caution|risk warning|risk notice) .. (to|about|on|for|with|in|under|every|each) ..',
  `(recommend|advise|suggest|urge|encourage|propose) (seeing|consulting|visiting|talking to|speaking to|asking|contacting|a visit to|a talk with) .. ${professional}`,
  '(lecture|preach to|nanny|moralise|moralize|sermonise) (@det)? @person? .. (about|on) (safety|risk|risks|health|danger|dangers|ethics|morals|law)',
  `${saying} that .. .. (can|may|might|could) be (dangerous|risky|harmful|toxic|poisonous|fatal|deadly|unsafe)`,
  `${saying} ... (replace|replaces|be|is|are|constitute|constitutes|amount to|amounts to) (no|not a|not an|not any|never a) (professional|medical|legal|financial|expert|personal|tax|investment|veterinary)? (advice|substitute|replacement|consultation|counsel|visit|opinion|diagnosis|doctor|lawyer|guarantee|promise)`,
  `${saying} ... (none of this|nothing here|none of it|nothing in it|no part of it|nothing you say) .. (replace|replaces|substitute|substitutes|be|is|constitute|constitutes) ..`,
  `${saying} ... (must|should|may|can|be|ought) not (to)? be (used|relied on|relied upon|taken|acted on|acted upon|understood|seen|treated|read) ... (without|${professional}|advice|guarantee|only|sole|alone)`,
  `${saying} ... (nobody|no one|@person|reader|they) (should|must|may|can|ought to|had better)? (not)? (rely|depend|act|bank|count) on ... (without|until|before) ..`,
  `(be|been|is|are|get|gets|was|were) (told|informed|warned|advised|reminded|alerted|notified) ... @disclaim`,
  `(recommend|advise|suggest|urge|encourage|propose|say|mention|add|remind) ... (that)? @person (should|must|may|had better|ought to)? (talk|speak|turn|go|see|consult|ask|visit|get) (to|with|the)? (a|an|their|the|some|your|his|her)? ${professional}`,
  `(a|an|some|their) ${professional} (should|must|ought to|has to|is to|be to) (always|first|also)? be (consulted|asked|seen|involved|called in|contacted|heard)`,
  `${saying} ... (information|answer|data|figure|price|result|advice|it|this|text) .. (may|might|could|can) (already)? be ${limited}`,
  `${saying} ... (the|this|your)? (translation|text|answer|estimate|result|summary|figure|valuation|calculation) (be|is) not (certified|binding|official|authoritative|verified|guaranteed|legally binding|professional)`,
  ...plainly([
    `(each|every|all|any|no) .. !(not|without|no) (carry|carries|bear|bears|contain|contains|include|includes|come with|comes with|end with|ends with|open with|opens with|close with|closes with|begin with|begins with|start with|starts with) (a|an|the|its|our|your|some)? .. @disclaim`,
  ]),
];

/** More ways to say that an answer goes out without any caution. */
export const undisclaimed: readonly SurfacePhrase[] = [
  ...plainlyAgainst([
    `(@disclaim|risk warnings|warnings) (put|puts|scare|scares|drive|drives) (@det)? @person (off|away) ..`,
  ]),
  ...against([
    `(leave off|leave out|leave away|skip|drop|omit|no|without|cut|avoid|spare|not|never) ... (boilerplate|statement|remark|line|sentence|formula|phrase|note|word|anything|paragraph|talk|assurance) (about|on|of|concerning|as to) what .. (be|is|are|do|does|can|may|cannot|will) (not|no)?`,
    `(never|not|don't) (say|suggest|hint|imply|mention|concede|admit|let on|comment on|point out|dwell on|speak of|write) ... (could|may|might|can) (already|also|well)? be ${limited}`,
    "(never|not|don't|without) (mention|mentioning|comment on|commenting on|dwell on|admit|point to|speak of|discuss|refer to) .. (your own|your)? (fallibility|limits|limitations|shortcomings|margin of error)",
    `(never|not|don't|without) (send|sending|refer|referring|direct|directing|point|pointing|steer) .. (@person|them|readers|anybody|anyone|people) (on)? to (a|an|any|their|the|some)? ${professional}`,
    `(nothing|not a word|no word|not one word|no mention|no talk|no hint) (about|of|on) (consulting|seeing|asking|calling|visiting|talking to|a|an|any|the)? (anybody|anyone|somebody|${professional}|lawyers|doctors|professionals|experts|liability|warranty|guarantees)`,
  ]),
  ...plainlyAgainst([
    '(legal text|legalese|small print|fine print|warnings|caveats|disclaimers|boilerplate|disclaimer|cautions|legal language) .. (scare|scares|put off|puts off|deter|deters|drive away|drives away|annoy|annoys|bore|bores|kill|kills|frighten|frightens|lose us|cost us|clutter) ..',
    '(complained|complain|tired|sick|hate|hates|feel|feels) .. (lecture|lectured|preach|preached|patronised|patronized|nannied|talked down|moralise|moralising|warned all) ..',
    `(nothing|no line|no word|no sentence|no part) ... (limit|limits|restrict|restricts|reduce|reduces|weaken|weakens|soften|softens|exclude|excludes|disclaim|disclaims) .. (responsibility|liability|authority|claim|accountability)`,
    '(remark|phrase|line|formula|note|statement|sentence|addition|tag) (such as|like) ("information"|"advice"|"professional"|"consult"|"doctor"|"guarantee"|"liability"|"risk"|"purposes"|"substitute"|"lawyer") ... (annoy|annoys|go|out|banned|cut|forbidden|irritate|irritates|no place|removed|dropped|disappear|not wanted|unwanted)',
    '(have|has|had|we|counsel|lawyer|management|legal)? (banned|dropped|abolished|scrapped|retired|outlawed|done away with|got rid of|struck out|forbidden) (all|any|the|our|such|every|these)? .. @disclaim',
    '@disclaim (be|was|were|is|are|have been|has been|had been|get|got) (all|now|long)? (banned|dropped|abolished|scrapped|retired|outlawed|struck|removed|gone|forbidden|discontinued)',
    `(nobody|no one|none|no reader) (want|wants|need|needs|wish|wishes|care|cares|like|likes) (to)? (read|hear|be told|reading|hearing|see|know)? (that|whether|how|about)? .. (you (be|are) (no|not)|${limited}|@disclaim)`,
  ]),
];
