import fc from 'fast-check';

const word = fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 1, maxLength: 6 });
const segment = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom('-', '_'), word), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));

export const arbitraryName: fc.Arbitrary<string> = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join('/'));

const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 999_999_999_999_999 })).map(String);
const identifier = fc.oneof(number, fc.string({ unit: fc.constantFrom(...'abrc019-'), minLength: 1, maxLength: 5 }));
const prerelease = fc
  .array(identifier, { minLength: 1, maxLength: 2 })
  .filter((identifiers) => identifiers.every((one) => !/^[0-9]{2,}$/.test(one) || !one.startsWith('0')))
  .map((identifiers) => `-${identifiers.join('.')}`);

export const arbitraryVersion: fc.Arbitrary<string> = fc
  .tuple(number, number, number, fc.oneof(fc.constant(''), prerelease))
  .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`)
  .filter((version) => version.length <= 64);
