import { stemsOf } from './stems-of.ts';

/** Names of the whole answer. */
const answers = stemsOf(
  'answer response reply output text message result completion generation content everything document copy prose piece body conversation chat turn material translation whole',
);

/** Kinds of text that an answer can be as a whole. Two with different names are different texts. */
const texts = stemsOf(
  'email mail letter story post article essay report newsletter poem speech memo tweet blurb tagline slogan advert script blog proposal presentation bio biography obituary notification announcement invitation recipe tutorial documentation column editorial dialogue song joke riddle haiku limerick sonnet itinerary pitch digest bulletin leaflet flyer brochure cv telegram sms novel diary chronicle contract invoice reminder brief briefing talk lecture sermon lesson',
);

/** Pieces of an answer, or of what is made beside it, that may follow rules of their own. */
const parts = stemsOf(
  'commentary body title headline heading header footer subject caption comment footnote intro introduction conclusion summary section paragraph sentence line bullet item list table column row cell label tag id identifier hint quote quotation citation reference link url code block snippet filename query appendix annex attachment postscript greeting salutation closing signature chapter verse stanza refrain slide image picture diagram chart legend dialogue thought draft keyword hashtag subtitle abstract recommendation verdict docstring doc readme changelog annotation metadata description preview teaser synopsis sidebar button menu tooltip placeholder badge voiceover narration lyrics chorus glossary timeline step detail half',
);

/** Pieces that all of an answer is made of: each of them is the whole, only "the first" is a part. */
const composing = stemsOf('paragraph sentence line bullet item list section row block step page verse stanza table');

/** Whether a noun, by its stem, names the whole answer. */
export const isAnswer = (stem: string): boolean => answers.has(stem);
/** Whether it names a kind of text that may be the whole answer. */
export const isText = (stem: string): boolean => texts.has(stem);
/** Whether it names a piece of the answer. */
export const isPart = (stem: string): boolean => parts.has(stem);
/** Whether all of an answer may be made of such pieces. */
export const isComposing = (stem: string): boolean => composing.has(stem);
