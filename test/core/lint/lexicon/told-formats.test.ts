import { describeSurface } from './surface-table.ts';

describeSurface('format', {
  '+json': [
    'Return an array of objects, each with a name and a price.',
    'The first character is an opening brace.',
    'The widget calls JSON.parse on it.',
    'Answer with one key per question.',
  ],
  '-json': ['Our clerks are scared of curly braces.', 'Nobody in the office wants to look at curly brackets.'],
  '+yaml': ['The consumer is a strict YAML parser.'],
  '+csv': [
    'Separate the fields by semicolons.',
    'Columns are separated by tabs.',
    'The file is opened in Excel.',
    'Everything gets imported into a spreadsheet.',
  ],
  '+html': ['Wrap each paragraph in <p>.', 'Deliver it tags and all.', 'Every item sits in its own element.'],
  '+markdown': ['Our viewer renders GitHub style formatting.', 'Draw it with pipes and dashes.'],
  '+plain': [
    'Plain text, because the mailer is old.',
    'It goes out as an SMS.',
    'It is read in Notepad.',
    'Your reply is forwarded by fax.',
  ],
  '+unmarked': [
    'The screen reader reads out every asterisk.',
    'The ticket field knows no formatting.',
    'Hashes show up literally in the channel.',
    'No stray symbols around words.',
  ],
  '+prose': [
    'Write it like a letter.',
    'Describe every row in a full sentence.',
    'It is read over the phone by a voice.',
    'Use whole sentences throughout.',
  ],
  nothing: [
    'The archive holds letters.',
    'Convert the CSV to Markdown headings later.',
    'Mention which column is in the table.',
    'Customers open the attachment in Excel.',
  ],
});

describeSurface('code-fence', {
  '-use': [
    'Show code inline, as part of the sentence.',
    'The portal displays backticks as they are.',
    'Never any fenced snippets.',
  ],
  nothing: ['Explain what the code does.'],
});

describeSurface('heading', {
  '+use': [
    'Lay it out in titled chapters.',
    'Group the findings under "Before" and "After".',
    'The wiki generates its outline from the marked lines.',
  ],
  nothing: ['The engine has a part that failed.'],
});

describeSurface('bold', {
  '+use': ['Deadlines appear in heavier type.', 'Enclose names in <b>.', 'Show amounts in fatter letters.'],
  nothing: ['A heavier load needs a truck.'],
});

describeSurface('layout', {
  '+bullets': ['Lay it out like a packing list.', 'Turn it into a checklist.', 'Put the facts one under the other.'],
  '-bullets': ['The voice cannot pronounce list marks.'],
  '+table': ['Make it look like a bus timetable.', 'Each row meets a column in the middle.'],
  '+prose': ['It should read like a chapter of a novel.'],
  nothing: ['The customer sent a shopping list.', 'Pay attention to which column is in which table.'],
});
