import type { Report, Rule } from '../rule.ts';
import { CONNECTION, keyFormats, NAMED_SECRET } from '../secrets/key-formats.ts';
import { isPlaceholder, looksRandom } from '../secrets/looks-random.ts';
import { checkFiles } from '../source-files.ts';

/** Keys, passwords and tokens in the text of a prompt. */
export const secrets: Rule = {
  id: 'text/secret',
  code: 'PC401',
  kind: 'check',
  summary: 'The text holds a key, a token or a password.',
  why: 'A prompt is sent to a provider, logged, traced and released for good; and whoever asks the model for its instructions may get them.',
  bad: 'Load orders from postgres://app:kV9-tq2Lz8@db.internal/orders before you answer.',
  good: 'Load orders with `find_orders` before you answer.',
  fix: 'Revoke the secret, since the history keeps it, and let a tool hold the new one.',
  severity: { recommended: 'error', strict: 'error' },
  certainty: 'certain',
  check: ({ source }) => checkFiles(source, findSecrets),
};

const looksSecret = 'what looks like a secret';

function findSecrets(file: string, text: string): readonly Report[] {
  const found: Report[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  const add = (name: string, start: number, end: number): void => {
    if (taken.some((one) => start < one.end && one.start < end)) return;
    taken.push({ start, end });
    found.push({
      message: `The text holds ${name}.`,
      places: [{ file, start, end }],
      // A format is known; randomness is only seen.
      ...(name === looksSecret ? { certainty: 'likely' } : {}),
    });
  };
  for (const { name, pattern } of keyFormats) {
    for (const { index, 0: key } of text.matchAll(pattern)) {
      if (!isPlaceholder(key)) add(name, index, index + key.trimEnd().length);
    }
  }
  for (const { index, 0: address, 1: password = '', 2: host = '' } of text.matchAll(CONNECTION)) {
    if (isPassword(password) && !isLocal(host)) add('an address with a password', index, index + address.length);
  }
  for (const { index, 0: all, 1: value = '' } of text.matchAll(NAMED_SECRET)) {
    const end = index + all.length;
    if (looksRandom(value)) add(looksSecret, end - value.length, end);
  }
  return found;
}

const isLocal = (host: string): boolean =>
  /^(?:localhost|127\.|0\.0\.0\.0|host$|db$|server$|hostname$)|(?:^|\.)example(?:\.|$)|\.(?:test|invalid)$/iu.test(
    host,
  );

const isPassword = (text: string): boolean =>
  !isPlaceholder(text) &&
  !/^[<{[$%*]|^(?:pass(?:word|wd)?|pwd|secret|user(?:name)?|admin|root|guest|postgres|token)$/iu.test(text);
