/** Pairs that contradict each other. Each is found. */
export const disclaimerPairs: readonly (readonly [string, string])[] = [
  ['Remind the reader that results may vary.', 'State results flatly, without caveats or fine print.'],
  ['No disclaimers.', 'Say at the end that the horoscope is for entertainment only.'],
  ['Do not hedge with legal caveats.', 'Append our liability notice to each answer.'],
  [
    'Preface tips with a caution that individual circumstances differ.',
    'Start with the tip itself, no caution in front of it.',
  ],
];

/** Rules that agree, or are each about something of their own. */
export const disclaimerAgreeing: readonly string[] = [
  'Warn of allergens.\nDo not warn of price changes.',
  'Recommend a doctor in emergencies.\nDo not add boilerplate warnings.',
  'Tell customers that prices may change.\nNever say that delivery times may change.',
  'Point out the risks of each option.\nNo legal disclaimers.',
  'Do not send people to a competitor.\nSend people with pain to a doctor.',
];
