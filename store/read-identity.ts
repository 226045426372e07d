import type { Person } from './objects/commit-format.ts';
import type { Environment } from './process-environment.ts';
import { processEnvironment } from './process-environment.ts';
import type { GitConfig } from './read-git-config.ts';

/**
 * Who one is: `STEMMA_ACTOR` (`Name <e-mail>`), then git's `GIT_AUTHOR_NAME` and `GIT_AUTHOR_EMAIL`, then the committer's,
 * then `user.name` and `user.email`. Undefined where nothing is set. The time is now, in the local zone.
 *
 * @example
 * readIdentity(layout.config)?.name; //=> 'Ada'
 */
export function readIdentity(
  config: GitConfig,
  env: Environment = processEnvironment(),
  now: Date = new Date(),
): Person | undefined {
  const actor = /^\s*(.*?)\s*<(.*)>\s*$/s.exec(env['STEMMA_ACTOR'] ?? '');
  const name = actor?.[1] || env['GIT_AUTHOR_NAME'] || env['GIT_COMMITTER_NAME'] || config.get('user.name');
  const email =
    actor?.[2] || env['GIT_AUTHOR_EMAIL'] || env['GIT_COMMITTER_EMAIL'] || config.get('user.email') || env['EMAIL'];
  if (!name || !email) return undefined;
  return { name, email, seconds: Math.floor(now.getTime() / 1000), zone: formatZone(-now.getTimezoneOffset()) };
}

/** `+0530` for 330 minutes east of Greenwich. */
export function formatZone(minutesEast: number): string {
  const minutes = Math.abs(minutesEast);
  const digits = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
  return `${minutesEast < 0 ? '-' : '+'}${digits}`;
}
