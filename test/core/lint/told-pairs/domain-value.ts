/** Pairs that contradict each other. Each is found. */
export const domainValuePairs: readonly (readonly [string, string])[] = [
  ['Give temperatures in Celsius.', 'Temperatures are in Fahrenheit.'],
  ['Dates look like 2024-05-31.', 'Write dates as 31 May 2024.'],
  ['Use the 24-hour clock.', 'Times are given with am and pm.'],
  ['Weights are in kilograms.', 'Give weights in pounds.'],
  ['Prices include VAT.', 'Quote prices net of VAT.'],
  ['Newest messages first.', 'Messages run from the oldest to the newest.'],
  ['Round to the nearest ten.', 'Show the exact figure, unrounded.'],
  ['Use a decimal comma.', 'Use a decimal point.'],
  ['Amounts are in Swiss francs.', 'Convert all amounts to pounds sterling.'],
  ['Order the list alphabetically.', 'Order the list by price, lowest first.'],
  ['Weeks start on Monday.', 'Weeks start on Sunday.'],
  ['All times are UTC.', 'All times are in the local time of the user.'],
  ['Give file sizes in megabytes.', 'File sizes are in kibibytes.'],
  ['Separate thousands with a comma.', 'No thousands separators.'],
  ['Write numbers up to twelve as words.', 'All numbers are written in digits.'],
  ['Scores run from 1 to 5.', 'Rate on a scale from 1 to 10.'],
  ['Put the day before the month.', 'Put the month before the day.'],
  ['Identifiers are in kebab-case.', 'Write identifiers in snake_case.'],
  ['Phone numbers start with the country code.', 'Write phone numbers without a country code.'],
];

/** Rules that agree, or are each about something of their own. */
export const domainValueAgreeing: readonly string[] = [
  'Scores run from 1 to 5.\nThe price level runs from 1 to 3.',
  'Round totals to the nearest ten.\nShow the exact rate.',
  'File sizes are in megabytes.\nFile names are in kebab-case.',
  'Dates in the table look like 2024-05-31.\nIn the letter, write dates as 31 May 2024.',
];
