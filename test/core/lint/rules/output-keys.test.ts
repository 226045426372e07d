import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../../core/lint/lint.ts';
import { readLintSource } from '../../../../core/lint/read-source.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';

const settings = presetSettings('recommended');

/** What is said of the keys of the output by a prompt with a schema, and one sentence. */
async function saidOf(sentence: string): Promise<readonly string[]> {
  const text = `---
model: openai/gpt-5
input:
  schema:
    text: string
output:
  format: json
  schema:
    title: string, at most 80 characters
    urgency(enum): [low, medium, high]
    score: integer
    tags(array, 1 to 5 tags): string
    refund?: boolean, whether money goes back
    refunded?: string
    notes?: string
---
{{role "system"}}
Read the message and fill in the fields.
${sentence}
{{role "user"}}
{{text}}
`;
  const source = await readLintSource({ file: 'x.prompt', text, kind: 'prompt', partials: new Map() }, async () => {
    throw new RangeError('there is no other schema');
  });
  return lint(source, settings).flatMap(({ rule, message }) => (rule === 'conflict/schema' ? [message] : []));
}

const refused = [
  'Return the keys title, urgency, score, tags and sentiment.',
  'Add a field "language" with the language of the message.',
  'Include the key `customer`.',
  'Put the name of the customer in `customer`.',
  'A property named "confidence" is mandatory.',
  'The importer expects result.total.',
  'Set urgency to "critical" when someone is hurt.',
  'Mark mild cases as "minor" in the urgency.',
  'Threats get an urgency of their own.',
  'Rate the urgency from 1 to 10.',
  'Write the urgency in German.',
  'The urgency is a list.',
  'The score is a number with two decimals.',
  'Write the tags as one comma-separated string.',
  'The tags are an object that maps names to weights.',
  'Leave tags empty.',
  'The list of tags has no entry.',
  'The refund is "yes" or "no".',
  'The title is a list of three options.',
  'Leave out the title.',
  'Do not return the score.',
  'The only keys are title and urgency.',
  'Give at least eight tags.',
];

const allowed = [
  'Return the keys title, urgency, score and tags.',
  'Set urgency to "high" when someone is hurt.',
  'Give at least two tags.',
  'The score is a whole number from 0 to 100.',
  'Leave out the notes where there are none.',
  'Do not return the notes.',
  'The title names the product.',
  'Write the title in English.',
  'Put the reason for the refund in notes.',
  'The customer name goes into the title.',
  'Set refund to true when money goes back.',
  'Do not add other keys.',
  'Never add a key "language".',
  'The field "title" has at most 60 characters.',
  'The field "subject" of the message comes first.',
  'The urgency is never "high" for invoices.',
  'The tags are a list of words.',
  'Read the field "from" of each request.',
  'Where nothing is sent back, refund is false, and refunded says so in one sentence.',
];

describe('the keys of the output', () => {
  for (const sentence of refused)
    it(`cannot be had: ${sentence}`, async () => {
      expect(await saidOf(sentence)).to.not.deep.equal([]);
    });

  for (const sentence of allowed)
    it(`are left alone: ${sentence}`, async () => {
      expect(await saidOf(sentence)).to.deep.equal([]);
    });

  it('are compared with what the text says they are, without any schema', () => {
    const of = (text: string) =>
      lint({ file: 'x.md', text, kind: 'text', partials: new Map() }, settings).map(({ rule }) => rule);

    expect(of('The result has exactly the keys name, price and unit.\n\nAdd a key "stock".')).to.include(
      'conflict/schema',
    );
    expect(of('The result has exactly the keys name, price and unit.\n\nThe key "unit" is required.')).to.not.include(
      'conflict/schema',
    );
  });
});
