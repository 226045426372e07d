import { presenceOf } from '../presence.ts';
import type { Surface } from '../surface.ts';
import { defineSurface } from '../surface.ts';

const emoji =
  'emoji|emojis|emoticon|smiley|smilies|pictogram|pictograph|kaomoji|unicode symbol|picture character|little picture|little face|smiley face|happy face|sticker|thumbs up|heart symbol';

export const emojiSurface: Surface = defineSurface({
  id: 'emoji',
  rule: 'conflict/markup',
  question: 'whether emojis are used',
  names: { use: 'emojis' },
  exclusive: 'none',
  poles: { use: presenceOf(emoji) },
});
