import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parsePromptrc } from '../../../core/config/parse-promptrc.ts';

const message = (models: string): string => {
  try {
    parsePromptrc(`prompts: prompts\nmodels:\n  ${models}\n`, '.promptrc');
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('models in .promptrc', () => {
  it('are read as they are written', () => {
    const models = {
      'acme/house': {
        ...{ window: 200_000, output: 8000, cacheMinimum: 0, retires: '2027-01-31' },
        tokenizer: { encoding: 'o200k_base', factor: 1.2, error: [-10, 15] },
        prices: { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
      },
      'openai:gpt-5': { retires: 'never' },
    };

    expect(parsePromptrc(JSON.stringify({ models }), '.promptrc').models).to.deep.equal(models);
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['a/b: { window: 0 }', '/models/a~1b/window is 0: it must be >= 1 (line 3)'],
    ['a/b: { window: 1.5 }', 'is 1.5: it must be integer (line 3)'],
    ['a/b: { window: 10, output: 20 }', '/models/a~1b/output is 20 tokens, more than the window of 10 (line 3)'],
    ['a/b: { tokenizer: { encoding: o200k } }', 'is "o200k": it must be o200k_base or cl100k_base; other tokenizers'],
    ['a/b: { tokenizer: { encoding: o200k_bse } }', '(did you mean "o200k_base"?) (line 3)'],
    ['a/b: { tokenizer: { encoding: 7 } }', 'is 7: it must be o200k_base or cl100k_base'],
    ['a/b: { tokenizer: { factor: 1.2 } }', 'has the factor 1.2 without its "error"'],
    ['a/b: { tokenizer: { error: [5, 10] } }', 'is [5, 10]: it must go from 0 or less to 0 or more'],
    ['a/b: { prices: { input: 3 } }', "must have required property 'output'"],
    ['a/b: { prices: { input: -3, output: 1 } }', 'is -3: it must be >= 0'],
    ['a/b: { prices: { input: 3000, output: 15000 } }', 'is 3000 dollars per million tokens, more than 1000'],
    ['a/b: { prices: { input: 0.000003, output: 0.000015 } }', 'is it a price per token?'],
    ['a/b: { retires: soon }', 'is "soon": it must be a day such as 2027-01-31, or never'],
    ['a/b: { retires: 2026-02-30 }', 'is "2026-02-30", which is no day of the calendar'],
    ['a/b: { windw: 3 }', 'unknown key "models.a/b.windw"'],
    ['a/b: { window: 3 }\n  A:b: { window: 4 }', '/models/A:b is the same model as "a/b" (line 4)'],
    ['"a b": { window: 3 }', 'is not the name of a model such as "acme/house-model"'],
  ];
  for (const [models, problem] of wrong) {
    it(`refuse ${models.split('\n').at(-1)?.trim()}`, () => {
      expect(message(models)).to.include(problem);
    });
  }
});
