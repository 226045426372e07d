import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { canonicalJson } from '../../core/canonical-json.ts';
import { codeOf } from '../helpers/error-code.ts';

describe('canonicalJson()', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };

    expect(canonicalJson(value)).to.equal(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(keys.map((key) => [key, 0]));

    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(canonicalJson(value)).to.equal(`{${order.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
  });

  const numbers: readonly [bits: string, text: string][] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['41b3de4355555553', '333333333.3333332'],
  ];
  for (const [bits, text] of numbers) {
    it(`writes the number ${bits} of RFC 8785, appendix B, as ${text}`, () => {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigUint64(0, BigInt(`0x${bits}`));

      expect(canonicalJson(view.getFloat64(0))).to.equal(text);
    });
  }

  it('leaves out keys without a value', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).to.equal('{"b":1}');
  });

  it('treats __proto__ as a key like any other', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).to.equal('{"__proto__":{"a":2},"b":1}');
  });

  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const unfit: readonly [what: string, value: unknown][] = [
    ['NaN', Number.NaN],
    ['Infinity', [Number.POSITIVE_INFINITY]],
    ['a function', { a: () => 1 }],
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', { a: ['x\udfff'] }],
    ['a lone surrogate in a key', { '\ud800': 1 }],
    ['a swapped pair', '\ude00\ud83d'],
    ['a cycle', cycle],
  ];
  for (const [what, value] of unfit) {
    it(`refuses ${what}`, () => {
      expect(codeOf(() => canonicalJson(value))).to.equal('JSON_INVALID');
    });
  }

  it('says where the value is that it refuses', () => {
    expect(() => canonicalJson({ 'a/b': [1, Number.NaN] })).to.throw('at /a~1b/1');
  });

  it('keeps every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('gives equal bytes for equal values, whatever the order of their keys', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([key]) => key });
    fc.assert(
      fc.property(entries, (pairs) => {
        const [one, other] = [pairs, [...pairs].reverse()].map((list) => canonicalJson(Object.fromEntries(list)));

        expect(one).to.equal(other);
      }),
    );
  });
});
