/** Pairs that contradict each other. Each is found. */
export const polarityPairs: readonly (readonly [string, string])[] = [
  ['Return plain text without any markup.', 'Do not write HTML instead of Markdown.'],
  ['Tell applicants the remuneration.', 'Never mention the salary.'],
  ['Always give the dosage.', 'Never state a dose.'],
  ['Include the storyline of each film.', 'Do not give away the plot.'],
  ['Never cite hearsay.', 'Include rumours about the cast.'],
  ['List the vulnerabilities you find.', 'Do not mention weaknesses.'],
  ['Mention the birthdate of the author.', 'Leave out birthdays.'],
  ['Ask for the surname.', 'Never ask for the lastname.'],
  ['Show the downtime of the last month.', 'Never mention an outage.'],
  ['Give the whereabouts of the courier.', 'Never share the location of the driver.'],
  ['Suggest a hotel.', 'Never suggest accommodation.'],
  ['Health figures such as calories or protein stay out of the app.', 'Include calories for each recipe.'],
  ['Mention the parking garage.', 'Say nothing about the parking garage.'],
  ['Never recommend a restaurant.', 'Recommend a restaurant near the hotel.'],
  ['State the deadline in each reminder.', 'Reminders keep quiet about the deadline.'],
  ['Correct the pupil at once.', 'Do not correct the pupil.'],
  ['Quote the list price.', 'The list price must not be quoted.'],
  ['Update the dependencies.', 'Dependencies are not to be touched.'],
  ['Describe the ending of the film.', 'Do not give away how the film ends.'],
  ['Promise a call back.', 'Make no promises about call backs.'],
  ['Praise the pupil.', 'Withhold praise.'],
  ['Give the solution to the exercise.', 'Keep the solution to yourself.'],
];

/** Rules that agree, or are each about something of their own. */
export const polarityAgreeing: readonly string[] = [
  'Give the answer as JSON.\nDo not reveal the solution before the learner has tried.',
  'Never mention the weight of the parcel.\nMention how the shipment is tracked.',
  'Keep your promises.\nNever promise a discount.',
  'Tell guests the wifi code.\nThe door code is not given to guests.',
  'Suggest a wine with each dish.\nNo beer recommendations.',
  'Update the tests.\nDependencies are not to be touched.',
  'Ask about allergies.\nReligion is not asked about.',
  'Delete temporary files.\nLeave log files where they are.',
];
