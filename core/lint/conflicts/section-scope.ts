import { tokenize } from '../text/tokenize.ts';

/** Words of headings under which rules for the whole answer stand. */
const general: ReadonlySet<string> = new Set(
  "rule rules guideline guidelines style tone voice format formatting output constraint constraints instruction instructions requirement requirements note notes important general task role context language length content structure behavior behaviour conduct dos donts response responses answer answers reply replies writing personality persona goal goals objective objectives policy policies standard standards convention conventions principle principles overview introduction prompt system assistant identity communication do don't never always must key core critical quality limits limit scope safety layout presentation audience the and of for your a an to how you with in on & what we expect guide tips best practices practice remember additional other further more final specific details detail main basic basics global mandatory essential hard strict reminders reminder expectations directives directive settings about purpose mission summary".split(
    ' ',
  ),
);

/** Whether a heading names a topic of its own, so that what stands below it is about that topic only. */
export function isSpecificHeading(heading: string): boolean {
  return tokenize(heading).some(({ kind, lower }) => kind === 'word' && !general.has(lower));
}
