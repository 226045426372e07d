import { setOf } from './set-of.ts';
import { stemWord } from './stem-word.ts';

/** Verbs that prompts give orders with. At the beginning of a clause, one of them makes it an order. */
const verbs = `
abbreviate abide abort abstain accept accommodate accompany account acknowledge act activate adapt add address
adhere adjust admit adopt advertise advise agree aim align allow allude alphabetise alphabetize alter alternate
amend analyse analyze anchor annotate announce anonymise anonymize answer anticipate apologise apologize append
apply appraise approach approve archive argue arrange articulate ascertain ask assemble assert assess assign
assist assume assure attach attend attribute avoid await award back backdate balance ban base be become begin behave
bid bind blend block bold book boost bounce bracket break breathe brief bring broaden build bullet bundle buy
calculate calibrate call cancel cap capitalise capitalize capture care carry cast catch categorise categorize center
centre challenge change charge chat check cheer choose chop chunk cite clarify classify clean clear click climb
close cluster code coin collect color colour combine come comfort comment commit communicate compare compensate
compile complete comply compose compress compute conceal concentrate conclude condense conduct confine confirm
conform congratulate connect consider consolidate construct consult contact continue contrast contribute
convert convey cooperate coordinate copy correct count cover craft cram create credit criticise critique crop
cut date deal debug decide declare decline decorate deduce deduct default defer define delay delegate delete deliver
demonstrate deny depict deploy derive describe design detail detect determine develop devote diagnose dial dictate
differentiate direct disable discard disclose discourage discuss disguise dismiss dispatch dispense display
disregard distil distill distinguish distribute divide do document double draft draw dress drop dub echo edit
elaborate elicit eliminate embed embody embrace emit empathise empathize emphasise emphasize employ emulate enable
enclose encourage encrypt end enforce engage enlarge enquire enrich ensure enter entertain enumerate envision equip
erase escalate escape eschew establish estimate evaluate exaggerate examine exchange exclude excuse execute exempt
exit expand explain explore export expose express extend extract fabricate factor feature feel fetch field fill
filter finalise finalize find finish fire fit fix flag flatten flip focus fold follow forbid force forecast forego
foreground forget forgive forgo form format formulate forward frame fulfil fulfill gather gauge generate get give
gloss go grade grant greet ground group guarantee guard guess guide halt hand handle hang have hear hedge help
hesitate hide highlight hold honor honour host hunt hurry identify ignore illustrate imagine imitate impersonate
implement imply import impress improve include incorporate increase indent indicate infer inform inject inquire
insert inspect inspire install instruct insult interpolate interpret interrupt intersperse interview introduce invent investigate
invite invoke issue italicise italicize join judge justify keep know label launch lay lead lean learn leave let
level leverage limit line link list listen load locate lock log look lose love lower lowercase maintain make manage
map march mark mask match maximise maximize measure meet memorise memorize mention merge migrate mimic mind minimise
minimize mirror mix model modify monitor move name narrate narrow negotiate nest net normalise normalize note notice
notify nudge number obey observe obtain offer omit open operate opt order organise organize orient outline output
outrank overlook override overwrite own package paint paraphrase park parse pass paste patch pause pay perform
personalise personalize persuade phrase pick pin pitch place plan play point polish poll pool populate pose position
post practice practise praise predict preface prefer prefix prepare prepend present preserve press presume pretend
prevent price print prioritise prioritize probe proceed process produce prohibit promise promote prompt pronounce
proofread propagate propose protect prove provide prune publish pull punctuate push put quantify query question
quieten quit quote raise randomise randomize rank rate reach react read realise reason reassure recall recap recast
recognise recognize recommend reconcile reconstruct record recruit redact redirect reduce refactor refer refine
reflect reformat refrain refresh refund refuse regard register rehearse reinforce reject relate release rely remain
remember remind remove rename render reorder repeat rephrase replace reply report represent request require reread
research reserve reset resist resolve respect respond rest restart restate restore restrict restructure retain
retell retrieve retry return reuse reveal reverse revert review revise revisit reward reword rewrite rhyme ride ring
rip role roleplay round route run sacrifice salute sanitise sanitize satisfy save say scan schedule score screen
search secure seek select sell send separate sequence serve set settle shake shape share shift ship shorten shout
show shun shut sift sign signal silence simplify simulate sing sit size sketch skim skip slip smile soften solicit
solve sort sound source spare speak speculate specialise specialize specify spell split spread sprinkle stack stamp stand
standardise standardize start state stay steer step stick stipulate stitch stop store streamline stress strike strip
strive structure stub study style submit substitute subtract succeed suggest sum summarise summarize supplement supply support
suppress surface surround suspend swap switch sympathise sympathize synthesise synthesize tabulate tackle tag tailor
take talk target teach tease tell term terminate test thank think throw tick tidy title tolerate top touch
trace track transcribe transform translate transliterate treat trim trust try turn tweak type typeset uncover
underline understand undertake unify unpack update upgrade uphold upload uppercase urge use utilise utilize validate
value vary venture verify vet view visit voice wait walk warn watch weave weigh welcome wish withdraw withhold
wonder word work worry wrap write 
bake bargain bother burden cook copyedit dodge fall free fry haggle hint iron neaten pester plead reimburse smooth spruce straighten sweep transfer trouble win lecture scold flatter console redo hyphenate
purge batch claim confess insist google browse overhaul summon whisper
supplement complement augment reroute
mock deride ridicule digress ramble lie gossip relay defer pretend pose withstand disobey
backtrack badger belittle bypass cajole coax commiserate compliment concede condescend deduct deflect demean deviate
diagnose disparage disturb divulge elicit embellish empathize escalate exaggerate extrapolate feign flaunt gossip
hallucinate harass impersonate interject intervene intimidate meddle mislead moralise moralize nag nudge obfuscate
onboard overpromise overrule overstep patronise patronize persist placate ponder prescribe probe qualify reassure
reattempt rebase rerun retaliate rollback scrape sidestep solicit squash stray sugarcoat triage upsell vouch wander
repair chain splice inline hydrate lint profile benchmark provision scale throttle debounce queue
stream encode decode rotate backup clone fork bump deprecate port inherit mount animate mute recite
soothe roast applaud coach mentor tutor quiz audit invoice bill mediate adjudicate waive nominate appoint hire
train debrief foreshadow spoil localize localise resize blur sharpen tint
`;

/** Among them, those that are also nouns, adjectives or participles: they need more than their place to be orders. */
const nouns = `
supplement complement
batch claim google
repair chain lint profile benchmark scale queue stream backup clone fork bump port mount mute roast coach
mentor tutor quiz audit invoice bill train blur tint squash inline
bargain burden cook fall free hint iron smooth sweep transfer trouble win lecture
account address aim answer approach back balance bold break brief bullet call care cast catch center centre change
chat check clear close cluster code color colour comment complete contact contrast copy correct count cover
credit critique cut date deal default design detail direct display document double draft dress echo end estimate
exit factor feature field filter fit flag focus follow form format frame go grade ground group guide hand handle
have help highlight hold host issue judge label lead lean learn level limit line link list load lock log look love
lower mark mask match measure mind mix model name narrow nest net note notice number offer open order outline output
own package paint pass patch pause phrase pick pin pitch place plan play point poll pool position post practice
present press price print process prompt prune pull push query question quote rank rate reach read reason recall
recap record release report request research rest return reverse review rhyme ring role round route run save score
screen search secure sequence set shape share shift show sign signal size skim slip smile sort sound source spell
split spread stack stamp stand start state step stick stop store stress strike structure study style sum supply
support surface switch tag target tell term test thank title top touch trace track trim trust turn type update
value view visit voice wait walk watch welcome word work worry wrap 
`;

const imperatives: ReadonlySet<string> = setOf(verbs);
const nounLike: ReadonlySet<string> = setOf(nouns);
/** Verbs that things do, and nobody is told to. */
const ofThings = 'contain pose consist comprise exceed appear occur belong differ';
const verbStems: ReadonlySet<string> = new Set([...imperatives, ...setOf(ofThings)].map(stemWord));

/** Whether a word, in lower case, can give an order. */
export const isImperative = (word: string): boolean => imperatives.has(word);

/** Whether it may as well be a noun ("list", "answer"). */
export const isNounLike = (word: string): boolean => nounLike.has(word);

/** Whether a word, by its stem, is a form of one of the verbs. */
export const isVerbStem = (stem: string): boolean => verbStems.has(stem);
