import { expect } from 'chai';
import { describe, it } from 'mocha';
import { numericOptions } from '../../client/check-options.ts';
import type { ClientOptions, GetOptions } from '../../client/index.ts';
import { createClient, isStemmaError } from '../../client/index.ts';
import { rejection } from '../helpers/rejection.ts';

const url = 'http://127.0.0.1:9';

/** The name of the option that `make` is refused for. */
function refusedOption(make: () => unknown): string | undefined {
  try {
    make();
    return undefined;
  } catch (error) {
    if (isStemmaError(error, 'OPTION_INVALID')) return error.data.option;
    throw error;
  }
}

describe('createClient()', () => {
  for (const [name, [, min, max]] of Object.entries(numericOptions)) {
    it(`takes ${name} from ${min} to ${max}, whole numbers only`, () => {
      for (const right of [min, max]) {
        expect(refusedOption(() => createClient({ url, [name]: right }))).to.equal(undefined);
      }
      for (const wrong of [min - 1, max + 1, min + 0.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null, 5n]) {
        expect(refusedOption(() => createClient({ url, [name]: wrong } as ClientOptions))).to.equal(name);
      }
    });
  }

  const refused: readonly (readonly [string, object])[] = [
    ['url', {}],
    ['url', { url: '' }],
    ['url', { url: 'prompts.example.com' }],
    ['url', { url: 'ftp://prompts.example.com' }],
    ['url', { url: 'https://me:secret@prompts.example.com' }],
    ['url', { url: 'https://prompts.example.com/?team=a' }],
    ['url', { url: 'https://prompts.example.com/#a' }],
    ['url', { url: 42 }],
    ['environment', { url, environment: '' }],
    ['environment', { url, environment: 'x'.repeat(65) }],
    ['environment', { url, environment: 1 }],
    ['acrossMajors', { url, acrossMajors: 'yes' }],
    ['onError', { url, onError: console }],
    ['fetch', { url, fetch: {} }],
    ['clock', { url, clock: 0 }],
    ['random', { url, random: 0.5 }],
    ['timeoutMS', { url, timeoutMS: 100 }],
    ['constructor', { url, constructor: 1 }],
    ['__proto__', JSON.parse('{"url": "http://127.0.0.1:9", "__proto__": {"token": "t"}}')],
    ['prompts', { url, prompts: 'support/reply@^1' }],
    ['prompts', { url, prompts: ['support/reply@^1', 7] }],
    ['publicKeys', { url, publicKeys: null }],
    ['fallbacks', { url, fallbacks: null }],
    ['fallbacks', { url, fallbacks: [] }],
    ['validators', { url, validators: null }],
    ['snapshot', { url, snapshot: '/var/lib/prompts.json' }],
    ['snapshot', { url, snapshot: null }],
    ['bundle', { url, bundle: null }],
    ['bundle', { url, bundle: [] }],
  ];
  for (const [option, options] of refused) {
    it(`refuses ${JSON.stringify(options).slice(0, 60)} for its ${option}`, () => {
      expect(refusedOption(() => createClient(options as ClientOptions))).to.equal(option);
    });
  }

  it('names the options that there are where one is unknown', () => {
    expect(() => createClient({ url, timeoutMS: 100 } as ClientOptions)).to.throw(/"timeoutMS".*timeoutMs/);
  });

  it('says of which type an option must be', () => {
    for (const [option, value, type] of [
      ['snapshot', '/var/lib/prompts.json', 'object'],
      ['prompts', 'support/reply@^1', 'list'],
      ['token', null, 'string'],
    ]) {
      expect(() => createClient({ url, [String(option)]: value } as ClientOptions)).to.throw(
        `Cannot use option "${option}": it must be of type ${type}`,
      );
    }
  });

  it('refuses to be called without options', () => {
    expect(refusedOption(() => createClient(undefined as unknown as ClientOptions))).to.equal('options');
    expect(refusedOption(() => createClient(null as unknown as ClientOptions))).to.equal('options');
  });
});

describe('client.get() options', () => {
  const refused: readonly (readonly [string, object])[] = [
    ['unit', { unit: '' }],
    ['unit', { unit: 'u'.repeat(513) }],
    ['unit', { unit: 7 }],
    ['units', { units: 'u' }],
    ['environment', { environment: '' }],
    ['acrossMajors', { acrossMajors: 1 }],
    ['signal', { signal: 'now' }],
  ];
  for (const [option, options] of refused) {
    it(`refuses ${JSON.stringify(options).slice(0, 40)} for its ${option}`, async () => {
      const error = await rejection(createClient({ url }).get('a', options as GetOptions), 'OPTION_INVALID');

      expect(error.data.option).to.equal(option);
      expect(error.message).not.to.include('uuu');
    });
  }
});
