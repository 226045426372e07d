import type { SurfacePhrase } from './surface.ts';

/**
 * The ways in which prompts ask for a thing in the answer and rule it out, whatever the thing: emojis, tables, a
 * greeting. Both kinds are phrases of one pole; those that rule out have the sign `-`.
 *
 * @param thing - its names as a phrase: `emoji|smiley`
 */
export function presenceOf(thing: string): readonly SurfacePhrase[] {
  const it = `(${thing})`;
  return [...asked(it), ...ruledOut(it).map((phrase): SurfacePhrase => ({ phrase, sign: '-' })), ...unfit(it)];
}

const asked = (it: string): readonly string[] => [
  `(@use|@add|@mention|@show|@output_verb|@write) (a|an|the|some|one|several|many|plenty of|lots of|suitable|fitting|matching|appropriate|relevant|few|clear|short|your|#)? .. ${it}`,
  `(with|as|in|via|by means of|in the form of|through) (a|an|the|some|one|at least|plenty of|lots of|suitable|fitting|clear|#)? ${it}`,
  `${it} (in|at|for|to|between|after|before|on|above|below|under|next to|beside) (every|each|all|the start|the end|the top|the bottom|the beginning)`,
  `${it} (be|are) (very|always|more than|strongly)? @allowed`,
  `(like|love|enjoy|want|expect|appreciate|welcome|demand|require|need|insist on|prefer|wish for|encourage) .. ${it}`,
  `(every|each|all) .. (@whole|@part|@text) .. (have|has|contain|include|carry|get|get|feature|bear|need|start with|begin with|end with|open with|close with) .. ${it}`,
  `${it} : (yes|on|always|required|allow|mandatory|true|enable)`,
  `^ ${it} (please|always|throughout|everywhere)`,
];

const ruledOut = (it: string): readonly string[] => [
  `(no|zero|without|never any|not a single|not one|free of|free from|devoid of|nor|not any|sans|minus|neither) (a|an|any|the|single|kind of|sort of|form of|use of)? (extra|additional|other|more|further|unnecessary|fancy|decorative|visible)? ${it}`,
  `@avoid (a|an|any|all|the|use of|using|adding|every|kind of|both)? .. ${it}`,
  `@remove (a|an|any|all|the|every)? .. ${it}`,
  `${it} free`,
  `${it} .. (be|are) (strictly|absolutely|completely|always)? @forbidden`,
  `${it} (have|has) no (place|room|business|use|function)`,
  `${it} : (no|none|off|never|forbid|false|disable|not allowed)`,
  `(neither|nor) .. ${it}`,
];

const unfit = (it: string): readonly SurfacePhrase[] =>
  [
    `(@receiver|@user|which|that|it|we) .. @cannot @cannotShow .. ${it}`,
    `(@receiver|which|that|it) .. @breaks .. ${it}`,
    `(have|has|with|know|support) no (font for|way to show|support for|room for|place for|notion of|concept of|idea of|glyphs for)? ${it}`,
    `${it} .. (break|crash|confuse|clutter|corrupt|mangle|distract|annoy|irritate|ruin|spoil|disturb|upset|trip up|get lost|be lost|vanish|disappear|be stripped|get stripped|be removed|get removed|be dropped|get dropped|turn into|come out as|show up as|be shown as|appear as|arrive as|will not|cannot|look unprofessional|look childish|look silly|put people off|be escaped|cost us)`,
    `(hate|dislike|despise|detest|be allergic to|be tired of|loathe|cannot stand|can't stand|complain about|be annoyed by) .. ${it}`,
  ].map((phrase) => ({ phrase, sign: '-', mood: 'any' }));
