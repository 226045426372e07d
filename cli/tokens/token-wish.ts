import { isActor } from '../../core/access/actor-name.ts';
import { isPromptGlob } from '../../core/access/prompt-glob.ts';
import type { Scope } from '../../core/access/scope.ts';
import { scopes, tokenNamePattern } from '../../core/access/token-record.ts';
import { closestMatch } from '../../core/closest-match.ts';
import { parseDuration } from '../../core/duration.ts';
import { isEnvironmentName } from '../../core/environment-name.ts';
import { fail } from '../../core/fail.ts';
import type { TokenWish } from '../../store/tokens/manage-tokens.ts';
import { readActor } from '../actor.ts';
import type { CommandContext } from '../command-context.ts';

/** How long a token is good for where nothing is said. */
const usualExpiry = '90d';

/**
 * What the options of `token create` ask for.
 *
 * @throws USAGE, OPTION_INVALID, TIME_INVALID, IDENTITY_MISSING
 */
export async function readTokenWish({ args, clock, env, folder, spec }: CommandContext): Promise<TokenWish> {
  const [name, given] = [args.text('name'), listed(args.texts('scope'))];
  if (name === undefined || given.length === 0) {
    const problem = `"stemma ${spec.name}" needs ${name === undefined ? '--name' : '--scope'}`;
    throw fail('USAGE', { command: spec.name, problem });
  }
  if (!new RegExp(tokenNamePattern, 'u').test(name)) throw invalid('--name', 'it must be one line');
  const expiresAt = readExpiry(args.text('expires') ?? usualExpiry, clock());
  return {
    name,
    actor: readTokenActor(args.text('actor')) ?? (await readActor(folder, env)),
    scopes: given.map(readScope),
    prompts: orEvery(listed(args.texts('prompts')).map(readGlob), '**'),
    environments: orEvery(listed(args.texts('env')).map(readEnvironment), '*'),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** `--scope read,rollout --scope kill` as one list, each once. */
function listed(values: readonly string[]): readonly string[] {
  const all = values.flatMap((value) => value.split(',')).map((value) => value.trim());
  return [...new Set(all.filter((value) => value !== ''))];
}

function orEvery(values: readonly string[], every: string): readonly string[] {
  return values.length === 0 ? [every] : values;
}

function readScope(text: string): Scope {
  const scope = scopes.find((one) => one === text);
  if (scope !== undefined) return scope;
  const nearest = closestMatch(text, scopes);
  throw invalid('--scope', nearest === undefined ? `choose from ${scopes.join(', ')}` : `did you mean "${nearest}"?`);
}

function readGlob(text: string): string {
  if (isPromptGlob(text)) return text;
  throw invalid(
    '--prompts',
    'it must be prompt names, in which * stands for a part of one segment and ** for segments',
  );
}

function readEnvironment(text: string): string {
  if (text === '*' || isEnvironmentName(text)) return text;
  throw invalid('--env', 'it must be names of environments, joined by ","');
}

function readTokenActor(text: string | undefined): string | undefined {
  if (text === undefined || isActor(text)) return text;
  throw invalid('--actor', 'it must be "Name <e-mail>"');
}

function readExpiry(text: string, now: Date): string | undefined {
  if (text === 'never') return undefined;
  const seconds = parseDuration(text);
  if (seconds === 0) throw invalid('--expires', 'it must be longer than that');
  return new Date(now.getTime() + seconds * 1000).toISOString();
}

function invalid(option: string, problem: string): Error {
  return fail('OPTION_INVALID', { option, problem });
}
