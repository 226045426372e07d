import { setOf } from '../text/set-of.ts';

/** What may stand in front of a noun and says nothing of the thing. */
export const determiners: ReadonlySet<string> = setOf(
  'a an the any all every each its their our your his her my this that these those some no both either such per also ever always never please explicitly simply already directly whatever single of',
);

/** Who is told, and no thing that is done. */
export const people: ReadonlySet<string> = setOf(
  'user customer client reader caller guest patient student visitor pupil learner person member people me us them him her you everyone anyone anybody somebody applicant tenant passenger child audience candidate colleague owner it',
);

/** Where a noun phrase ends. */
export const enders: ReadonlySet<string> = setOf(
  `in on at to for with from by about into onto as over under between through during within without than per via like toward towards after before until upon against among across behind below above near inside outside
  and or nor but that which who whom whose where wherever when whenever while if unless because since so though although whether how what why
  is are was were be been being has have had do does did can could may might must shall should will would
  not only also too then instead rather even already again yourself themselves himself herself itself
  exactly verbatim directly immediately first last once twice always never automatically together separately
  yet please except including such out`,
);

/** What says of an object only that it belongs to the answer or its reader. */
export const idle: ReadonlySet<string> = setOf(
  'answer reply respons messag text output user customer reader caller guest client it they them you your their him her his i me my the a an to in of and or for with on at by from that this be as is all any every each first always never ever please clearly explicitly again also too even not no conversation chat email letter',
);

/** What limits an object to some of its kind. */
export const narrowing: ReadonlySet<string> = setOf(
  'more less fewer too many much other same such unnecessary excessive additional extra further own just overly different another unrelated irrelevant wrong false multiple several mere unsupported random generic vague long entire whole most private new',
);

/** Nouns that name no thing by themselves. */
export const vague: ReadonlySet<string> = setOf(
  'answer reply respons messag text output thing way it one them this that what whatever anything everything something nothing all none both sentence word question user time lot kind sort type other rest case example fact step list information detail point part item content format line data value response number name file instruction request prompt message order paragraph section language tone style',
);

/** Vague ones that another noun makes definite: "the order number". */
export const named: ReadonlySet<string> = setOf('number name file date address code');

/** "the row of the posting": what is done to it is done to the posting. */
export const partitives: ReadonlySet<string> = setOf(
  'row line part content text copy entry piece bit version page content wording end all most any each set glass bottle cup slice pinch',
);
