import { describeSurface } from './surface-table.ts';

describeSurface('verbosity', {
  '+brief': [
    'Stick to the bare essentials.',
    'Boil it down to the one point that matters.',
    'A quick sketch is all that is ever wanted.',
    'It has to fit on a sticky note.',
    'The head has ten seconds.',
  ],
  '+long': [
    'Spread yourself out in all that you write.',
    'Answer all the questions that anyone could raise.',
    'No book is needed any more.',
  ],
  nothing: ['Do not pad with zeros.', 'The head has ten teachers.', 'Keep the book that is needed.'],
});
