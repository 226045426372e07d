import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../../core/config/plain-yaml.ts';
import { projectRoot } from '../../helpers/project-files.ts';

const numRuns = Number(process.env['YAML_RUNS'] ?? 3000);

/** What a reader of all of YAML says; undefined where it finds something wrong. */
function wholeYaml(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length + document.warnings.length > 0) return undefined;
  return { value: document.toJS() };
}

function expectSame(text: string): void {
  const plain = readPlainYaml(text);
  if (plain !== undefined) expect(plain, JSON.stringify(text)).to.deep.equal(wholeYaml(text));
}

/** Pieces that mean something in YAML, or nearly do. */
const pieces = [
  ...[
    'a',
    'b',
    'key',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '- ',
    ': ',
    ':',
    '#',
    ' # c',
    '|',
    '|-',
  ],
  ...[
    '>',
    '"',
    "'",
    "''",
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '1',
    '-2',
    '0x1',
    '1e3',
    '.5',
    '1.50',
    '-0',
    '007',
    'null',
    '~',
  ],
  ...[
    'true',
    'No',
    '.inf',
    '&a',
    '*a',
    '!t',
    '? ',
    '%',
    '@',
    '`',
    '\\n',
    '\\u0041',
    '\t',
    '\r\n',
    '---',
    '...',
    '<<',
    'é',
  ],
  ...[
    '\u00a0',
    '\u2028',
    'a: b',
    'a: |\n  x\n',
    'k: |-\n   y\n  ',
    '- a: 1\n  b: 2\n',
    'list:\n- x\n- y\n',
    '{ a: 1 }',
    '[a, "b"]',
  ],
  ...['__proto__: 1', '"a": 1', "'it''s'", 'a:b', 'http://x/#y', '2026-01-02', '10:30', '- - 1', '-', '-a', ':a', '?a'],
] as const;

const valuesOfLines = [
  ...['a', 'b c', '1', '-2', '1.5', '"q # x"', "'it''s'", '[a, b]', '{ a: 1, b: [x] }', '|', '|-', '|', '# c', 'x # c'],
  ...[
    '',
    '',
    'true',
    '~',
    'a: b',
    '"x": y',
    '[a',
    '2026-01-02',
    '-',
    '- x',
    '- k: v',
    'http://a.b/c#d',
    '"a\\nb"',
    '>',
    '&a x',
  ],
  ...[
    'a:',
    '0x1',
    '1e3',
    'x,y',
    '[ ]',
    '{}',
    '{a: 1}',
    '[1, -0, "x"]',
    '"a" b',
    '[a: b]',
    '{a, b}',
    '-x',
    '01',
    "'x",
    '|+',
  ],
] as const;

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    'yes',
    'null',
    '1',
    '1.0',
    '- a',
    'a: b',
    '#x',
    'a #b',
    ' a',
    'a ',
    "it's",
    '"q"',
    'x\ny',
    'x\n\ny\n',
    '\n x',
  ),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), tie('tree'), { maxKeys: 4 }),
  ),
}));

describe('readPlainYaml()', () => {
  it('reads values that were written as YAML, in any style, as a reader of all of YAML does', () => {
    const styles = fc.record({
      indent: fc.constantFrom(2, 3, 4),
      indentSeq: fc.boolean(),
      singleQuote: fc.constantFrom(true, false, null),
      blockQuote: fc.constantFrom<(boolean | 'literal')[]>(true, false, 'literal'),
      collectionStyle: fc.constantFrom<('any' | 'block' | 'flow')[]>('any', 'block', 'flow'),
      lineWidth: fc.constantFrom(0, 20),
    });
    fc.assert(
      fc.property(tree, styles, (value, style) => expectSame(stringify(value, style))),
      { numRuns },
    );
  });

  it('reads no text otherwise than a reader of all of YAML does, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => expectSame(parts.join(''))),
      { numRuns: 4 * numRuns },
    );
  });

  it('reads no lines otherwise either, however they are indented', () => {
    const keys = fc.constantFrom(
      'a',
      'b',
      'c d',
      'k(e, y)?',
      '1',
      'true',
      '"q"',
      "'s'",
      '-k',
      '<<',
      'a:b',
      'k #c',
      'é',
    );
    const values = fc.constantFrom(...valuesOfLines);
    const beside = fc.tuple(keys, fc.constantFrom(': ', ': ', ':', ':  '), values).map((parts) => parts.join(''));
    const texts = fc.oneof(
      { weight: 5, arbitrary: beside },
      { weight: 2, arbitrary: values.map((value) => `- ${value}`) },
      { weight: 2, arbitrary: beside.map((text) => `- ${text}`) },
      fc.constantFrom('', 'text', '# comment', '-   a: 1'),
    );
    const line = fc
      .tuple(fc.constantFrom(0, 0, 0, 0, 2, 2, 4, 1), texts)
      .map(([indent, text]) => ' '.repeat(indent) + text);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => expectSame(`${lines.join('\n')}\n`)),
      { numRuns: 4 * numRuns },
    );
  });

  it('reads the files of this project, and nearly all of them at once', () => {
    const texts = yamlTexts();
    const plain = texts.filter((text) => readPlainYaml(text) !== undefined);

    for (const text of texts) expectSame(text);
    expect(plain.length).to.be.greaterThan(0.8 * texts.length);
  });

  const others: readonly (readonly [what: string, text: string])[] = [
    ['nothing', ''],
    ['anchors', 'a: &x 1\nb: *x'],
    ['a tag', 'a: !!str 1'],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['a text over two lines', 'a: one\n  two'],
    ['a folded text', 'a: >\n  one\n  two\n'],
    ['numbers of other kinds', 'a: 0x1F'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['tabs', 'a:\t1'],
    ['a list in a list', '- - 1'],
    ['brackets over two lines', 'a: [1,\n  2]'],
    ['what is wrong', 'a: b: c'],
    ['what stands too deep', 'a: 1\n  b: 2'],
    ['brackets without end', '['.repeat(100_000)],
    ['lines that stand ever deeper', Array.from({ length: 5000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ];
  for (const [what, text] of others) {
    it(`leaves ${what} to a reader of all of YAML`, () => {
      expect(readPlainYaml(text)).to.equal(undefined);
    });
  }
});

/** Files of YAML in this project, and the front matter of its prompts. */
function yamlTexts(): readonly string[] {
  return ['prompts', 'templates', 'tools', 'history'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).flatMap((file) => {
      if (!/\.(?:yaml|prompt)$/u.test(file)) return [];
      const text = readFileSync(join(projectRoot, folder, file), 'utf8');
      if (file.endsWith('.yaml')) return [text];
      const frontMatter = /^---\n(.*?)\n---\n/su.exec(text)?.[1];
      return frontMatter === undefined ? [] : [frontMatter];
    }),
  );
}
