const signs: readonly (readonly [RegExp, string])[] = [
  [/[█▉▊▋▌▍▎]/gu, '#'],
  [/▏/gu, '|'],
  [/▒/gu, ':'],
  [/≈/gu, '~'],
  [/∞/gu, 'none'],
  [/[›→]/gu, '>'],
  [/·/gu, '|'],
  [/[–−]/gu, '-'],
  [/…/gu, '..'],
  [/×/gu, 'x'],
  [/✓/gu, 'ok'],
  [/✗/gu, 'FAIL'],
  [/▲/gu, '^'],
  [/▼/gu, 'v'],
];

/** A report with ASCII signs only; what others wrote, such as titles of sections, stays as it is. */
export const asciiText = (text: string): string =>
  signs.reduce((ascii, [sign, instead]) => ascii.replace(sign, instead), text);
