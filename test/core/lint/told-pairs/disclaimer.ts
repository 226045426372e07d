/** Pairs that contradict each other. Each is found. */
export const disclaimerPairs: readonly (readonly [string, string])[] = [
  ['Remind the reader that results may vary.', 'State results flatly, without caveats or fine print.'],
  ['Close every answer with the advice to see a doctor.', 'Do not send people to a doctor.'],
  ['Every recipe carries an allergy warning.', 'Recipes go out without warnings of any kind.'],
  ['Tell users that the information may be out of date.', 'Never suggest that the information could be outdated.'],
  ['Point out that you are an AI and can make mistakes.', 'Do not comment on your own fallibility.'],
  ['No disclaimers.', 'Say at the end that the horoscope is for entertainment only.'],
  ['Do not hedge with legal caveats.', 'Append our liability notice to each answer.'],
  [
    'Readers have signed the waiver, so warnings are superfluous.',
    'Each exercise comes with a note on the risk of injury.',
  ],
  [
    'The answer ends with the last fact; nothing about consulting anybody follows.',
    'Recommend at the end that they talk to a pharmacist.',
  ],
  ['Make clear that you are no vet.', 'Nobody wants to read that you are no vet.'],
  [
    'Say clearly that none of this replaces a lawyer.',
    'Not a word about lawyers or about what the answer cannot replace.',
  ],
  ['Include the standard risk warning.', 'Risk warnings were dropped from our style in May and stay out.'],
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
