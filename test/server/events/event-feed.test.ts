import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { StateEvent } from '../../../core/protocol.ts';
import type { RegistryIndex } from '../../../core/resolution/registry-index.ts';
import { openCaller } from '../../../server/caller.ts';
import { EventFeed } from '../../../server/events/event-feed.ts';
import { aState, changed } from '../../helpers/an-event-server.ts';

const audience = { environment: 'production', caller: openCaller };

/** What a client keeps of a state: for each prompt, all that its environment's answers depend on. */
function viewOf({ prompts }: RegistryIndex): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const [name, { release, environments }] of prompts) {
    const { production } = environments;
    if ((release ?? production) !== undefined) seen.set(name, JSON.stringify([release, production?.promoted]));
  }
  return seen;
}

/** A client that fetches again what events name, and nothing else. */
class CachingClient {
  known: string | undefined;
  readonly cache = new Map<string, string>();

  take(event: Buffer | undefined, id: string, state: RegistryIndex): void {
    if (event === undefined) return;
    const data = /^data: (.*)$/m.exec(event.toString())?.[1] ?? '';
    const { prompts } = JSON.parse(data) as StateEvent;
    const view = viewOf(state);
    if (prompts === null) this.cache.clear();
    for (const name of prompts ?? view.keys()) {
      const now = view.get(name);
      if (now === undefined) this.cache.delete(name);
      else this.cache.set(name, now);
    }
    this.known = id;
  }
}

type Step =
  | { readonly kind: 'change'; readonly names: readonly string[]; readonly environment: string; readonly mark: number }
  | { readonly kind: 'release' | 'remove'; readonly name: string; readonly mark: number }
  | { readonly kind: 'policy' }
  | { readonly kind: 'read'; readonly client: number };

const name = fc.constantFrom('a', 'b', 'c', 'd');
const mark = fc.nat(99);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    names: fc.uniqueArray(name, { minLength: 1 }),
    environment: fc.constantFrom('production', 'staging'),
    mark,
  }),
  fc.record({ kind: fc.constantFrom('release' as const, 'remove' as const), name, mark }),
  fc.record({ kind: fc.constant('policy' as const) }),
  fc.record({ kind: fc.constant('read' as const), client: fc.nat(2) }),
);

function after(state: RegistryIndex, taken: Exclude<Step, { kind: 'read' }>): RegistryIndex {
  if (taken.kind === 'policy') return aState(state, { meta: { ...state.meta } });
  const { mark: drawn } = taken;
  if (taken.kind === 'change') {
    const promoted = { [`1.0.${drawn}`]: { at: '2026-01-01T00:00:00.000Z', by: 'Ada <ada@example.com>' } };
    return aState(state, {
      prompts: changed(state.prompts, taken.names, { environment: taken.environment, promoted }),
    });
  }
  const prompts = new Map(state.prompts);
  if (taken.kind === 'remove') prompts.delete(taken.name);
  else {
    const { environments } = prompts.get(taken.name) ?? { environments: {} };
    const retired = { at: '2026-01-01T00:00:00.000Z', by: `Ada ${drawn} <ada@example.com>` };
    const release = { format: 1, name: taken.name, versions: {}, retired } as const;
    prompts.set(taken.name, { name: taken.name, release, environments });
  }
  return aState(state, { prompts });
}

describe('EventFeed', () => {
  it('lets a client that fetches only what events name have the newest state, however seldom it reads', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (steps, maxChanges) => {
        let state = aState();
        const feed = new EventFeed(state, { maxChanges });
        const clients = [new CachingClient(), new CachingClient(), new CachingClient()];
        const read = (client: CachingClient): void =>
          client.take(feed.next(client.known, audience), feed.newestId, state);

        for (const taken of steps) {
          if (taken.kind === 'read') read(clients[taken.client] as CachingClient);
          else {
            state = after(state, taken);
            feed.follow(state);
          }
        }

        for (const client of clients) {
          read(client);
          expect(client.cache).to.deep.equal(viewOf(state));
          expect(feed.next(client.known, audience)).to.equal(undefined);
        }
      }),
    );
  });

  it('makes one buffer for everyone who has seen the same and may see the same', () => {
    const first = aState();
    const feed = new EventFeed(first);
    feed.follow(aState(first, { prompts: changed(first.prompts, ['a']) }));

    const one = feed.next('1.1', audience);
    expect(feed.next('1.1', { ...audience })).to.equal(one);
    expect(feed.next('1.1', { ...audience, environment: 'staging' })).not.to.equal(one);
    expect(feed.next('1.1', { ...audience, caller: { ...openCaller } })).not.to.equal(one);
    expect(feed.next(undefined, audience)).not.to.equal(one);
    expect(feed.next('0.1', audience)).to.equal(feed.next('0.2.0123456789ab', audience));
  });
});
