import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const verse =
  'poem|poems|sonnet|limerick|haiku|ballad|ode|elegy|verse|verses|rhyme|rhymes|song|song lyrics|rap|nursery rhyme';
const essay = 'essay|report|article|memo|memorandum|white paper|case study|news report|press release|review';
const script = 'dialogue|dialog|script|screenplay|play|conversation|interview|chat transcript';

/** "In the form of a poem", "as an essay" */
const asKind = (kinds: string): string =>
  `(as|in the form of|in the shape of|in the style of|into|like) (a|an|the)? (short|long|brief|formal|five paragraph|three act|free|rhyming|rhymed|little|small|witty|classic)? (${kinds})`;

const reaching =
  '(target|targets|targeting|reach|address|addresses|appeal|appeals|engage|engages|speak|speaks|aim|aimed|geared|tailored|tailor|directed|direct|intended|suitable|written|meant|appropriate|designed|pitch|pitched|cater|caters|resonate|resonates|attract|attracts|audience)';

/** "Written for teenagers", "the audience is teenagers" */
const readBy = (people: string): Surface['poles'][string] =>
  plainly([
    `${reaching} .. (at|to|for|with|toward|towards)? ${people}`,
    `audience .. (be|is|are|consists of|:) .. ${people}`,
  ]);

/** What kind of text an answer is, and of which age those are for whom it is. */
export const genreSurfaces: readonly Surface[] = [
  {
    id: 'genre',
    rule: 'conflict/format',
    question: 'what kind of text the answer is',
    names: { verse: 'verse', prose: 'prose', essay: 'an essay or a report', script: 'a dialogue' },
    exclusive: [
      ['verse', 'prose'],
      ['verse', 'essay'],
      ['script', 'essay'],
    ],
    poles: {
      verse: [
        asKind(verse),
        '(@write|compose|create|make) (a|an|one) .. (poem|sonnet|limerick|haiku|ballad)',
        'in verse',
      ],
      prose: [
        '(in|as|use|using|write|only|exclusively) (plain|continuous|ordinary|simple|normal|regular|straight|flowing)? prose !(style|poem)',
        'prose (only|alone|throughout)',
      ],
      essay: [asKind(essay), `in (essay|report|article|memo) (form|format|style)`],
      script: [asKind(script), 'in (dialogue|script|screenplay|interview) (form|format)'],
    },
  },
  {
    id: 'audience-age',
    rule: 'conflict/values',
    question: 'of which age the readers are',
    names: { child: 'children', teen: 'teenagers', senior: 'the old' },
    poles: {
      child: readBy(
        '(young|small|primary school|elementary school|preschool)? (children|kids|toddlers|preschoolers|schoolchildren)',
      ),
      teen: readBy('(teenagers|teens|adolescents|high school students|gen z)'),
      senior: readBy(
        '(retirees|pensioners|seniors|senior citizens|the elderly|elderly people|older adults|old people|grandparents)',
      ),
    },
  },
];
