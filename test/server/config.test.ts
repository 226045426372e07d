import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, describe, it } from 'mocha';
import type { ConfigSources } from '../../server/config.ts';
import { readServerConfig } from '../../server/config.ts';

describe('readServerConfig()', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-config-'));
  const file = join(folder, 'server.json');

  after(() => rmSync(folder, { recursive: true }));

  it('has a default for everything', () => {
    const { config, origins } = readServerConfig({ env: {} });

    expect(config).to.deep.equal({
      ...{
        host: '127.0.0.1',
        port: 4600,
        allowedHosts: [],
        dataFolder: undefined,
        tokens: undefined,
        changeLimit: 120,
        readLimit: 0,
        trustedProxies: [],
        remote: undefined,
      },
      ...{ syncIntervalSeconds: 30, publicCache: false, actor: 'Stemma server <stemma@localhost>' },
      ...{ logLevel: 'info', accessLog: 'summed', maxEventStreams: 10_000, eventHeartbeatSeconds: 15 },
      ...{ webhookSecretGithub: undefined, webhookSecretGitlab: undefined, webhookSecretGitea: undefined },
    });
    expect(new Set(Object.values(origins))).to.deep.equal(new Set(['default']));
  });

  it('takes secrets of webhooks from the environment or a file, of some length, and never from a flag', () => {
    const env = { STEMMA_WEBHOOK_SECRET_GITLAB: 'a secret of webhooks' };
    const short = { STEMMA_WEBHOOK_SECRET_GITHUB: 'too short' };

    const { config } = readServerConfig({ env, flags: { webhookSecretGithub: 'typed by somebody' } });

    expect([config.webhookSecretGitlab, config.webhookSecretGithub]).to.deep.equal(['a secret of webhooks', undefined]);
    expect(() => readServerConfig({ env: short }))
      .to.throw(/webhookSecretGithub/)
      .and.not.match(/too short/);
  });

  it('takes a flag before a variable before a file, and names the origin of each', () => {
    writeFileSync(
      file,
      JSON.stringify({ port: 1, host: '::1', allowedHosts: ['a.example', 'b.example'], publicCache: true }),
    );

    const { config, origins } = readServerConfig({
      flags: { port: '3' },
      env: { STEMMA_PORT: '2', STEMMA_HOST: 'localhost' },
      file,
    });

    expect(config).to.deep.include({
      port: 3,
      host: 'localhost',
      allowedHosts: ['a.example', 'b.example'],
      publicCache: true,
    });
    expect(origins).to.include({ port: '--port', host: 'STEMMA_HOST', publicCache: file, actor: 'default' });
  });

  it('reads the file that STEMMA_SERVER_CONFIG names', () => {
    writeFileSync(file, '{"remote": "upstream"}');

    expect(readServerConfig({ env: { STEMMA_SERVER_CONFIG: file } }).config.remote).to.equal('upstream');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readServerConfig({ env: { STEMMA_PORT: '' } }).config.port).to.equal(4600);
  });

  const wrong: readonly (readonly [ConfigSources, string])[] = [
    [{ flags: { port: '65536' } }, '"port" from --port'],
    [{ flags: { port: '-1' } }, '"port" from --port'],
    [{ env: { STEMMA_PORT: 'http' } }, '"port" from STEMMA_PORT'],
    [{ flags: { host: '' } }, '"host" from --host'],
    [{ flags: { allowedHosts: 'a b' } }, '"allowedHosts" from --allowed-host'],
    [{ flags: { remote: '--upload-pack=x' } }, '"remote" from --remote'],
    [{ flags: { syncIntervalSeconds: '0' } }, '"syncIntervalSeconds" from --sync-interval'],
    [{ env: { STEMMA_PUBLIC_CACHE: 'yes' } }, '"publicCache" from STEMMA_PUBLIC_CACHE'],
    [{ flags: { actor: 'nobody' } }, '"actor" from --actor'],
    [{ flags: { logLevel: 'loud' } }, '"logLevel" from --log-level'],
    [{ flags: { accessLog: 'all' } }, '"accessLog" from --access-log'],
  ];
  for (const [sources, where] of wrong) {
    it(`refuses ${where}: ${JSON.stringify(sources)}`, () => {
      expect(() => readServerConfig({ env: {}, ...sources }))
        .to.throw(where)
        .with.property('code', 'SETTING_INVALID');
    });
  }

  const files: readonly (readonly [string, string])[] = [
    ['{"prot": 1}', 'did you mean "port"?'],
    ['[]', 'it is not a JSON object'],
    ['{', 'it is not JSON'],
    ['{"port": {}}', '"port"'],
  ];
  for (const [text, problem] of files) {
    it(`refuses a file that holds ${text}`, () => {
      writeFileSync(file, text);

      expect(() => readServerConfig({ env: {}, file }))
        .to.throw(problem)
        .with.property('code', 'SETTING_INVALID');
    });
  }

  it('refuses a file that is not there', () => {
    expect(() => readServerConfig({ env: {}, file: join(folder, 'none.json') }))
      .to.throw('ENOENT')
      .with.property('code', 'SETTING_INVALID');
  });
});
