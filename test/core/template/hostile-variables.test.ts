import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Variables } from '../../../core/template/compiled-prompt.ts';
import { aTemplate } from './a-template.ts';

const cyclic: Record<string, unknown> = { name: 'x' };
cyclic['self'] = cyclic;

const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 'x');

const thrower = {
  get name(): never {
    throw new Error('sk-secret');
  },
};

function* endless(): Generator<number> {
  for (let turn = 0; ; turn += 1) yield turn;
}

const lists = (length: number): unknown[] => Array.from({ length }, () => 1);

describe('rendering hostile variables', () => {
  const cases: readonly (readonly [string, string, Variables, string])[] = [
    [
      'a value that refers to itself as JSON',
      '{{json a}}',
      { a: cyclic },
      'greet.prompt:1:1: a value cannot be written as JSON',
    ],
    ['a big integer as JSON', ' {{json a}}', { a: 1n }, 'greet.prompt:1:2: a value cannot be written as JSON'],
    ['endless nesting as JSON', '{{json a}}', { a: deep }, 'nested too deeply'],
    ['endless nesting as text', '{{a}}', { a: deep }, 'nested too deeply'],
    ['a symbol', '{{a}}', { a: Symbol('x') }, 'cannot be read or written'],
    ['an object without a text form', '{{a}}', { a: Object.create(null) }, 'cannot be read or written'],
    ['a getter that throws', '{{a.name}}', { a: thrower }, 'cannot be read or written'],
    [
      'a text form that throws',
      '{{a}}',
      {
        a: {
          toString: () => {
            throw new Error('sk-secret');
          },
        },
      },
      'cannot be read',
    ],
    [
      'a function that throws',
      '{{a}}',
      {
        a: () => {
          throw new Error('sk-secret');
        },
      },
      'cannot be read',
    ],
    [
      'a proxy that throws',
      '{{#each a}}{{this}}{{/each}}',
      {
        a: new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('sk-secret');
            },
          },
        ),
      },
      'cannot be read',
    ],
    ['an iterable without end', '{{#each a}}{{this}}{{/each}}', { a: endless() }, 'more than 1000000 turns'],
    [
      'a list of nothing without end',
      '{{#each a}}x{{/each}}',
      { a: new Array(2 ** 32 - 1) },
      'more than 1000000 turns',
    ],
    [
      'loops inside loops',
      '{{#each a}}{{#each ../a}}x{{/each}}{{/each}}',
      { a: lists(2_000) },
      'more than 1000000 turns',
    ],
    [
      'a text that would be too long',
      `{{#each a}}${'{{../text}}'.repeat(100)}{{/each}}`,
      { a: lists(1_000), text: 'x'.repeat(100_000) },
      'too long',
    ],
  ];
  for (const [title, template, variables, problem] of cases) {
    it(`answers for ${title}`, () => {
      const render = (): unknown => aTemplate(template).render(variables);

      expect(render).to.throw(problem).with.property('code', 'RENDER_FAILED');
      expect(render).not.to.throw(/sk-secret/u);
    });
  }

  it('ends a template whose partials multiply', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`p${i}`, `{{x}}{{> p${i + 1}}}{{> p${i + 1}}}`]),
    );
    const prompt = aTemplate('{{> p0}}', { ...partials, p40: '{{x}}' });

    expect(() => prompt.render({ x: 1 }))
      .to.throw('more than 1000000 turns')
      .with.property('code', 'RENDER_FAILED');
  });

  it('reads a variable called __proto__, constructor or toString only where it was given', () => {
    const template = '[{{__proto__}}][{{constructor}}][{{toString}}][{{a.constructor.name}}][{{lookup a "__proto__"}}]';
    const render = (json: string): unknown =>
      aTemplate(template).render(JSON.parse(json) as Variables).messages[0]?.content;

    expect(render('{"a":{}}')).to.deep.equal([{ text: '[][][][][]' }]);
    expect(
      render('{"__proto__":"p","constructor":"c","toString":"t","a":{"constructor":{"name":"n"},"__proto__":"q"}}'),
    ).to.deep.equal([{ text: '[p][c][t][n][q]' }]);
    expect({}).not.to.have.property('polluted');
  });

  it('gives a partial its arguments without touching prototypes', () => {
    const { messages } = aTemplate('{{> p x=a}}', { p: '{{x}}{{y}}' }).render(
      JSON.parse('{"a":1,"__proto__":{"y":2}}') as Variables,
    );

    expect(messages[0]?.content).to.deep.equal([{ text: '1' }]);
  });

  it('renders the same again after a failure', () => {
    const prompt = aTemplate('{{role "system"}}a{{role "user"}}{{json a}}');
    expect(() => prompt.render({ a: 1n })).to.throw('cannot be written as JSON');

    expect(prompt.render({ a: 1 }).messages.map(({ role }) => role)).to.deep.equal(['system', 'user']);
  });
});
