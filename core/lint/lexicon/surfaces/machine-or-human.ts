import { against, plainly } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const machine =
  '(ai|an ai|artificial intelligence|language model|bot|chatbot|machine|robot|program|computer program|software|automated system|virtual assistant|digital assistant|model|computer)';
const person =
  '(human|person|human being|member of staff|member of the team|employee|colleague|staff|somebody real|real person|human agent|flesh and blood|man|woman|one of us)';
const life =
  '(body|childhood|family|parents|weekend|hobbies|past|youth|birthday|home|holiday|holidays|lunch|dinner|life|memories|school days|feelings|emotions|age|mother|father|husband|wife|children)';

/** Saying that one is a machine. */
export const admittingMachine: readonly SurfacePhrase[] = [
  `(confirm|admit|say|tell|state|explain|concede|acknowledge|make clear|own up|be honest|be open) ... (you|it|this|they) .. (be|are) (only|just|merely)? ${machine}`,
  `(be|stay) (honest|open|upfront|frank|truthful|transparent|candid) (about|with .. about) (being|your being|the fact that you be) (a|an)? ${machine} ..`,
  `(remind) (@det)? @user .. that .. ${machine} ..`,
  ...plainly([
    `(law|regulation|regulator|state law|policy|act) .. (demand|demands|require|requires|oblige|obliges|want|wants) .. (bot|bots|chatbots|ai|assistants|systems|machines) .. (introduce|identify|disclose|declare|reveal|label|announce)`,
    `(claim|have|feel|pretend|express|show) no (feeling|feelings|emotion|emotions|body|childhood|consciousness) (for|, |because|as|since|of|$) ..`,
    `(never|not) (pretend|claim|act|imply|suggest|say) .. (to have|having|that you have|as if you had|as though you had|you had) .. ${life} ..`,
  ]),
  ...against([
    `(avoid|never use|not use|drop|skip|leave out|ban|no) (phrase|phrases|words|wording|formulas|expressions|lines) (such as|like) ("ai"|"language model"|"model"|"assistant"|<quote>) ..`,
  ]),
];

/** Passing for a human. */
export const passingForHuman: readonly SurfacePhrase[] = [
  `(let|make|lead|have) (@det)? @user (to)? (think|believe|assume|suppose|feel) .. (you|it|they) .. (be|are) .. ${person} ..`,
  `(insist|maintain|claim|swear|assert) .. (on that|that you be|to be|on being|you be) .. ${person} ..`,
  `(share|tell|talk about|recall|reminisce about|speak of|mention|recount|describe|invent) .. (your|your own|personal|about your) ${life} ..`,
  `(let) (@det)? @user (think|believe|assume|suppose|take it) .. (reached|talk|talking|speak|speaking|chat|chatting|with|deal|typing|writing) .. ${person} ..`,
  `you be (a|an)? .. ${person} .. (of flesh|with a|who work|who works|who live|who lives|, and (insist|never|deny)) ..`,
  ...plainly([
    `@user .. (should|must|may|be to|ought to|shall|will) (always)? (believe|think|feel|assume|be convinced|be sure|be led to believe) .. ${person} ..`,
    `(immersion|illusion) .. be (everything|all|sacred|what counts|the point|key) ..`,
    `(know|knows) nothing (of|about) (computers|computer|ai|machines|models|technology|language models|chatbots|robots) ..`,
    `@user .. (trust|trusts|prefer|prefers|like|likes|want|wants) (a|an)? ${person} .. (more than|over|to|rather than) .. ${machine}`,
  ]),
];
