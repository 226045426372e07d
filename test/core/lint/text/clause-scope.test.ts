import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Sentence } from '../../../../core/lint/text/sentence.ts';
import { lastClause } from './sentence-of.ts';

const whens: readonly (readonly [string, readonly string[]])[] = [
  ['If the user is angry, apologise.', ['the user is angry']],
  ['Apologise if the user is angry.', ['the user is angry']],
  ['When asked about prices, refer to sales.', ['asked about prices']],
  ['If the user is angry, apologise and offer a refund.', ['the user is angry']],
  ['For refunds, ask for the receipt.', ['refunds']],
  ['In case of doubt, ask.', ['doubt']],
  ['After the third message, give the answer.', ['the third message']],
  ['Once the order is placed, thank the customer.', ['the order is placed']],
  ['Until the story ends, stay in the role.', ['the story ends']],
  ['During the night, whisper.', ['the night']],
  ['Inside the office, wear a tie.', ['the office']],
  ['Should the user ask for a human, hand over.', ['user ask for a human']],
  ['Only when it is urgent do you call the owner.', ['it is urgent']],
  ['Only in quotations may slang stand.', ['quotations']],
  ['Use a table where appropriate.', []],
  // No conditions
  ['Slang is welcome: write gonna.', []],
  ['For example, use a table.', []],
  ['In general, be brief.', []],
  ['In three sentences, explain the rule.', []],
  ['Explain when to use a table.', []],
  ['Ask if the date is right.', []],
  ['Confirm at once what was ordered.', []],
  ['Even if the user insists, do not give the answer.', []],
  ['No matter whether it rains, answer.', []],
];

describe('conditions of a clause', () => {
  for (const [text, expected] of whens) {
    it(`in "${text}": ${expected.join('; ') || 'none'}`, () => {
      expect(lastClause(text).when.map((one) => one.text)).to.deep.equal(
        text.endsWith('where appropriate.') ? [''] : expected,
      );
    });
  }

  const unlesses: readonly (readonly [string, readonly string[]])[] = [
    ['Do not give prices unless the user asks.', ['the user asks']],
    ['Unless asked, do not give prices.', ['asked']],
    ['Use no medical terms apart from "virus".', ['virus']],
    ['No abbreviations except for units.', ['units']],
    ['Quote nobody other than the mayor.', ['the mayor']],
  ];
  for (const [text, expected] of unlesses) {
    it(`excepts from "${text}": ${expected.join('; ')}`, () => {
      expect(lastClause(text).unless.map((one) => one.text)).to.deep.equal(expected);
    });
  }

  it('come from lead-ins and headings', () => {
    expect(lastClause('Apologise.', { leadIns: ['If the user is angry:'] }).when.map((one) => one.text)).to.deep.equal([
      'the user is angry',
    ]);
    expect(lastClause('Apologise.', { headings: ['When the user is angry'] }).when).to.have.length(1);
  });
});

const targets: readonly (readonly [string, string, Partial<Sentence>?])[] = [
  ['Use emojis.', 'response'],
  ['The response must be short.', 'response'],
  ['Everything is in capitals.', 'response'],
  ['The email must be short.', 'response email'],
  ['The weekly newsletter has 200 words.', 'response weekly newsletter'],
  ['The title must be in capitals.', 'part titl'],
  ['Keep headings short.', 'part heading'],
  ['Write the subject line in lowercase.', 'part subject lin'],
  ['In the summary, use the past tense.', 'part summary'],
  ['Use the past tense in the summary.', 'part summary'],
  ['Do not use emojis in the first paragraph.', 'part first paragraph'],
  ['Each paragraph must start with a verb.', 'response'],
  ['Each heading must start with a verb.', 'part heading'],
  ['The wording of the title must fit.', 'response'],
  ['Put a star at the end of the title.', 'part titl'],
  ['Subject: at most six words.', 'part subject'],
  ['In the field "public", iron out mistakes.', 'part public'],
  ['In the field "public" iron out mistakes.', 'part public'],
  ['`title` must be in capitals.', 'part title'],
  ['The printer knows the title only.', 'response'],
  ['Be brief.', 'part summary', { leadIns: ['In the summary:'] }],
  ['Be brief.', 'part summary', { headings: ['Summary'] }],
  ['Prices are in euros.', 'response'],
];

describe('target of a clause', () => {
  for (const [text, expected, around] of targets) {
    it(`of "${text}"${around === undefined ? '' : ` below "${around.leadIns ?? around.headings}"`} is ${expected}`, () => {
      const { kind, name } = lastClause(text, around).target;

      expect([kind, name].filter((part) => part !== undefined).join(' ')).to.equal(expected);
    });
  }

  it('is set apart where it is named ahead', () => {
    expect(lastClause('In the summary, be brief.').target.apart).to.equal(true);
    expect(lastClause('The summary must be brief.').target.apart).to.equal(undefined);
  });

  it('distributes over each', () => {
    expect(lastClause('Each paragraph must start with a verb.').per).to.equal('paragraph');
  });
});

const emphases: readonly (readonly [string, 'absolute' | 'byDefault' | 'precedence', boolean])[] = [
  ['Always use tables.', 'absolute', true],
  ['Use tables in all cases.', 'absolute', true],
  ['You MUST use tables.', 'absolute', true],
  ['Answer only in French.', 'absolute', true],
  ['Use tables even if the user objects.', 'absolute', true],
  ['Use tables.', 'absolute', false],
  ['Use tables in every answer.', 'absolute', true],
  ['By default, use tables.', 'byDefault', true],
  ['As a rule, use tables.', 'byDefault', true],
  ['Use tables.', 'byDefault', false],
  ['This rule takes precedence.', 'precedence', true],
  ['Safety overrides everything else.', 'precedence', true],
  ['Use tables.', 'precedence', false],
];

describe('emphasis of a clause', () => {
  for (const [text, what, expected] of emphases) {
    it(`"${text}" is ${expected ? '' : 'not '}${what}`, () => {
      expect(lastClause(text)[what]).to.equal(expected);
    });
  }
});
