import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { defaultPromptrc } from '../../../core/config/default-promptrc.ts';
import { MAX_PROMPTRC_LENGTH, parsePromptrc } from '../../../core/config/parse-promptrc.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

/** Code, message and hint of what a text is refused with. */
function refusal(text: string): { code: string; message: string; hint: string | undefined } {
  try {
    parsePromptrc(text, '.promptrc');
  } catch (error) {
    if (isStemmaError(error)) return { code: error.code, message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

describe('parsePromptrc()', () => {
  for (const text of ['', '# nothing\n', '{}', 'prompts: prompts', 'prompts: ./prompts/', '$schema: x']) {
    it(`fills in the defaults of ${JSON.stringify(text)}`, () => {
      expect(parsePromptrc(text, '.promptrc')).to.deep.equal(defaultPromptrc);
    });
  }

  it('reads every key, from YAML and from JSON alike', () => {
    const settings = {
      prompts: 'assistant/prompts',
      tagPrefix: 'prompts/',
      environments: { live: { serve: 'promoted', default: true }, 'eu-test_2': { serve: 'automatic' } },
      registry: 'https://prompts.example.com',
    };
    const yaml = `prompts: assistant/prompts
tagPrefix: prompts/
environments: { live: { serve: promoted, default: true }, eu-test_2: { serve: automatic, default: false } }
registry: https://prompts.example.com`;

    expect(parsePromptrc(JSON.stringify(settings, undefined, '\t'), '.promptrc')).to.deep.equal(settings);
    expect(parsePromptrc(yaml, '.promptrc')).to.deep.equal(settings);
  });

  it('takes an environment without "serve" as promoted', () => {
    expect(parsePromptrc('environments: { live: {} }', '.promptrc').environments).to.deep.equal({
      live: { serve: 'promoted' },
    });
  });

  it('reads what the linter looks for', () => {
    const lint = {
      extends: 'strict',
      rules: { 'conflict/tone': 'off', PC101: 'error' },
      overrides: [{ files: ['docs/**'], rules: { PC160: 'info' } }],
      pairs: [{ name: 'client or customer', either: ['client'], or: ['customer', 'buyer'], message: 'Say customer.' }],
      deprecatedModels: { 'vendor/old': 'use vendor/new' },
      maxFindings: 5,
      baseline: 'known.json',
    };

    expect(parsePromptrc(JSON.stringify({ lint }), '.promptrc').lint).to.deep.equal(lint);
    expect(parsePromptrc('lint: { rules: { PC161: off } }', '.promptrc').lint?.rules).to.deep.equal({ PC161: 'off' });
  });

  const wrongLint = [
    'lint: { extends: strickt }',
    'lint: { rules: { PC101: loud } }',
    'lint: { overrides: [{ files: [], rules: {} }] }',
    `lint: { overrides: [{ files: ['${'{a,b}'.repeat(9)}'], rules: {} }] }`,
    'lint: { pairs: [{ name: x, either: [], or: [y] }] }',
    'lint: { maxFindings: 0 }',
    'lint: { baseline: ../known.json }',
  ];
  for (const text of wrongLint) {
    it(`refuses ${text.slice(0, 60)}`, () => {
      expect(refusal(text)).to.deep.include({ code: 'CONFIG_INVALID' });
    });
  }

  const unknown: readonly (readonly [string, string, string])[] = [
    ['prompt: x', 'prompt', 'prompts'],
    ['tagprefix: x', 'tagprefix', 'tagPrefix'],
    ['enviroments: {}', 'enviroments', 'environments'],
    ['environments: { live: { server: promoted } }', 'environments.live.server', 'serve'],
    ['environments: { live: { defualt: true } }', 'environments.live.defualt', 'default'],
    ['lint: { extend: strict }', 'lint.extend', 'extends'],
    ['lint: { overrides: [{ files: [a], rules: {}, file: a }] }', 'lint.overrides.0.file', 'files'],
  ];
  for (const [text, key, nearest] of unknown) {
    it(`names "${nearest}" for the unknown key "${key}"`, () => {
      const { code, message, hint } = refusal(text);

      expect(code).to.equal('CONFIG_UNKNOWN_KEY');
      expect(message).to.include(`"${key}"`);
      expect(hint).to.equal(`did you mean "${nearest}"?`);
    });
  }

  const invalid: readonly (readonly [string, string])[] = [
    ['[]', 'must be object'],
    ['7', 'must be object'],
    ['prompts: 3', '/prompts must be string'],
    ['prompts: ""', '/prompts'],
    ['prompts: ..', '/prompts must not contain ".."'],
    ['prompts: a/../../b', '/prompts must not contain ".."'],
    ['prompts: /etc', '/prompts must be relative'],
    ['prompts: .', '/prompts must name a folder'],
    ['prompts: a//b', '/prompts must name a folder'],
    ['prompts: "a\\\\b"', '/prompts must be folder names'],
    ['prompts: "C:/prompts"', '/prompts must be folder names'],
    ['prompts: "a\\0b"', '/prompts must be folder names'],
    ['prompts: .git/prompts', '/prompts must not be inside ".git"'],
    ['prompts: x/.GIT', '/prompts must not be inside ".git"'],
    ['tagPrefix: "a b"', '/tagPrefix must be letters'],
    ['tagPrefix: a..b', '/tagPrefix must not contain ".."'],
    ['tagPrefix: /a', '/tagPrefix must be letters'],
    ['tagPrefix: "-a"', '/tagPrefix must be letters'],
    ['tagPrefix: a@', '/tagPrefix must be letters'],
    ['tagPrefix: a.lock/', '/tagPrefix must not end a part'],
    ['tagPrefix: a~1', '/tagPrefix must be letters'],
    ['environments: {}', '/environments must NOT have fewer than 1 properties'],
    ['environments: { Live: {} }', '/environments/Live is not a name'],
    ['environments: { ../x: {} }', 'is not a name'],
    ['environments: { __proto__: {} }', '/environments/__proto__ is not a name'],
    ['environments: { live: { serve: sometimes } }', '/environments/live/serve must be promoted or automatic'],
    ['environments: { live: }', '/environments/live must be object'],
    ['environments: { a: { default: true }, b: { default: true } }', '/environments has 2 defaults: a, b'],
    ['registry: localhost', '/registry must be an address'],
    ['registry: ftp://example.com', '/registry must begin with http'],
    ['registry: https://user:secret@example.com', '/registry must not contain a user name or password'],
    ['registry: https://example.com?token=1', '/registry must not contain "?"'],
  ];
  for (const [text, problem] of invalid) {
    it(`refuses ${text}`, () => {
      const { code, message, hint } = refusal(text);

      expect(code).to.equal('CONFIG_INVALID');
      expect(message).to.include(problem);
      expect(hint).to.include('stemma config');
    });
  }

  it('lists every problem, each with its line', () => {
    const { message } = refusal('prompts: 3\nenvironments:\n  Live:\n    serve: x\nfoo: 1\n');

    expect(message).to.include('/prompts must be string (line 1)');
    expect(message).to.include('/environments/Live is not a name');
    expect(message).to.include('(line 3)');
    expect(message).to.include('/environments/Live/serve must be promoted or automatic (line 4)');
    expect(message).to.include('has the unknown key "foo" (line 5)');
  });

  it('never puts a password of an address into the message', () => {
    expect(refusal('registry: https://user:secret@example.com').message).not.to.include('secret');
  });

  for (const [what, text] of [
    ['a broken text', 'prompts: [\n'],
    ['a key given twice', 'prompts: a\nprompts: b'],
    ['two documents', '--- {}\n--- {}'],
    ['a tab for indentation', 'environments:\n\tlive: {}'],
    ['an unknown alias', 'prompts: *a'],
  ] as const) {
    it(`refuses ${what} with its line`, () => {
      const { code, message } = refusal(text);

      expect(code).to.equal('CONFIG_INVALID');
      expect(message).to.match(/line \d/u);
    });
  }

  it('refuses aliases that multiply', () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${Array(5).fill(of).join(', ')}]`;
    const bomb = [level('a', 'x'), level('b', '*a'), level('c', '*b'), level('d', '*c')].join('\n');

    expect(refusal(bomb).code).to.equal('CONFIG_INVALID');
  });

  it('refuses a file that is too long before it is parsed', () => {
    const { code, message } = refusal(`# ${'x'.repeat(MAX_PROMPTRC_LENGTH)}`);

    expect(code).to.equal('CONFIG_INVALID');
    expect(message).to.include(String(MAX_PROMPTRC_LENGTH));
  });

  it('answers any text with settings or a refusal', () => {
    const piece = fc.constantFrom(
      'prompts',
      'environments',
      ': ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '"',
      "'",
      '..',
      '/',
      '!!js',
      '%',
      '\0',
      '\u2028',
      '?',
      '|',
      '0x1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          try {
            const { prompts, environments } = parsePromptrc(text, '.promptrc');
            expect(prompts.split('/')).not.to.include('..');
            expect(Object.keys(environments)).not.to.be.empty;
          } catch (error) {
            if (!isStemmaError(error)) throw error;
          }
        },
      ),
    );
  });
});
