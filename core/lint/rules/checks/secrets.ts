import type { Report, Rule } from '../rule.ts';
import { CONNECTION, keyFormats, mayHoldKey, NAMED_SECRET } from '../secrets/key-formats.ts';
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
  const isLong = mayHoldKey(text);
  if (isLong) for (const { name, start, end } of keysIn(text)) add(name, start, end);
  for (const { index, 0: address, 1: password = '', 2: host = '' } of addressesIn(text)) {
    if (isPassword(password) && !isLocal(host)) add('an address with a password', index, index + address.length);
  }
  for (const { index, 0: all, 1: value = '' } of isLong ? text.matchAll(NAMED_SECRET) : []) {
    const end = index + all.length;
    if (looksRandom(value)) add(looksSecret, end - value.length, end);
  }
  return found;
}

const keysIn = (text: string): readonly { readonly name: string; readonly start: number; readonly end: number }[] =>
  keyFormats
    // A search makes nothing, and most texts have no key.
    .filter(({ pattern }) => text.search(pattern) !== -1)
    .flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)]
        .filter(([key]) => !isPlaceholder(key))
        .map(({ index, 0: key }) => ({ name, start: index, end: index + key.trimEnd().length })),
    );

const addressesIn = (text: string): Iterable<RegExpExecArray> =>
  text.includes('://') && text.includes('@') ? text.matchAll(CONNECTION) : [];

const isLocal = (host: string): boolean =>
  /^(?:localhost|127\.|0\.0\.0\.0|host$|db$|server$|hostname$)|(?:^|\.)example(?:\.|$)|\.(?:test|invalid)$/iu.test(
    host,
  );

const isPassword = (text: string): boolean =>
  !isPlaceholder(text) &&
  !/^[<{[$%*]|^(?:pass(?:word|wd)?|pwd|secret|user(?:name)?|admin|root|guest|postgres|token)$/iu.test(text);
