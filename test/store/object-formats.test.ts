import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isStemmaError } from '../../core/stemma-error.ts';
import { formatCommit, formatTag, formatTree, parseCommit, parseTag, parseTree } from '../../store/git-objects.ts';
import type { TreeEntry } from '../../store/objects/tree-format.ts';

const oid = 'a'.repeat(40);
const ada = { name: 'Ada', email: 'ada@example.com', seconds: 1_700_000_000, zone: '+0530' };
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('parseTree() and formatTree()', () => {
  it('sort a folder as if its name ended in a slash', () => {
    const entries: TreeEntry[] = ['a', 'a.b', 'a0', 'a-b'].map((name) => ({ name, mode: '40000', oid }));
    const files: TreeEntry[] = ['ab', 'a=', 'b'].map((name) => ({ name, mode: '100644', oid }));

    const names = parseTree(formatTree([...entries, ...files]), oid).map(({ name }) => name);

    expect(names).to.deep.equal(['a-b', 'a.b', 'a', 'a0', 'a=', 'ab', 'b']);
  });

  it('keep names that are not UTF-8', () => {
    const raw = Buffer.concat([bytes('100644 caf\xe9'.slice(0, -1)), Buffer.from([0xe9, 0]), Buffer.alloc(20, 0xaa)]);

    const [entry] = parseTree(raw, oid);

    expect(entry?.name).to.equal('café');
    expect(Buffer.compare(formatTree(entry === undefined ? [] : [entry]), raw)).to.equal(0);
  });

  it('read ids of the width of the tree’s own', () => {
    const entry: TreeEntry = { name: 'x', mode: '100644', oid: 'b'.repeat(64) };

    expect(parseTree(formatTree([entry]), 'c'.repeat(64))).to.deep.equal([entry]);
  });

  it('read back what was written', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((text) => !/[/\0]/.test(text) && Buffer.from(text).toString() === text);
    const mode = fc.constantFrom('100644' as const, '100755' as const, '120000' as const, '40000' as const);
    const entry = fc
      .tuple(name, mode, fc.stringMatching(/^[0-9a-f]{40}$/))
      .map(([text, kind, id]) => ({ name: text, mode: kind, oid: id }));
    const inOrder = (entries: readonly TreeEntry[]): readonly TreeEntry[] =>
      entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => one.name }), (entries) => {
        const read = parseTree(formatTree(entries), oid);
        expect(inOrder(read)).to.deep.equal(inOrder(entries));
        expect(Buffer.compare(formatTree(read), formatTree(entries))).to.equal(0);
      }),
    );
  });
});

describe('parseCommit() and formatCommit()', () => {
  it('read back what was written', () => {
    const commit = {
      tree: oid,
      parents: ['b'.repeat(40), 'c'.repeat(40)],
      author: ada,
      committer: ada,
      message: 'One\n\nTwo\n',
    };

    expect(parseCommit(formatCommit(commit), oid)).to.deep.equal(commit);
  });

  it('strip from names what git strips', () => {
    const author = { ...ada, name: ' ,<Ada\n L.>. ', email: '<ada@example.com>' };
    const commit = { tree: oid, parents: [], author, committer: ada, message: 'x' };

    expect(parseCommit(formatCommit(commit), oid).author).to.include({ name: 'Ada L', email: 'ada@example.com' });
  });

  for (const [kind, lines] of [
    ['PGP', ['-----BEGIN PGP SIGNATURE-----', '', 'abc=', '-----END PGP SIGNATURE-----']],
    ['SSH', ['-----BEGIN SSH SIGNATURE-----', 'abc', '-----END SSH SIGNATURE-----']],
  ] as const) {
    it(`tell a ${kind} signature from the message`, () => {
      const head = `tree ${oid}\nauthor A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\n`;
      const signed = bytes(`${head}gpgsig ${lines.join('\n ')}\n\nMessage\n`);

      const commit = parseCommit(signed, oid);

      expect(commit.signature).to.equal(lines.join('\n'));
      expect(commit.message).to.equal('Message\n');
    });
  }

  it('decode a message in the encoding that the commit names', () => {
    const head = `tree ${oid}\nauthor J\xe9 <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\nencoding ISO-8859-1\n\ncaf\xe9`;

    const commit = parseCommit(Buffer.from(head, 'latin1'), oid);

    expect(commit.author.name).to.equal('Jé');
    expect(commit.message).to.equal('café');
  });

  it('read dates before 1970, persons without a date, and names with brackets', () => {
    const head = (author: string): Uint8Array => bytes(`tree ${oid}\nauthor ${author}\ncommitter A <a@x> 1 +0000\n\n`);

    expect(parseCommit(head('A <a@x> -5 -0100'), oid).author).to.include({ seconds: -5, zone: '-0100' });
    expect(parseCommit(head('A <a@x>'), oid).author).to.include({ seconds: 0, zone: '+0000' });
    expect(parseCommit(head(' <>'), oid).author).to.include({ name: '', email: '' });
  });
});

describe('parseTag() and formatTag()', () => {
  const tag = {
    object: oid,
    type: 'commit' as const,
    tag: 'greet@1.0.0',
    tagger: ada,
    message: 'Greet\n\nStemma-Digest: x\n',
  };

  it('read back what was written', () => {
    expect(parseTag(formatTag(tag), oid)).to.deep.equal(tag);
  });

  for (const kind of ['PGP SIGNATURE', 'PGP MESSAGE', 'SIGNED MESSAGE', 'SSH SIGNATURE']) {
    it(`cut a ${kind} off the message`, () => {
      const armour = `-----BEGIN ${kind}-----\nabc\n-----END ${kind}-----\n`;

      const parsed = parseTag(Buffer.concat([formatTag(tag), bytes(armour)]), oid);

      expect(parsed.message).to.equal(tag.message);
      expect(parsed.signature).to.equal(armour);
    });
  }

  it('read a tag without a tagger and without a message', () => {
    expect(parseTag(bytes(`object ${oid}\ntype tree\ntag old\n`), oid)).to.deep.equal({
      object: oid,
      type: 'tree',
      tag: 'old',
      message: '',
    });
  });
});

describe('the readers of git objects', () => {
  const readers = [parseTree, parseCommit, parseTag] as readonly ((raw: Uint8Array, id: string) => unknown)[];
  const start = fc.constantFrom(
    '',
    `tree ${oid}\n`,
    `tree ${oid}\nauthor A <a@x> 1 +0000\ncommitter `,
    `object ${oid}\ntype commit\ntag `,
    '100644 name\0',
    '40000 ',
  );

  it('answer or report a damaged object, whatever its bytes are', () => {
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 120 }), fc.constantFrom(...readers), (head, rest, read) => {
        try {
          read(Buffer.concat([bytes(head), rest]), oid);
        } catch (error) {
          expect(isStemmaError(error, 'OBJECT_CORRUPT'), String(error)).to.equal(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
