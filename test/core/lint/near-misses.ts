/** Prompts that look as if they contradict themselves and do not, each beside a neighbour that does. */
export const nearMisses: readonly (readonly [why: string, clean: string, conflict: string])[] = [
  [
    'titles of two texts',
    'The letter to the parents\n- Never mention the teacher.\n\nThe memo for the head\n- Mention the teacher.',
    'The letter to the parents\n- Never mention the teacher.\n- Keep it warm.\n- Mention the teacher.',
  ],
  [
    'a label with a dash',
    'Caption – up to 9 words, contains the word "harbour".\n\nTeaser – one sentence, does not contain the word "harbour".',
    'Caption – up to 9 words, contains the word "harbour".\n\nThe caption does not contain the word "harbour".',
  ],
  [
    'the first and the second of two',
    'The first story should be in lower case, no capitals. The second one should be in all capital letters.',
    'The story should be in lower case, no capitals. Be brief. The story should be in all capital letters.',
  ],
  [
    'what is left of the text',
    'Give the prices in a table. Everything else is in prose, without tables.',
    'Give the prices in a table. Be kind. Write everything in prose, without tables.',
  ],
  [
    'a place and anywhere else',
    "Start each entry with the dish's name in bold. No bold anywhere else.",
    "Start each entry with the dish's name in bold. Be brief. Do not use bold type.",
  ],
  [
    'amounts on either side of a line without a unit',
    'Score below 40: add a question mark to the name.\nFrom 40 upwards, add no question mark.',
    'Add a question mark to the name.\nBe brief.\nAdd no question marks.',
  ],
  [
    'a note beside the message',
    'Apologise in the message. Do not apologise in the log entry.',
    'Apologise in the message. Be brief. Do not apologise in the message.',
  ],
  [
    'a ban in one part only',
    'End the statement with a semicolon. Name all columns. No semicolons in comments.',
    'End the statement with a semicolon. Name all columns. No semicolons.',
  ],
  [
    'examples in brackets and a replacement',
    'Use British spelling ("colour", "centre"). Do not use the word "car"; write "vehicle" or "van" instead.',
    'Use the word "colour" twice. Be kind. Answer only "vehicle" or "van".',
  ],
  [
    'what becomes of a long answer',
    'Be concise. Use plain words. A long answer will not be read.',
    'Be concise. Use plain words. Write a long answer.',
  ],
  [
    'nothing without',
    'Wait for a yes before you publish. Name the page. Do nothing without asking.',
    'Wait for a yes before you publish. Name the page. Publish without asking.',
  ],
  [
    'verses that are no rhyme',
    'Do not write in rhyme. Name the tide in the verses. Each verse has a bell in it.',
    'Do not write in rhyme. Name the tide. Write it in rhyming couplets.',
  ],
  [
    'each of what was spoken of',
    'The story has three chapters. Each begins with its number and has 150 to 200 words. Altogether that makes 450 to 600 words.',
    'The story has three chapters. Be kind. Each chapter has 150 to 200 words. Write at most 400 words in all.',
  ],
  [
    'added to an order about a part',
    'Write 300 words. Be kind. Put the title at the top, two to four words.',
    'Write 300 words. Be kind. Write two to four words.',
  ],
  [
    'some of the headings',
    'Write 6 headings. Be kind. Use the keyword in 2 to 3 of the headings.',
    'Write 6 headings. Be kind. Write 2 to 3 headings.',
  ],
  [
    'subject of the sentence before',
    'The headline stands first. It has three to six words.\n\nWrite 650 words.',
    'The article stands first. The article has three to six words.\n\nThe article has 650 words.',
  ],
  [
    'a list that is a noun',
    'Use only tags from the list below.\nBe quick.\nReturn nothing else, no explanation.',
    'Use only tags from the list.\nList your assumptions below.\nReturn nothing else, no explanation.',
  ],
  [
    'a piece of each and each',
    'The title of each section has two to four words. Each section has at least 80 words.',
    'The text of each section has two to four words. Each section has at least 80 words.',
  ],
  [
    'a line of each stanza and the stanza',
    'Write four stanzas of four lines. The last line of each stanza has three words.',
    'Write four stanzas of four lines. Each stanza has three words.',
  ],
  [
    'a bound behind what the number is for',
    'Plan two visits per day at most. On the first day plan one visit.',
    'Plan two visits per day at least. On the first day plan one visit.',
  ],
  [
    'a postscript and the letter',
    'The reply has three paragraphs. Close with a P.S. of one sentence.',
    'The reply has three paragraphs. Answer with a reply of one sentence.',
  ],
  [
    'pieces that are written one by one',
    'Write the preheader in 10 words. Write the footer in 20 words. Write the body in 90 words.',
    'Write the preheader in 10 words. Write the footer in 20 words. Use 40 words for the footer.',
  ],
  [
    'one word, said of two things',
    'Share your view on code style. Be brief. Do not share your view on politics.',
    'Share your view on code style. Be brief. Do not share your view on code style.',
  ],
  [
    'one act, asked for and ruled out for two things',
    'Retry timeouts. Be brief. Do not retry validation errors.',
    'Retry timeouts. Be brief. Do not retry timeouts.',
  ],
  [
    'two countries',
    'Use Celsius in the forecast for Europe. Use Fahrenheit in the forecast for the US.',
    'Use Celsius in the forecast for Europe. Use Fahrenheit in the forecast.',
  ],
];
