import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parseGitConfig } from '../../store/git-config-file.ts';
import { formatCommit, formatTag, formatTree, parseTag, parseTree } from '../../store/git-objects.ts';
import type { TreeEntry } from '../../store/objects/tree-format.ts';
import { refNameProblem } from '../../store/refs/ref-name.ts';
import { isomorphicBackend, Workbench } from '../helpers/backend-suites/backend-under-test.ts';
import { fsck, gitIn } from '../helpers/git-command.ts';

describe('what we write and read is what git writes and reads', () => {
  let bench: Workbench;
  let git: ReturnType<typeof gitIn>;

  beforeEach(async () => {
    bench = await Workbench.create(isomorphicBackend);
    git = gitIn(bench.folder);
  });
  afterEach(() => bench.close());

  it('trees have the bytes that git mktree gives them', async () => {
    const blob = await bench.backend.writeObject('blob', Buffer.from('x'));
    const folder = await bench.backend.writeObject('tree', formatTree([{ name: 'x', mode: '100644', oid: blob }]));
    const name = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => {
      return (
        !/[/\0\n]/.test(text) &&
        !['.', '..', '.git'].includes(text.toLowerCase()) &&
        Buffer.from(text).toString() === text
      );
    });
    const entry = fc
      .tuple(name, fc.constantFrom('100644', '100755', '120000', '40000' as const))
      .map(([text, mode]) => ({ name: text, mode, oid: mode === '40000' ? folder : blob }) as TreeEntry);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(entry, { selector: (one) => one.name, maxLength: 12 }), async (entries) => {
        const lines = entries.map(
          (one) => `${one.mode} ${one.mode === '40000' ? 'tree' : 'blob'} ${one.oid}\t${one.name}\0`,
        );
        const theirs = await git(['mktree', '-z'], lines.join(''));
        expect(await bench.backend.writeObject('tree', formatTree(entries))).to.equal(theirs);
        expect(parseTree((await bench.backend.readObject(theirs)).bytes, theirs)).to.have.length(entries.length);
      }),
      { numRuns: 40 },
    );
    expect(await fsck(bench.folder)).to.deep.equal([]);
  });

  it('commits and tags have the bytes that git gives them', async () => {
    const first = await bench.commit('first');
    const text = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((one) => /^[^\0<>]*[A-Za-z][^\0<>]*$/.test(one) && Buffer.from(one).toString() === one);
    await fc.assert(
      fc.asyncProperty(text, text, fc.integer({ min: 0, max: 2 ** 31 }), async (name, line, seconds) => {
        const date = `@${seconds} +0530`;
        const env = {
          GIT_AUTHOR_NAME: name,
          GIT_AUTHOR_EMAIL: `${name}@x`,
          GIT_COMMITTER_NAME: name,
          GIT_COMMITTER_EMAIL: 'c@x',
        };
        const tree = await git(['rev-parse', `${first}^{tree}`]);
        const settings = Object.entries({ ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }).map((pair) =>
          pair.join('='),
        );
        const command = ['git', '-C', bench.folder, 'commit-tree', tree, '-p', first];
        const theirs = await runTool('env', [...settings, ...command], `${line}\n`);
        const person = { name, seconds, zone: '+0530' };
        const ours = await bench.backend.writeObject(
          'commit',
          formatCommit({
            ...{ tree, parents: [first], message: `${line}\n` },
            ...{ author: { ...person, email: `${name}@x` }, committer: { ...person, email: 'c@x' } },
          }),
        );
        expect(ours).to.equal(theirs);
      }),
      { numRuns: 25 },
    );
    const tagger = { name: 'Ada', email: 'ada@example.com', seconds: 1_700_000_000, zone: '+0000' };
    const bytes = formatTag({ object: first, type: 'commit', tag: 'greet@1.0.0', tagger, message: 'Greet\n\nBody' });
    expect(await git(['mktag'], Buffer.from(bytes))).to.equal(await bench.backend.writeObject('tag', bytes));
    expect(await fsck(bench.folder)).to.deep.equal([]);
  });

  it('ref names are valid exactly where git check-ref-format finds them so', async () => {
    const piece = fc.constantFrom(
      'a',
      'B1',
      '.',
      '..',
      '@',
      '@{',
      '/',
      '//',
      ' ',
      '~',
      '^',
      ':',
      '?',
      '*',
      '[',
      '\\',
      '.lock',
      'ü',
      '\x7f',
      '\t',
      '-',
      '{',
    );
    const names = fc.sample(
      fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      300,
    );
    // git would read a name that begins with a dash as an option.
    const asked = [...names.filter((one) => !one.startsWith('-')), ...names.map((one) => `refs/heads/${one}`)];
    for (const name of asked.slice(100)) {
      const isValid = await git(['check-ref-format', name]).then(
        () => true,
        () => false,
      );
      expect(refNameProblem(name) === undefined, JSON.stringify(name)).to.equal(isValid);
    }
  });

  it('packed-refs is read as git for-each-ref reads it, whatever names it has', async () => {
    const commit = await bench.commit('one');
    const tag = await bench.tag('t', commit);
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9@-]{0,6}$/);
    const path = fc.array(segment, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { maxLength: 30 }), async (paths) => {
        const names = paths.filter((one) => !paths.some((other) => other.startsWith(`${one}/`)));
        await rm(join(bench.gitFolder, 'packed-refs'), { force: true });
        const commands = names.map((name, index) => `create refs/tags/${name} ${index % 2 === 0 ? tag : commit}\n`);
        await git(['update-ref', '--stdin'], commands.join(''));
        await git(['pack-refs', '--all']);
        const theirs = await git(['for-each-ref', '--format=%(objectname) %(refname) %(*objectname)', 'refs/tags/']);
        const ours = await bench.backend.listRefs('refs/tags/');
        const lines = ours.map((ref) => `${ref.oid} ${ref.name} ${ref.peeled ?? ''}`);
        expect(lines.join('\n').trimEnd()).to.equal(theirs);
      }),
      { numRuns: 12 },
    );
  });

  it('what is left of packed-refs after a deletion is what git reads', async () => {
    const commit = await bench.commit('one');
    for (const name of ['a', 'b', 'c']) await bench.create(`refs/tags/${name}`, await bench.tag(name, commit));
    await git(['pack-refs', '--all']);
    const b = await git(['rev-parse', 'refs/tags/b']);

    await bench.backend.updateRefs([{ name: 'refs/tags/b', from: b, to: null }], 'delete');

    expect(await git(['show-ref', '-d'])).to.match(
      /refs\/tags\/a\n.*refs\/tags\/a\^\{\}\n.*refs\/tags\/c\n.*refs\/tags\/c\^\{\}$/,
    );
    expect(await fsck(bench.folder)).to.deep.equal([]);
  });

  it('reflogs are what git reflog reads', async () => {
    const one = await bench.commit('one');
    const two = await bench.commit('two', [one]);
    await bench.create('refs/heads/main', one);
    await bench.backend.updateRefs([{ name: 'refs/heads/main', from: one, to: two }], 'release greet@1.0.0');

    expect(await git(['reflog', 'show', '--format=%H %gs', 'HEAD'])).to.equal(
      `${two} release greet@1.0.0\n${one} create`,
    );
    expect(await git(['rev-parse', 'main@{1}'])).to.equal(one);
    await git(['reflog', 'expire', '--expire=now', '--all']);
    expect(await fsck(bench.folder)).to.deep.equal([]);
  });

  it('signatures of tags and commits are parsed as git splits them', async () => {
    const key = join(bench.folder, 'key');
    await runTool('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const signing = ['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key}`];
    const commit = await bench.commit('one');
    await git([...signing, 'tag', '-s', '-m', 'Signed', 'signed@1.0.0', commit]);
    const id = await git(['rev-parse', 'refs/tags/signed@1.0.0']);

    const tag = parseTag((await bench.backend.readObject(id)).bytes, id);

    expect(tag.message).to.equal('Signed\n');
    expect(tag.signature).to.match(/^-----BEGIN SSH SIGNATURE-----\n[\s\S]+-----END SSH SIGNATURE-----\n$/);
    expect(await git(['for-each-ref', '--format=%(contents:signature)', 'refs/tags/'])).to.equal(
      tag.signature?.trimEnd(),
    );
  });

  it('configuration files are read as git config --list reads them', async () => {
    const word = fc.stringMatching(/^[ -~]{0,12}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), word, word), { maxLength: 8 }),
        async (settings) => {
          const file = join(bench.folder, 'some-config');
          await writeFile(file, '');
          for (const [key, part, value] of settings) {
            const name = part.trim() === '' ? `s.${key}` : `s.${part}.${key}`;
            await git(['config', '--file', file, '--add', name, value]);
          }
          const theirs = await git(['config', '--file', file, '--list', '-z']);
          const ours = parseGitConfig(await readFile(file, 'utf8'));
          expect(ours.map(({ key, value }) => `${key}\n${value}\0`).join('')).to.equal(theirs);
        },
      ),
      { numRuns: 15 },
    );
  });
});

async function runTool(tool: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(tool, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  return output.trimEnd();
}
