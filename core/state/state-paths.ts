import { isEnvironmentName } from '../environment-name.ts';
import { isPromptName, parsePromptName } from '../prompt-ref.ts';

/** Which document a path of branch `stemma/state` holds. */
export type StatePath =
  | { readonly kind: 'meta' }
  | { readonly kind: 'release'; readonly name: string }
  | { readonly kind: 'environment'; readonly environment: string; readonly name: string }
  | { readonly kind: 'content'; readonly digest: string };

export const metaPath = 'meta.json' as const;

const contentPattern = /^content\/([0-9a-f]{2})\/([0-9a-f]{62})\.json$/;
const promptPattern = /^(?:release|env\/([^/]+))\/(.+)\.json$/;

/** Path of a prompt's release document. @throws NAME_INVALID */
export function releasePath(name: string): string {
  return `release/${parsePromptName(name)}.json`;
}

/** Path of what an environment serves of a prompt. `environment` is one from the policy. @throws NAME_INVALID */
export function environmentPath(environment: string, name: string): string {
  return `env/${environment}/${parsePromptName(name)}.json`;
}

/** Path of the content with this digest, `sha256:` and 64 hex digits. */
export function contentPath(digest: string): string {
  const hex = digest.slice('sha256:'.length);
  return `content/${hex.slice(0, 2)}/${hex.slice(2)}.json`;
}

/** Reads a path back; undefined for one that is not of a state document. */
export function parseStatePath(path: string): StatePath | undefined {
  if (path === metaPath) return { kind: 'meta' };
  const content = contentPattern.exec(path);
  if (content !== null) return { kind: 'content', digest: `sha256:${content[1]}${content[2]}` };
  const [, environment, name = ''] = promptPattern.exec(path) ?? [];
  if (!isPromptName(name)) return undefined;
  if (environment === undefined) return { kind: 'release', name };
  return isEnvironmentName(environment) ? { kind: 'environment', environment, name } : undefined;
}
