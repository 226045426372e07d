import { createContext, Script } from 'node:vm';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createPattern } from '../../../../core/template/pattern/create-pattern.ts';
import { linearTest } from '../../../../core/template/pattern/linear-pattern.ts';
import { parsePattern } from '../../../../core/template/pattern/parse-pattern.ts';
import { isQuick } from '../../../../core/template/pattern/pattern-cost.ts';

/** Regular expressions over few characters, so that random texts match often. */
const { source: sources } = fc.letrec<{ source: string; atom: string; repeated: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      'a',
      'b',
      '-',
      '.',
      '[ab]',
      '[^a]',
      '\\w',
      '\\-',
      '\\u{1f600}',
      '\\ud83d\\ude00',
      '\\p{L}',
      '\\p{Script=Latin}',
      '\\]',
    ),
    fc.constantFrom('^', '$', '\\b', '\\B', '[\\]a-]', '\\x61', '😀'),
    tie('source').map((body) => `(${body})`),
    tie('source').map((body) => `(?:${body})`),
    tie('source').map((body) => `(?<n${body.length}_${Math.abs(body.charCodeAt(0) || 0)}>x)`),
  ),
  repeated: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?', '{1,2}?'))
    .map(([atom, count]) => (/^(?:\^|\$|\\[bB])$/.test(atom) ? atom : atom + count)),
  source: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('repeated'), { maxLength: 4 }).map((parts) => parts.join('')),
    fc.tuple(tie('repeated'), tie('repeated')).map(([one, other]) => `${one}|${other}`),
  ),
}));

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'x', ']', '\n', '😀', 'é', '\ud83d'), maxLength: 8 });

function isValid(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const context = createContext({});
const compile = new Script('expression = new RegExp(source, "u")');
const match = new Script('expression.test(text)');

/**
 * As the language defines it: tried at each character. (V8 also tries `\B` in the middle of a surrogate pair.) Compiled
 * once for all texts, which takes longer than the matching. Of some expressions, V8 tries more ways than there is time
 * for, in texts of eight characters too: there it has no answer.
 */
function platformTest(source: string): (text: string) => boolean | undefined {
  Object.assign(context, { source: `^[^]*?(?:${source})` });
  compile.runInContext(context);
  return (text) => {
    Object.assign(context, { text });
    try {
      return match.runInContext(context, { timeout: 100 }) as boolean;
    } catch (error) {
      if (Object(error).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
      throw error;
    }
  };
}

describe('createPattern()', () => {
  it('matches what the engine of the platform matches', () => {
    let compared = 0;
    fc.assert(
      fc.property(sources.filter(isValid), fc.array(texts, { minLength: 4, maxLength: 8 }), (source, examples) => {
        const linear = linearTest(parsePattern(source), 'u');
        const platform = platformTest(source);
        for (const text of examples) {
          const expected = platform(text);
          if (expected === undefined) break;
          compared += 1;
          expect(linear(text), `${source} on ${JSON.stringify(text)}`).to.equal(expected);
        }
      }),
      { numRuns: 1500 },
    );
    expect(compared).to.be.above(5000);
  });

  const endless = [
    ...['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(a*)*b', '^(([a-z])+.)+[A-Z]([a-z])+$', '^(?:a?){60}$'],
    ...['a+b', '\\s+$', '^a*a*a*a*b$', '^(?:\\w+\\s?)*$', `^${'a?'.repeat(30)}b$`],
  ];
  for (const source of endless) {
    it(`ends, whatever the text: ${source}`, () => {
      const pattern = createPattern(source, 'u');

      expect(pattern.test(`${'a'.repeat(50_000)}!`)).to.equal(false);
      expect(isQuick(parsePattern(source))).to.equal(false);
    });
  }

  const plain = [
    ...['^[A-Z]{2}-[0-9]+$', '^HS-[0-9]{5}$', '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$', '[0-9]{3}', '^.{1,4000}$'],
    ...['^(?!admin$)[a-z]+$', '^(?=.*[0-9])(?=.*[a-z]).{8,}$', '^(?:red|green|blue)$', '^a*$|^b*$', '^(a)\\1$'],
  ];
  for (const source of plain) {
    it(`leaves to the engine of the platform what it does quickly: ${source}`, () => {
      expect(createPattern(source, 'u')).to.be.instanceOf(RegExp);
    });
  }

  for (const source of ['^(a+)+(?=b)$', '^(a*)*\\1$', '^\\w*(?<=a.*)$', '^((a{1,300}){1,300})*$']) {
    it(`refuses what it could not stop: ${source}`, () => {
      expect(() => createPattern(source, 'u')).to.throw(/cannot be used: /);
    });
  }
});
