import { against, plainly, plainlyAgainst } from './mark-phrases.ts';
import type { SurfacePhrase } from './surface.ts';

/**
 * The ways in which prompts ask for a thing in the answer and rule it out, whatever the thing: emojis, tables, a
 * greeting. Both kinds are phrases of one pole; those that rule out have the sign `-`.
 *
 * @param thing - its names as a phrase: `emoji|smiley`
 */
export function presenceOf(thing: string): readonly SurfacePhrase[] {
  const it = `(${thing})`;
  return [
    ...asked(it),
    ...plainly(declared(it)),
    ...against(ruledOut(it)),
    ...plainlyAgainst([...barred(it), ...unfit(it)]),
  ];
}

const some =
  '(a|an|the|some|one|at least|exactly|several|many|plenty of|lots of|a lot of|a few|a couple of|suitable|fitting|matching|appropriate|relevant|clear|short|your|own|#|of)?';

const any =
  '(a|an|any|all|the|single|sort of|kind of|form of|use of|using|adding|every|both|of|extra|additional|other|more|further|unnecessary|fancy|decorative)?';

/** "Use the word in headings" asks for no headings, and "return it without a fence" for no fence. */
const elsewhere = (it: string): string =>
  `!(.. (in|inside|within|into|from|on|at|to|for|about|without|no|not|never|instead of|rather than) (the|a|any|your|each|every|all|its|their|these)? ${it})`;

const asked = (it: string): readonly string[] => [
  `(@use|@add|@mention|@show|@output_verb|@write|show off) ${some} ${elsewhere(it)} .. ${it}`,
  `(with|as|in|via|by|by means of|in the form of|through|into) ${some} ${some} ${it}`,
  `${it} (in|at|for|to|between|after|before|on|above|below|under|next to|beside|per) (every|each|all|the start|the end|the top|the bottom|the beginning)`,
  `(like|love|enjoy|want|expect|appreciate|welcome|demand|require|need|insist on|prefer|wish for|encourage) ${some} .. ${it}`,
  `(@whole|@part|@text|it|they) .. (have|contain|include|carry|get|feature|bear|start with|begin with|end with|open with|close with|come with|show|sport) ${some} .. ${it}`,
  `${it} : (yes|on|always|require|allow|mandatory|true|enable)`,
  `^ ${it} (please|always|throughout|everywhere)`,
  `(at least|minimum of|exactly) # ${it}`,
];

const ruledOut = (it: string): readonly string[] => [
  `(no|zero|without|never any|not a single|not one|free of|free from|devoid of|nor|not any|sans|minus|neither|nowhere a) ${any} ${any} ${it}`,
  `(do not|never|don't|not) (use|add|include|put|insert|write|make|produce|give|show|output|append|attach|provide|create|generate) ${any} ${any} ${it}`,
  `@avoid ${any} ${elsewhere(it)} .. ${it}`,
  `@remove ${any} ${any} ${it}`,
  `${it} free !(of|from|to)`,
  `${it} : (no|none|off|never|forbid|false|disable|not allowed)`,
];

const declared = (it: string): readonly string[] => [
  `(every|each|all) .. (contain|have|include|carry|feature|get|need|end with|begin with|start with|open with|close with|come with) ${some} ${it}`,

  `${it} .. (be|are) (very|always|more than|strongly|also|most)? @allowed`,
];

const barred = (it: string): readonly string[] => [
  `(contain|have|include|carry|show|feature|use|get|need|be) (absolutely|strictly)? (no|without|free of|free from) (any|a)? ${it}`,
  `${it} .. (be|are) (strictly|absolutely|completely|always|simply|therefore)? @forbidden`,
  `${it} (have|has) (no|little) (place|room|business|use|function)`,
];

const unfit = (it: string): readonly string[] => [
  `(@receiver|@user|which|that|it|we) .. @cannot @cannotShow .. ${it}`,
  `(@receiver|which|that|it) .. @breaks ${any} ${it}`,
  `(have|has|with|know|support|show) no (font for|way to show|support for|room for|place for|notion of|concept of|idea of|glyphs for)? ${it}`,
  `${it} .. (break|crash|confuse|clutter|corrupt|mangle|distract|annoy|irritate|ruin|spoil|disturb|upset|trip up|get lost|be lost|vanish|disappear|be stripped|get stripped|be removed|get removed|be dropped|get dropped|turn into|come out as|show up as|be shown as|appear as|arrive as|look unprofessional|look childish|look silly|look cheap|put people off|be escaped|be cut|be ignored|be lost|be invisible|be meaningless|mean nothing|be not rendered|be not shown|be not supported)`,
  `(hate|dislike|despise|detest|be allergic to|be tired of|loathe|cannot stand|can't stand|complain about|be annoyed by|be sick of) ${any} .. ${it}`,
];
