import { describeSurface } from '../lexicon/surface-table.ts';

describeSurface('voice', {
  '+passive': [
    'Phrase it as "mistakes were made", never as "we made mistakes".',
    'Say "the valve was checked" rather than "the technician checked the valve".',
    'Never say who did something: "it was decided", "the matter was examined".',
    'In every sentence the thing that something is done to is the subject.',
    'Build each predicate from a form of "to be" and a past participle.',
    'Nobody who acts may appear in a sentence.',
    'Hide the actor.',
    'It stays open who decided.',
    'The doer stays unnamed.',
  ],
  '+active': [
    'Write "the technician checked the valve", never "the valve was checked".',
    'Tell it like somebody who is there: she grabs, he throws, they score.',
    'People act in your sentences.',
    'After every sentence the engineer must know who did it.',
    'Say who did what first.',
    'Avoid by-phrases.',
    'No verb without a person.',
    'The doer comes first.',
  ],
  nothing: [
    'Say "sorry" or "thank you".',
    'Ask who did the last delivery.',
    'The actor plays a king.',
    'Put "was" in the list of stop words.',
  ],
});

describeSurface('tense', {
  '+past': [
    'Write "went", not "goes".',
    'Tell it as something that is over: it was, it came, it went.',
    'Verbs end in -ed wherever English lets them.',
    'Put everything into the form in which one tells yesterday’s events.',
    'Write it as a historian looks back on a year long gone.',
    'Report it as if it had already happened.',
    'Nothing in it may sound as if it were still going on.',
  ],
  '+present': [
    'Write "grows", not "grew".',
    'Use verbs such as "she arrives", "he falls", "they ring".',
    'Every verb stands in the form that one uses for what goes on at this moment.',
    'It should read like stage directions in a play script.',
    'Tell it as it happens.',
    'Everything unfolds while they read.',
  ],
  '+future': [
    'Describe what will happen.',
    'None of it has happened yet.',
    'Say it as a promise: it will come, it will stay, it will grow.',
  ],
  '+imperative': ['Write "add", not "added".'],
  nothing: [
    'Say "the order was sent" when it has left.',
    'Ask "what was it?" or "who was it?"',
    'Report what happens in the market.',
    'Start with "Once".',
  ],
});
