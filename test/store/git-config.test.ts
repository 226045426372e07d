import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parseGitConfig } from '../../store/git-config-file.ts';
import { GitConfig, readGitConfig } from '../../store/read-git-config.ts';
import { formatZone, readIdentity } from '../../store/read-identity.ts';

const config = (text: string): GitConfig => new GitConfig(parseGitConfig(text));

describe('parseGitConfig()', () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    ['a plain value', '[core]\n\tbare = false\n', 'core.bare', 'false'],
    ['a key without a value', '[core]\nbare\n', 'core.bare', 'true'],
    ['an empty value', '[core]\nbare =\n', 'core.bare', ''],
    ['a section in other letters', '[CORE]\nBare=x\n', 'core.bare', 'x'],
    ['a subsection as it is written', '[remote "Origin"]\nurl=x\n', 'remote.Origin.url', 'x'],
    ['a subsection with quotes', '[url "a\\"b\\\\c"]\ninsteadOf=x\n', 'url.a"b\\c.insteadof', 'x'],
    ['an old subsection', '[remote.origin]\nurl=x\n', 'remote.origin.url', 'x'],
    ['a comment after a value', '[a]\nb = x # why\n', 'a.b', 'x'],
    ['a semicolon in quotes', '[a]\nb = "x;y" ; why\n', 'a.b', 'x;y'],
    ['blanks in a value', '[a]\nb =  x   y  \n', 'a.b', 'x   y'],
    ['blanks in quotes', '[a]\nb = " x "\n', 'a.b', ' x '],
    ['escapes', '[a]\nb = "x\\ty\\nz\\\\\\"q"\n', 'a.b', 'x\ty\nz\\"q'],
    ['a value over two lines', '[a]\nb = x \\\n y\n', 'a.b', 'x  y'],
    ['the last of several', '[a]\nb=1\n[a]\nb=2\n', 'a.b', '2'],
    ['a key on the line of its section', '[a] b = x\n', 'a.b', 'x'],
    ['Windows line ends', '[a]\r\n\tb = x\r\n', 'a.b', 'x'],
    ['a file without a last newline', '[a]\nb = x', 'a.b', 'x'],
    ['a line that is none of git’s', '[a]\n= 3\n!\nb = x\n', 'a.b', 'x'],
    ['a key before any section', 'b = x\n', 'b', undefined],
  ];
  for (const [title, text, key, value] of cases) {
    it(`reads ${title}`, () => {
      expect(config(text).get(key)).to.equal(value);
    });
  }

  it('reads any text without failing', () => {
    const part = fc.oneof(fc.constantFrom('[a]', '[a "b"]', 'k = ', '"', '\\', '\n', '#', ';', '[', ']'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(parseGitConfig(parts.join(''))).to.be.an('array');
      }),
      { numRuns: 500 },
    );
  });
});

describe('GitConfig', () => {
  it('reads booleans as git does', () => {
    const read = config('[a]\nt=yes\nu=On\nv=1\nw\nf=no\ng=0\nh=\n');

    expect(['t', 'u', 'v', 'w'].map((key) => read.getBoolean(`a.${key}`))).to.deep.equal([true, true, true, true]);
    expect(['f', 'g', 'h'].map((key) => read.getBoolean(`a.${key}`))).to.deep.equal([false, false, false]);
    expect(read.getBoolean('a.none')).to.equal(undefined);
  });

  it('lists remotes by name, each once', () => {
    const read = config('[remote "origin"]\nurl=x\nfetch=y\n[remote "a.b"]\nurl=z\nurl=w\n[remote "none"]\nfetch=y\n');

    expect(read.remotes()).to.deep.equal(['origin', 'a.b']);
    expect(read.getAll('remote.a.b.url')).to.deep.equal(['z', 'w']);
  });
});

describe('readGitConfig()', () => {
  let home: string;
  let repository: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'stemma-config-'));
    repository = join(home, 'team/.git');
    await mkdir(repository, { recursive: true });
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const read = (env: Record<string, string> = {}): Promise<GitConfig> =>
    readGitConfig({
      commonFolder: repository,
      gitFolder: repository,
      env: { HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(home, path, '..'), { recursive: true });
    await writeFile(join(home, path), text);
  };

  it('lets the repository win over the user, and the user over the system', async () => {
    await write('system', '[a]\nx=system\ny=system\nz=system\n');
    await write('.gitconfig', '[a]\nx=user\ny=user\n');
    await write('team/.git/config', '[a]\nx=repository\n');

    const found = await readGitConfig({
      commonFolder: repository,
      env: { HOME: home, GIT_CONFIG_SYSTEM: join(home, 'system') },
    });

    expect(['x', 'y', 'z'].map((key) => found.get(`a.${key}`))).to.deep.equal(['repository', 'user', 'system']);
  });

  it('reads the XDG file, and only GIT_CONFIG_GLOBAL where that is set', async () => {
    await write('.config/git/config', '[a]\nx=xdg\n');
    await write('own', '[a]\ny=own\n');

    expect((await read()).get('a.x')).to.equal('xdg');
    expect((await read({ GIT_CONFIG_GLOBAL: join(home, 'own') })).get('a.x')).to.equal(undefined);
    expect((await read({ GIT_CONFIG_GLOBAL: join(home, 'own') })).get('a.y')).to.equal('own');
  });

  it('follows includes, also by folder and by branch', async () => {
    await write(
      '.gitconfig',
      '[include]\npath=more\n[includeIf "gitdir:~/team/"]\npath=~/team-config\n[includeIf "gitdir:elsewhere/"]\npath=none\n' +
        '[includeIf "onbranch:release/**"]\npath=branch\n',
    );
    await write('more', '[a]\nx=more\n[include]\npath=more\n');
    await write('team-config', '[user]\nname=Work\n');
    await write('none', '[user]\nname=None\n');
    await write('branch', '[a]\ny=branch\n');
    await write('team/.git/HEAD', 'ref: refs/heads/release/1/x\n');

    const found = await read();

    expect(found.get('a.x')).to.equal('more');
    expect(found.get('user.name')).to.equal('Work');
    expect(found.get('a.y')).to.equal('branch');
  });
});

describe('readIdentity()', () => {
  const noon = new Date('2026-01-02T12:00:00Z');
  const none = new GitConfig([]);

  it('takes STEMMA_ACTOR first, then the environment, then the configuration', () => {
    const settings = config('[user]\nname=Configured\nemail=c@example.com\n');
    const author = { GIT_AUTHOR_NAME: 'Author', GIT_AUTHOR_EMAIL: 'a@example.com' };

    expect(readIdentity(settings, {}, noon)).to.include({ name: 'Configured', email: 'c@example.com' });
    expect(readIdentity(settings, author, noon)).to.include({ name: 'Author', email: 'a@example.com' });
    expect(readIdentity(settings, { ...author, STEMMA_ACTOR: 'Robot <r@example.com>' }, noon)).to.include({
      name: 'Robot',
      email: 'r@example.com',
      seconds: noon.getTime() / 1000,
    });
  });

  it('knows nobody where nothing is set', () => {
    expect(readIdentity(none, {}, noon)).to.equal(undefined);
    expect(readIdentity(none, { GIT_AUTHOR_NAME: 'Ada' }, noon)).to.equal(undefined);
  });

  for (const [minutes, zone] of [
    [0, '+0000'],
    [330, '+0530'],
    [-210, '-0330'],
    [60, '+0100'],
  ] as const) {
    it(`writes ${minutes} minutes east as ${zone}`, () => {
      expect(formatZone(minutes)).to.equal(zone);
    });
  }
});
