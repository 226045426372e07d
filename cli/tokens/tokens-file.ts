import { join, resolve } from 'node:path';
import { findRepository } from '../../store/repository-layout.ts';
import { tokensFileName } from '../../store/tokens/token-file.ts';
import type { CommandContext } from '../command-context.ts';

/**
 * The file with the tokens of the server that a command is about, found as `stemma serve` finds it: `--tokens`, the
 * data folder, or the git folder of the repository.
 *
 * @throws REPOSITORY_NOT_FOUND, SETTING_INVALID
 */
export async function tokensFileOf({ args, cwd, env, folder }: CommandContext): Promise<string> {
  const [tokens, data] = [args.text('tokens'), args.text('data')];
  if (tokens !== undefined) return resolve(cwd, tokens);
  if (data !== undefined) return resolve(cwd, data, tokensFileName);
  const { readServerConfig } = await import('../../server/config.ts');
  const { config } = readServerConfig({ env });
  if (config.tokens !== undefined) return resolve(cwd, config.tokens);
  if (config.dataFolder !== undefined) return resolve(cwd, config.dataFolder, tokensFileName);
  return join((await findRepository(folder)).gitFolder, 'stemma', tokensFileName);
}
