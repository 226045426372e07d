import { remembered } from './remembered.ts';
import { tokenize } from './tokenize.ts';

/** Words of headings and labels under which rules for the whole answer stand. */
const general: ReadonlySet<string> = new Set(
  "rule rules guideline guidelines style tone voice format formatting output constraint constraints instruction instructions requirement requirements note notes important general task role context language length content structure behavior behaviour conduct dos donts response responses answer answers reply replies write writing personality persona goal goals objective objectives policy policies standard standards convention conventions principle principles overview introduction prompt system assistant identity communication do don't never always must key core critical quality limits limit scope safety layout presentation audience the and of for your a an to how you with in on & what we expect guide tips best practices practice remember additional other further more final specific details detail main basic basics global mandatory essential hard strict reminders reminder expectations directives directive settings about purpose mission summary case emoji emojis link links unit units currency date dates spelling person tense punctuation number numbers name names sorting order greeting greetings sign-off signoff bullets tables headings markdown markup reading level citation citations source sources reasoning perspective pronouns point view register vocabulary word words count dialect region locale time zone temperature verbosity humour humor wording warning caution attention nb step steps stage hint tip example examples readers users customers yes no avoid include exclude forbidden allowed required optional request input inputs background job target model ai bot agent please also one thing things more else misc miscellaneous addendum form look wording text texts page structure writing conversation minutes plan method report last even general finish design work working house editorial how sound here there this that it all any every each before after send craft field fields themes content body checklist check final finally reminder keep mind explain explaining speak speaking talk telling describe describing".split(
    ' ',
  ),
);

/** Whether a heading or a label names a topic of its own, so that what stands below it is about that topic only. */
export const isSpecific: (title: string) => boolean = remembered((title) =>
  tokenize(title).some(({ kind, lower }) => kind === 'word' && !general.has(lower)),
);
