import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isPromptName, isVersion, parsePromptName, parsePromptRef, parseVersion } from '../../core/prompt-ref.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { parseRange } from '../../core/version-range.ts';
import { anyCharacter } from '../helpers/any-character.ts';
import { arbitraryName, arbitraryVersion } from '../helpers/arbitrary-references.ts';
import { codeOf } from '../helpers/error-code.ts';

describe('parsePromptRef()', () => {
  const references: readonly [text: string, canonical: string, selector: unknown][] = [
    ['reply', 'reply@latest', { kind: 'range', range: '*' }],
    ['support/reply@latest', 'support/reply@latest', { kind: 'range', range: '*' }],
    ['support/reply@*', 'support/reply@latest', { kind: 'range', range: '*' }],
    ['support/reply@1.4.2', 'support/reply@1.4.2', { kind: 'exact', version: '1.4.2' }],
    ['support/reply@2.0.0-rc.1', 'support/reply@2.0.0-rc.1', { kind: 'exact', version: '2.0.0-rc.1' }],
    ['support/reply@ 1.4.2 ', 'support/reply@1.4.2', { kind: 'exact', version: '1.4.2' }],
    ['support/reply@^1', 'support/reply@^1', { kind: 'range', range: '^1' }],
    ['support/reply@1', 'support/reply@1', { kind: 'range', range: '1' }],
    ['support/reply@=1.4.2', 'support/reply@=1.4.2', { kind: 'range', range: '=1.4.2' }],
    ['support/reply@>=1.2.0   <2', 'support/reply@>=1.2.0 <2', { kind: 'range', range: '>=1.2.0 <2' }],
    ['support/reply@^1 || ^3', 'support/reply@^1 || ^3', { kind: 'range', range: '^1 || ^3' }],
    ['support/reply@workspace', 'support/reply@workspace', { kind: 'workspace' }],
  ];
  for (const [text, canonical, selector] of references) {
    it(`reads "${text}" as ${canonical}`, () => {
      const ref = parsePromptRef(text);

      expect(ref).to.deep.equal({ name: text.split('@')[0], selector, text: canonical });
    });
  }

  const refused: readonly [text: string, code: string][] = [
    ['', 'NAME_INVALID'],
    ['@^1', 'NAME_INVALID'],
    ['Support/reply', 'NAME_INVALID'],
    ['support//reply', 'NAME_INVALID'],
    ['/support', 'NAME_INVALID'],
    ['support/', 'NAME_INVALID'],
    ['support/../reply', 'NAME_INVALID'],
    ['support/.', 'NAME_INVALID'],
    ['support\\reply', 'NAME_INVALID'],
    ['support%2freply', 'NAME_INVALID'],
    ['support/reply.formal', 'NAME_INVALID'],
    ['support/reply.prompt', 'NAME_INVALID'],
    ['support/_tone', 'NAME_INVALID'],
    ['reply-', 'NAME_INVALID'],
    ['-reply', 'NAME_INVALID'],
    ['re--ply', 'NAME_INVALID'],
    ['re-_ply', 'NAME_INVALID'],
    ['räply', 'NAME_INVALID'],
    ['reply\n', 'NAME_INVALID'],
    ['reply\0', 'NAME_INVALID'],
    ['a'.repeat(129), 'NAME_INVALID'],
    ['reply@', 'REFERENCE_INVALID'],
    ['reply@v1.0.0', 'VERSION_INVALID'],
    ['reply@1.0.0+build', 'VERSION_INVALID'],
    ['reply@1.0.0-RC.1', 'VERSION_INVALID'],
    ['reply@1.0.0-rc.lock', 'VERSION_INVALID'],
    ['reply@01.0.0', 'VERSION_INVALID'],
    ['reply@1.0.0-01', 'VERSION_INVALID'],
    ['reply@1.0.0-', 'VERSION_INVALID'],
    ['reply@1.0.0-a..b', 'VERSION_INVALID'],
    ['reply@9007199254740993.0.0', 'VERSION_INVALID'],
    [`reply@1.0.0-${'a'.repeat(64)}`, 'VERSION_INVALID'],
    ['reply@newest!', 'RANGE_INVALID'],
    ['reply@^1@^2', 'RANGE_INVALID'],
    ['reply@ ', 'RANGE_INVALID'],
    ['reply@^1\t', 'RANGE_INVALID'],
    [`reply@${'1 || '.repeat(40)}2`, 'RANGE_INVALID'],
  ];
  for (const [text, code] of refused) {
    it(`refuses ${JSON.stringify(text.slice(0, 40))} as ${code}`, () => {
      expect(codeOf(() => parsePromptRef(text))).to.equal(code);
    });
  }

  it('gives advice for a dotted variant', () => {
    expect(() => parsePromptRef('support/reply.formal')).to.throw('such as "reply-formal"');
  });

  for (const [version, problem] of [
    ['v1.0.0', 'it is written without "v"'],
    ['1.0.0+7', 'build metadata is not used'],
    ['1.0.0-rc.lock', 'git allows no tag that ends in ".lock"'],
  ] as const) {
    it(`says of ${version} that ${problem}`, () => {
      expect(() => parsePromptRef(`reply@${version}`)).to.throw(problem);
    });
  }

  it('keeps control characters and long texts out of its messages', () => {
    const message = (text: string): string => {
      try {
        return parsePromptRef(text).text;
      } catch (error) {
        return String(error);
      }
    };

    expect(message('\u001b[2Jreply')).to.include('\\u001b[2Jreply').and.not.include('\u001b');
    expect(message(`reply@${'x'.repeat(100_000)}`)).to.have.length.below(300);
  });

  it('gives back what it prints', () => {
    const selector = fc.oneof(
      arbitraryVersion,
      fc.constantFrom('', 'latest', 'workspace', '^1', '>=1 <3', '1.x || ^4'),
    );
    fc.assert(
      fc.property(arbitraryName, selector, (name, written) => {
        const ref = parsePromptRef(written === '' ? name : `${name}@${written}`);

        expect(parsePromptRef(ref.text)).to.deep.equal(ref);
      }),
    );
  });

  it('throws nothing but StemmaError on any text, and reads its own canonical spelling of any text it takes', () => {
    const grammar = fc.string({ unit: fc.constantFrom(...'ab1./-_@^~<>=|*xXv +\u0000é😀\ud800'), maxLength: 40 });
    const version = fc.string({ unit: fc.constantFrom(...'0129.-+avX'), maxLength: 14 }).map((text) => `a@${text}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), grammar, version), (text) => {
        try {
          const ref = parsePromptRef(text);
          expect(parsePromptRef(ref.text)).to.deep.equal(ref);
          if (ref.selector.kind === 'range') parseRange(ref.selector.range);
        } catch (error) {
          if (!isStemmaError(error)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parsePromptName()', () => {
  it('takes 128 characters', () => {
    expect(parsePromptName('a'.repeat(128))).to.have.length(128);
  });

  it('takes names that objects know', () => {
    expect(parsePromptName('constructor')).to.equal('constructor');
  });

  it('agrees with isPromptName()', () => {
    expect(isPromptName('a_b-c/d1')).to.equal(true);
    expect(isPromptName('a__b')).to.equal(false);
  });
});

describe('parseVersion()', () => {
  it('takes every version that the grammar makes', () => {
    fc.assert(fc.property(arbitraryVersion, (version) => parseVersion(version) === version && isVersion(version)));
  });

  it('refuses a partial version', () => {
    expect(codeOf(() => parseVersion('1.2'))).to.equal('VERSION_INVALID');
    expect(codeOf(() => parseVersion(''))).to.equal('VERSION_INVALID');
  });
});
