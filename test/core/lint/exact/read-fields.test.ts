import { describeSurface } from '../lexicon/surface-table.ts';

describeSurface('field-type:age', {
  '+literal': [
    '"age" is a number.',
    'The field "age" must be an integer.',
    'Return "age" as one comma-separated string.',
    'The `age` key has to be a list of strings.',
    'Put "unknown" into "age" if it is not stated.',
  ],
  nothing: ['Sort by "age".', 'Set "age" to "42".', 'Explain what "age" means.', '"age" is a list item.'],
});

describeSurface('field-values:priority', {
  '+options': [
    '"priority" takes one of "low", "medium" and "high".',
    'Set "priority" to "urgent" for angry customers.',
    'The field `priority` is either "low" or "high".',
  ],
  nothing: ['Mention "priority", "severity" and "owner".', 'The heading "priority" stands above "owner".'],
});
