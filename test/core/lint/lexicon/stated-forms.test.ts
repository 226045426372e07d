import { describeSurface } from './surface-table.ts';

describeSurface('format', {
  '+json': [
    'Your output gets deserialized into a Python dict.',
    'Hand the findings back as an array of JSON objects.',
    'Your answer follows the JSON schema below.',
    'The reply must conform to this JSON schema.',
    'The answer is validated against a Pydantic model.',
    'Pydantic parses your answer.',
    'Return an object with the keys name, age and city.',
    'Produce a dictionary with the fields title and body.',
    'Return a Python dictionary literal.',
    'The API client deserialises your reply.',
    'Reply in the form {"answer": ...}.',
    'The output must be machine-readable JSON.',
    'A zod schema checks your answer.',
  ],
  '+xml': ['Results go into <result> elements of an XML file.', 'The answer is validated against our XSD.'],
  '+yaml': ['The output must pass yamllint.'],
  '+csv': ['Return comma-separated lines with a header.', 'We import your answer into Google Sheets as CSV.'],
  '+html': ['The reply is inserted into the page as innerHTML.', 'Mark paragraphs up with p tags.'],
  '+markdown': ['Use GitHub-flavoured Markdown.', 'Make full use of Markdown.'],
  '+unmarked': [
    'The field shows raw text.',
    'Do not apply formatting.',
    "Don't format your answer.",
    'Nothing in your reply may be styled.',
    'Formatting characters are displayed literally.',
    'The console prints the characters as they are.',
    'The output is piped to a plain-text log.',
    'The customer sees the raw characters.',
  ],
  '+plain': ['Markdown shows up as garbage in our client.'],
});

describeSurface('layout', {
  '+prose': [
    'Present the findings as a narrative.',
    'Avoid lists in favour of paragraphs.',
    'The report reads like an essay.',
    'Write it as an essay.',
    'The reply consists of paragraphs.',
    'Your answer reads as a letter would, in paragraphs.',
  ],
  '+bullets': [
    'List the advantages point by point.',
    'The findings are bulleted.',
    'Each finding is a bullet of its own.',
    'Itemise the problems.',
    'A bulleted list is what the reader wants.',
  ],
  '+table': ['Tabulate the results.'],
});

describeSurface('delivery', {
  '+spoken': [
    'Your answers are read out loud.',
    'The reply is converted to speech.',
    'The user hears your answer and never sees it.',
    'This is a voice assistant.',
    'You are talking on the phone.',
    'Your text is played over a loudspeaker.',
    'Our readers hear the text as a podcast.',
    'You are speaking with customers over the telephone.',
    'The user is driving and listens to the answer.',
    'Users listen to your replies through earphones.',
    'Your reply is spoken by Alexa.',
    'Remember that this is a voice conversation.',
    'The text is narrated by a voice actor.',
    'The answers are read by a screen reader.',
    'Your response will be vocalized.',
    'The audio version is all that the user gets.',
  ],
});
