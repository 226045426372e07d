import { expect } from 'chai';
import { describe, it } from 'mocha';
import { reportAudit, reportAuditFindings } from '../../../cli/report/audit.ts';
import { createStyle } from '../../../cli/style.ts';
import type { AuditEntry } from '../../../core/audit-documents.ts';

const style = createStyle(false, { columns: 80 });
const entry: AuditEntry = {
  commit: 'c0ffee'.repeat(7).slice(0, 40),
  epoch: 1,
  revision: 12,
  at: '2026-11-01T12:34:56.000Z',
  by: 'Ada <ada@example.com>',
  verb: 'promote',
  subject: 'promote greet@1.1.0 in production (approvals bypassed)',
  prompts: ['greet'],
  environment: 'production',
  reason: 'the old one is wrong for everybody who orders from abroad, and the one who approves is away',
  evidence: { failures: { before: 12, after: 3 } },
  intent: 'an-id',
  bypassed: true,
};

describe('reportAudit()', () => {
  it('tells who, when, why, from which evidence, and loudly where approvals were bypassed', () => {
    const text = reportAudit([entry], { query: { max: 20 }, style });

    expect(text).to.match(/^#12 promote greet@1\.1\.0 in production .* APPROVALS BYPASSED$/mu);
    expect(text)
      .to.match(/^ {2}who +Ada <ada@example\.com>$/mu)
      .and.to.match(/^ {2}when +2026-11-01 12:34Z$/mu);
    expect(text)
      .to.match(/^ {2}why +the old one/mu)
      .and.to.match(/^ {2}evidence +\{"failures":\{"before":12/mu);
    expect(text).to.match(/^ {2}commit +c0ffeec0ff$/mu);
    expect(text.split('\n').filter((line) => line.length > 80 && !line.startsWith('#'))).to.deep.equal([]);
  });

  it('prints a reason on one line, so that it cannot forge another entry', () => {
    const reason = 'x\n\n#13 kill greet@1.1.0\n  who     Grace';

    const lines = reportAudit([{ ...entry, reason }], { query: { max: 20 }, style: createStyle(false) }).split('\n');

    expect(lines.filter((line) => line.startsWith('#'))).to.have.length(1);
    expect(lines).to.include('  why       x #13 kill greet@1.1.0 who Grace');
  });

  it('asks for more of the same, and for less where nothing fits', () => {
    const query = { environment: 'staging', verb: 'promote', by: "O'Hara", since: new Date('2026-11-01T00:00:00Z') };

    expect(reportAudit([entry], { query: { max: 1, ...query }, style })).to.match(
      /^Next: stemma audit --env staging --verb promote --by 'O'\\''Hara' --since 2026-11-01T00:00:00\.000Z --max 5$/mu,
    );
    expect(reportAudit([], { query: { max: 20, prompt: 'greet', ...query }, style })).to.include(
      'Next: stemma audit greet',
    );
    expect(reportAudit([], { query: { max: 20, prompt: 'gret' }, style })).to.include('Next: stemma list');
  });

  it('offers more where the list was cut, and the check of the history otherwise', () => {
    const next = (max: number): string | undefined =>
      reportAudit([entry], { query: { max, prompt: 'greet' }, style })
        .split('\n')
        .at(-1);

    expect(next(1)).to.equal('Next: stemma audit greet --max 5');
    expect(next(20)).to.equal('Next: stemma audit verify');
    expect(reportAudit([], { query: { max: 20, prompt: 'greet' }, style })).to.include('No change fits.');
  });
});

describe('reportAuditFindings()', () => {
  const counts = { commits: 40, releases: 7, contents: 6, approvals: 1 };

  it('says what it looked at where nothing is wrong', () => {
    expect(reportAuditFindings({ ...counts, findings: [] }, style)).to.equal(
      'The history is sound: 40 state commits, 7 releases, 6 contents, 1 approval.',
    );
  });

  it('shows each finding with its place', () => {
    const finding = {
      severity: 'error',
      code: 'DIGEST_MISMATCH',
      commit: entry.commit,
      revision: 3,
      message: 'x',
    } as const;

    expect(reportAuditFindings({ ...counts, findings: [finding] }, style)).to.match(
      /^ {2}error DIGEST_MISMATCH at #3 \(c0ffeec0ff\): x$/mu,
    );
  });
});
