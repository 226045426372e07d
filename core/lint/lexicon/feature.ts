import { presenceOf } from './presence.ts';
import type { Surface, SurfacePhrase } from './surface.ts';

interface Feature {
  readonly id: string;
  /** For messages: "bullet points". */
  readonly name: string;
  /** Its names as a phrase. */
  readonly thing: string;
  /** Other ways to ask for it and to rule it out. */
  readonly more?: readonly SurfacePhrase[];
  /** @defaultValue `'conflict/markup'` */
  readonly rule?: string;
  /** It stands beside the content, so that "only X" leaves no room for it. */
  readonly component?: true;
}

/** A surface with one pole, `use`: something that an answer has or has not. */
export function featureSurface({ id, name, thing, more = [], rule = 'conflict/markup', component }: Feature): Surface {
  return {
    id,
    rule,
    question: `whether there are ${name}`,
    names: { use: name },
    exclusive: 'none',
    poles: { use: [...presenceOf(thing), ...more] },
    ...(component === true && { components: ['use'] }),
  };
}
