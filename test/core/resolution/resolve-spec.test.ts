import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { bucketOf } from '../../../core/bucket.ts';
import { formatPercent } from '../../../core/percent.ts';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import type { Resolution } from '../../../core/resolution/resolution.ts';
import type { RolloutRecord } from '../../../core/state/documents.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { codeOf } from '../../helpers/error-code.ts';
import { projectRoot } from '../../helpers/project-files.ts';
import { ToldHistory } from '../../helpers/tell-history.ts';
import { toldSalt } from '../../helpers/tell-rollouts.ts';

interface Case {
  readonly ask: string;
  readonly in?: string;
  readonly unit?: string;
  readonly get?: string;
  readonly because?: string;
  readonly arm?: string;
  readonly warns?: readonly string[];
  readonly refused?: string;
  readonly naming?: Readonly<Record<string, string>>;
  readonly successor?: string;
}

interface Spec {
  readonly units: Readonly<Record<string, number>>;
  readonly rules: readonly {
    readonly rule: string;
    readonly history: readonly string[];
    readonly refuses?: Readonly<Record<string, string>>;
    readonly warning?: string;
    readonly rollouts?: Readonly<Record<string, string>>;
    readonly cases: readonly Case[];
  }[];
}

const spec = parse(readFileSync(join(projectRoot, 'test/spec/resolve.yaml'), 'utf8')) as Spec;
const knownParts = ['rule', 'history', 'refuses', 'warning', 'rollouts', 'cases'];
const knownKeys = ['ask', 'in', 'unit', 'get', 'because', 'arm', 'warns', 'refused', 'naming', 'successor'];

describe('resolve()', () => {
  for (const { rule, history, refuses = {}, warning, rollouts, cases } of spec.rules) {
    describe(rule, () => {
      for (const [step, code] of Object.entries(refuses)) {
        it(`"${step}" is refused as ${code}`, () => {
          const told = new ToldHistory(history);

          expect(codeOf(() => told.tell(step))).to.equal(code);
        });
      }

      if (warning !== undefined) {
        it(`warns: ${warning}`, () => {
          expect(new ToldHistory(history).change?.warnings).to.include(warning);
        });
      }

      if (rollouts !== undefined) {
        it(`leaves ${
          Object.entries(rollouts)
            .map((one) => one.join(' '))
            .join(', ') || 'no rollout'
        }`, () => {
          const { rollouts: left } = new ToldHistory(history);

          expect(Object.fromEntries(left.map((one) => [one.candidate, describeRollout(one)]))).to.deep.equal(rollouts);
        });
      }

      for (const one of cases) {
        it(title(one), () => {
          const resolver = createResolver(new ToldHistory(history).index);
          const ask = () => resolver.resolve({ reference: one.ask, environment: one.in, unit: one.unit });

          expect(knownKeys).to.include.members(Object.keys(one));
          if (one.refused === undefined) expect(summary(ask())).to.deep.equal(expected(one));
          else expectRefusal(ask, one);
        });
      }
    });
  }
});

describe('test/spec/resolve.yaml', () => {
  it('names the buckets of its units rightly', () => {
    const buckets = Object.keys(spec.units).map((unit) => [unit, bucketOf(toldSalt, unit)]);

    expect(Object.fromEntries(buckets)).to.deep.equal(spec.units);
  });

  it('has only parts that are checked', () => {
    const parts = spec.rules.flatMap((rule) => Object.keys(rule));

    expect(knownParts).to.include.members(parts);
  });

  it('names each rule once', () => {
    const rules = spec.rules.map(({ rule }) => rule);

    expect(rules).to.deep.equal([...new Set(rules)]);
  });
});

/** What became of a rollout, as the table says it. */
function describeRollout({ status, canaryPpm, baseline, paused, evidenceEpoch, ended }: RolloutRecord): string {
  if (ended !== undefined) return status;
  const share = status === 'running' || status === 'paused' ? ` at ${formatPercent(canaryPpm)}` : '';
  const cause = paused === undefined ? '' : ` (${paused.cause})`;
  return `${status}${share} over ${baseline}${cause}${evidenceEpoch > 1 ? ', compared anew' : ''}`;
}

function title(one: Case): string {
  const who = one.unit === undefined ? '' : ` for "${one.unit}"`;
  const where = one.in === undefined ? '' : ` in ${one.in}`;
  const naming = one.naming === undefined ? '' : ` naming ${Object.keys(one.naming).join(', ')}`;
  const answer =
    one.refused === undefined ? `gets ${one.get} (${one.because})` : `is refused as ${one.refused}${naming}`;
  return `"${one.ask}"${where}${who} ${answer}`;
}

function expected({ get, because, arm, warns = [] }: Case): unknown {
  return { get, because, arm, warns };
}

function summary({ version, reason, arm, warnings }: Resolution): unknown {
  return { get: version, because: reason, arm, warns: warnings.map(({ code }) => code) };
}

function expectRefusal(ask: () => Resolution, { refused, naming, successor }: Case): void {
  const error = errorOf(ask);
  expect(error.code).to.equal(refused);
  if (naming !== undefined) {
    const { nearest } = error.data as { nearest: readonly { version: string; verdict: string }[] };
    expect(nearest.map(({ version, verdict }) => [version, verdict])).to.deep.equal(Object.entries(naming));
  }
  if (successor !== undefined) expect(error.data).to.include({ successor });
}

function errorOf(ask: () => Resolution): { readonly code: string; readonly data: unknown } {
  try {
    ask();
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  return { code: 'served', data: undefined };
}
