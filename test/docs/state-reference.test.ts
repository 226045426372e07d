import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { alarmCodes } from '../../store/registry.ts';
import { parseStateCommit } from '../../store/state/state-commit.ts';
import { projectFiles, projectRoot } from '../helpers/project-files.ts';

const page = readFileSync(join(projectRoot, 'docs/reference/state.md'), 'utf8');

describe('docs/reference/state.md', () => {
  it('has a row for each alarm that there is, and for no other', () => {
    const section = page.slice(page.indexOf('## Alarms'));
    const rows = [...section.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, code]) => code);

    expect(rows).to.have.members([...alarmCodes]);
  });

  it('has a row for each kind of finding that the audit makes up', () => {
    const sources = projectFiles('.ts').filter(({ path }) => /^store\/audit\/(?:check|history|audited)/.test(path));
    const made = sources.flatMap(({ text }) => [...text.matchAll(/'([A-Z]+_[A-Z_]+)'/g)].map(([, code]) => code));
    const [, section = ''] = /\| finding \|(.*?)\n\n/su.exec(page) ?? [];

    expect(made.length).to.be.above(8);
    expect(made.filter((code) => !section.includes(`\`${code}\``))).to.deep.equal([]);
  });

  it('shows the message of a state commit as it is read', () => {
    const message = /```text\n(.*?)```/su.exec(page)?.[1] ?? '';
    const oid = '1'.repeat(40);
    const person = 'Ada <ada@example.com> 1772443800 +0000';
    const bytes = Buffer.from(`tree ${oid}\nparent ${oid}\nauthor ${person}\ncommitter ${person}\n\n${message}`);

    expect(parseStateCommit(oid, bytes)).to.deep.include({
      ...{ verb: 'promote', revision: 42, epoch: 1 },
      ...{ subject: 'promote support/reply@1.1.0 in production', actor: 'Ada <ada@example.com>' },
    });
  });
});
