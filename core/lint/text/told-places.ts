import { latePattern } from './late-pattern.ts';
import { remembered } from './remembered.ts';
import type { Sentence } from './sentence.ts';

/** What comes in: "You are given:", "You will receive:". */
const GIVEN =
  /^(?:you(?:['’]ll| will| are| have been)?(?: be)? (?:given|provided with|receive|get|handed|shown|sent)\b|what you (?:get|receive|are given)\b|inputs? you (?:get|receive)\b)[^.!?]{0,60}:?$/u;

/** What a machine does by itself: "The CLI handles:", "This script does:", "`tool` supports:". */
const MACHINE = latePattern(
  String.raw`^(?:the |this |our |its )?(?:\x60[^\x60]+\x60|[\p{L}\p{N}_-]+ )?\s?(?:cli|tool|script|command|api|server|app|application|platform|program|plugin|library|pipeline|service|website|hook|daemon|parser|compiler|runtime|framework|workflow)(?: (?:also|then|automatically|already))? (?:handles|does|supports|provides|performs|offers|covers|checks|manages|takes care of|will|can)\b[^.!?]{0,40}:$`,
);

/** By what something is known: "Signs you're over-fixing:", "Common symptoms". */
const SIGNS =
  /^(?:(?:the|some|common|typical|warning|early|tell-?tale|clear) )*(?:signs?|symptoms?|smells?|indicators?|gotchas?)\b[^.!?]{0,50}:?$/u;

/** What is chosen from: "Choose one of the following stages:". What the answer may be made in (formats, tones) is asked for. */
const CHOICES =
  /\b(?:select|choos|pick|classif|categori[sz]|assign|determin|identif)\p{L}*\b.*\b(?:options|stages|categories|classes|labels|intents|types|kinds|states|status(?:es)?|levels|phases)\b[^.!?]{0,20}:$/u;

/** By what a text or a work is judged, the one of somebody else as often as not. */
const CRITERIA =
  /\b(?:criteria|rubrics?|grading|scoring|success metrics?|failure metrics?|system (?:success|failure)|definition of done|checklist|scorecard)\b|^(?:sources|references|further reading|see also|related (?:links|reading)|resources|bibliography):?$/u;

/** The one for machines takes longer to compile than all others, and few titles name one. */
const FACTS = [GIVEN, MACHINE, SIGNS, CHOICES];

/** How a place tells of something instead of ordering it. */
type Telling = 'facts' | 'criteria';

const tellingOf: (title: string) => Telling | '' = remembered((title) => {
  // In lower case, as expressions that pass over the case of all letters take long to compile.
  const text = title.replace(/[*_#]/gu, '').trim().toLowerCase();
  const last = text.slice(text.search(/[^.!?]*$/u)).trim();
  if (FACTS.some((facts) => facts.test(last))) return 'facts';
  return CRITERIA.test(last) ? 'criteria' : '';
});

/**
 * Whether the list or the section that a sentence stands in tells of something: of what comes in, of what a machine
 * does, of signs (`facts`: nothing is asked for there), or of how a work is judged (`criteria`: only orders ask there).
 */
export function toldAs({ headings, leadIns }: Pick<Sentence, 'leadIns' | 'headings'>): Telling | undefined {
  const around = [...headings.slice(-1), ...leadIns.slice(-1)].map(tellingOf);
  if (around.includes('facts')) return 'facts';
  return around.includes('criteria') ? 'criteria' : undefined;
}

const SHOWN = /^(?:for (?:example|instance)\b|e\.\s?g\.|suppose\b|imagine\b|say,)/iu;

/** "For example, …": a case that is made up. */
export const isMadeUp = ({ text }: Sentence): boolean => SHOWN.test(text);
