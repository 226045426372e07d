import { remembered } from '../remembered.ts';
import type { SentenceContext } from '../sentence.ts';

const EXAMPLE =
  /^(?:(?:\d+\.?|here (?:is|are)|some|one|an?|the|following|few[- ]shot|good|bad|ideal|in-context|worked)\s+)*(?:example|sample|demonstration|illustration|demo|few[- ]?shot)s?\b(?!\s+(?:rules?|guidelines?|requirements?|format))|\b(?:examples?|samples|few-shots?)(?:\s*(?:#?\d+|[a-z]|\([^)]*\)))?\s*:?$|^e\.\s?g\.|^for (?:example|instance)\b/iu;
const DATA =
  /^(?:(?:the|your|user'?s?|source|original|raw|full|begin|start of)\s+)*(?:input|document|article|transcript|passage|text|content|contents|email|conversation|chat history|history|context|data|resume|code|schema|source text|log|logs)s?(?:\s+(?:begins?|starts?|below|here|follows|to (?:summari[sz]e|translate|analy[sz]e|classify)))?\s*:?$/iu;

const NEGATIVE_START =
  /^(?:[❌✗✘✖🚫⛔👎]|(?:please |strictly |also |and |but )*(?:(?:do not|don['’]t|donts?\b|never\b|avoid|refrain from|stay away from|steer clear of|stop\b|not to do|not do\b)|(?:(?:you|we|they|it|(?:the|your) [\p{L}]+|answers|responses) )?(?:(?:must|should|may|can|shall|will|do|does|is|are) (?:not|never)\b|(?:mustn|shouldn|can|won|doesn|aren|isn)['’]t\b|cannot\b))|(?:things|words|phrases|behaviou?rs?|topics|what|stuff|patterns|errors|clich[eé]s) (?:you )?(?:to avoid|not to|never|(?:must|should|may|can) not|mustn|shouldn)|what (?:to avoid|not to)|anti-?\s?patterns?|bad\b|wrong\b|incorrect|forbidden|prohibited|banned|disallowed|off[- ]limits|not allowed|not permitted|unacceptable|pitfalls|no-?go|taboo|red flags|common (?:mistakes|errors))/u;
const NEGATIVE_END =
  /\b(?:to avoid|not to do|don['’]ts|(?:is|are) (?:forbidden|prohibited|banned|off[- ]limits|not allowed|not permitted|unacceptable|taboo)|must not|should not|may not|shall not|cannot|can['’]t|mustn['’]t|shouldn['’]t|never|anti-?patterns?|(?:must|should|will|do|does) not (?:do|use|say|contain|include|mention|appear|write|have)(?: any of)?(?: the following| these| this| any of (?:these|the following))?)\s*:?$/u;
/** "What you do not do here:", "Things we never say:", "It is not allowed to:". */
const NEGATIVE_CLAUSE =
  /^(?:what|things|words|phrases|topics|behaviou?rs?|habits|moves|everything|anything|stuff|actions)(?: that| which)?(?: [\p{L}]+){0,3} (?:never|(?:do|does|did|must|should|may|can|will|shall|would|is|are) not|cannot|(?:don|doesn|mustn|shouldn|can|won|wouldn|isn|aren)['’]t)\b[^.!?]{0,60}$|^(?:it(?: is|['’]s) )?(?:strictly |absolutely )?(?:forbidden|prohibited|banned|not allowed|not permitted|not acceptable|wrong|out of bounds|off[- ]limits|unwelcome|not welcome|no-nos?|deal-?breakers?)\b[^.!?]{0,40}$/u;
/** "Never send anything without:" and "Don't forget to:" ask for what follows. */
const ASKING = /\b(?:without|until|unless|before|except|only|forget|fail to|hesitate|neglect|skip)\b/u;

/** In what kind of place a heading, a label or a tag puts what follows; `undefined`: in no special one. */
export const contextBelow: (name: string) => SentenceContext | undefined = remembered((name) => {
  const text = name.replace(/[_*`]/gu, ' ').trim();
  if (EXAMPLE.test(text)) return 'example';
  return isNegativeLead(text) ? 'negative-list' : undefined;
});

/** Whether a bracketed or a tagged name says that pasted text follows. */
export const namesData = (name: string): boolean => DATA.test(name.replace(/[_-]/gu, ' ').trim());

/** Whether what introduces a list says that its items are what to avoid. */
export function isNegativeLead(text: string): boolean {
  // In lower case, as expressions that pass over the case of all letters take long to compile.
  const lead = text.slice(-240).replace(/[*_#]/gu, '').trim().toLowerCase();
  const last = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('! ')) + 1).trim();
  if (ASKING.test(last)) return false;
  const isNegative =
    NEGATIVE_START.test(last) || NEGATIVE_END.test(last) || NEGATIVE_CLAUSE.test(last.replace(/:$/u, ''));
  return isNegative && !/\b(?:instead|but|rather)\b/u.test(last);
}

const OWN_SIGN =
  /^(?:["“']?)(?:do(?:n['’]t| not)?|never|no|not|avoid|refrain|always|instead|must|only|ensure|make sure|please)\b/iu;

/** Whether an item of a negative list says by itself what it asks: "Never …" below "Don'ts". */
export const hasOwnSign = (text: string): boolean => OWN_SIGN.test(text.replace(/^[*_\s]+/u, ''));

const CODE =
  /^(?:[\]{}[(),;]+$|"[^"]*"\s*:|'[^']*'\s*:|[{[]\s*(?:"|'[\w-]+'\s*:|\{|\[|$)|(?:import|from)\s+[\w.{*]+.*(?:from\b|import\b|;$)|(?:const|let|var|public|private|return|def|class|function|async function|export|SELECT|INSERT|UPDATE|#include)\s.*[;{:(=]|\$\s\w|<\/?[a-z]+[^>]*>.*<\/[a-z]+>$|[\w.]+\(.*\);$|https?:\/\/\S+$)/u;

/** `{research_summary}`, `Notes: {notes}` and `[Room: 3 | Carrying: lamp]` are filled in by a program. */
const PLACEHOLDER =
  /^(?:[\p{L}\p{N} _'-]{1,40}:\s*\{[^{}]*\}|\{[^{}]*\}|\[[^[\]]*\||<[^<>]*>|\[\[[^[\]]*\]\])[^\p{L}]*$/u;

/** `Properties: name, created_at, type` */
const LISTED_NAMES = /^[\p{L} ]{1,30}:(?=.*_)\s*\w+(?:,\s*\w+){2,}\.?$/u;

/** "12  let x = 1", "13 +added", "SQL query: SELECT …": a line of a listing, and a query behind its label. */
const NUMBERED_CODE = /^(?:\d{1,5}(?: {2,}\S| [+-]\S)|[\p{L} ]{1,20}:\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\s)/u;

/** Whether a line is code, JSON or an address, and not prose. */
export const isDataLine: (text: string) => boolean = remembered(
  (text) =>
    CODE.test(text) ||
    NUMBERED_CODE.test(text) ||
    LISTED_NAMES.test(text) ||
    PLACEHOLDER.test(text) ||
    /^[^\p{L}]*$/u.test(text),
);

const QUOTED = /^(?:"[^"]+"|“[^”]+”|«[^»]+»|‘[^’]+’)[.,;]?$/u;

/** Whether a line is one quotation and nothing else. */
export const isQuoted = (text: string): boolean => QUOTED.test(text);
