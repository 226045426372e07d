import type { PromptIndexDocument } from '../core/protocol.ts';
import type { Resolver } from '../core/resolution/create-resolver.ts';
import type { Caller } from './access.ts';

/** The index document of a prompt, with those environments only that the caller may read. */
export function visibleIndex(resolver: Resolver, name: string, caller: Caller): PromptIndexDocument {
  const document = resolver.indexDocument(name);
  if (caller.allows('read', name)) return document;
  const visible = Object.entries(document.environments).filter(([environment]) =>
    caller.allows('read', name, environment),
  );
  return { ...document, environments: Object.fromEntries(visible) };
}
