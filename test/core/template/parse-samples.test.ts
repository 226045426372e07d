import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { parseSamples } from '../../../core/template/parse-samples.ts';

function problems(text: string): readonly string[] {
  try {
    parseSamples(text, 'prompts/ask.samples.yaml');
  } catch (error) {
    if (!isStemmaError(error, 'SAMPLES_INVALID')) throw error;
    return error.data.problems.map(({ path, message }) => `${path} ${message}`.trim());
  }
  return [];
}

describe('parseSamples()', () => {
  it('reads samples with their conversation', () => {
    const text = [
      '- name: first',
      '  input: { question: Why?, at: 2026-08-01 }',
      '- name: second',
      '  input: {}',
      '  messages: [{ role: model, content: [{ text: Hello }] }]',
    ].join('\n');

    expect(parseSamples(text, 'ask.samples.yaml')).to.deep.equal([
      { name: 'first', input: { question: 'Why?', at: '2026-08-01' } },
      { name: 'second', input: {}, messages: [{ role: 'model', content: [{ text: 'Hello' }] }] },
    ]);
  });

  it('takes an empty file for no samples', () => {
    expect(parseSamples('# none yet\n', 'ask.samples.yaml')).to.deep.equal([]);
  });

  it('tells every problem at once', () => {
    const text = [
      '- name: a',
      '  input: {}',
      '- name: a',
      '  inptu: {}',
      '- just text',
      '- name: 5',
      '  input: []',
      '  messages:',
      '    - { role: assistant, content: Hi }',
      '    - Hi',
      '- name: b',
      '  input: {}',
      '  messages: Hi',
    ].join('\n');

    expect(problems(text)).to.deep.equal([
      '/1/name is also the name of sample /0',
      '/1/input must be a mapping of variables',
      '/1/inptu is not known; did you mean "input"?',
      '/2 must be a mapping with name and input',
      '/3/name must be a text',
      '/3/input must be a mapping of variables',
      '/3/messages/0/role must be system, user, model or tool',
      '/3/messages/0/content must be a list of parts such as { text: … }',
      '/3/messages/1 must be a mapping with role and content',
      '/4/messages must be a list of messages',
    ]);
  });

  for (const [title, text, expected] of [
    ['a mapping', 'name: a', 'it must be a list of samples'],
    ['a text', 'hello', 'it must be a list of samples'],
    ['broken YAML', '- name: a\n  input: {\n', 'line 3: '],
    ['a key that stands twice', '- name: a\n  name: b\n  input: {}', 'line 2: '],
  ] as const) {
    it(`refuses ${title}`, () => {
      expect(problems(text)[0]).to.include(expected);
    });
  }
});
