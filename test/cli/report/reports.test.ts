import { expect } from 'chai';
import { describe, it } from 'mocha';
import { reportDiff } from '../../../cli/report/diff/report-diff.ts';
import { reportList } from '../../../cli/report/list.ts';
import type { StatusEntry } from '../../../cli/report/status.ts';
import { reportStatus } from '../../../cli/report/status.ts';
import { reportVerb } from '../../../cli/report/verb.ts';
import { createStyle } from '../../../cli/style.ts';
import { compareReleases } from '../../../core/diff/compare-releases.ts';
import { emptyModelBook } from '../../../core/models/model-book.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

const style = createStyle(false);
const content: ReleaseContent = { format: 1, prompt: 'a\nb\n', partials: {}, schemas: {}, tools: {} };

describe('reportStatus()', () => {
  it('names each way in which a prompt can change', () => {
    const entry: StatusEntry = {
      name: 'greet',
      state: 'changed',
      lastRelease: { version: '1.0.0', digest: 'sha256:00' },
      uncommitted: [],
      changes: [
        { part: 'prompt', name: '', change: 'changed' },
        { part: 'partial', name: 'tone', change: 'changed' },
        { part: 'schema', name: 'Order', change: 'added' },
        { part: 'tool', name: 'find', change: 'removed' },
      ],
      next: { version: '2.0.0', bump: 'major', reasons: ['tool find was removed'], previous: '1.0.0' },
    };

    const text = reportStatus({ prompts: [entry], misplaced: [], style });

    expect(text).to.include('its file, through _tone, schema Order added, tool find removed');
    expect(text).to.include('  major: tool find was removed');
    expect(text.split('\n').at(-1)).to.equal('Next: stemma release greet');
  });
});

describe('reportDiff()', () => {
  const report = async (after: ReleaseContent, shown = style): Promise<string> => {
    const side = (version: string, one: ReleaseContent) => ({ name: 'a', version, content: one, samples: [] });
    const options = { contextLines: 3, today: '2026-11-26', book: emptyModelBook };
    return reportDiff(await compareReleases(side('1.0.0', content), side('workspace', after), options), shown);
  };

  it('says where only one of the texts ends with a line break', async () => {
    expect(await report({ ...content, prompt: 'a\nb' })).to.include('(only before ends with a line break)');
  });

  it('shows a part that came or went as a whole', async () => {
    const text = await report({ ...content, schemas: { Order: '{}\n' } });

    expect(text).to.include('schema Order added +1 -0').and.to.include('+ {}');
  });

  it('shows control characters of a text as symbols', async () => {
    expect(await report({ ...content, prompt: 'a\n\u001b[31mred\n' }))
      .to.include('␛[31mred')
      .and.not.to.include('\u001b');
  });

  it('puts both texts beside each other where the terminal is wide, and wraps what is longer', async () => {
    const wide = createStyle(false, { columns: 140 });
    const long = 'word '.repeat(30).trim();

    const lines = (await report({ ...content, prompt: `a\n${long} new\n` }, wide)).split('\n');

    const columns = lines.filter((line) => line.includes('│'));

    expect(columns.length).to.be.greaterThan(2);
    expect(columns.every((line) => line.length <= 140)).to.equal(true);
  });
});

describe('reportList()', () => {
  it('shows what ranges get: the highest version of each major line that is served', () => {
    const served = { production: ['2.1.0', '2.0.0', '2.0.0-rc.1', '1.4.0', '1.3.0'], staging: ['3.0.0-rc.1'] };
    const prompts = [{ name: 'greet', latest: '2.1.0', releases: 6, served, retired: false }];

    expect(reportList({ prompts, unreleased: [], prefix: '', style })).to.match(
      /^greet +2\.1\.0 +6 +2\.1\.0, 1\.4\.0 +–$/mu,
    );
  });
});

describe('reportVerb()', () => {
  const document = {
    ...{ changed: true, dryRun: false, subject: 'rollback greet@1.1.0 in production', effects: ['^1 now gets 1.0.0'] },
    ...{ warnings: [], undo: 'stemma restore greet@1.1.0 --env production', epoch: 1, revision: 7 },
  };

  it('says what changed, for whom, how to undo it and what to type next', () => {
    expect(reportVerb(document, 'stemma explain greet', style).split('\n')).to.deep.equal([
      'Done: rollback greet@1.1.0 in production',
      '  ^1 now gets 1.0.0',
      'Undo: stemma restore greet@1.1.0 --env production',
      'Next: stemma explain greet',
    ]);
  });

  it('wraps what changed where the terminal ends, and shows its times without seconds', () => {
    const effects = [`held until 2026-11-26T19:49:33.807Z, ${'then it goes on '.repeat(6)}`.trim()];
    const lines = reportVerb({ ...document, effects }, 'x', createStyle(false, { columns: 60 })).split('\n');

    expect(lines[1]).to.match(/^ {2}held until 2026-11-26 19:49Z, then/u);
    expect(lines.slice(0, 4).every((line) => line.length <= 60)).to.equal(true);
  });

  it('says loudly that approvals were bypassed, and that the remote does not have a change yet', () => {
    const nothing = reportVerb({ ...document, changed: false, dryRun: true }, 'x', style);
    expect(nothing, 'nothing to run').not.to.include('without --dry-run');
    const text = reportVerb({ ...document, bypassed: true, published: false }, 'stemma explain greet', style);

    expect(text).to.include('APPROVALS BYPASSED').and.to.include('Not yet on the remote');
    expect(reportVerb({ ...document, published: true }, 'x', style)).not.to.include('Not yet');
  });
});
