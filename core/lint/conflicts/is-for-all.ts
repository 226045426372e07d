import type { Directive } from '../directives/directive.ts';
import { setOf } from '../text/set-of.ts';

/** Whether a rule claims to hold for all there is: what it names beside that does not bind it. */
export const isForAll = ({ clause: { sentence, from, to } }: Directive): boolean =>
  sentence.tokens.slice(from, to).some(({ lower }) => ofAll.has(lower));

const ofAll = setOf('all every any everything everywhere anywhere throughout no always');
