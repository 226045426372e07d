import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { gitVersion } from '../../store/native/git-process.ts';
import { readActor } from '../actor.ts';
import type { CommandContext } from '../command-context.ts';
import { requirePromptrc } from '../find-promptrc.ts';
import type { Check } from './check.ts';
import { check, failed, passed, warned } from './check.ts';

const OLDEST_NODE = [20, 19] as const;

/** Node, git, who one is, and the settings: what is outside the repository's history. */
export async function checkSettings({ folder, env }: CommandContext): Promise<Check[]> {
  return [
    await check('node', async () => checkNode(process.versions.node)),
    await check('git', async () => {
      const version = await gitVersion();
      return version === undefined
        ? passed('no binary; the pure JavaScript backend is used, without SSH remotes')
        : passed(`version ${version}`);
    }),
    await check('identity', () => checkIdentity(folder, env)),
    await check('settings', async () => {
      const { path, text } = await requirePromptrc(folder);
      const { environments } = parsePromptrc(text, path);
      const names = Object.keys(environments).join(', ');
      const hasDefault = Object.values(environments).some((policy) => policy.default);
      return hasDefault
        ? passed(`${path}: environments ${names}`)
        : warned(`${path}: no environment is the default`, 'mark one of them with "default: true"');
    }),
  ];
}

function checkNode(version: string): Omit<Check, 'name'> {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return passed(`version ${version}`);
  return failed(`version ${version} is too old`, `install Node ${OLDEST_NODE.join('.')} or later`);
}

/** Reading needs no identity, so its lack is only a warning. */
async function checkIdentity(folder: string, env: CommandContext['env']): Promise<Omit<Check, 'name'>> {
  try {
    return passed(await readActor(folder, env));
  } catch (error) {
    if (!isStemmaError(error, 'IDENTITY_MISSING')) throw error;
    return warned('no name and e-mail are set, so releasing and promoting are refused', error.hint ?? '');
  }
}
