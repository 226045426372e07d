/** One of several writing processes; sends the ids of the intents that were acknowledged. */
import { openRegistry } from '../../../store/open-registry.ts';
import { intend } from '../a-repository.ts';

const [, , folder = '.', backend = 'auto', number = '0'] = process.argv;

const registry = await openRegistry({ folder, backend: backend === 'native' ? 'native' : 'isomorphic' });
const acknowledged: string[] = [];
for (let turn = 0; turn < 5; turn += 1) {
  const reason = `worker ${number} turn ${turn}`;
  const intent = intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason });
  const { changed } = await registry.apply(intent);
  if (changed) acknowledged.push(intent.id);
}
await registry.close();
process.send?.(acknowledged);
