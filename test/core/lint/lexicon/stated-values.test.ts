import { describeSurface } from './surface-table.ts';

describeSurface('date-format', {
  '+iso': [
    'The column takes the ISO form only.',
    'The date field is an ISO string.',
    'The column is a Postgres date.',
    'Timestamps are in RFC 3339.',
  ],
  '+full': ['Dates in long form, please.', 'Write dates the way people say them.'],
});

describeSurface('clock', {
  '+h24': ['Write 15:00, not 3 pm.'],
});

describeSurface('time-zone', {
  '+utc': ['Timestamps end in Z.'],
  '+local': ['Times are local.', 'Show times as they are where the user lives.'],
});

describeSurface('rounding', {
  '+whole': [
    'Percentages are whole numbers.',
    'Cut the decimals from all amounts.',
    'Readers want round figures.',
    'Figures are rounded.',
    'Give whole percentages.',
    'The value is a whole number.',
  ],
  '+exact': ['Figures must be exact.', 'Numbers are given with full precision.'],
});

describeSurface('sorting', {
  '+newest': [
    'The newest entry comes first.',
    'Start with the most recent event.',
    'Work backwards from today.',
    'Show recent entries before older ones.',
  ],
  '+oldest': ['The oldest entry stands at the top.', 'The timeline runs from the past to the present.'],
  '+ranked': [
    'Begin with the countries that have the most cases.',
    'The table starts with the countries that have the most cases and works down from there.',
    'The top item is the one with the highest score.',
  ],
  '+cheapest': ['The list climbs from the lowest price to the highest.', 'Start with the cheapest offer.'],
  '+dearest': ['Start with the dearest offer.'],
});

describeSurface('thousands', {
  '+separate': ['Write 1,000 rather than 1000.', 'Large numbers have commas.'],
  '-separate': ['Write 1000 rather than 1,000.', 'No commas in numbers.', 'Numbers are written without separators.'],
});

describeSurface('rating-scale', {
  '+five': ['Give one to five stars.', 'The scale has five points.', 'Use a five-point scale.'],
  '+ten': ['Use a ten-point scale.'],
});

describeSurface('missing-value', {
  '+null': [
    'Replace missing values with null.',
    'If a value is missing, return null.',
    'Set absent fields to null.',
    'Where nothing is stated, put null.',
    'Fields without a value are set to null.',
    'Null stands for an unknown value.',
    'Missing data is represented by null.',
  ],
  '+empty': [
    'When a value is missing, put an empty string.',
    'Leave the field empty if unknown.',
    'Unknown fields are blank.',
  ],
  '+omitted': [
    'Fields without a value do not appear.',
    'Do not include keys with no value.',
    'Never output empty fields.',
    'Absent values are left out.',
    'Include a key only if its value is known.',
  ],
});
