/** A person or program as git writes one. */
export interface Actor {
  readonly name: string;
  readonly email: string;
}

/**
 * Splits `Name <e-mail>`. Total: a part that is missing is `unknown`; what git cannot hold is dropped when the commit
 * is written.
 *
 * @example
 * parseActor('Ada <ada@example.com>'); //=> { name: 'Ada', email: 'ada@example.com' }
 */
export function parseActor(actor: string): Actor {
  const open = actor.lastIndexOf('<');
  const name = (open === -1 ? actor : actor.slice(0, open)).trim();
  const email = (open === -1 ? '' : actor.slice(open + 1).replace('>', '')).trim();
  return { name: name === '' ? 'unknown' : name, email: email === '' ? 'unknown' : email };
}

/** The other way round. */
export const formatActor = ({ name, email }: Actor): string => `${name} <${email}>`;
