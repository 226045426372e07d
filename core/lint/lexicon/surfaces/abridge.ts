import type { Surface } from '../surface.ts';

const piece =
  '(section|passage|part|sentence|paragraph|chapter|line|detail|scene|verse|aside|digression|repetition|rambling|word|bit|stanza|tangent|redundancy|side plot|dialogue|content|whatever|anything|everything)';
const whole =
  '(text|original|article|content|document|letter|transcript|speech|story|chapter|source|book|poem|interview|report|message|passage|section|material|email|it|them|quote)';

export const abridgeSurface: Surface = {
  id: 'abridge',
  rule: 'conflict/verbatim',
  question: 'whether a text is shortened',
  names: { shorten: 'cutting the original' },
  exclusive: 'none',
  poles: {
    shorten: [
      `(shorten|abridge|truncate|condense|trim|cut down|boil down|abbreviate|compress|pare down|whittle down|thin out|cut back|prune|slim down|cut short) (@det|or|anything|long|each|where|whatever|any)? (@det|or|original|long|overlong|entire)? (${whole}|${piece}|$|to|by|wherever|truncate|otherwise|alter|cut)`,
      `(boil|cut|pare|trim|whittle) (@det)? (@det)? (${whole}|${piece}) (down|back|to)`,
      `(leave out|omit|skip|cut|drop|cut out|delete|remove|take out|pass over|strike) (@det|any|all|single|those)? (@det|unimportant|minor|boring|repetitive|superfluous|redundant|weak|long|digressive|lengthy)? (section|passage|sentence|paragraph|chapter|scene|verse|aside|digression|repetition|rambling|tangent|redundancy|side plot|detail|part) !(title|heading|number|label)`,
      '(leave out|omit|skip|cut|drop|remove|strip .. of) (whatever|anything|everything|what|all) (that)? .. (not essential|unnecessary|superfluous|redundant|irrelevant|reader|bore|not needed|dispensable|secondary|skip|unimportant|inessential)',
      '(leave out|omit|cut|drop|remove|skip) .. (section|passage|part|paragraph|chapter) that .. (reader|nobody|people) .. (skip|need|miss|read)',
      '(cut|reduce|shorten|condense) .. (to|by) (half|a third|a quarter|# %|# percent|a fraction)',
      {
        phrase:
          '(nothing|no word|no line|no sentence|not a word|not one line|not one sentence|not a single word|not a line|no passage|no detail|no paragraph|no part) .. (be|get|may be|is|go|goes) .. (left out|omitted|missing|cut|lost|dropped|skipped|shortened|abridged|removed|condensed)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: `(render|reproduce|give|print|translate|copy|keep|include|return|output|transcribe|present|show|quote) ... (in full|in its entirety|in their entirety|complete and|from the first word to the last|to the last word|without omission|without cuts|unabridged|at full length|in full length|uncut|without abridgement)`,
        sign: '-',
      },
      {
        phrase: `(keep|retain|preserve|translate|include|render|reproduce|copy) (every|each|all) (single|of the)? (sentence|word|line|paragraph|passage|section|detail|of the original|of the text) ($|.|,|;|and|of|in|as|even|unchanged|that|which|from)`,
        sign: '-',
      },
      { phrase: '(no|without) (cut|cuts|omission|omissions|abridgement|shortening|gaps|condensing)', sign: '-' },
      { phrase: '(unabridged|uncut|unshortened)', sign: '-' },
      {
        phrase:
          '(full|whole|complete|entire) (text|original|wording|article|transcript|letter) , (without|not|no|uncut|unabridged)',
        sign: '-',
      },
      { phrase: '(full|entire|whole|complete) wording', sign: '-' },
    ],
  },
};
