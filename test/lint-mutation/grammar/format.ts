import type { Pole, Surfaces } from './surface.ts';

const json: Pole = {
  injections: {
    lexical: [
      'Return YAML, not JSON.',
      'The {output} must not be JSON.',
      'Answer in Markdown with headings and bullets.',
      'Output CSV only.',
    ],
    paraphrase: [
      'Write it as running prose that a person can read aloud.',
      'Use an HTML page as the carrier, from <html> to </html>.',
      'Separate the values with commas, one record a line, column names in the first row.',
      'Deliver everything as a Markdown table and nothing else.',
    ],
    semantic: [
      'The {output} goes straight into Excel, which must open it as rows and columns without conversion.',
      'The {readers} have never seen a curly brace and must not have to see one.',
      'It is read over the phone by a speech engine, so produce flowing sentences throughout.',
      'Write it as you would write a letter: salutation, three paragraphs, signature.',
    ],
  },
  twins: {
    agreeing: [
      'The {output} has to survive JSON.parse.',
      'Escape quotation marks inside strings with a backslash.',
      'Prose outside of the object breaks our parser.',
    ],
    exception: [
      'Unless the {reader} explicitly asks for CSV, the format stays JSON.',
      'Only if the caller sets the header for YAML may you leave JSON.',
    ],
    donts: ['answer in prose', 'return YAML or XML', 'wrap the object in HTML'],
    elsewhere: [
      'The input is Markdown with headings and bullets.',
      'What you get from the crawler is an HTML page from <html> to </html>.',
      'A later step of the pipeline turns your result into CSV.',
    ],
    part: ['In your head, you may work with a table first.'],
  },
};

const markdown: Pole = {
  injections: {
    lexical: [
      'Return JSON, not Markdown.',
      'Do not use Markdown.',
      'The {output} is plain text without any Markdown.',
      'Output valid XML only.',
    ],
    paraphrase: [
      'Asterisks, hashes, underscores and backticks must not occur as formatting.',
      'Give back a single object with keys and values that JSON.parse accepts.',
      'No markup language of any kind, just letters and line breaks.',
      'Wrap the whole thing in HTML tags such as <p> and <ul>, and use those alone for formatting.',
    ],
    semantic: [
      'The {output} is sent as a text message, where a hash sign or an asterisk shows up literally and must not be seen.',
      'It has to look finished in Windows Notepad, with no stray symbols around words.',
      'The loader feeds the {output} to a strict XML parser.',
      'A screen reader spells out every formatting mark, so there must be none.',
    ],
  },
  twins: {
    agreeing: [
      'It is rendered on a page that understands Markdown.',
      'Check that your Markdown has no broken links or unclosed fences.',
      'HTML tags have no place in it.',
    ],
    exception: [
      'Unless the {reader} asks for plain text, keep to Markdown.',
      'Only when the request says "raw" may you drop the Markdown.',
    ],
    donts: ['return JSON', 'write HTML instead of Markdown'],
    elsewhere: [
      'The input is plain text without any Markdown.',
      'Tools hand you their results as JSON.',
      'The archive stores a copy as XML, which is not your concern.',
    ],
  },
};

const plain: Pole = {
  injections: {
    lexical: [
      'Format the {output} in Markdown.',
      'Use Markdown headings and bold text.',
      'The {output} is not plain text but HTML.',
      'Return JSON with one key per paragraph.',
    ],
    paraphrase: [
      'Set key terms between double asterisks.',
      'Start each part with a line that begins with "##".',
      'Put the numbers into a table with pipes and dashes.',
      'Mark up paragraphs with <p> and emphasis with <em>.',
    ],
    semantic: [
      'The page renders GitHub-style formatting, so make full use of it: titles, bullets, bold words.',
      'The front end reads your output with JSON.parse and shows the field "text".',
      'Paste-ready for our website means tags and all: every paragraph in its element.',
      'A {reader} who skims must see the important words in heavier type.',
    ],
  },
  twins: {
    agreeing: [
      'Asterisks and hashes would be shown as they are.',
      'Separate thoughts with blank lines, nothing else is needed.',
      'The field it ends up in knows no formatting.',
    ],
    exception: [
      'Unless the {reader} asks for Markdown, write it without any.',
      'Only in the preview channel, where the caller says so, is formatting allowed.',
    ],
    donts: ['use Markdown', 'put words in bold', 'write HTML tags'],
    elsewhere: [
      'The source is formatted in Markdown; read past the marks.',
      'Our website, which others edit, uses HTML.',
      'Tool results come as JSON.',
    ],
    part: ['Your private outline may be in Markdown.'],
  },
};

const table: Pole = {
  injections: {
    lexical: [
      'Do not output CSV.',
      'Return JSON instead of CSV.',
      'The {output} is a Markdown document, not CSV.',
      'Output nothing but valid XML.',
    ],
    paraphrase: [
      'Give back an array of objects, with the column names as keys.',
      'Describe each record in a full sentence, one after the other.',
      'Draw the grid with pipes and dashes so that it looks good on GitHub.',
      'Build it as an HTML table with <tr> and <td>.',
    ],
    semantic: [
      'The consumer calls JSON.parse on whatever you return.',
      'It is read aloud on the morning call, so make it a short spoken report.',
      'The loader is a YAML loader and stops at the first line that is not a key with a value.',
      'A person without a computer gets it as a letter and has to understand it at once.',
    ],
  },
  twins: {
    agreeing: [
      'Quote a value that holds a comma.',
      'The first row holds the column names.',
      'It has to open in a spreadsheet without any conversion.',
    ],
    exception: [
      'Unless the caller asks for JSON, the format is CSV.',
      'Only if the request names another format may you leave CSV.',
    ],
    donts: ['return JSON', 'describe the rows in prose', 'add a Markdown table'],
    elsewhere: [
      'The input is JSON.',
      'The nightly report that another job writes is an HTML table with <tr> and <td>.',
    ],
  },
};

const only: Pole = {
  injections: {
    lexical: [
      'After it, add an explanation of what you did.',
      'Also output a short summary of your reasoning.',
      'Include a comment before the {output} that explains it.',
      'Add a note on what you left out.',
    ],
    paraphrase: [
      'Introduce it with a friendly sentence to the {reader}.',
      'Walk the {reader} through your thinking underneath.',
      'Finish by offering further help.',
      'Put your confidence, in percent, on a separate line below.',
    ],
    semantic: [
      'The {reader} wants to know why it turned out this way, so tell them in the same message.',
      'Wish the {reader} a good day at the end.',
      'Nobody should have to guess what you were unsure about: say it right there, next to the result.',
      'A bare result feels cold, so greet people as you would at a counter.',
    ],
  },
  twins: {
    agreeing: [
      'Greetings, comments and explanations are left out.',
      'The first character of your message is the first character of the {output}.',
      'Whatever you think about it, keep it to yourself.',
    ],
    exception: [
      'Unless the {reader} explicitly asks for an explanation, there is none.',
      'Only when you cannot do the task at all may you write one sentence about why.',
    ],
    donts: ['add an explanation', 'introduce the {output}', 'wrap it in friendly words'],
    elsewhere: [
      'The input comes with a note that explains it.',
      'A colleague adds a comment before publishing; that is not your job.',
      'The page around it greets the {reader} and offers further help.',
    ],
  },
};

export const formatSurfaces: Surfaces = {
  format: { facet: 'format', topic: 'the format', poles: { json, markdown, plain, csv: table } },
  only: { facet: 'only-output', topic: 'what to output', poles: { only } },
};
