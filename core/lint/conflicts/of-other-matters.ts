import type { Directive } from '../directives/directive.ts';
import { areOfOtherActs } from './acts-apart.ts';
import { areOfOtherAmounts } from './amounts-apart.ts';
import { haveOtherComplements } from './complements-apart.ts';
import { areContrasted } from './contrasted.ts';
import { areForOtherGroups } from './groups-apart.ts';
import { areKeptApart } from './kept-apart.ts';
import { areOfOtherKinds } from './kinds-apart.ts';
import { areLabelledApart } from './labelled-apart.ts';
import { areInOtherLanguages } from './languages-apart.ts';
import { areMadeForOthers } from './made-for-others.ts';
import { areOfOtherMeasures } from './measures-apart.ts';
import { areOfOtherNouns } from './nouns-apart.ts';
import { areOfOtherTools } from './of-other-tools.ts';
import { isOfSomebodyElse } from './of-somebody-else.ts';
import { isOfTheRest } from './of-the-rest.ts';
import { isOnceGranted } from './once-granted.ts';
import { areOfOppositeHalves } from './opposites-apart.ts';
import { areOfOtherRanks } from './ordinals-apart.ts';
import { areInOtherPlaces } from './places-apart.ts';
import { isPlainDefault } from './plain-default.ts';
import { isPlanFirst } from './plan-first.ts';
import { areForOtherThings } from './purposes-apart.ts';
import { areStoredOrShown } from './stored-or-shown.ts';
import { areOfOtherThings } from './things-apart.ts';
import { areTitledApart } from './titles-apart.ts';
import { isToldAsRefused } from './told-as-refused.ts';
import { haveOtherTopics } from './topics-apart.ts';

/** Ways in which two rules are each about a matter of its own, whatever they ask. */
const ways: readonly ((a: Directive, b: Directive) => boolean)[] = [
  ...[
    areTitledApart,
    areLabelledApart,
    areOfOtherRanks,
    areInOtherLanguages,
    areOfOtherThings,
    areOfOtherAmounts,
    areForOtherGroups,
  ],
  ...[
    areOfOtherMeasures,
    haveOtherTopics,
    areMadeForOthers,
    areForOtherThings,
    areKeptApart,
    areInOtherPlaces,
    areOfOtherNouns,
    areOfOtherKinds,
    areContrasted,
    areOfOtherActs,
    isOfTheRest,
    areStoredOrShown,
    isPlainDefault,
    areOfOtherTools,
    isToldAsRefused,
    isPlanFirst,
    haveOtherComplements,
    areOfOppositeHalves,
    isOfSomebodyElse,
    isOnceGranted,
  ],
];

/** Whether two directives are each about something, somebody or some text of its own. */
export const areOfOtherMatters = (a: Directive, b: Directive): boolean => ways.some((areApart) => areApart(a, b));
