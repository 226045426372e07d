import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findModel } from '../../../core/models/find-model.ts';
import { emptyModelBook, modelBook } from '../../../core/models/model-book.ts';
import type { ModelLock } from '../../../core/models/model-lock.ts';
import { modelKey } from '../../../core/models/model-name.ts';
import { nearestIds } from '../../../core/models/model-warnings.ts';
import { ownModels } from '../../../core/models/own-models.ts';
import { parseModelLock } from '../../../core/models/parse-model-lock.ts';
import { codeOf } from '../../helpers/error-code.ts';

const today = '2026-11-26';

const lock: ModelLock = {
  format: 1,
  sources: (['limits', 'prices'] as const).map((kind) => ({
    ...{ from: `https://models.example.com/${kind}.json`, kind, fetched: '2026-11-20', models: 2 },
  })),
  models: {
    'openai/gpt-5.5': { window: 2_000_000, output: 256_000 },
    'openai/gpt-7': {
      window: 4_000_000,
      prices: [
        {
          input: 8,
          output: [
            [0, 40],
            [200_001, 60],
          ],
          cacheRead: 0.8,
          cacheWrite: 10,
        },
        { from: '2027-01-01', input: 4, output: 20 },
      ],
    },
  },
};

describe('the models that a repository knows', () => {
  describe('modelKey()', () => {
    const same: readonly (readonly [string, string])[] = [
      ['googleai:Gemini-3.5-flash', 'google/gemini-3.5-flash'],
      ['claude/claude-opus-4-8', 'anthropic/claude-opus-4-8'],
      ['claude-opus-4-8', 'anthropic/claude-opus-4-8'],
      ['gpt-4o', 'openai/gpt-4o'],
      ['o3-mini', 'openai/o3-mini'],
      ['Acme/House', 'acme/house'],
      ['house', 'house'],
    ];
    for (const [written, key] of same) {
      it(`takes "${written}" for ${key}`, () => {
        expect(modelKey(written)).to.equal(key);
      });
    }
  });

  describe('overrides', () => {
    it('go before the tables, figure by figure', async () => {
      const book = modelBook({
        'openai:gpt-5-mini': { window: 64_000, prices: { input: 1, output: 2, cacheWrite: 3 } },
      });

      const facts = await findModel('openai/gpt-5-mini', { today, book });

      expect(facts).to.deep.include({ windowTokens: 64_000, maxOutputTokens: 64_000, isKnown: true });
      expect(facts.prices).to.deep.equal({
        input: [{ fromTokens: 0, dollars: 1 }],
        output: [{ fromTokens: 0, dollars: 2 }],
        cacheWrite: [{ fromTokens: 0, dollars: 3 }],
        dated: '.promptrc',
      });
      expect(facts.counting.confidence).to.equal('exact');
      expect(facts.sources.map(({ fact, origin }) => `${fact} ${origin}`)).to.deep.equal([
        ...['counting table', 'window override', 'output table', 'prices override', 'cache table', 'retires table'],
      ]);
    });

    it('make a model known that no table has', async () => {
      const book = modelBook({
        'acme/house': {
          tokenizer: { encoding: 'cl100k_base', factor: 1.2, error: [-10, 15] },
          cacheMinimum: 2048,
          retires: '2026-12-01',
        },
      });

      const facts = await findModel('acme/house', { today, book });

      expect(facts.isKnown).to.equal(true);
      expect(facts.counting).to.deep.include({ encoding: 'cl100k_base', factor: 1.2, errorPercent: [-10, 15] });
      expect(facts.cache).to.deep.equal({
        ...{ minimumTokens: 2048, blockTokens: 1, lifetimeSeconds: 300, source: '.promptrc' },
      });
      expect(facts.warnings).to.deep.equal(['"acme/house" is turned off in 5 days, on 2026-12-01']);
    });

    it('keep what is known of a cache besides its minimum', async () => {
      const book = modelBook({ 'openai/gpt-5-mini': { cacheMinimum: 2048 } });

      expect((await findModel('openai/gpt-5-mini', { today, book })).cache).to.include({ blockTokens: 128 });
    });

    it('count exactly where they name an encoding and no factor, and estimate where they name an error alone', async () => {
      const book = modelBook({
        'a/b': { tokenizer: { encoding: 'cl100k_base' } },
        'a/c': { tokenizer: { error: [-5, 5] } },
      });

      const [exact, estimate] = await Promise.all(['a/b', 'a/c'].map((id) => findModel(id, { today, book })));

      expect(exact?.counting).to.deep.include({ encoding: 'cl100k_base', factor: 1, confidence: 'exact' });
      expect(estimate?.counting).to.deep.include({ encoding: 'o200k_base', factor: 1, confidence: 'estimate' });
    });

    it('overrule the notice of a provider', async () => {
      const book = modelBook({ 'openai/gpt-4o': { retires: 'never' } });

      expect(await findModel('openai/gpt-4o', { today, book })).to.not.have.property('retires');
    });
  });

  describe('a lock', () => {
    const book = modelBook({}, lock);

    it('goes before the tables', async () => {
      const facts = await findModel('openai/gpt-5.5', { today, book });

      expect(facts).to.include({ windowTokens: 2_000_000, maxOutputTokens: 256_000 });
      expect(facts.sources[1]).to.deep.equal({
        ...{ fact: 'window', origin: 'lock', source: 'models.lock.json', dated: '2026-11-20' },
      });
    });

    it('knows models that no table has, and the prices of the day', async () => {
      const [now, later] = await Promise.all(
        [today, '2027-01-02'].map((day) => findModel('openai/gpt-7-2026-11-01', { today: day, book })),
      );

      expect(now?.prices).to.deep.equal({
        input: [{ fromTokens: 0, dollars: 8 }],
        output: [
          { fromTokens: 0, dollars: 40 },
          { fromTokens: 200_001, dollars: 60 },
        ],
        cacheRead: [{ fromTokens: 0, dollars: 0.8 }],
        cacheWrite: [{ fromTokens: 0, dollars: 10 }],
        dated: '2026-11-20',
      });
      expect(later?.prices?.input[0]?.dollars).to.equal(4);
    });

    it('says nothing of other models', async () => {
      const facts = await findModel('acme/house', { today, book });

      expect(facts.isKnown).to.equal(false);
    });

    it('that is old is told of, and not the tables that it replaces', async () => {
      const { warnings } = await findModel('openai/gpt-7', { today: '2027-03-01', book });

      expect(warnings.join('\n'))
        .to.include('models.lock.json is 101 days old (2026-11-20): run "stemma models update"')
        .and.not.include('the table of prices');
    });

    it('takes the first prices where none has begun', async () => {
      const early = modelBook(
        {},
        { ...lock, models: { 'a/b': { prices: [{ from: '2027-01-01', input: 1, output: 2 }] } } },
      );

      expect((await findModel('a/b', { today, book: early })).prices?.input[0]?.dollars).to.equal(1);
    });
  });

  describe('parseModelLock()', () => {
    it('reads what is written', () => {
      expect(parseModelLock(JSON.stringify(lock), 'lock')).to.deep.equal(lock);
    });

    const broken: readonly (readonly [string, string, string])[] = [
      ['text that is no JSON', '{"format": 1,', 'it is not JSON'],
      ['another format', JSON.stringify({ ...lock, format: 2 }), '/format'],
      ['a conflict of a merge', '<<<<<<< HEAD\n{}', 'it is not JSON'],
      ['a list', '[]', 'must be object'],
      ['a window of nothing', JSON.stringify({ ...lock, models: { 'a/b': { window: 0 } } }), '/models/a~1b/window'],
      [
        'an answer longer than the window',
        JSON.stringify({ ...lock, models: { 'a/b': { window: 10, output: 20 } } }),
        'output of "a/b" is 20 tokens, more than the window of 10',
      ],
      [
        'a tier in another unit',
        JSON.stringify({
          ...lock,
          models: {
            'a/b': {
              prices: [
                {
                  input: [
                    [0, 3],
                    [200_000, 6000],
                  ],
                  output: 15,
                },
              ],
            },
          },
        }),
        'prices/input of "a/b" is 6000',
      ],
    ];
    for (const [what, text, problem] of broken) {
      it(`refuses ${what}`, () => {
        expect(() => parseModelLock(text, 'models.lock.json')).to.throw(problem);
        expect(codeOf(() => parseModelLock(text, 'models.lock.json'))).to.equal('MODELS_LOCK_INVALID');
      });
    }
  });

  describe('ownModels()', () => {
    it('tells a linter which models there are, and when they are turned off', () => {
      expect(ownModels(modelBook({ 'a/b': { retires: '2027-01-01' }, 'a/c': { window: 5 } }, lock))).to.deep.equal({
        known: ['a/b', 'a/c', 'openai/gpt-5.5', 'openai/gpt-7'],
        retires: { 'a/b': '2027-01-01' },
      });
      expect(ownModels(emptyModelBook)).to.deep.equal({ known: [], retires: {} });
    });
  });

  describe('a model that no table has', () => {
    it('is never counted as exact, however much its name looks like one that is', async () => {
      const { counting, warnings } = await findModel('openai/gpt-55', { today, book: emptyModelBook });

      expect(counting).to.include({ confidence: 'estimate', encoding: 'o200k_base' });
      expect(warnings.join()).to.include('nearest to it: "openai/gpt-5"');
    });

    it('may be one of another provider, or be near to several', () => {
      const ids = ['azure/gpt-5', 'openai/gpt-5', 'openai/gpt-5-mini', 'zoo/other'];

      expect(nearestIds('acme/gpt-5', ids)).to.deep.equal(['azure/gpt-5', 'openai/gpt-5']);
      expect(nearestIds('openai/gpt-5-mni', ids)).to.deep.equal(['openai/gpt-5-mini', 'openai/gpt-5']);
      expect(nearestIds('acme/quite-another', ids)).to.deep.equal([]);
    });
  });
});
