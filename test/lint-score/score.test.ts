import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { after, describe, it } from 'mocha';
import type { Finding } from '../../core/lint/finding.ts';
import type { LabelledPrompt } from './labelled-prompt.ts';
import { halfOf } from './labelled-prompt.ts';
import { scoreFindings } from './score.ts';

const aPrompt = (more: Partial<LabelledPrompt>): LabelledPrompt => ({
  ...{ id: 'x', subset: 'handwritten', kind: 'tone', difficulty: 'lexical', prompt: 'Be kind.\nBe cruel.\nBe brief.' },
  ...{ conflicts: [{ a: 'Be kind.', b: 'Be cruel.', kind: 'tone' }], group: 'g', half: 'dev' as const },
  ...more,
});

function aFinding(prompt: string, texts: readonly string[], severity: Finding['severity'] = 'warn'): Finding {
  const places = texts.map((text) => {
    const start = prompt.indexOf(text);
    return { file: 'x', start, end: start + text.length, text, chain: [] };
  });
  const [first, ...others] = places;
  if (first === undefined) throw new RangeError('no place');
  return {
    ...{ rule: 'conflict/tone', code: 'PC160', severity, certainty: 'likely', message: 'm' },
    ...{ places: [first, ...others], branch: [], fingerprint: 'f', suggestions: [] },
  };
}

describe('scoreFindings()', () => {
  const conflict = aPrompt({});
  const clean = aPrompt({ id: 'y', conflicts: [], kind: 'scoped' });
  const right = aFinding(conflict.prompt, ['Be cruel.', 'Be kind.']);
  const wrong = aFinding(conflict.prompt, ['Be kind.', 'Be brief.'], 'error');

  it('counts recall, precision, flagged prompts and errors as the rule says', () => {
    const score = scoreFindings([conflict, aPrompt({ id: 'z' }), clean], ({ id }) =>
      id === 'x' ? [right, wrong] : id === 'y' ? [wrong] : [],
    );

    expect(score.recall).to.deep.equal({ hits: 1, of: 2 });
    expect(score.recallBy.kind.get('tone')).to.deep.equal({ hits: 1, of: 2 });
    expect(score.precision).to.deep.equal({ hits: 1, of: 3 });
    expect(score.flagged).to.deep.equal({ hits: 1, of: 1 });
    expect(score.flaggedByKind.get('scoped')).to.deep.equal({ hits: 1, of: 1 });
    expect(score.errorsOnClean).to.equal(1);
    expect(score.missed.map(({ prompt }) => prompt.id)).to.deep.equal(['z']);
  });

  it('names findings whose places break the contract, without any text', () => {
    const score = scoreFindings([conflict], () => [aFinding(conflict.prompt, ['Be kind.\nBe cruel.', 'Be brief.'])]);

    expect(score.malformed).to.deep.equal(['x: a finding of conflict/tone covers more than one sentence']);
    expect(scoreFindings([conflict], () => [aFinding(conflict.prompt, ['Be kind.'])]).malformed).to.deep.equal([
      'x: a finding of conflict/tone has 1 place',
    ]);
  });
});

describe('npm run lint:score', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-score-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const groupOf = (half: string): string =>
    ['a', 'b', 'c', 'd', 'e', 'f'].find((group) => halfOf(group) === half) ?? '';
  const secret = aPrompt({
    group: groupOf('held'),
    prompt: 'Be secret.\nBe open.',
    conflicts: [{ a: 'Be secret.', b: 'Be open.', kind: 'tone' }],
  });
  const file = join(folder, 'sample.jsonl');
  writeFileSync(file, [JSON.stringify(secret), JSON.stringify(aPrompt({ group: groupOf('dev') }))].join('\n'));

  function score(...words: readonly string[]): { readonly code: number; readonly text: string } {
    const program = fileURLToPath(new URL('main.js', import.meta.url));
    try {
      return {
        code: 0,
        text: execFileSync(process.execPath, [program, ...words], { encoding: 'utf8', stdio: 'pipe' }),
      };
    } catch (error) {
      return { code: Number(Object(error).status), text: `${Object(error).stdout}${Object(error).stderr}` };
    }
  }

  it('shows figures of both halves, and no text of either', () => {
    const { text } = score(file);

    expect(text)
      .to.match(/half "dev"[\s\S]*half "held"/u)
      .and.not.to.include('secret');
  });

  it('lists what was missed in the half for development only', () => {
    expect(score(file, '--half', 'dev', '--list').text)
      .to.include('missed')
      .and.not.to.include('secret');
    expect(score(file, '--half', 'held', '--list').code).to.equal(2);
    expect(score(file, '--list').code).to.equal(2);
  });
});
