import { describeSurface } from './surface-table.ts';

describeSurface('extras', {
  '-add': [
    'The parser reads a single integer and throws on anything else.',
    "Give me the number and that's it.",
    'The reply contains the translation and stops there.',
    'Anything other than the answer letter is treated as an error.',
    'The only thing you print is the score.',
    'Respond with nothing but the email body.',
    'Nothing may surround the JSON.',
    'The output consists of the list.',
    'Your reply replaces the selected text in the editor.',
    "The completion is pasted into the user's document as is.",
    'The value you return is compared with the expected string.',
    'The string you return is used as a key in our database.',
    'We pipe your output into bash.',
    'Give the bare result.',
  ],
});

describeSurface('commentary', {
  '-add': [
    'Refrain from commenting on the text.',
    'Answer without elaborating.',
    'Do not chat; print the command.',
    'Keep explanations out of the reply.',
    "Don't add a closing remark.",
    "Don't introduce the answer.",
    'Give us the rewritten paragraph, and refrain from saying anything about it.',
  ],
  '+add': [
    'Tell the user which assumptions you made.',
    'Comment on the quality of the source.',
    'State how confident you are.',
    'Point out what could be improved.',
    'Mention which assumptions went into the estimate.',
    'Describe in plain English what each command does.',
    'Comment on what you improved in the rewritten paragraph.',
    'Provide context for the figure.',
    'Append a short summary of the changes.',
    'Indicate which sources you used.',
    'Below the poem, tell the reader what inspired it.',
  ],
});

describeSurface('reasoning', {
  '+show': ['Show the reasoning behind the number you arrive at.'],
});

describeSurface('verbosity', {
  '+brief': [
    'Say no more than is needed.',
    'Get to the point.',
    'Only the essentials, please.',
    'Users want the short version.',
    'Explanations are kept to a minimum.',
    'Less is more.',
    'Cut everything that is not essential.',
    'Say as little as you can.',
    'Tokens are expensive, so save them.',
    'Trim your answers to what is needed.',
    'Condense the answer as far as possible.',
    'Give the gist.',
    'Just the highlights.',
  ],
  '+long': [
    'Provide plenty of background.',
    'Write richly detailed scenes.',
    'Discuss the question from several angles.',
    'Your answers are known for their depth.',
    'Lay out the full picture.',
    'Paint a complete picture.',
    'Nothing is too small to be mentioned.',
    "Don't be afraid of long answers.",
  ],
});

describeSurface('verbatim', {
  '+exact': [
    'Transcribe every um and ah.',
    "Keep the author's wording.",
    'The extracted text is looked up by exact match.',
    "Use the customer's exact words.",
    'Never paraphrase.',
    'Do not correct mistakes in the quotation.',
    'Copy-paste the sentence from the source.',
    'Lift the sentence straight from the text.',
    'The wording of the policy must not be changed.',
    'The answer has to be an exact substring of the context.',
    'Repeat the question exactly.',
  ],
  '+polish': [
    'Put it in your own words.',
    'Reword the clause.',
    'Normalise the extracted names.',
    'Never quote directly.',
    'Do not copy sentences from the source.',
    'Say it differently from the source.',
    'Avoid word-for-word quotes.',
    'Nothing may be copied from the source text.',
    'Use your own wording.',
    'Never lift sentences from the article.',
    'Tell everything in your own words.',
    'Convert the statement to proper English.',
  ],
});

describeSurface('citation', {
  '+cite': [
    'Name the study you rely on.',
    'Link to the article you rely on.',
    'Attribute every quotation.',
    'Claims need sources.',
    'Reference the section of the handbook you used.',
    'Unsourced claims are not acceptable.',
    'List the documents you used.',
    'Give chapter and verse.',
    'Mention the document the answer comes from.',
  ],
  '-cite': [
    'Sources have no place in the answer.',
    "Readers don't care about sources, so leave them out.",
    'Never refer to the documents.',
    'Sources stay unnamed.',
    'Never say according to.',
  ],
});
