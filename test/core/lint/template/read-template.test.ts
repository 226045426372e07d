import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import { readTemplate } from '../../../../core/lint/template/read-template.ts';
import type { Branch } from '../../../../core/lint/text/sentence.ts';

type Partials = Readonly<Record<string, string>>;

function aSource(text: string, partials: Partials = {}, kind: LintSource['kind'] = 'prompt'): LintSource {
  const files = Object.entries(partials).map(([name, one]) => [name, { file: `_${name}.prompt`, text: one }] as const);
  return { file: 'a.prompt', text, kind, partials: new Map(files) };
}

const condition = (branch: Branch): string =>
  branch.map(({ subject, equals, holds }) => `${holds ? '' : '!'}${subject}${equals ?? ''}`).join(' & ');

/** Texts, each with its condition behind `if` and its partials behind `in`; blank ones left out. */
function textsOf(source: LintSource): readonly string[] {
  return readTemplate(source)
    .segments.filter(({ text }) => text.trim() !== '')
    .map(({ text, branch, chain }) => {
      const when = branch.length === 0 ? '' : ` if ${condition(branch)}`;
      return `${text.trim()}${when}${chain.length === 0 ? '' : ` in ${chain.join(' > ')}`}`;
    });
}

const cases: readonly (readonly [string, readonly string[], Partials?])[] = [
  ['---\nmodel: m\n---\nHi {{name}}!', ['Hi', '{{name}}', '!']],
  ['{{#if a}}A{{else}}B{{/if}}', ['A if a', 'B if !a']],
  ['{{#unless a}}A{{else}}B{{/unless}}', ['A if !a', 'B if a']],
  ['{{^a}}A{{/a}}', ['A if !a & !block a']],
  ['{{#if a}}A{{else if b}}B{{else}}C{{/if}}', ['A if a', 'B if !a & b', 'C if !a & !b']],
  ['{{#if a}}{{#if a}}A{{else}}never{{/if}}{{/if}}', ['A if a']],
  ['{{#ifEquals tone "formal"}}A{{else}}B{{/ifEquals}}', ['A if tone"formal"', 'B if !tone"formal"']],
  ['{{#unlessEquals n 3}}A{{/unlessEquals}}', ['A if !n3']],
  ['{{#ifEquals a b}}A{{/ifEquals}}{{#ifEquals b a}}B{{/ifEquals}}', ['A if (a == b)', 'B if (a == b)']],
  ['{{#if (eq tone "x")}}A{{else if (ne tone "y")}}B{{/if}}', ['A if tone"x"', 'B if !tone"x" & !tone"y"']],
  ['{{#if (not a)}}A{{/if}}', ['A if !a']],
  ['{{#if (and a b)}}A{{else}}B{{/if}}', ['A if a & b & (and a b)', 'B if !(and a b)']],
  ['{{#if (or a b)}}A{{else}}B{{/if}}', ['A if (or a b)', 'B if !a & !b & !(or a b)']],
  ['{{#compare a "==" "x"}}A{{/compare}}', ['A if a"x"']],
  ['{{#isPremium user}}A{{else}}B{{/isPremium}}', ['A if (isPremium user)', 'B if !(isPremium user)']],
  ['{{#switch tone}}{{#case "x"}}A{{/case}}{{/switch}}', ['A if tone"x"']],
  [
    '{{#each items}}{{this}}{{#if ../a}}A{{/if}}{{/each}}',
    ['{{items[]}} if items & each items', 'A if items & each items & a'],
  ],
  ['{{#each items as |it|}}{{#if it.new}}A{{/if}}{{/each}}', ['A if items & each items & items[].new']],
  ['{{#with user}}{{name}}{{else}}B{{/with}}', ['{{user.name}} if with user', 'B if !user & !with user']],
  ['{{#if @root.a}}A{{/if}}{{#if this.a}}B{{/if}}', ['A if a', 'B if a']],
  ['A{{! no }}{{!-- {{#if}} --}}B', ['A', 'B']],
  ['{{{{raw}}}}{{a}}{{{{/raw}}}}', ['{{a}}']],
  ['a \\{{b}} c', ['a', '{{b}} c']],
  ['{{json user}} {{~name~}}', ['{{json user}}', '{{name}}']],
  ['{{#if a}}{{> p}}{{/if}}', ['P if a in p', 'Q if a & b in p'], { p: 'P{{#if b}}Q{{/if}}' }],
  ['{{> p}}', ['Q in p > q'], { p: '{{> q}}', q: 'Q' }],
  [
    '{{> p style="formal"}}',
    ['formal in p', 'A in p'],
    { p: '{{style}}{{#ifEquals style "formal"}}A{{else}}B{{/ifEquals}}' },
  ],
  [
    '{{> p style=tone}}',
    ['{{tone}} in p', 'A if tone"x" in p'],
    { p: '{{style}}{{#ifEquals style "x"}}A{{/ifEquals}}' },
  ],
  ['{{> p on=true}}', ['A in p'], { p: '{{#if on}}A{{else}}B{{/if}}' }],
  ['{{> p on=(check a)}}', ['A if (check a) in p'], { p: '{{#if on}}A{{/if}}' }],
  ['{{> p user}}', ['{{user.name}} in p'], { p: '{{name}}' }],
  ['{{> p style="x"}}', ['A in p > q'], { p: '{{> q}}', q: '{{#if style}}A{{/if}}' }],
  ['{{#> p}}own {{a}}{{/p}}', ['before in p', 'own', '{{a}}'], { p: 'before {{> @partial-block}}' }],
  ['{{#> lost}}own{{/lost}}', ['own']],
  ['{{#*inline "p"}}in {{x}}{{/inline}}{{#if a}}{{> p x="1"}}{{/if}}', ['in if a in p', '1 if a in p']],
  ['{{#*inline "p"}}never shown{{/inline}}A', ['A']],
];

describe('readTemplate()', () => {
  for (const [text, expected, partials] of cases) {
    it(`reads ${JSON.stringify(text)}${partials === undefined ? '' : ` with ${JSON.stringify(partials)}`}`, () => {
      expect(textsOf(aSource(text, partials))).to.deep.equal(expected);
    });
  }

  it('says where in which file each text stands', () => {
    const partials = { p: 'é {{b}}\r\ntail' };
    const source = aSource('\uFEFF---\r\nmodel: m\r\n---\r\n\r\nOne {{a}}\r\n{{> p}}\r\n  two  {{! c }}', partials);
    const texts: Partials = { 'a.prompt': source.text, '_p.prompt': partials.p };
    const { segments, comments } = readTemplate(source);

    for (const { text, range } of segments) {
      expect(texts[range.file]?.slice(range.start, range.end)).to.equal(text);
    }
    expect(segments.map(({ text }) => text.trim()).filter(Boolean)).to.deep.equal([
      ...['One', '{{a}}', 'é', '{{b}}', 'tail', 'two'],
    ]);
    expect(comments.map(({ text, range }) => [text, source.text.slice(range.start, range.end)])).to.deep.equal([
      [' c ', '{{! c }}'],
    ]);
  });

  it('tells who speaks', () => {
    const text = '{{role "system"}}A{{#if x}}{{role "user"}}B{{/if}}C{{role "model"}}D{{history}}E{{role "user"}}F';
    const { segments } = readTemplate(aSource(text));

    expect(segments.map(({ text: shown, role }) => `${role} ${shown}`)).to.deep.equal([
      ...['system A', 'user B', 'user C', 'model D', 'model E', 'user F'],
    ]);
    expect(new Set(segments.map(({ message }) => message)).size).to.equal(5);
  });

  const problems: readonly (readonly [string, string, string, Partials?])[] = [
    ['A\n{{#if a}}B', 'broken-template', '{{#if a}}B'],
    ['A {{> lost}}', 'unknown-partial', '{{> lost}}'],
    ['{{> p}}', 'circular-partial', '{{> q}}', { p: '{{> q}}', q: '{{> p}}{{> q}}' }],
    ['{{> (lookup . "x")}}', 'dynamic-partial', '{{> (lookup . "x")}}'],
    ['---\nmodel: m\nBe kind.', 'broken-template', '---'],
  ];
  for (const [text, kind, place, partials = {}] of problems) {
    it(`finds ${kind} in ${JSON.stringify(text)}`, () => {
      const found = readTemplate(aSource(text, partials)).problems;
      const shown = found.map(({ range }) =>
        (range.file === 'a.prompt' ? text : (partials[range.file.slice(1, 2)] ?? '')).slice(range.start, range.end),
      );

      expect(found.map((one) => one.kind)).to.include(kind);
      expect(shown).to.include(place);
    });
  }

  it('reads what is broken as plain text', () => {
    expect(textsOf(aSource('---\nmodel: m\n---\nBe {{kind'))).to.deep.equal(['Be {{kind']);
    expect(textsOf(aSource('---\nmodel: m\nBe kind.')).join('\n')).to.include('Be kind.');
    expect(textsOf(aSource('A {{> p}} B', { p: '{{/if}}' }))).to.deep.equal(['A', '{{/if}} in p', 'B']);
  });

  it('reads a text as a template only where it is one, and without its YAML', () => {
    expect(textsOf(aSource('A {{#if a}}B{{/if}}', {}, 'text'))).to.deep.equal(['A', 'B if a']);
    expect(textsOf(aSource('A {{#if a}}B', {}, 'text'))).to.deep.equal(['A {{#if a}}B']);
    expect(textsOf(aSource('---\ntitle: x\n---\nA', {}, 'text'))).to.deep.equal(['A']);
    expect(textsOf(aSource('---\nno yaml here\n---\nA', {}, 'text'))[0]).to.include('no yaml');
    expect(readTemplate(aSource('A {{#if a}}B', {}, 'text')).problems).to.deep.equal([]);
  });

  it('ends when blocks or partials that show nothing multiply', () => {
    const doubled = '{{> @partial-block}}{{> @partial-block}}';
    const nested = `${'{{#> p}}'.repeat(60)}${'{{/p}}'.repeat(60)}`;
    const inline = '{{#*inline "q"}}{{> q}}{{> q}}{{/inline}}{{> q}}';

    expect(readTemplate(aSource(nested, { p: doubled })).segments).to.deep.equal([]);
    expect(readTemplate(aSource(inline)).problems.map(({ kind }) => kind)).to.include('circular-partial');
  });

  it('ends when partials multiply', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`p${index}`, `x{{> p${index + 1}}}{{> p${index + 1}}}`]),
    );
    const { problems, segments } = readTemplate(aSource('{{> p0}}', { ...partials, p30: 'x' }));

    expect(problems.map(({ kind }) => kind)).to.deep.equal(['too-large']);
    expect(segments.length).to.be.lessThan(300_000);
  });
});
