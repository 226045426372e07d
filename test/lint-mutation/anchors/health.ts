import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts about health. */
export const healthPrompts: readonly Fixture[] = [
  {
    file: `${folder}/medical-triage-note.prompt`,
    output: 'note',
    reader: 'nurse',
    flag: 'interpreter',
    general: ['# The note'],
    anchors: [
      says('sentences/max', 'Use no more than 5 sentences.', { n: 5 }),
      says('sequence/fixed', 'Mention the main complaint before the medical history.', {
        first: 'the main complaint',
        second: 'the medical history',
      }),
      says('units/metric', 'Give all temperatures in degrees Celsius.'),
      says('tense/past', 'Write in the past tense.'),
      says('level/expert', 'Assume a clinically trained reader and use the technical terms of the profession.'),
    ],
  },
  {
    file: `${folder}/physiotherapy-plan.prompt`,
    output: 'plan',
    reader: 'patient',
    flag: 'pain',
    general: ['## Wording'],
    anchors: [
      ownAnchor('length-arithmetic', 'The plan has 3 phases with 4 exercises each.', {
        topic: 'the number of exercises',
        injections: {
          lexical: [
            'The plan has 20 exercises in total.',
            'All in all there are exactly 10 exercises.',
            'The plan holds no more than 8 exercises altogether.',
            'There are at least 15 exercises in the whole plan.',
          ],
          paraphrase: [
            'Two dozen exercises, spread over the phases, make up the plan.',
            'The total over all phases is seven exercises.',
            'Altogether, nine exercises are all that a patient gets to do.',
          ],
          semantic: [
            'There is one exercise for each day of a week, and no other exercise in the plan.',
            'Nobody remembers more than five things, so there are no more exercises than that on the whole sheet.',
            'Give an exercise of its own to each of the 24 vertebrae above the sacrum.',
          ],
        },
        twins: {
          agreeing: [
            'That makes twelve exercises.',
            'Each phase has as many exercises as the others.',
            'Number the exercises from 1 to 12.',
          ],
          exception: [
            'Only after surgery may the first phase have fewer exercises.',
            'Unless the findings rule out an exercise without a substitute, there are four in each phase.',
          ],
          donts: ['change the number of exercises', 'cram twenty exercises into the plan'],
          elsewhere: [
            'The therapist’s own handbook lists 20 exercises in total.',
            'The gym next door offers 15 courses.',
          ],
        },
      }),
      ownAnchor('step-order', 'Warm up before you stretch.', {
        topic: 'the order of warming up and stretching',
        injections: {
          lexical: ['Stretch before you warm up.', 'Warm up after stretching.', 'First stretch, then warm up.'],
          paraphrase: [
            'Stretching opens each session, ahead of anything that raises the pulse.',
            'The warm-up comes once the muscles have been stretched.',
            'Start cold with the stretches and get the pulse going afterwards.',
          ],
          semantic: [
            'The very first thing that patients do each morning, still stiff from bed, is pull every muscle to its full length.',
            'Save the light jogging for the moment when all stretches are done.',
            'Muscles have to be long before they become warm.',
          ],
        },
        twins: {
          agreeing: [
            'Never stretch cold muscles.',
            'Five minutes of warming up open each session.',
            'Stretching has to wait until the patient is warm.',
          ],
          exception: [
            'Unless the findings forbid any strain, warm up first.',
            'Only breathing exercises may come before the warm-up.',
          ],
          donts: ['stretch with cold muscles', 'put the stretches first'],
          elsewhere: [
            'Many patients stretch before they warm up; that is why they come to us.',
            'Drink before you train.',
          ],
        },
      }),
      says('person/you', 'Speak to the patient as "you".'),
      says('word/forbid', 'Avoid the word "pain".', {
        word: 'pain',
        phrase: 'no pain, no gain',
        title: 'Pain Relief Initiative North',
      }),
      says('disclaimer/require', 'Add that the plan does not replace a visit to a doctor.'),
      ownAnchor('polarity', 'Do not include exercises with weights.', {
        topic: 'weights',
        injections: {
          lexical: [
            'Include exercises with weights.',
            'Include at least one exercise with weights in each phase.',
            'Use weights in the last phase.',
          ],
          paraphrase: [
            'Have the patient lift dumbbells twice a week.',
            'A kettlebell is part of each session.',
            'Add resistance: two kilos in each hand.',
          ],
          semantic: [
            'Let the patient curl filled water bottles, heavier ones every week.',
            'Strength is built with iron, and the plan has to make use of that.',
            'By the end, the patient does squats with a barbell on the shoulders.',
          ],
        },
        twins: {
          agreeing: [
            'The body itself is the only load.',
            'Dumbbells are not needed.',
            'Patients need nothing but a mat.',
          ],
          exception: [
            'Only where the findings ask for loaded exercises may a light dumbbell be used.',
            'Unless the therapist has noted otherwise, no load is added.',
          ],
          donts: ['use dumbbells or kettlebells', 'add load'],
          elsewhere: ['The gym next door has weights.', 'Patients may mention that they lift weights.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/clinical-trial-summary.prompt`,
    output: 'summary',
    reader: 'patient',
    flag: 'ongoing',
    general: ['## Language'],
    anchors: [
      says('level/lay', 'Write so that someone who left school at sixteen can follow.'),
      says('spelling/uk', 'Write in British English.'),
      says('person/we', 'Say "we" for the research team whose paper it is.', { us: 'the research team' }),
      says('disclaimer/require', 'Say that the results must not be used to change a treatment without a doctor.'),
      says('format/plain', 'Use plain text without any markup.'),
      says('date/iso', 'Dates are in the form YYYY-MM-DD.'),
      says('word/forbid', 'Avoid the term "breakthrough".', {
        word: 'breakthrough',
        phrase: 'a breakthrough in medicine',
        title: 'Breakthrough Fund for Rare Diseases',
      }),
    ],
  },
  {
    file: `${folder}/patient-feedback-digest.prompt`,
    output: 'digest',
    reader: 'head',
    flag: 'escalated',
    general: ['# Rules'],
    anchors: [
      says('privacy/anonymous', 'Patients stay anonymous.'),
      entangled(says('detail/full', 'Always be thorough: no complaint is too small to be mentioned.')),
      says('sequence/fixed', 'Praise comes before complaints.', { first: 'praise', second: 'complaints' }),
      says('disclaimer/forbid', 'Leave out any disclaimer; the head knows what letters are.'),
      says('clarify/never', 'Where a letter is ambiguous, choose the milder reading and do not ask.'),
      says('bullets/require', 'Give the reader bullets, one per complaint.'),
      ownAnchor('polarity', 'Do not propose measures.', {
        topic: 'measures',
        injections: {
          lexical: [
            'Propose measures.',
            'Propose a measure for each complaint.',
            'Always propose at least one measure.',
          ],
          paraphrase: [
            'Suggest what the ward should do about it.',
            'Recommend improvements at the end.',
            'Say what has to change.',
          ],
          semantic: [
            'After reading, the head must know what to order on Monday morning, because you have said it.',
            'Each complaint is followed by the cure for it.',
            'Close with a to-do list for the nurses.',
          ],
        },
        twins: {
          agreeing: [
            'What is to be done is for the head to decide.',
            'Report, and leave it at that.',
            'Recommendations are out of place.',
          ],
          exception: [
            'Unless a patient is in danger, propose nothing.',
            'Only measures that patients themselves suggested may be reported.',
          ],
          donts: ['recommend improvements', 'tell the ward what to do'],
          elsewhere: [
            'Patients propose measures in their letters.',
            'The quality board proposes measures once a year.',
          ],
        },
      }),
    ],
  },
];
