import { countedInOtherWays, countedInOtherWaysAgreeing } from './told-pairs/counted-in-other-ways.ts';
import { disclaimerAgreeing, disclaimerPairs } from './told-pairs/disclaimer.ts';
import { domainValueAgreeing, domainValuePairs } from './told-pairs/domain-value.ts';
import { failingTextAgreeing, failingTextPairs } from './told-pairs/failing-text.ts';
import { insertedRuleAgreeing, insertedRulePairs } from './told-pairs/inserted-rule.ts';
import { lengthArithmeticAgreeing, lengthArithmeticPairs } from './told-pairs/length-arithmetic.ts';
import { onlyOutputAgreeing, onlyOutputPairs } from './told-pairs/only-output.ts';
import { partWholeAgreeing, partWholePairs } from './told-pairs/part-whole.ts';
import { personaAgreeing, personaPairs } from './told-pairs/persona.ts';
import { polarityAgreeing, polarityPairs } from './told-pairs/polarity.ts';
import { publicOutputAgreeing, publicOutputPairs } from './told-pairs/public-output.ts';
import { stepOrderAgreeing, stepOrderPairs } from './told-pairs/step-order.ts';
import { writingTaskAgreeing, writingTaskPairs } from './told-pairs/writing-tasks.ts';

/** Contradictions in many wordings, kind by kind. Each is found. */
export const toldPairs: readonly (readonly [string, string])[] = [
  ...countedInOtherWays,
  ...disclaimerPairs,
  ...domainValuePairs,
  ...failingTextPairs,
  ...insertedRulePairs,
  ...lengthArithmeticPairs,
  ...onlyOutputPairs,
  ...partWholePairs,
  ...personaPairs,
  ...polarityPairs,
  ...publicOutputPairs,
  ...stepOrderPairs,
  ...writingTaskPairs,
];

/** What sounds like them and is none. */
export const toldAgreeing: readonly string[] = [
  ...countedInOtherWaysAgreeing,
  ...disclaimerAgreeing,
  ...domainValueAgreeing,
  ...failingTextAgreeing,
  ...insertedRuleAgreeing,
  ...lengthArithmeticAgreeing,
  ...onlyOutputAgreeing,
  ...partWholeAgreeing,
  ...personaAgreeing,
  ...polarityAgreeing,
  ...publicOutputAgreeing,
  ...stepOrderAgreeing,
  ...writingTaskAgreeing,
];
