/**
 * How a named text is asked for or ruled out when no verb of using or avoiding says so, as phrases of the lexicon's
 * notation. `<quote>` stands for the text, or for several that are listed.
 */

const it =
  '(the|our|any|an|a|your|this|that|all|every)? (single|old|mere|dreaded)? (word|words|term|expression|phrase|name|adjective|verb|noun|label|keyword|buzzword|brand|brand name|slogan|motto|letter|abbreviation|acronym|wording|formula|string|text|line|title|cliche)? <quote>';

const be = '(be|is|are|was|were|has been|have been|remain|remains|stay|stays|count as|counts as|go|goes|went)';

const texts =
  '(everything|anything|whatever|whichever|texts|copy|posts|drafts|pages|messages|mails|those|all|any|every|each|@text|@answer)';

const turnedAway =
  '(block|blocked|blocks|drop|drops|dropped|reject|rejects|rejected|discard|discards|discarded|bin|bins|binned|bounce|bounces|bounced|delete|deletes|deleted|refuse|refuses|refused|quarantine|quarantines|quarantined|censor|censored|send back|sends back|sent back|returned|turn down|turned down|flag|flags|flagged|filter out|filters out|filtered out|thrown out|not accepted|not published|not printed|strip|strips|skip|skips|not let through|hold back|holds back|held back|suppressed|unusable|void|invalid)';

const having =
  '(in which|with|that contain|that contains|containing|where|which contain|which contains|that use|that uses|that mention|that mentions|that has|that have|which has|mentioning|using|including|carrying|that carry)';

const lacking =
  '(lack|lacks|lacking|without|misses|missing|omit|omits|not contain|not include|not mention|not have|not carry|not use|not say|leaves out|leave out|short of|devoid of|has no|have no|fails to mention|fails to include)';

const gone =
  '(retired|dead|gone|banned|taboo|off limits|off the table|off the menu|blacklisted|on the blacklist|a no go|a no no|verboten|worn out|worn|overused|overdone|done for|outlawed|history|poison|toxic|a dirty word|a swear word|unwanted|prohibited|struck off|out of bounds|forbidden|discontinued|abolished|scrapped|barred|frowned upon|a red flag|not ours|not our word|not a word we|no word of ours|no longer ours|no longer used|no longer in use|no longer our|no longer allowed|in the bin|reserved for others|trademarked by|out of fashion|dated|not for us|not for print|unprintable|unspeakable)';

/** What rules the text out. */
export const barring: readonly string[] = [
  `(keep|leave|cut|strip|edit|weed|scrub|knock|throw|rule|take|write|hold|weed|squeeze) ${it} (out|off|away|aside|at bay)`,
  `(keep|leave|stay|steer|remain|be) .. (free|clear|rid|innocent) (of|from) ${it}`,
  `(strike|cross|scratch|blot|edit|cut|weed|take|leave) out ${it}`,
  `(strike|cross|scratch|purge|scrub|ditch|lose|kill|retire|scrap|outlaw|banish|abandon|replace|swap|substitute|taboo|blacklist|censor|bury) ${it} !(for @user)`,
  `(strike|take|taken|struck|took|remove|removed|cross|crossed|delete|deleted) ${it} (off|from) .. (list|index|vocabulary|dictionary|glossary|style guide)`,
  `(do|get by|get along|make do|manage|cope|get|live|come along|work) without ${it}`,
  `(steer clear of|stay away from|stay clear of|keep away from|shy away from|stay off|keep off|lay off|hands off|go easy on|have done with|no more of|enough of|part with|move away from) ${it}`,
  `${it} .. ${be} (now|therefore|strictly|simply|long|no|on our side)? ${gone}`,
  `${it} .. (stay|stays|remain|remains|be|is|are|belongs|belong) (out|away|unsaid|unwritten|unspoken|unused|elsewhere) !(of (the|this) question)`,
  `${it} .. (be|is|are|stand|stands|sit|sits|landed|went) (on|part of|among) .. (blacklist|black list|taboo list|stop list|stoplist|ban list|banned list|no list|hit list|deny list|denylist|index|list of (forbidden|banned|taboo|prohibited|unwanted|dead|retired|shame)|banned words|forbidden words|words to avoid|do not use)`,
  `(blacklist|black list|taboo list|stop list|stoplist|ban list|banned list|deny list|denylist|taboo words|taboos|banned words|forbidden words|words to avoid|banned|taboo|off limits|verboten|no go words) (is|are|be)? (:|=) ${it}`,
  `(blacklist|black list|taboo list|stop list|stoplist|ban list|deny list) (contain|contains|include|includes|hold|holds|name|names|say|says) .. ${it}`,
  `${turnedAway} .. ${texts} .. ${having} .. ${it}`,
  `${texts} ${having} .. ${it} .. ${be} ${turnedAway}`,
  `${texts} .. (in which|where) ${it} .. ${be} ${turnedAway}`,
  `(cannot|can't|could not|can not|do not|don't|never) (stand|bear|abide|stomach|suffer|want to|like to) (to|the sight of|the sound of)? (read|reading|hear|hearing|see|seeing)? ${it}`,
  `(hate|hates|dislike|dislikes|detest|detests|loathe|loathes|be allergic to|is allergic to|are allergic to|wince at|winces at|cringe at|cringes at|sick of|tired of|fed up with|object to|objects to|take offence at|takes offence at|bristle at|bristles at|sneer at|stumble over) (reading|hearing|seeing)? ${it}`,
  `${it} .. (make|makes|made) .. (cringe|wince|angry|sick|flinch|uneasy|shudder|furious|shiver|yawn|groan)`,
  `${it} .. (offend|offends|upset|upsets|annoy|annoys|irritate|irritates|anger|angers|hurts|insult|insults|scares|frightens|puts .. off|trigger|triggers|trips|sets off|breaks the|costs us)`,
  `(another|a different|some other|a better|a fresh|other|fresh|different|a gentler|a milder) (word|words|expression|term|way|ways|phrase|name|formula|wording) (for|than|to say|of saying|instead of) ${it}`,
  `(synonym|alternative|substitute|replacement|stand in|euphemism|paraphrase|equivalent) (for|to|of) ${it}`,
  `(say|write|use|call|name|refer|speak|talk|prefer|choose|put|it|they|them|him|her|is|are) ... (, not|, never|and not|and never|rather than|instead of|in place of|over|but not|but never|not|never|as opposed to) (a|an|the|just|of|as)? ${it}`,
  `(instead of|rather than|in place of|in lieu of) (the|a|an)? (word|term|phrase|expression)? <quote>`,
  '(no|not a|never a|not one|not a single|nary a|zero) <quote>',
  '^ (and|but|,)? (never|not) (a|the)? (word|term|phrase)? <quote>',
  `(no|without a|without any|not a|not one|not a single|without a single|without the) (single|letter|word|term|phrase|expression|instance of|mention of|trace of|use of|talk of) (of|the)? (letter|word|term)? <quote>`,
  `(no|never a|not a|little) (place|room|need|use|call|excuse|space|patience|home) for ${it}`,
  `${it} (have|has) no (place|room|business|home|right|use|part)`,
  `(nobody|no one|nothing|none|never) .. (read|reads|see|sees|hear|hears|be called|is called|called|meet|meets|find|finds|encounter|encounters) .. ${it}`,
  `(spare|save) (the|your|our|each|every|a|any|all|their|my|us)? @user .. ${it}`,
  `(not|never|avoid|without|stop) (call|calling|describe|describing|label|labelling|refer to|referring to) .. (as)? (a|an|the)? <quote>`,
  `(be|is|are) not .. (called|named|a|an|the) <quote>`,
];

const needed =
  '(a must|mandatory|compulsory|obligatory|required|essential|indispensable|needed|non negotiable|a given|due|a fixture|expected|wanted|called for|what @user .. (search|look) for|our keyword|our trademark)';

/** What asks for the text. */
export const asking: readonly string[] = [
  `(no|never|nothing|not a single|not one|none) ... (without|that lacks|that lack|lacking|unless it contains|unless it has) .. ${it}`,
  `(incomplete|unfinished|invalid|worthless|not complete|not finished|not valid|not ready|not done|useless|rejected|void|pointless) (without|until .. (has|contains|mentions)) ${it}`,
  `(search|searches|searching|look up|looking|query|grep|google|googling|filter|filtering) (for)? ${it} .. (find|finds|hit|hits|turn up|turns up|land|lands|lead|leads|return|returns|bring up|brings up|match|matches)`,
  `(findable|found|listed|filed|indexed|searchable|ranked) (under|by|for|with|through|via) ${it}`,
  `(rank|ranks|come up|show up|turn up|appear) (for|under|when .. (search|type|google)) ${it}`,
  `${it} .. (belong|belongs) (in|into|there|here|to|on|at|somewhere)`,
  `${it} .. ${be} (absolutely|simply|always|also|strictly)? ${needed}`,
  `${it} .. (must|should|may|can|shall|is|are) (not|never) (be)? (missing|absent|omitted|left out|skipped|forgotten|dropped|go missing|fall under the table|lacking|to be missed)`,
  `${it} .. (have|has|had|need|needs|must|ought|shall|got|should) (to)? (be|appear|feature|figure|fall|be heard|make it in|turn up|pop up|crop up|stand|be read|be seen|come up|show up|occur|go in|come in|remain|survive) !(out|not|never|gone|off|banned|avoided|removed|replaced|dropped|left|deleted|the (first|last)|last|first)`,
  `(by|under|with) (its|the|their|his|her|our) (full|official|proper|whole|complete|registered|exact|legal|entire)? (official|proper)? (name|title|designation|label) (,|:)? <quote>`,
  `(full|official|proper|correct|registered|legal|complete) (name|title|designation) (be|is|,|:|reads) <quote>`,
  `(slip|squeeze|work|weave|smuggle|sneak|drop|fit|fold|bring|get|put|blend|build|bake|thread|squeeze) ${it} (in|into|somewhere|anywhere)`,
  "(do not|don't|never|not) (forget|leave out|omit|skip|drop|miss|overlook|neglect|lose) (to (say|mention|use|write|include))? (the|our)? (word|term|phrase|name|expression)? <quote>",
  `(find|give|make|reserve|save|leave|keep|have) .. (place|room|space|home|spot|slot|sentence|line) (for|to) ${it}`,
  `(refer to|speak of|describe|present|address) .. as (a|an|the)? <quote>`,
  '(call|calls) (the|our|your|each|every|all|any)? (@user|members|staff|employees|product|app|service|company|brand|plan|feature|shop|store|team) <quote>',
  `(utter|pronounce|recite|quote|repeat|print|stamp|plant|anchor) .. ${it}`,
  `(people|they|@user|clients|crawlers|engines|google) .. (search for|look for|google|expect|listen for|wait for|want to read|want to hear|want to see|type) .. (word|term|phrase|expression|keyword) <quote>`,
  `${turnedAway} .. ${texts} .. ${lacking} .. ${it}`,
  `${texts} .. ${lacking} ${it} .. ${be} ${turnedAway}`,
  `(only|unless) .. (contain|contains|has|have|mention|mentions|say|says|include|includes|carry|carries|bear|bears) ${it}`,
  `(check|make sure|see to it|ensure|verify|confirm|be sure) .. ${it} .. (be|is|are) (in|there|present|included|in it|in there)`,
  `(every|each|all) .. (carry|carries|bear|bears|hold|holds|show|shows|have|has|contain|contains|get|gets|sport|sports|mention|mentions) ${it}`,
  `(be sure to|remember to|make sure to|make a point of) (say|saying|drop|dropping|mention|mentioning) ${it}`,
  `(<quote>|${it}) .. (as often as|as many times as|in every|in each|somewhere in|early on|up front|at least once)`,
];
