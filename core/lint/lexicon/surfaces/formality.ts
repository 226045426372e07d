import type { Surface } from '../surface.ts';
import { defineSurface } from '../surface.ts';

export const formalitySurface: Surface = defineSurface({
  id: 'tone-formality',
  rule: 'conflict/tone',
  question: 'how formal the tone is',
  names: { formal: 'a formal tone', casual: 'a casual tone' },
  poles: {
    formal: ['(formal|businesslike|ceremonious) .. (tone|register|style|language|manner|voice)'],
    casual: ['(casual|informal|chatty|colloquial|conversational) .. (tone|register|style|language|manner|voice)'],
  },
});
