import { describeSurface } from './surface-table.ts';

describeSurface('case', {
  '+upper': [
    'ALL CAPS, every word.',
    'Write it in the big letters of old posters.',
    'Hold the shift key down.',
    'All in capitals.',
  ],
  '+lower': ['All in lowercase, please.', 'Leave the shift key untouched.', 'Small letters throughout.'],
  '+sentence': ['Sentences start with a capital, as in print.'],
  nothing: ['The capital of France is Paris.'],
});

describeSurface('spelling', {
  '+american': ['The spell checker is set to en-US.', 'A teacher in Boston must find nothing to correct.'],
  '+british': ['The spell checker is set to en-GB.', 'A proofreader in Oxford checks every spelling.'],
  nothing: ['A teacher in Boston reads the story to children of five.'],
});

describeSurface('language', {
  '+dutch': ['A reader from Rotterdam without any foreign language has to follow it.'],
  nothing: ['The train from Milan is late.'],
});

describeSurface('units-weight', {
  '+metric': ['All quantities are metric.'],
  '+imperial': ['Weights have to match an American kitchen scale.'],
});
