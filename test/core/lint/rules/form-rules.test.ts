import { testOpposed } from './test-opposed.ts';

testOpposed('conflict/format', {
  invalid: [
    ['Respond only with valid JSON.', 'Format the answer as Markdown.'],
    ['Return the result as XML.', 'Return the result as a JSON object.'],
    ['Output plain text only.', 'Format your answer in HTML.'],
    ['The answer must be valid YAML.', 'Answer in CSV format.'],
    ['Always reply in Markdown.', 'Never use Markdown in your reply.'],
    ['Return a CSV file.', 'Your whole output is a single JSON array.'],
    ['Write the answer as an HTML page.', 'Reply in plain text.'],
  ],
  valid: [
    'Respond only with valid JSON.\nThe field "body" holds Markdown.',
    'Return JSON.\nReturn valid JSON without comments.',
    'Read the XML file.\nReturn a JSON object.',
    'If the user asks for a table, return CSV.\nOtherwise return JSON.',
    'Return JSON, not XML.',
    'Format the report as Markdown.\nThe attachment is a CSV file.',
    'Use Markdown by default.\nWhen the user asks for JSON, return JSON.',
    'Explain what JSON is.\nAnswer in plain text.',
    '{{#if machine}}Return JSON.{{else}}Answer in Markdown.{{/if}}',
    'Convert the YAML document into JSON.',
    'Answer in Markdown, except in the summary, which is plain text.',
  ],
});

testOpposed('conflict/markup', {
  invalid: [
    ['Use bullet points.', 'Do not use bullet points.'],
    ['Add emojis to every answer.', 'Never use emojis.'],
    ['Present the prices in a table.', 'Avoid tables.'],
    ['Use headings for each section.', 'Write without any headings.'],
    ['Put key terms in bold.', 'Do not use bold text.'],
    ['Include a link to each source.', 'Never include links.'],
    ['Write in flowing prose without lists.', 'List the steps as bullet points.'],
  ],
  valid: [
    'Use bullet points.\nDo not use tables.',
    'Use emojis sparingly.\nDo not use links.',
    'Do not use bold in headings.\nPut key terms in bold in the text.',
    'If there are more than three items, use a list.\nOtherwise write prose.',
    'Never use emojis, except in greetings.\nGreet with an emoji.',
    'Use headings.\nUse short headings.',
    'Use bullet points for steps.\nUse numbers for totals.',
    'Do not nest lists.\nUse a list for the steps.',
    '{{#if chat}}Use emojis.{{else}}Do not use emojis.{{/if}}',
    'The user dislikes tables in slides.\nExplain the plan.',
    'Avoid long lists.\nUse a short list.',
  ],
});

testOpposed('conflict/only-output', {
  invalid: [
    ['Return only the SQL query, nothing else.', 'Add a short explanation below the query.'],
    ['Output just the JSON object and nothing else.', 'Begin with a friendly greeting.'],
    ['Return nothing but the title.', 'End with a question to the user.'],
    ['Return only the JSON object, nothing else.', 'Add a short explanation below it.'],
    ['Output only the code and nothing else.', 'Begin with a short greeting.'],
    ['Return only the translation, nothing else.', 'End with a question to the user.'],
  ],
  valid: [
    'Return only the SQL query, nothing else.',
    'Return only the code.\nThe code must run on Python 3.',
    'Output only JSON.\nPut your explanation into the field "reason".',
    'Return only the translation.\nKeep the names as they are.',
    'Return the query.\nExplain it in two sentences.',
    'If you are asked for code, return only the code.\nIf you are asked why, explain it.',
    'Only mention prices that are in the list.\nExplain the delivery.',
    'Return only the label.\nUse lower case.',
    '{{#if bare}}Return only the code.{{else}}Explain the code after it.{{/if}}',
    'Only experts read this.\nAdd a short explanation.',
    'Answer with the number only.\nRound it to two places.',
  ],
});

testOpposed('conflict/parts', {
  invalid: [
    ['Start with a friendly greeting.', 'Do not greet the user.'],
    ['Sign every mail with your name.', 'Do not sign your mails.'],
    ['Close with an offer of further help.', 'Do not offer further help at the end.'],
    ['Greet the customer by name.', 'Do not greet the customer.'],
    ['End with a friendly closing line.', 'Do not write a closing line.'],
    ['Start each mail with a greeting.', 'Never start with a greeting.'],
  ],
  valid: [
    'Greet the customer by name.\nSkip the closing line.',
    'Start with a greeting.\nEnd with a summary.',
    'Do not greet the user again in later messages.\nAnswer the question.',
    'If it is the first message, greet the user.\nOtherwise skip the greeting.',
    'Give the article a title.\nKeep the title short.',
    'End with a summary, unless the text is short.',
    '{{#if first}}Greet the user.{{else}}Do not greet the user.{{/if}}',
    'The letter has a title.\nThe note has no title.',
    'Summarize the text.\nDo not add a title.',
    'Never mention the weather.\nGreet the customer.',
    'End with a greeting.\nDo not add a postscript.',
  ],
});

testOpposed('conflict/punctuation', {
  invalid: [
    ['Do not use any commas.', 'Separate the names with commas.'],
    ['Never use exclamation marks.', 'End every greeting with an exclamation mark.'],
    ['Do not use semicolons.', 'Separate the items by semicolons.'],
    ['Avoid em dashes.', 'Set asides apart with em dashes.'],
    ['Use no question marks.', 'End the answer with a question mark.'],
    ['Never use parentheses.', 'Put the year in parentheses.'],
    ['Do not use colons.', 'Put a colon after each name.'],
  ],
  valid: [
    'Separate the names with commas.\nDo not use semicolons.',
    'Do not use exclamation marks.\nUse question marks sparingly.',
    'Use commas in lists.\nUse commas in dates.',
    'Separate the fields with tabs, not commas.',
    'If the user shouts, use no exclamation marks.\nBe kind.',
    'Replace semicolons by commas.',
    '{{#if csv}}Separate the values with commas.{{else}}Do not use commas.{{/if}}',
    'Explain when a comma is needed.\nDo not use semicolons.',
    'Do not use commas.\nSeparate the names with semicolons.',
    'Use exclamation marks.\nUse question marks.',
    'Never use semicolons.\nReplace each semicolon by a full stop.',
  ],
});

testOpposed('conflict/case', {
  invalid: [
    ['Write everything in lowercase.', 'Write the whole answer in capital letters.'],
    ['Answer in all caps.', 'Never use capital letters.'],
    ['Write the title in title case.', 'Write the title in lower case.'],
    ['Everything is written in small letters.', 'Capitalize every word.'],
    ['Do not use all caps.', 'Write warnings in all caps.'],
  ],
  valid: [
    'Write everything in lowercase, except for headings, which are in capital letters.',
    'The title is in upper case.\nThe body is in lower case.',
    'Write in lowercase.\nDo not use capital letters.',
    'Name the capital of the country.\nWrite in lowercase.',
    'If the word is a name, capitalize it.\nOtherwise use lower case.',
    'Use lower case for keys.\nUse upper case for constants.',
    'Treat upper case and lower case alike.',
    'Write headings in title case.\nKeep headings short.',
    '{{#if loud}}Answer in all caps.{{else}}Write in lowercase.{{/if}}',
    'Write SQL keywords in upper case.\nWrite table names in lower case.',
  ],
});
