import fc from 'fast-check';

/**
 * Any character of Unicode, as the unit of a text. It is fast-check's "binary", which takes seconds to make, once per
 * process.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code));
