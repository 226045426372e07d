import { stemWord } from './stem-word.ts';

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(stemWord));

/** Names of the whole answer. */
const answers = stemsOf(
  'answer response reply output text message result completion generation content everything document copy prose writing wording piece body conversation chat turn material',
);

/** Kinds of text that an answer can be as a whole. Two with different names are different texts. */
const texts = stemsOf(
  'email mail letter story post article essay report newsletter poem speech memo tweet blurb tagline slogan advert description explanation translation script blog plan proposal presentation release bio biography obituary notification announcement invitation recipe tutorial guide documentation overview briefing statement column editorial review dialogue monologue song joke riddle haiku limerick sonnet itinerary lesson pitch digest bulletin leaflet flyer brochure synopsis abstract cv telegram sms transcript novel diary chronicle commentary minutes profile record ticket spec',
);

/** Pieces of an answer, or of what is made beside it. */
const parts = stemsOf(
  'title headline heading header footer subject caption comment footnote note introduction intro conclusion summary section paragraph sentence line bullet item list table column row cell field key value label tag name id identifier step stage question option choice hint quote quotation citation reference link url code block snippet function class method variable constant file filename path commit branch query search prompt appendix annex attachment postscript greeting salutation closing signature opening ending chapter verse stanza refrain page slide image picture diagram chart legend axis formula equation dialogue thought plan draft entry definition term keyword hashtag subtitle abstract methods results discussion recommendation verdict rating score explanation reason justification reasoning analysis object array property attribute node edge entity triple relation parameter docstring readme changelog annotation metadata description translation original source preview teaser synopsis sidebar button menu tooltip placeholder alert subtask card badge sign notice board poster leaflet voiceover narration lyrics chorus clue puzzle distractor criterion comparison pros cons timeline agenda minute attendee action',
);

/** Whether a noun, by its stem, names the whole answer. */
export const isAnswer = (stem: string): boolean => answers.has(stem);
/** Whether it names a kind of text that may be the whole answer. */
export const isText = (stem: string): boolean => texts.has(stem);
/** Whether it names a piece of the answer. */
export const isPart = (stem: string): boolean => parts.has(stem);
