import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readNodes } from '../../../core/budget/read-nodes.ts';
import type { TemplateNode } from '../../../core/budget/template-nodes.ts';

const nodesOf = (prompt: string, partials: Readonly<Record<string, string>> = {}): readonly TemplateNode[] =>
  readNodes('case', { format: 1, prompt, partials, schemas: {}, tools: {} });

/** A node in few words: `text "a"`, `slot name`, `loop orders[…|…]`, `choice[…|…]`. */
function shown(node: TemplateNode): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.text);
    case 'slot':
      return `${node.print}${node.jsonIndent > 0 ? `/${node.jsonIndent}` : ''} ${JSON.stringify(node.indent)} ${node.subject}`;
    case 'choice':
      return `choice[${node.arms.map(({ nodes }) => nodes.map(shown).join(' ')).join('|')}]`;
    case 'loop':
      return `${node.isPlain ? 'plain' : 'loop'} ${node.subject}[${node.body.map(shown).join(' ')}|${node.otherwise.map(shown).join(' ')}]`;
    case 'boundary':
      return `${node.boundary} ${node.role ?? ''}`.trim();
  }
}

const cases: readonly (readonly [prompt: string, partials: Readonly<Record<string, string>>, nodes: string])[] = [
  ['a {{name}} b', {}, '"a " text "" name " b"'],
  ['{{"name"}}', {}, 'text "" name'],
  ['{{! a note }}{{log name}}', {}, ''],
  ['{{json order}}', {}, 'json "" order'],
  ['{{json order indent=2}}', {}, 'json/2 "" order'],
  ['{{json order indent=99}}', {}, 'json/10 "" order'],
  ['{{json order indent="\t\t"}}', {}, 'json/2 "" order'],
  ['{{json order indent=depth}}', {}, 'json/10 "" order'],
  ['{{json "a"}}', {}, '"\\"a\\""'],
  ['{{json null}}', {}, '"null"'],
  ['{{json undefined}}', {}, '"null"'],
  ['{{lookup names 0}}', {}, 'lookup "" names'],
  ['{{lookup "text" 0}}', {}, ''],
  ['{{upper name}}', {}, 'text "" (upper name)'],
  ['{{role "system"}}a{{role name}}b', {}, 'role system "a" role "b"'],
  ['{{history}}{{section "x"}}{{media url=link}}', {}, 'history section media'],
  ['{{#if a}}x{{else}}y{{/if}}', {}, 'choice["x"|"y"]'],
  ['{{#each orders}}{{title}}{{else}}none{{/each}}', {}, 'loop orders[text "" orders[].title|"none"]'],
  ['{{#orders}}{{title}}{{/orders}}', {}, 'plain orders[text "" orders[*].title|]'],
  ['{{#with customer}}{{name}}{{/with}}', {}, 'choice[text "" customer.name|]'],
  ['{{> tone}}', { tone: 'Be kind, {{name}}.' }, '"Be kind, " text "" name "."'],
  ['{{> tone customer}}', { tone: '{{name}}' }, 'text "" customer.name'],
  ['{{> tone name=customer.first}}', { tone: '{{name}}' }, 'text "" customer.first'],
  ['{{> tone name="Ann"}}', { tone: 'Hi {{name}}' }, '"Hi " "Ann"'],
  ['{{#> frame}}inside{{/frame}}', { frame: 'a {{> @partial-block}} b' }, '"a " "inside" " b"'],
  ['{{> frame}}', { frame: 'a {{> @partial-block}} b' }, '"a " " b"'],
  ['  {{> tone}}\n', { tone: 'a\nb\n' }, '"  a\\n  b\\n"'],
  ['  {{> tone}}\n', { tone: '{{name}}' }, 'text "  " name'],
  ['  {{> tone}}\n', { tone: '{{name}}x\ny' }, 'text "  " name choice["  "|] "x\\n  y"'],
  ['  {{> tone}}\n', { tone: 'a\n{{role "user"}}b' }, '"  a\\n" "  " role user "b"'],
  ['  {{> tone}}\n', { tone: '{{name}}{{role "user"}}b' }, 'text "  " name choice["  "|] role user "b"'],
];

describe('readNodes()', () => {
  for (const [prompt, partials, nodes] of cases) {
    it(`of ${JSON.stringify(prompt)}${Object.keys(partials).length > 0 ? ` with ${JSON.stringify(partials)}` : ''}`, () => {
      expect(nodesOf(prompt, partials).map(shown).join(' ')).to.equal(nodes);
    });
  }

  it('refuses partials that include each other so often that nobody could render them', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`p${at}`, at === 19 ? 'x' : `{{> p${at + 1}}}{{> p${at + 1}}}`] as const),
    );

    expect(() => nodesOf('{{> p0}}', partials))
      .to.throw()
      .with.property('code', 'BUDGET_TOO_LARGE');
  });

  const cycles: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['{{> a}}', { a: 'x{{> a}}' }, ['a', 'a']],
    ['{{> a}}', { a: '{{> b}}', b: '{{#if deep}}{{> c}}{{/if}}', c: '{{> b}}' }, ['b', 'c', 'b']],
    ['{{> a}}', { a: '{{#> b}}{{> a}}{{/b}}', b: '{{> @partial-block}}' }, ['a', 'a']],
  ];
  for (const [prompt, partials, chain] of cycles) {
    it(`refuses ${JSON.stringify(partials)}, which ends in itself, and names the way`, () => {
      expect(() => nodesOf(prompt, partials))
        .to.throw(chain.join(' -> '))
        .with.property('code', 'PARTIAL_CYCLE');
    });
  }

  it('reads a partial again in the block that it is given, which is no cycle', () => {
    const partials = { a: '[{{> @partial-block}}]', b: 'x' };

    expect(nodesOf('{{#> a}}{{#> a}}{{> b}}{{/a}}{{/a}}', partials).map(shown).join('')).to.equal(
      ['[', '[', 'x', ']', ']'].map((one) => JSON.stringify(one)).join(''),
    );
  });
});
