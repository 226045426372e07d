import type { Json, JsonObject } from '../../protocol.ts';
import { chooseValues } from '../branch/can-hold-together.ts';
import type { Domains } from '../branch/domains.ts';
import type { Branch } from '../text/sentence.ts';

/** Path of a variable; what a helper computes is none. */
const PATH = /^(?:@root\.)?([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)$/u;

/**
 * Variables under which a text on a branch is rendered, as input for the prompt; those that must be left out are.
 * `undefined` where there are none, or the branch hangs on nothing.
 *
 * @example
 * witnessOf([{ subject: 'user.name', holds: true }], anyValue); //=> { user: { name: true } }
 */
export function witnessOf(branch: Branch, domains: Domains): JsonObject | undefined {
  const chosen = branch.length === 0 ? undefined : chooseValues([branch], domains);
  if (chosen === undefined) return undefined;
  const paths = [...chosen].flatMap(([subject, value]): (readonly [string[], Json])[] => {
    const path = PATH.exec(subject)?.[1];
    return path === undefined || value === undefined ? [] : [[path.split('.'), value as Json]];
  });
  // Shorter paths first, so that "user" does not undo "user.name".
  const sorted = paths.sort(([a], [b]) => a.length - b.length);
  return sorted.reduce<JsonObject>((input, [path, value]) => withValue(input, path, value), {});
}

function withValue(input: JsonObject, [name = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...input, [name]: value };
  const inner = input[name];
  const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return { ...input, [name]: withValue(isObject ? (inner as JsonObject) : {}, rest, value) };
}
