import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { indexPhrases } from '../../../core/lint/lexicon/phrase-index.ts';
import { stemWord } from '../../../core/lint/text/stem-word.ts';
import { tokenize } from '../../../core/lint/text/tokenize.ts';

const classes = new Map([
  ['write', 'write|draft|put down'],
  ['answer', 'answer|reply|response'],
]);

function matches(phrase: string, text: string): string[] {
  const tokens = tokenize(text);
  const found = indexPhrases([[phrase, phrase]], classes).search(tokens, { from: 0, to: tokens.length });
  return found.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe('indexPhrases', () => {
  const cases: readonly (readonly [phrase: string, text: string, found: readonly string[]])[] = [
    ['word for word', 'Copy it word-for-word, always.', ['word-for-word']],
    ['(think|reason) (out loud|aloud)', 'Think out loud.', ['Think out loud']],
    ['quote', 'Quoting is fine; quotes are not.', ['Quoting', 'quotes']],
    ['=quoted', 'quotes quoted', ['quoted']],
    ['@write .. poem', 'Put down a short poem.', ['Put down a short poem']],
    ['@write .. poem', 'Draft one, two, three, four poem.', []],
    ['at most # word', 'Use at most 30 words.', ['at most 30 words']],
    ['no? emoji', 'no emojis', ['no emojis', 'emojis']],
    ['(third|3rd) person', 'in the third-person view', ['third-person']],
    ['use !(of|no) emoji', 'use emoji', ['use emoji']],
    ['^ be brief', 'Be brief. Please be brief.', ['Be brief']],
    ['(be|keep it) (brief|short) $', 'Keep it short.', ['Keep it short']],
    ['begin with <quote>', 'Begin with "Dear all," please', ['Begin with "Dear all,"']],
    ['no "we"', 'no "we", no "our", no we', ['no "we"']],
    ['write ("colour"|"centre")', 'write `colour: red` and "color"', ['write `colour: red`']],
    ['<emoji>', 'A row of 🐻🎈 here', ['🐻🎈']],
    ['mention <variable>', 'Mention {{name}} once', ['Mention {{name}}']],
    ['short .. @answer', 'short; answer', []],
    ['(very|so)? (a b|a) c', 'very a b c, so a c', ['very a b c', 'a b c', 'so a c', 'a c']],
    ['(a|a b) (b c|c) d', 'a b c d', ['a b c d']],
    ['say "=no"', 'say "no" and say "no, thanks"', ['say "no"']],
    ['no ("we"|us|"our own")', "no 'we', no us, no we", ["no 'we'", 'no us']],
    ['say ("yes"|"no")', 'say "yes, of course" and say "no answer to what he asks of us"', ['say "yes, of course"']],
    ['a !(b c) .. d', 'a b d, a b c d', ['a b d']],
    ['mark (on|off)? .. $', 'mark off the day.', ['mark off the day']],
    ['@write (constructor|toString)', 'draft a constructor', []],
    ['a constructor', 'draft a constructor', ['a constructor']],
  ];
  for (const [phrase, text, found] of cases) {
    it(`finds ${JSON.stringify(found)} for "${phrase}" in "${text}"`, () => {
      expect(matches(phrase, text)).to.deep.equal(found);
    });
  }

  it('finds of many phrases what it finds of each alone', () => {
    const words = ['a', 'b', 'c', 'not', 'write', 'draft', '"a"', '3', ';', ','];
    const phrases = ['a b', '(a|b c)? c', 'a .. c', '^ not a', '@write ... "a"', '# (a|b)? $', '!b @write a?', 'c c'];
    const together = indexPhrases(
      phrases.map((phrase) => [phrase, phrase]),
      classes,
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (text) => {
        const tokens = tokenize(text.join(' '));
        const range = { from: Math.min(1, tokens.length), to: tokens.length };
        const each = phrases.flatMap((phrase) => indexPhrases([[phrase, phrase]], classes).search(tokens, range));
        expect(together.search(tokens, range)).to.have.deep.members(each);
        const wanted = (phrase: string): boolean => phrase !== 'a b';
        expect(together.search(tokens, range, wanted)).to.have.deep.members(each.filter(({ entry }) => wanted(entry)));
      }),
      { numRuns: 100 },
    );
  });

  it('refuses unknown classes, open brackets and phrases that anything matches', () => {
    expect(() => indexPhrases([['@nothing', 1]], classes)).to.throw(RangeError, 'nothing');
    expect(() => indexPhrases([['(a|b', 1]], classes)).to.throw(RangeError, 'bracket');
    expect(() => indexPhrases([['a) b', 1]], classes)).to.throw(RangeError, 'bracket');
    expect(() => indexPhrases([['.. x?', 1]], classes)).to.throw(RangeError, 'must occur');
  });
});

describe('stemWord', () => {
  const families = [
    'bullet bullets',
    'quote quotes quoting quoted',
    'cite citing cited cites',
    'copy copies copied copying',
    'write writes written writing wrote',
    'stop stops stopped stopping',
    'address addresses addressed',
    'reply replies replied replying',
    'use uses used using',
    'guess guesses guessing',
    'include includes including included',
    'summary summaries',
    'note notes noted noting',
    'pass passes passing',
    'add adds adding added',
    'label labels labeled labeling',
    'dash dashes',
    'change changes changing changed',
    'abbreviate abbreviated abbreviating',
    'box boxes',
    'price prices priced pricing',
    'translate translating translated',
  ];
  for (const family of families) {
    it(`gives one stem to ${family}`, () => {
      expect(new Set(family.split(' ').map(stemWord)).size, family.split(' ').map(stemWord).join()).to.equal(1);
    });
  }

  it('tells words apart that differ in a silent e only', () => {
    for (const [one, other] of [
      ['note', 'not'],
      ['here', 'her'],
      ['theme', 'them'],
    ]) {
      expect(stemWord(one ?? '')).to.not.equal(stemWord(other ?? ''));
    }
  });
});
