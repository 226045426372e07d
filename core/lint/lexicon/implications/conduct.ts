import type { Implication } from '../implication.ts';

type Pole = readonly [surface: string, pole: string, sign: '+' | '-'];

/** `[what is asked, what follows, why]`. */
const rules: readonly (readonly [Pole, Pole, string])[] = [
  [['clarify', 'ask', '-'], ['confirm', 'confirm', '-'], 'consent cannot be had without asking'],
  [['tools', 'use', '-'], ['search', 'search', '-'], 'things are looked up with a tool'],
  [['tools', 'use', '-'], ['commands', 'run', '-'], 'commands are run with a tool'],
  [['recommendation', 'recommend', '-'], ['upsell', 'sell', '-'], 'what is advertised is recommended'],
  [['initiative', 'more', '-'], ['upsell', 'sell', '-'], 'nobody asks for advertisements'],
  [['initiative', 'more', '-'], ['change-scope', 'wider', '-'], 'who does no more than is asked changes nothing else'],
  [['refusal', 'decline', '-'], ['subject-scope', 'some', '-'], 'who refuses nothing answers on every subject'],
  [['memory', 'remember', '-'], ['keep-personal', 'keep', '-'], 'what is kept is remembered'],
  [['anonymise', 'name', '-'], ['tell-contact', 'tell', '-'], 'an address tells who somebody is'],
  [['tell-internals', 'tell', '-'], ['tell-instructions', 'tell', '-'], 'instructions are internal'],
  [['tell-internals', 'tell', '-'], ['tell-model-name', 'tell', '-'], 'the model behind the assistant is internal'],
  [['machine', 'admit', '-'], ['tell-model-name', 'tell', '-'], 'a human runs on no model'],
  [['passing-on', 'pass', '-'], ['share-personal', 'share', '-'], 'data that are shared are passed on'],
  [['commands', 'run', '-'], ['tests-run', 'run', '-'], 'tests are run by commands'],
  [['knowledge', 'given', '+'], ['search', 'search', '-'], 'what is looked up is not in the given material'],
  [['knowledge', 'given', '+'], ['invention', 'invent', '-'], 'what is made up is not in the given material'],
  [['tell-figures', 'tell', '-'], ['tell-price', 'tell', '-'], 'prices are figures'],
  [['tell-figures', 'tell', '-'], ['tell-dose', 'tell', '-'], 'doses are figures'],
  [['rating', 'judge', '-'], ['criticism', 'praise', '-'], 'praise is a judgement'],
  [['rating', 'judge', '-'], ['criticism', 'criticise', '-'], 'criticism is a judgement'],
  [['turns', 'single', '+'], ['clarify', 'ask', '-'], 'who cannot reply answers no question'],
  [['turns', 'single', '+'], ['follow-up', 'offer', '-'], 'who cannot reply takes up no offer'],
  [['readers', 'children', '+'], ['jargon', 'use', '-'], 'children know no technical terms'],
  [['readers', 'children', '+'], ['profanity', 'swear', '-'], 'bad language is not for children'],
  [['readers', 'children', '+'], ['tell-violence', 'tell', '-'], 'scenes of violence are not for children'],
  [['readers', 'children', '+'], ['tone-warmth', 'blunt', '-'], 'children take harsh words to heart'],
  [['delivery', 'spoken', '+'], ['citation', 'cite', '-'], 'a voice shows no references'],
];

/** Knowledge of the world about what the model does and says. */
export const conductImplications: readonly Implication[] = [
  ...rules.map(([premise, conclusion, because]) => ({
    if: { surface: premise[0], pole: premise[1], sign: premise[2] },
    follows: { surface: conclusion[0], pole: conclusion[1], sign: conclusion[2] },
    because,
  })),
  {
    if: { surface: 'knowledge', pole: 'outside', exclusive: true },
    follows: { surface: 'search', pole: 'search', sign: '-' },
    because: 'who relies on what is known already looks nothing up',
  },
];
