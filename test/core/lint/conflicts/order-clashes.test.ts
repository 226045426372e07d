import { expect } from 'chai';
import { describe, it } from 'mocha';
import { clashesOf } from './clashes-of.ts';

const rulesOf = (sentences: readonly string[]): readonly string[] =>
  clashesOf(sentences)
    .map(({ rule }) => rule)
    .filter((rule) => rule.endsWith('-cycle'));

describe('findOrderClashes()', () => {
  const circles: readonly (readonly [rule: string, ...sentences: string[]])[] = [
    ['order', 'Check the deadline before you draft the reply.', 'Draft the reply before you check the deadline.'],
    ['order', 'Check the deadline before you draft the reply.', 'First draft the reply, then check the deadline.'],
    ['order', 'Warm up before you stretch.', 'Warm up after stretching.'],
    ['order', 'Do not greet the guest until the table is set.', 'Set the table only after greeting the guest.'],
    ['order', 'After you test the code, commit the code.', 'Never test the code before you commit the code.'],
    ['order', 'Wash before you cut.', 'Cut before you peel.', 'Peel before you wash.'],
    ['priority', 'Safety has priority over punctuality.', 'Punctuality comes before safety.'],
    ['priority', 'The safety rules override the style rules.', 'Style outranks safety.'],
    ['priority', 'Speed gives way to accuracy.', 'Where speed and accuracy collide, choose speed.'],
    ['priority', 'Accuracy is your top priority.', 'Speed is the highest priority.'],
    ['priority', 'Hospital rides beat everything else.', 'Calls from the airport come before everything else.'],
    ['priority', 'Wishes of the host outrank wishes of the guests.', 'Nothing outranks wishes of the guests.'],
  ];
  for (const [rule, ...sentences] of circles) {
    it(`reports ${sentences.join(' / ')}`, () => {
      expect(rulesOf(sentences)).to.deep.equal([`conflict/${rule}-cycle`]);
    });
  }

  const chains: readonly (readonly string[])[] = [
    ['Check the deadline before you draft the reply.', 'Draft the reply before you send it.'],
    ['Check the deadline before you draft the reply.', 'Do not draft the reply until the deadline is checked.'],
    ['First draft the reply, then check the deadline.', 'Check the deadline only after you draft the reply.'],
    ['Warm up before you stretch.', 'Stretch after you warm up.'],
    ['Wash before you cut.', 'Cut before you peel.', 'Wash before you peel.'],
    ['Answer before 10 am.', 'Answer after 8 am.'],
    ['Safety has priority over punctuality.', 'Punctuality has priority over comfort.'],
    ['Safety has priority over punctuality.', 'Where safety and punctuality collide, choose safety.'],
    ['Accuracy is your top priority.', 'Accuracy has the highest priority.'],
    ['Accuracy is your top priority.', 'Speed comes second to accuracy.'],
    ['Speed gives way to accuracy.', 'Nothing outranks accuracy.'],
    ['The user comes before the tool output.', 'The tool output comes before the documentation.'],
    ['Ask before you delete a file.', 'Delete the file before you leave, unless you were told to keep it.'],
  ];
  for (const sentences of chains) {
    it(`is silent on ${sentences.join(' / ')}`, () => {
      expect(rulesOf(sentences)).to.deep.equal([]);
    });
  }
});
