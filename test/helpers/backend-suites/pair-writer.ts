/**
 * Creates a tag and moves the state to a commit that names it, both in one transaction, again and again; prints the
 * number of each pair that was written.
 *
 *     node dist/test/helpers/backend-suites/pair-writer.js <folder> <native|isomorphic> <writer> <count>
 */
import { isStemmaError } from '../../../core/stemma-error.ts';
import { formatCommit, formatTag, parseCommit } from '../../../store/git-objects.ts';
import { openBackend } from '../../../store/open-backend.ts';

const [, , folder = '.', kind = 'isomorphic', writer = '0', count = '1'] = process.argv;
const state = 'refs/heads/stemma/state';
const person = { name: 'Writer', email: 'writer@example.com', seconds: 1_700_000_000, zone: '+0000' };
const backend = await openBackend({ folder, backend: kind === 'native' ? 'native' : 'isomorphic' });

for (let number = 0; number < Number(count); number += 1) {
  await writePair(`pair-${writer}-${number}`);
  process.stdout.write(`pair-${writer}-${number}\n`);
}
await backend.close();

async function writePair(name: string): Promise<void> {
  for (;;) {
    const head = (await backend.readRef(state))?.oid ?? '';
    const { tree } = parseCommit((await backend.readObject(head)).bytes, head);
    const fields = { tree, parents: [head], author: person, committer: person, message: name };
    const commit = await backend.writeObject('commit', formatCommit(fields));
    const tagFields = { object: head, type: 'commit' as const, tag: name, tagger: person, message: name };
    const tag = await backend.writeObject('tag', formatTag(tagFields));
    try {
      return await backend.updateRefs(
        [
          { name: `refs/tags/${name}`, from: null, to: tag },
          { name: state, from: head, to: commit },
        ],
        `pair ${name}`,
      );
    } catch (error) {
      if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
    }
  }
}
