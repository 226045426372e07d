import { Ajv } from 'ajv';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { formatGithub } from '../../../cli/lint/format-github.ts';
import { formatJunit } from '../../../cli/lint/format-junit.ts';
import { formatPretty } from '../../../cli/lint/format-pretty.ts';
import { sarifLog } from '../../../cli/lint/format-sarif.ts';
import { createStyle } from '../../../cli/style.ts';
import { rules } from '../../../core/lint/rules/registry.ts';
import { aConflict, aHostileWarning, aReport } from './a-report.ts';
import { sarifSchema } from './sarif-schema.ts';

const plain = createStyle(false);

describe('formatPretty()', () => {
  it('shows both lines with carets, the condition, and what to type next', () => {
    expect(formatPretty(aReport([aConflict()]), plain).split('\n')).to.deep.equal([
      'prompts/main.prompt',
      '  error PC101 "at most 30 words" cannot hold with "at least 200 words" — when not terse',
      '     5:1 | Write at least 200 words.',
      '         | ^^^^^^^^^^^^^^^^^^^^^^^^^',
      'prompts/_style.prompt:1:1 | Answer in at most 30 words.',
      '                          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '        conflict/length-range  01234567',
      '',
      '1 error in 2 files',
      'Next: stemma lint --explain 01234567',
    ]);
  });

  it('lets no control character through, and places carets behind tabs', () => {
    const lines = formatPretty(aReport([aHostileWarning()], { words: ['docs/a, b:c.md'] }), plain).split('\n');

    expect(lines.join('')).not.to.match(/\p{Cc}/u);
    expect(lines).to.include('     2:3 |  say <b>&␇').and.to.include('         |   ^');
    expect(lines.at(-1)).to.equal("Next: stemma lint 'docs/a, b:c.md' --explain fedcba98");
  });

  it('tells what is resolved, known and stale', () => {
    const since = { revision: 'a@1.0.0', resolved: [aConflict()], unchanged: 3 };
    const stale = [{ file: 'gone.md', rule: 'conflict/tone', fingerprint: 'abcdef0123456789' }];
    const text = formatPretty(aReport([], { since, stale, known: 4 }), plain);

    expect(text).to.include('resolved PC101 prompts/main.prompt');
    expect(text).to.include('gone.md: conflict/tone abcdef01');
    expect(text).to.include('No findings since a@1.0.0 in 2 files; 1 resolved; 3 unchanged; 4 in the baseline');
    expect(text).to.include('Next: stemma lint --prune-baseline');
  });

  it('colours only where colours are on', () => {
    expect(formatPretty(aReport([aConflict()]), plain)).not.to.include('\u001b');
    expect(formatPretty(aReport([aConflict()]), createStyle(true))).to.include('\u001b[31merror');
  });
});

describe('formatGithub()', () => {
  it('writes one annotation per line, line breaks and separators escaped', () => {
    expect(formatGithub(aReport([aConflict(), aHostileWarning()])).split('\n')).to.deep.equal([
      '::error file=prompts/main.prompt,line=5,endLine=5,col=1,endColumn=26,title=PC101 conflict/length-range::"at most 30 words" cannot hold with "at least 200 words"%0ASee also prompts/_style.prompt:1:1',
      '::warning file=docs/a%2C b%3Ac.md,line=2,endLine=2,col=3,endColumn=4,title=PC160 conflict/tone::100%25 <b>"bold"</b>%0Anext & \u0007 \ud800',
      '1 error, 1 warning in 2 files',
    ]);
  });
});

describe('formatJunit()', () => {
  it('writes a failed test case per finding, with everything escaped that XML cannot hold', () => {
    const text = formatJunit(aReport([aHostileWarning()]));

    expect(text).to.include('<testsuites name="stemma lint" tests="2" failures="1">');
    expect(text).to.include('message="100% &lt;b&gt;&quot;bold&quot;&lt;/b&gt;&#10;next &amp; \ufffd \ufffd"');
    expect(text).to.include('>docs/a, b:c.md:2:3</failure>');
  });

  it('writes a passed test case where nothing was found', () => {
    expect(formatJunit(aReport([])))
      .to.include('failures="0"')
      .and.to.include('<testcase name="all files" />');
  });
});

describe('sarifLog()', () => {
  const validate = new Ajv({ strict: false }).compile(sarifSchema);

  for (const findings of [[], [aConflict()], [aConflict(), aHostileWarning()]]) {
    it(`is valid SARIF 2.1.0 with ${findings.length} findings`, () => {
      const log = sarifLog(aReport(findings), { version: '1.2.3', rules });

      expect(validate(log), JSON.stringify(validate.errors)).to.equal(true);
    });
  }

  it('names the other place as related, and the fingerprint', () => {
    const log = JSON.stringify(sarifLog(aReport([aConflict()]), { version: '1.2.3', rules }));

    expect(log).to.include('"relatedLocations":[{"id":1,"message":{"text":"Answer in at most 30 words."}');
    expect(log).to.include('"partialFingerprints":{"stemma/v1":"0123456789abcdef0123456789abcdef"}');
    expect(log).to.include('"ruleId":"PC101","ruleIndex":0,"level":"error"');
  });

  it('encodes paths as URIs', () => {
    expect(JSON.stringify(sarifLog(aReport([aHostileWarning()]), { version: '1.2.3', rules }))).to.include(
      '"uri":"docs/a%2C%20b%3Ac.md"',
    );
  });
});
