import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { LockedModel, ModelLock } from '../../../core/models/model-lock.ts';
import { parseModelLock } from '../../../core/models/parse-model-lock.ts';
import { matchesName } from '../../../core/models/update/match-name.ts';
import type { ModelUpdate } from '../../../core/models/update/plan-update.ts';
import { planModelUpdate } from '../../../core/models/update/plan-update.ts';
import type { ModelSource } from '../../../core/models/update/read-source.ts';
import { readModelSource } from '../../../core/models/update/read-source.ts';
import type { Json } from '../../../core/protocol.ts';
import { codeOf } from '../../helpers/error-code.ts';

const today = '2026-11-26';
const options = {
  from: 'list.json',
  known: ['openai/gpt-9-2026-10-01', 'openai/gpt-9x', 'google/gemini-9'],
  keeps: (provider: string): boolean => ['openai', 'google', 'xai'].includes(provider),
};
const read = (value: unknown): ModelSource => readModelSource(JSON.stringify(value), options);

describe('readModelSource()', () => {
  it('reads windows and answers by provider, and leaves out what answers with no tokens', () => {
    const { kind, models } = read({
      openai: {
        id: 'openai',
        models: {
          'gpt-9': { limit: { context: 500_000, output: 64_000 }, cost: { input: 3 } },
          'gpt-image-9': { limit: { context: 8000, output: 0 } },
          'gpt-none': {},
          'bad name': { limit: { context: 1, output: 1 } },
        },
      },
      someone: { models: { other: { limit: { context: 5, output: 5 } } } },
    });

    expect(kind).to.equal('limits');
    expect(Object.fromEntries(models)).to.deep.equal({
      'openai/gpt-9': { window: 500_000, output: 64_000 },
      'openai/gpt-image-9': { window: 8000 },
    });
  });

  it('reads prices with tiers and days, for all names that a rule spells out or that are known', () => {
    const match = { or: [{ equals: 'GPT-9' }, { equals: 'gpt-9-chat' }, { regex: '^gpt-9-\\d{4}-\\d{2}-\\d{2}$' }] };
    const { kind, models } = read([
      {
        id: 'openai',
        models: [
          {
            id: 'gpt-9',
            match,
            prices: [
              { prices: { input_mtok: { base: 2, tiers: [{ start: 200_000, price: 4 }] }, output_mtok: 8 } },
              {
                constraint: { start_date: '2027-02-01' },
                prices: { input_mtok: 1, output_mtok: 4, cache_read_mtok: 0.1 },
              },
              {
                constraint: { start_date: '2027-01-01' },
                prices: { input_mtok: 1.5, output_mtok: 6, cache_write_mtok: 2 },
              },
            ],
          },
          { id: 'gpt-9', match: { equals: 'gpt-9' }, prices: { input_mtok: 99, output_mtok: 99 } },
          { id: 'voice-9', match: { equals: 'voice-9' }, prices: { requests_kcount: 3, input_mtok: null } },
        ],
      },
      {
        id: 'x-ai',
        models: [
          {
            id: 'grok-9',
            prices: [
              { prices: { input_mtok: 1, output_mtok: 2 } },
              {
                constraint: { start_time: '00:30:00Z', end_time: '16:30:00Z' },
                prices: { input_mtok: 2, output_mtok: 4 },
              },
            ],
          },
        ],
      },
    ]);

    const gpt = {
      prices: [
        {
          input: [
            [0, 2],
            [200_001, 4],
          ],
          output: 8,
        },
        { from: '2027-01-01', input: 1.5, output: 6, cacheWrite: 2 },
        { from: '2027-02-01', input: 1, output: 4, cacheRead: 0.1 },
      ],
    };
    expect(kind).to.equal('prices');
    expect(Object.fromEntries(models)).to.deep.equal({
      ...{ 'openai/gpt-9': gpt, 'openai/gpt-9-chat': gpt, 'openai/gpt-9-2026-10-01': gpt },
      'xai/grok-9': { prices: [{ input: 2, output: 4 }] },
    });
  });

  const invalid: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'it is empty'],
    ['half a list', '[{"id": "openai", "mod', 'only the beginning'],
    ['a page', '<!doctype html><title>Not found</title>', 'it is not JSON'],
    ['a list of nothing', '[]', 'fewer than 1'],
    ['a text', '"prices"', 'must be object'],
    ['providers without models', '[{"id": "openai"}]', "/0 must have required property 'models'"],
    ['a price that is a text', '[{"id":"openai","models":[{"id":"a","prices":{"input_mtok":"3"}}]}]', '/input_mtok'],
    [
      'a day that is none',
      '[{"id":"openai","models":[{"id":"a","prices":[{"prices":{},"constraint":{"start_date":"soon"}}]}]}]',
      'start_date',
    ],
    ['a window that is a text', '{"openai":{"models":{"a":{"limit":{"context":"big","output":1}}}}}', '/limit/context'],
    [
      'other providers only',
      '{"someone":{"models":{"a":{"limit":{"context":1,"output":1}}}}}',
      'no model of a provider',
    ],
  ];
  for (const [what, text, problem] of invalid) {
    it(`refuses ${what}`, () => {
      expect(() => readModelSource(text, options)).to.throw(problem);
      expect(codeOf(() => readModelSource(text, options))).to.equal('MODELS_SOURCE_INVALID');
    });
  }
});

describe('matchesName()', () => {
  const deep = Array.from({ length: 20 }).reduce<Json>((rule) => ({ or: [rule] }), { equals: 'a' });
  const cases: readonly (readonly [string, Json | undefined, string, boolean])[] = [
    ['an equal name', { equals: 'A' }, 'a', true],
    ['a beginning', { starts_with: 'gpt' }, 'gpt-5', true],
    ['an end', { ends_with: '-5' }, 'gpt-5', true],
    ['a part', { contains: 'pt' }, 'gpt-5', true],
    ['all of several', { and: [{ contains: 'pt' }, { contains: '6' }] }, 'gpt-5', false],
    ['a pattern', { regex: '^gpt-\\d$' }, 'gpt-5', true],
    ['a pattern that is none', { regex: '(' }, 'gpt-5', false],
    ['a pattern that would never end', { regex: '^(a+)+$' }, `${'a'.repeat(60)}b`, false],
    ['an unknown rule', { sounds_like: 'a' }, 'a', false],
    ['no rule', undefined, 'a', false],
    ['what is no list', { or: 'a' }, 'a', false],
    ['rules in rules without end', deep, 'a', false],
  ];
  for (const [what, rule, name, expected] of cases) {
    it(`is ${expected} for ${what}`, () => {
      expect(matchesName(rule, name)).to.equal(expected);
    });
  }
});

describe('planModelUpdate()', () => {
  const source = (kind: ModelSource['kind'], models: Readonly<Record<string, LockedModel>>): ModelSource => ({
    ...{ from: `${kind}.json`, kind, models: new Map(Object.entries(models)) },
  });
  const fine = {
    'openai/gpt-5.4': { window: 1_050_000, output: 128_000 },
    'openai/gpt-5.5': { window: 1_050_000, output: 128_000 },
    'openai/gpt-9': { window: 2_000_000 },
  };
  const plan = (
    sources: readonly ModelSource[],
    rest: { lock?: ModelLock; accept?: boolean } = {},
  ): Promise<ModelUpdate> => planModelUpdate({ sources, lock: rest.lock, today, accept: rest.accept ?? false });

  it('makes a lock that is sorted, dated and readable, and tells what has changed', async () => {
    const { lock, changes, refused } = await plan([
      source('limits', { ...fine, 'openai/gpt-5.4': { window: 1_050_000, output: 64_000 } }),
      source('prices', {
        'openai/gpt-5.5': {
          prices: [
            {
              input: [
                [0, 4],
                [272_001, 8],
              ],
              output: 30,
            },
          ],
        },
      }),
    ]);

    expect(changes).to.deep.equal([
      { id: 'openai/gpt-5.4', figure: 'output', from: 128_000, to: 64_000 },
      { id: 'openai/gpt-9', figure: 'window', from: null, to: 2_000_000 },
      { id: 'openai/gpt-5.5', figure: 'input price', from: 5, to: 4 },
    ]);
    expect(refused).to.deep.equal([]);
    expect(lock.sources).to.deep.equal([
      { from: 'limits.json', kind: 'limits', fetched: today, models: 3 },
      { from: 'prices.json', kind: 'prices', fetched: today, models: 1 },
    ]);
    expect(Object.keys(lock.models)).to.deep.equal(['openai/gpt-5.4', 'openai/gpt-5.5', 'openai/gpt-9']);
    expect(parseModelLock(JSON.stringify(lock), 'lock')).to.deep.equal(lock);
  });

  const absurd: readonly (readonly [string, LockedModel, string])[] = [
    ['a window of nothing', { window: 0 }, 'window is 0'],
    ['a window of a billion', { window: 1e9 }, 'window is 1000000000'],
    ['an answer longer than the window', { window: 10, output: 20 }, 'more than the window'],
    ['a negative price', { prices: [{ input: -5, output: 30 }] }, 'a price is 0 or more'],
    ['prices per thousand million', { prices: [{ input: 5000, output: 30_000 }] }, 'more than 1000'],
    ['prices per token', { prices: [{ input: 0.000005, output: 0.00003 }] }, 'is it a price per token?'],
    ['input and output in different units', { prices: [{ input: 500, output: 3 }] }, 'less than a tenth'],
    [
      'a later price in another unit',
      {
        prices: [
          { input: 5, output: 30 },
          { from: '2027-01-01', input: 5e6, output: 3e7 },
        ],
      },
      'more than 1000',
    ],
    [
      'a tier in another unit',
      {
        prices: [
          {
            input: [
              [0, 5],
              [200_001, 1e7],
            ],
            output: 30,
          },
        ],
      },
      'more than 1000',
    ],
  ];
  for (const [what, figures, reason] of absurd) {
    it(`refuses ${what} with the reason, accepted or not, and takes the rest`, async () => {
      const kind = figures.prices === undefined ? 'limits' : 'prices';
      const others =
        kind === 'limits'
          ? fine
          : {
              'openai/gpt-9': { prices: [{ input: 5, output: 30 }] },
              'openai/o9': { prices: [{ input: 1, output: 2 }] },
            };

      const { lock, refused } = await plan([source(kind, { ...others, 'openai/gpt-5.5': figures })], { accept: true });

      expect(refused.map(({ id, isJump }) => [id, isJump])).to.deep.equal([['openai/gpt-5.5', false]]);
      expect(refused[0]?.reason).to.include(reason);
      expect(lock.models).to.not.have.property('openai/gpt-5.5');
      expect(lock.models).to.have.property('openai/gpt-9');
    });
  }

  const jumps: readonly (readonly [string, LockedModel, string])[] = [
    ['prices a thousand times lower', { prices: [{ input: 0.005, output: 0.03 }] }, 'input price is 0.005 and was 5'],
    ['prices thirty times higher', { prices: [{ input: 150, output: 900 }] }, 'input price is 150 and was 5'],
    ['a window of a few', { window: 1050, output: 128 }, 'window is 1050 and was 1050000'],
  ];
  for (const [what, figures, reason] of jumps) {
    it(`refuses ${what} than what is known, unless accepted`, async () => {
      const kind = figures.prices === undefined ? 'limits' : 'prices';
      const others: Readonly<Record<string, LockedModel>> =
        kind === 'limits' ? fine : { 'openai/gpt-9': { prices: [{ input: 5, output: 30 }] } };
      const sources = [source(kind, { ...others, 'openai/gpt-5.5': figures })];

      const [refusing, accepting] = [await plan(sources), await plan(sources, { accept: true })];

      expect(refusing.refused[0]).to.include({ id: 'openai/gpt-5.5', isJump: true });
      expect(refusing.refused[0]?.reason).to.include(reason);
      expect(accepting.refused).to.deep.equal([]);
      expect(accepting.lock.models['openai/gpt-5.5']).to.deep.include(figures);
    });
  }

  it('keeps of a refused model what was fetched before, and of other kinds everything', async () => {
    const { lock } = await plan([
      source('limits', fine),
      source('prices', {
        'openai/gpt-5.5': { prices: [{ input: 4, output: 30 }] },
        'openai/o9': { prices: [{ input: 1, output: 2 }] },
      }),
    ]);

    const limits = await plan([source('limits', { ...fine, 'openai/gpt-5.5': { window: 0 } })], { lock });
    const prices = await plan(
      [
        source('prices', {
          'openai/gpt-5.5': { prices: [{ input: -1, output: 30 }] },
          'openai/gpt-9': { prices: [{ input: 1, output: 2 }] },
        }),
      ],
      { lock },
    );

    expect(limits.lock.models['openai/gpt-5.5']).to.deep.equal(lock.models['openai/gpt-5.5']);
    expect(prices.lock.models['openai/gpt-5.5']).to.deep.equal(lock.models['openai/gpt-5.5']);
    expect(prices.lock.models).to.not.have.property('openai/o9');
    expect(prices.lock.models['openai/gpt-9']).to.deep.equal({ window: 2_000_000, prices: [{ input: 1, output: 2 }] });
    expect(prices.lock.sources.map(({ kind }) => kind)).to.deep.equal(['limits', 'prices']);
  });

  it('refuses a source that is wrong in more than half of its models, with examples', async () => {
    const sources = [
      source('prices', {
        'openai/gpt-5.4': { prices: [{ input: 2500, output: 15_000 }] },
        'openai/gpt-5.5': { prices: [{ input: 5000, output: 30_000 }] },
        'openai/gpt-9': { prices: [{ input: 5, output: 30 }] },
      }),
    ];

    const error = await plan(sources).catch((caught: unknown) => caught);

    expect(error).to.include({ code: 'MODELS_SOURCE_REFUSED' });
    expect(String(error)).to.include('2 of 3 models').and.include('openai/gpt-5.4: prices/input is 2500 dollars');
  });
});
