import { fail } from '../../core/fail.ts';
import type { GitConfig } from '../read-git-config.ts';
import type { RepositoryLayout } from '../repository-layout.ts';

const remoteName = /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/;

/**
 * The address of a configured remote, as `url.<base>.insteadOf` rewrites it.
 *
 * @throws REMOTE_NOT_SET
 */
export function remoteAddress(layout: RepositoryLayout, remote: string, purpose: 'fetch' | 'push'): string {
  const { config } = layout;
  const pushUrl = purpose === 'push' ? config.get(`remote.${remote}.pushurl`) : undefined;
  const url = pushUrl ?? config.get(`remote.${remote}.url`);
  if (!remoteName.test(remote) || remote.includes('..') || url === undefined) {
    throw fail('REMOTE_NOT_SET', { folder: layout.workTree ?? layout.gitFolder });
  }
  const pushed = purpose === 'push' && pushUrl === undefined ? rewrite(config, url, 'pushinsteadof') : undefined;
  return pushed ?? rewrite(config, url, 'insteadof') ?? url;
}

/** The longest prefix that matches wins. */
function rewrite(config: GitConfig, url: string, key: 'insteadof' | 'pushinsteadof'): string | undefined {
  let best: { prefix: string; base: string } | undefined;
  for (const name of config.keys('url.')) {
    if (!name.endsWith(`.${key}`)) continue;
    const base = name.slice('url.'.length, -key.length - 1);
    for (const prefix of config.getAll(name)) {
      if (url.startsWith(prefix) && prefix.length > (best?.prefix.length ?? -1)) best = { prefix, base };
    }
  }
  return best === undefined ? undefined : best.base + url.slice(best.prefix.length);
}

/** The headers that `http.extraHeader` and `http.<url>.extraHeader` ask for. */
export function extraHeaders(config: GitConfig, url: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of config.keys('http.')) {
    if (!name.endsWith('.extraheader')) continue;
    const scope = name.slice('http.'.length, -'extraheader'.length).replace(/\.$/, '');
    if (scope !== '' && !withoutUser(url).startsWith(scope)) continue;
    for (const line of config.getAll(name)) {
      const colon = line.indexOf(':');
      if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
  }
  return headers;
}

function withoutUser(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}

/** A message without the user names, passwords and tokens of addresses in it. */
export function redact(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]*@/gi, '$1');
}
