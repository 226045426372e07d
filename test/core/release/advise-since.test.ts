import { expect } from 'chai';
import { describe, it } from 'mocha';
import { fail } from '../../../core/fail.ts';
import { adviseRelease } from '../../../core/release/advise-release.ts';
import type { EarlierRelease } from '../../../core/release/advise-since.ts';
import { adviseSince } from '../../../core/release/advise-since.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { rejection } from '../../helpers/rejection.ts';

const content = (body: string, variables = 'name: string'): ReleaseContent => ({
  ...{ format: 1, partials: {}, schemas: {}, tools: {} },
  prompt: `---\nmodel: a/x\ninput:\n  schema: { ${variables} }\n---\n${body}\n`,
});

const release = (version: string, one: ReleaseContent): EarlierRelease => ({ version, read: async () => one });

const broken = content('Hi {{#if name}}');
const [was, is] = [content('Hi {{name}}'), content('Hi {{name}}', 'name: string, tone?: string')];

describe('adviseSince()', () => {
  it('says what adviseRelease() says of the release before', async () => {
    const earlier = [release('1.2.0', was), release('1.1.0', broken)];

    expect(await adviseSince('greet', earlier, is)).to.deep.equal(await adviseRelease('greet', was, is));
  });

  it('takes a release before that no longer compiles for unknown, and compares with the one below it', async () => {
    const advice = await adviseSince('greet', [release('1.2.0', broken), release('1.1.0', was)], is);

    const [unknown, ...others] = advice.changes;
    expect(unknown).to.deep.include({ bump: 'major', area: 'contract' });
    expect(unknown?.reason).to.match(/^1\.2\.0 cannot be read any more: .*; compared with 1\.1\.0 instead$/u);
    expect(unknown?.reason).to.include('greet.prompt');
    expect(others).to.deep.equal((await adviseRelease('greet', was, is)).changes);
    expect([advice.bump, advice.reasons[0]]).to.deep.equal(['major', unknown?.reason]);
  });

  it('goes down to what can be read, and counts what it passed', async () => {
    const lost: EarlierRelease = {
      version: '1.3.0',
      read: async () => {
        throw fail('DIGEST_NOT_FOUND', { digest: 'sha256:00' });
      },
    };
    const earlier = [lost, release('1.2.0', broken), release('1.1.0', broken), release('1.0.0', was)];

    const { reasons } = await adviseSince('greet', earlier, is);

    expect(reasons[0])
      .to.match(/^1\.3\.0 cannot be read any more: .*sha256:00/u)
      .and.match(/, nor can 2 more below it; compared with 1\.0\.0 instead$/u);
  });

  it('says so where none can be read', async () => {
    const advice = await adviseSince('greet', [release('1.0.0', broken)], is);

    expect([advice.bump, advice.reasons.length, advice.changes.length]).to.deep.equal(['major', 1, 1]);
    expect(advice.reasons[0]).to.match(/; there is no other to compare with$/u);
  });

  it('tries twenty releases, and no more', async () => {
    const many = Array.from({ length: 20 }, (_, at) => release(`1.0.${at}`, broken));

    const { reasons } = await adviseSince('greet', [...many, release('0.9.0', was)], is);

    expect(reasons[0]).to.include('nor can 19 more below it; there is no other');
  });

  it('refuses a release that does not compile itself, with what is wrong there', async () => {
    for (const before of [was, broken]) {
      const error = await rejection(
        adviseSince('greet', [release('1.0.0', before)], content('{{/if}}')),
        'TEMPLATE_INVALID',
      );
      expect(error).to.be.an('error');
    }
  });

  it('lets through what is no fault of a release', async () => {
    const read = async (): Promise<ReleaseContent> => {
      throw new TypeError('a fault of the program');
    };

    const outcome = await adviseSince('greet', [{ version: '1.0.0', read }], is).catch((error: unknown) => error);

    expect(outcome).to.be.instanceOf(TypeError);
  });
});
