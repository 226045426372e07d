import type { SourcePlace } from '../error-catalog/problem.ts';
import { at } from '../error-catalog/problem.ts';
import { failTemplate } from './fail-template.ts';
import type { Evaluate } from './scope.ts';
import { ownProperty } from './scope.ts';

/** Arguments of a helper, compiled. */
export interface Arguments {
  readonly positional: readonly Evaluate[];
  readonly named: ReadonlyMap<string, Evaluate>;
  /** Where the call stands, for messages. */
  readonly place: SourcePlace;
}

const nothing: Evaluate = () => undefined;

/** Helpers that compute a value. */
export const valueHelpers: ReadonlyMap<string, (args: Arguments) => Evaluate> = new Map([
  ['json', json],
  ['lookup', lookup],
  // Logging what a prompt is made of would put variables into logs.
  ['log', () => nothing],
]);

/** The value as JSON. A missing one is `null`, so that the text around it stays JSON. */
function json({ positional: [value = nothing], named, place }: Arguments): Evaluate {
  const indent = named.get('indent') ?? nothing;
  return (context, scope) => {
    const spaces = indent(context, scope);
    try {
      return JSON.stringify(value(context, scope), null, spaces as string | number | undefined) ?? 'null';
    } catch (error) {
      if (error instanceof RangeError) throw error;
      const problem = `${at(place)}: a value cannot be written as JSON; it refers to itself or holds a big integer`;
      throw failTemplate('RENDER_FAILED', { prompt: scope.run.prompt, problem }, error);
    }
  };
}

function lookup({ positional: [map = nothing, key = nothing] }: Arguments): Evaluate {
  return (context, scope) => {
    const parent = map(context, scope);
    return parent ? ownProperty(parent, key(context, scope) as string) : parent;
  };
}
