import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parsePromptrc } from '../../../core/config/parse-promptrc.ts';
import { parseWeekTime } from '../../../core/config/parse-week-time.ts';
import { policyOfPromptrc } from '../../../core/config/promptrc.ts';
import { initialMeta } from '../../../core/state/initial-meta.ts';
import { decodeMetaDocument, encodeDocument } from '../../../core/state/state-files.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

const whole = `
plans:
  nightly:
    steps:
      - { percent: 1, hold: 1h }
      - { percent: 10, hold: 4h, approval: true }
      - { percent: 50, hold: 1d, approval: false }
    noAdvance: [{ from: Friday 16:00, to: Monday }]
    timeZone: Europe/Berlin
    maxDuration: 14d
teams: { leads: [ada@example.com] }
signers: { ada@example.com: "ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }
environments:
  production: { serve: promoted, default: true, plan: careful, approvals: [{ for: [major, minor], count: 1, teams: [leads] }] }
  eu: { plan: nightly, approvals: [{}] }
`;

/** The message that a text is refused with. */
function refusal(text: string): string {
  try {
    parsePromptrc(text, '.promptrc');
  } catch (error) {
    if (isStemmaError(error)) return `${error.code} ${error.message} ${error.hint}`;
    throw error;
  }
  return 'accepted';
}

const plan = (text: string): string => `plans: { p: { steps: [{ percent: 5, hold: 1h }], ${text} } }`;
const steps = (...text: readonly string[]): string =>
  `plans: { p: { steps: [${text.map((one) => `{ ${one} }`).join(', ')}] } }`;

describe('policy of .promptrc', () => {
  it('is read with every key', () => {
    const policy = policyOfPromptrc(parsePromptrc(whole, '.promptrc'));

    expect(policy).to.deep.equal({
      environments: {
        production: {
          ...{ serve: 'promoted', default: true, plan: 'careful' },
          approvals: [{ for: ['major', 'minor'], count: 1, teams: ['leads'] }],
        },
        eu: { serve: 'promoted', plan: 'nightly', approvals: [{ count: 1 }] },
      },
      plans: {
        nightly: {
          name: 'nightly',
          steps: [
            { canaryPpm: 10_000, holdSeconds: 3600 },
            { canaryPpm: 100_000, holdSeconds: 14_400, approval: true },
            { canaryPpm: 500_000, holdSeconds: 86_400 },
          ],
          noAdvance: [{ fromMinute: 6720, toMinute: 0 }],
          timeZone: 'Europe/Berlin',
          maxSeconds: 1_209_600,
        },
      },
      teams: { leads: ['ada@example.com'] },
      signers: { 'ada@example.com': 'ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    });
    const text = encodeDocument(initialMeta(policy));
    expect(decodeMetaDocument(text, { commit: 'c', path: 'meta.json' }).policy).to.deep.equal(policy);
  });

  it('has no more in it than .promptrc says', () => {
    expect(policyOfPromptrc(parsePromptrc('', '.promptrc'))).to.have.all.keys('environments');
  });

  const refused: readonly (readonly [text: string, problem: string])[] = [
    [
      steps('percent: 5, hold: 1h', 'percent: 5, hold: 1h'),
      '/plans/p/steps/1/percent must be more than the 5 % of the step before',
    ],
    [steps('percent: 5, hold: 1h', 'percent: 1, hold: 1h'), '/plans/p/steps/1/percent must be more than the 5 %'],
    [steps('percent: 101, hold: 1h'), '/plans/p/steps/0/percent must be <= 100'],
    [steps('percent: 0, hold: 1h'), '/plans/p/steps/0/percent must be > 0'],
    [steps('percent: -1, hold: 1h'), '/plans/p/steps/0/percent must be > 0'],
    [steps('percent: 0.00001, hold: 1h'), '/plans/p/steps/0/percent must be above 0 and at most 100'],
    [steps('percent: "5", hold: 1h'), '/plans/p/steps/0/percent must be number'],
    [steps('percent: .nan, hold: 1h'), '/plans/p/steps/0/percent'],
    [steps('percent: 5, hold: 1 hour'), '/plans/p/steps/0/hold must be a duration such as 30m, 4h or 2d'],
    [steps('percent: 5, hold: 9999999d'), '/plans/p/steps/0/hold must be a duration'],
    [steps('percent: 5, hold: 0'), '/plans/p/steps/0/hold must be string'],
    [steps('percent: 5'), "/plans/p/steps/0 must have required property 'hold'"],
    ['plans: { p: { steps: [] } }', '/plans/p/steps must NOT have fewer than 1 items'],
    ['plans: { p: {} }', "/plans/p must have required property 'steps'"],
    ['plans: { "Not a name": { steps: [{ percent: 5, hold: 1h }] } }', '/plans/Not a name is not a name'],
    [plan('timeZone: Europe/Berlyn'), '/plans/p/timeZone is not a time zone'],
    [plan('timeZone: ""'), '/plans/p/timeZone'],
    [plan('maxDuration: 1h'), '/plans/p/maxDuration must be longer than the 1h that its steps are held'],
    [plan('maxDuration: soon'), '/plans/p/maxDuration must be a duration'],
    [plan('noAdvance: [{ from: Fri 25:00, to: Mon }]'), '/plans/p/noAdvance/0/from must be a time of the week'],
    [plan('noAdvance: [{ from: Freitag, to: Mon }]'), '/plans/p/noAdvance/0/from must be a time of the week'],
    [plan('noAdvance: [{ from: Mon, to: Monday 0:00 }]'), '/plans/p/noAdvance/0 begins when it ends'],
    [plan('noAdvance: [{ from: Mon, to: Thu }, { from: Wed, to: Mon }]'), '/plans/p/noAdvance covers the whole week'],
    [plan('noAdvance: [{ from: Mon }]'), "/plans/p/noAdvance/0 must have required property 'to'"],
    ['environments: { live: { plan: carefull } }', '/environments/live/plan is not a plan (did you mean "careful"?)'],
    [
      'environments: { live: { plan: zzz } }',
      '/environments/live/plan is not a plan (there are careful, standard, fast)',
    ],
    [
      'teams: { leads: [a@b.c] }\nenvironments: { live: { approvals: [{ teams: [leeds] }] } }',
      '/environments/live/approvals/0/teams/0 is not a team (did you mean "leads"?) (line 2)',
    ],
    ['environments: { live: { approvals: [{ teams: [constructor] }] } }', 'is not a team (there are none)'],
    [
      'teams: { leads: [a@b.c, A@B.C] }\nenvironments: { live: { approvals: [{ count: 2, teams: [leads] }] } }',
      '/environments/live/approvals/0 asks for 2 people of leads, and there are 1',
    ],
    [
      'environments: { live: { serve: automatic, approvals: [{}] } }',
      '/environments/live/approvals cannot be asked for where releases are served automatically',
    ],
    ['environments: { live: { approvals: [{ count: 0 }] } }', '/environments/live/approvals/0/count must be >= 1'],
    [
      'environments: { live: { approvals: [{ for: [huge] }] } }',
      '/environments/live/approvals/0/for/0 must be major or minor or patch',
    ],
    [
      'environments: { live: { approvals: [{ teams: [] }] } }',
      '/environments/live/approvals/0/teams must NOT have fewer',
    ],
    ['teams: { leads: [Ada] }', '/teams/leads/0 must be an e-mail address'],
    ['teams: { leads: [] }', '/teams/leads must NOT have fewer'],
    ['signers: { ada: "ed25519:AAAA" }', '/signers/ada is not an e-mail address'],
    [
      'signers: { ada@example.com: "AAAA" }',
      '/signers/ada@example.com must be "ed25519:" and the 32 bytes of a public key',
    ],
  ];
  for (const [text, problem] of refused) {
    it(`refuses ${text.replaceAll('\n', ' ')}`, () => {
      expect(refusal(text)).to.match(/^CONFIG_INVALID /);
      expect(refusal(text)).to.include(problem);
      expect(refusal(text)).to.match(/\(line \d+\)/);
    });
  }

  const unknown = [
    ['plans: { p: { step: [] , steps: [{ percent: 5, hold: 1h }] } }', 'plans.p.step', 'steps'],
    ['plans: { p: { steps: [{ percent: 5, hold: 1h, aproval: true }] } }', 'plans.p.steps.0.aproval', 'approval'],
    ['environments: { live: { aprovals: [] } }', 'environments.live.aprovals', 'approvals'],
    ['environments: { live: { approvals: [{ team: [x] }] } }', 'environments.live.approvals.0.team', 'teams'],
    ['team: {}', 'team', 'teams'],
  ] as const;
  for (const [text, key, nearest] of unknown) {
    it(`names "${nearest}" for the unknown key "${key}"`, () => {
      expect(refusal(text)).to.include(`unknown key "${key}"`).and.include(`did you mean "${nearest}"?`);
    });
  }

  it('names the line of what is wrong deep within', () => {
    const text = 'plans:\n  p:\n    steps:\n      - { percent: 5, hold: 1h }\n      - percent: 4\n        hold: 1h\n';

    expect(refusal(text)).to.include('of the step before (line 5)');
  });

  it('is read or refused, whatever stands in it', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('1h', 'Monday', 5, [{ percent: 5, hold: '1h' }]),
    );
    const record = fc.dictionary(fc.constantFrom('steps', 'noAdvance', 'timeZone', 'maxDuration'), value);
    fc.assert(
      fc.property(record, fc.constantFrom('plans', 'teams', 'signers', 'environments'), (inner, key) => {
        expect(refusal(JSON.stringify({ [key]: { p: inner } }))).to.be.a('string');
      }),
    );
  });
});

describe('parseWeekTime()', () => {
  for (const [text, minutes] of [
    ['Monday', 0],
    ['mon', 0],
    ['Friday 16:00', 6720],
    ['FRI 9:05', 6305],
    ['Sunday 23:59', 10_079],
    ['Freitag', undefined],
    ['Monday 24:00', undefined],
    ['Monday 16', undefined],
    ['16:00', undefined],
    ['', undefined],
  ] as const) {
    it(`reads "${text}" as ${minutes}`, () => {
      expect(parseWeekTime(text)).to.equal(minutes);
    });
  }
});
