import type { Clause } from '../text/clause.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { Verb } from './action-directive.ts';
import { toDirective } from './action-directive.ts';
import type { ActionObject } from './action-object.ts';
import type { ActionSense } from './action-verbs.ts';
import { sensesOf } from './action-verbs.ts';
import type { Directive } from './directive.ts';

const leaves: ReadonlySet<string> = new Set(['leav', 'keep']);
const asItIs = setOf('unchanged untouched alone intact unaltered unmodified');

/** Behind what stays as it is. */
const unchanged = wordSequences(
  'exactly as|just as it is|just as they are|as is|as it is|as they are|as it stands|as they stand|the way it is|the way they are|unchanged|untouched|unaltered|unmodified|intact|verbatim|word for word|letter by letter|letter for letter|digit by digit|character by character|to the letter',
);

/** Behind what nobody is told. */
const secretly = wordSequences(
  'to yourself|to ourselves|secret|a secret|private|confidential|hidden|quiet|under wraps|back|from them|from the reader|from the user|from the customer',
);

/** Verbs that bring a thing over as it was. */
const bringing = stemsOf(
  'copy reproduce transcribe repeat quote render give write report leave keep carry transfer take show',
);

/** What a verb asks to be done to an object; what it is to be left as, is what must not be changed. */
export function actsOn(clause: Clause, verb: Verb, object: ActionObject): readonly Directive[] {
  const acts = sensesIn(clause, verb, object).flatMap((sense) =>
    toDirective(clause, {
      verb,
      object: isKeeping(verb, sense) ? { ...object, modifiers: object.own } : object,
      sense,
    }),
  );
  const left = isLeftAsItIs(clause, verb, object) ? toDirective(clause, kept(verb, object)) : [];
  return [...acts, ...left];
}

/** "Keep every branch for a year": how long, and for whom, narrows down nothing that is kept. */
const isKeeping = ({ stem }: Verb, { verb, sign }: ActionSense): boolean =>
  keeping.has(stem) && verb === 'delete' && sign === '-';

const keeping = stemsOf('keep retain preserve');

const kept = (verb: Verb, object: ActionObject): Parameters<typeof toDirective>[1] => ({
  verb,
  object: { ...object, modifiers: object.own, restricted: false },
  sense: { verb: 'change', sign: '-' },
});

const isLeftAsItIs = ({ sentence: { tokens }, to }: Clause, verb: Verb, object: ActionObject): boolean =>
  bringing.has(verb.stem) &&
  !asItIs.has(tokens[object.to]?.lower ?? '') &&
  unchanged.longestAt(tokens, object.to, to) > 0;

function sensesIn({ sentence: { tokens }, to }: Clause, verb: Verb, object: ActionObject): readonly ActionSense[] {
  if (!leaves.has(verb.stem)) return sensesOf(verb.stem);
  const after = tokens[object.to];
  const last = tokens[object.to - 1];
  if (after?.lower === 'out' && tokens[object.to + 1]?.lower !== 'of') return [{ verb: 'mention', sign: '-' }];
  if (verb.stem === 'leav' && after?.lower === 'to')
    return [
      { verb: 'mention', sign: '-' },
      { verb: 'make', sign: '-' },
    ];
  if (asItIs.has(last?.lower ?? '') || asItIs.has(after?.lower ?? '')) return [{ verb: 'change', sign: '-' }];
  if (verb.stem === 'keep' && secretly.longestAt(tokens, object.to, to) > 0) return [{ verb: 'mention', sign: '-' }];
  return verb.stem === 'keep' && isKept(after) ? [{ verb: 'delete', sign: '-' }] : [];
}

/** "Keep the logs", "keep the logs for a year", "keep the comments that are there". */
const isKept = (after: Token | undefined): boolean =>
  after === undefined || after.kind === 'punctuation' || behindKept.has(after.lower);

const behindKept = setOf('for until forever that which you they already');
