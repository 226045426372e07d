import fc from 'fast-check';

const slices = [
  'Answer every question of the last message, in the order in which it was asked.',
  'Über die Brücke führen größere Straßen, schließlich fährt niemand zu Fuß.',
  'Пожалуйста, отвечайте кратко и по существу.',
  '请用不超过三句话回答，并列出来源。',
  '回答は短く、丁寧な言葉で書いてください。',
  '한국어로 짧고 정중하게 답해 주세요.',
  'कृपया संक्षेप में उत्तर दें।',
  'أجب باختصار وبأدب.',
  'export const sum = (a: number, b: number): number => a + b;',
  '{"id": 12, "tags": ["a", "b"], "ok": true, "price": 12.50}',
  'https://example.com/a/b?c=d&e=f#g',
  'aGVsbG8gd29ybGQsIHRoaXMgaXMgYmFzZTY0Cg==',
  "I'm sure they'll say it'ſ what we've'd wanted. DON'T SHOUT, WE'LL SEE.",
];
const slice = fc
  .tuple(fc.constantFrom(...slices), fc.nat(40), fc.nat(60))
  .map(([text, from, length]) => text.slice(from, from + length));

const codePoint = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min, max }), { maxLength: 30 }).map((points) => String.fromCodePoint(...points));

/** The two characters that JavaScript and the reference do not agree on as white space. */
const disputed = /[\u0085\uFEFF]/gu;

/** Texts of many scripts and kinds, natural and not. */
export const tokenTexts: fc.Arbitrary<string> = fc
  .oneof(
    slice,
    fc.array(slice, { maxLength: 5 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom('👩‍👩‍👧', '🏳️‍🌈', '👍🏽', '❤️', ' ', 'a'), { maxLength: 20 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', '\n\n\n', '\u00A0', '\u2003'), { maxLength: 20 })
      .map((parts) => parts.join('')),
    codePoint(0x20, 0x7e),
    codePoint(0x00, 0xd7ff),
    codePoint(0x10000, 0x10ffff),
    codePoint(0x300, 0x36f),
    codePoint(0x660, 0x669),
    codePoint(0x00, 0x1f),
    codePoint(0x4e00, 0x9fff),
    fc.array(fc.constantFrom('\uD800', '\uDC00', 'a', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom('<|endoftext|>', '<|im_start|>', 'user', '\n', '<|'), { maxLength: 8 })
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('ab', 'qZ', '漢字', '.', '٣', '😀'), fc.integer({ min: 100, max: 400 }))
      .map(([unit, count]) => unit.repeat(count)),
  )
  .map((text) => text.replace(disputed, ''));
