import { stemWord } from '../text/stem-word.ts';

/** Words for whoever it is, by their stems. */
export const everyone: ReadonlySet<string> = new Set([
  'anyon',
  'anybody',
  'everyon',
  'everybody',
  'anyone',
  'everyone',
]);

/** Those who may be meant by them, by stems. */
export const persons: readonly string[] = [
  'customer',
  'user',
  'client',
  'reader',
  'guest',
  'patient',
  'student',
  'caller',
].map(stemWord);
