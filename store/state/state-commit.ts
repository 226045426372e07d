import { fail } from '../../core/fail.ts';
import type { StateIntent, StateVerb } from '../../core/state/intent.ts';
import type { Oid } from '../git-backend.ts';
import { formatCommit, parseCommit } from '../git-objects.ts';
import { formatActor, parseActor } from './actor.ts';

/** One commit of the state branch, without its whole intent. */
export interface StateCommit {
  readonly oid: Oid;
  readonly tree: Oid;
  /** `null` for the root. */
  readonly parent: Oid | null;
  readonly epoch: number;
  readonly revision: number;
  /** `null` for the root. */
  readonly verb: StateVerb | null;
  readonly intentId: string | null;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** A state commit as the audit log shows it. */
export interface StateCommitDetails extends StateCommit {
  readonly subject: string;
  /** `Name <e-mail>`. */
  readonly actor: string;
  readonly intent: StateIntent | null;
  /** Set where the intent was applied again on another state and had nothing left to change there. */
  readonly outcome?: string;
}

/** What {@link formatStateCommit} needs. */
export interface NewStateCommit {
  readonly tree: Oid;
  readonly parent: Oid;
  readonly epoch: number;
  readonly revision: number;
  readonly subject: string;
  readonly intent: StateIntent;
  readonly outcome?: string;
  /** When it is written, in seconds since 1970. */
  readonly seconds: number;
}

/** Bytes of a state commit: subject, reason, then one paragraph of trailers that carries the whole intent. */
export function formatStateCommit(commit: NewStateCommit): Uint8Array {
  const { intent, outcome } = commit;
  const { reason } = intent;
  const trailers = [
    `Stemma-Verb: ${intent.verb}`,
    ...(outcome === undefined ? [] : [`Stemma-Outcome: ${oneLine(outcome)}`]),
    `Stemma-Intent: ${JSON.stringify(intent)}`,
    `Stemma-Revision: ${commit.revision}`,
    `Stemma-Epoch: ${commit.epoch}`,
  ];
  const body = reason === undefined || reason.trim() === '' ? [] : [reason.trim().replaceAll('\0', '')];
  const person = { ...parseActor(intent.actor), zone: '+0000' };
  return formatCommit({
    tree: commit.tree,
    parents: [commit.parent],
    author: { ...person, seconds: secondsOf(intent.at, commit.seconds) },
    committer: { ...person, seconds: commit.seconds },
    message: [oneLine(commit.subject), ...body, trailers.join('\n')].join('\n\n'),
  });
}

/** Bytes of the root: the same on every machine, so that states which began apart can be joined. */
export function formatStateRoot(tree: Oid, epoch: number): Uint8Array {
  const person = { name: 'Stemma', email: 'stemma@localhost', seconds: 0, zone: '+0000' };
  const message = `stemma state\n\nStemma-Revision: 0\nStemma-Epoch: ${epoch}`;
  return formatCommit({ tree, parents: [], author: person, committer: person, message });
}

/** @throws STATE_INVALID, OBJECT_CORRUPT */
export function parseStateCommit(oid: Oid, bytes: Uint8Array): StateCommitDetails {
  const { tree, parents, author, committer, message } = parseCommit(bytes, oid);
  const invalid = (problem: string): Error => fail('STATE_INVALID', { commit: oid, path: 'commit', problem });
  if (parents.length > 1) throw invalid('it is a merge; the state has one line of history');
  const trailers = readTrailers(message);
  const intent = readIntent(trailers.get('Stemma-Intent'), invalid);
  const outcome = trailers.get('Stemma-Outcome');
  const parent = parents[0] ?? null;
  if (parent !== null && intent === null)
    throw invalid('it has no Stemma-Intent trailer, so it was not made by Stemma');
  return {
    oid,
    tree,
    parent,
    epoch: readNumber(trailers.get('Stemma-Epoch'), 'Stemma-Epoch', invalid),
    revision: readNumber(trailers.get('Stemma-Revision'), 'Stemma-Revision', invalid),
    verb: intent?.verb ?? null,
    intentId: intent?.id ?? null,
    seconds: committer.seconds,
    subject: message.slice(0, lineEnd(message)),
    actor: formatActor(author),
    intent,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Without the intent, whose list of tags can be long. */
export function summaryOf({ oid, tree, parent, epoch, revision, verb, intentId, seconds }: StateCommit): StateCommit {
  return { oid, tree, parent, epoch, revision, verb, intentId, seconds };
}

const oneLine = (text: string): string => text.replace(/[\s\0]+/gu, ' ').trim();

const lineEnd = (message: string): number => {
  const end = message.indexOf('\n');
  return end === -1 ? message.length : end;
};

function secondsOf(at: string, otherwise: number): number {
  const seconds = Math.floor(Date.parse(at) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : otherwise;
}

/** Trailers stand in the last paragraph only, so that no reason can forge one. */
function readTrailers(message: string): ReadonlyMap<string, string> {
  const paragraph = message.trimEnd().split('\n\n').at(-1) ?? '';
  const trailers = new Map<string, string>();
  for (const line of paragraph.split('\n')) {
    const colon = line.indexOf(': ');
    if (line.startsWith('Stemma-') && colon > 0) trailers.set(line.slice(0, colon), line.slice(colon + 2));
  }
  return trailers;
}

type Invalid = (problem: string) => Error;

function readNumber(text: string | undefined, name: string, invalid: Invalid): number {
  if (text === undefined || !/^(?:0|[1-9]\d{0,14})$/u.test(text)) throw invalid(`it has no ${name} trailer`);
  return Number(text);
}

function readIntent(text: string | undefined, invalid: Invalid): StateIntent | null {
  if (text === undefined) return null;
  try {
    const intent = JSON.parse(text) as StateIntent;
    if (typeof intent.id === 'string' && typeof intent.verb === 'string') return intent;
  } catch {
    // Told below.
  }
  throw invalid('its Stemma-Intent trailer cannot be read');
}
