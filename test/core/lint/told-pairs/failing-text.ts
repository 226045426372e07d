/** A rule that tells what becomes of texts which break it, and one that asks for such a text. Each is found. */
export const failingTextPairs: readonly (readonly [string, string])[] = [
  ['Answers longer than five lines are rejected.', 'Write at least eight lines.'],
  ['Replies that contain emojis are thrown away.', 'Add an emoji to every reply.'],
  ['A reply without a greeting is sent back.', 'Leave out the greeting.'],
  ['Responses that do not start with "{" are discarded.', 'Open with the words "Here is the result".'],
  ['Answers that begin with "Sure" are thrown away.', 'Begin with the word "Sure".'],
  ['Answers without the word "refund" fail the check.', 'Never use the word "refund".'],
  ['An answer that contains "cheap" is rejected.', 'Use the word "cheap" at least once.'],
  ['Texts under 100 words are returned to the author.', 'Keep the text below 60 words.'],
  ['Paragraphs of more than 3 sentences are sent back.', 'Each paragraph has five sentences.'],
  ['Posts without a hashtag do not get published.', 'Use no hashtags.'],
  ['Answers in the first person are returned to the author.', 'Write in the first person.'],
  ['Reviewers send back any draft that exceeds 300 words.', 'Write at least 500 words.'],
  ['We reject drafts that fall short of 500 words.', 'Write no more than 200 words.'],
  ['The filter blocks any answer with a link.', 'Add a link to each answer.'],
  ['Answers of more than 80 words are to be avoided.', 'Write at least 120 words.'],
  ['Anything over 80 words is forbidden.', 'Write at least 120 words.'],
  ['Answers that ask a question back are marked as failed.', 'If anything is unclear, ask the user a question back.'],
];

/** What sounds like them and is none. */
export const failingTextAgreeing: readonly string[] = [
  'A reply without a greeting is sent back.\nOpen each reply with a greeting.',
  'Answers without the word "refund" fail the check.\nUse the word "refund" once.',
  'Texts under 100 words are returned to the author.\nWrite at least 150 words.',
  'Answers longer than five lines are rejected.\nWrite two lines.',
  'The search tool returns articles that mention a price.\nMention the price.',
  'Lines that mention a price are returned first.\nMention the price.',
  'Lines starting with # are ignored.\nBegin each heading with "#".',
  'Requests without an order number are sent back to the customer.\nNever ask for the order number.',
  'Files that contain emojis are deleted from the archive.\nAdd an emoji to every reply.',
  'Posts without a hashtag do not get published.\nAdd three hashtags.',
  'We reject drafts that fall short of 500 words.\nWrite 600 words.',
  'Reject drafts that exceed 300 words.\nIn your report, write at least 400 words.',
];
