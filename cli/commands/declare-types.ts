import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { printDeclarations } from '../../core/declarations/print-declarations.ts';
import { fail } from '../../core/fail.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { readRanges } from '../declarations/read-ranges.ts';
import { exitCodes } from '../exit-codes.ts';
import { replaceFile } from '../replace-file.ts';
import type { DeclaredFile } from '../report/declarations.ts';
import { reportDeclarations } from '../report/declarations.ts';

export async function run(context: CommandContext): Promise<number> {
  const { args, cwd, output } = context;
  const [out, isCheck] = [args.text('out'), args.has('check')];
  if (isCheck && out === undefined) throw fail('USAGE', { command: 'types', problem: '"--check" needs "--out"' });
  const ranges = await withAccess(context, (access) => readRanges(access, args.texts('range')));
  const withReleases = out !== undefined && !/\.d\.[cm]?ts$/u.test(out);
  const { text, contradictory } = printDeclarations(ranges, { withReleases });
  for (const reference of contradictory) {
    output.warn(`no variables fit every release of ${reference}: yank one, or write a narrower range`);
  }
  const references = ranges.map(({ reference, releases }) => ({
    reference,
    releases: releases.map(({ version, digest }) => ({ version, digest })),
  }));
  if (out === undefined) {
    output.answer({ references, contradictory, text }, () => text);
    return exitCodes.ok;
  }
  const isCurrent = sameLines(await textOf(resolve(cwd, out)), text);
  if (!isCurrent && !isCheck) await replaceFile(resolve(cwd, out), text);
  const file: DeclaredFile = { file: out, isCurrent, isWritten: !isCurrent && !isCheck };
  output.answer({ references, contradictory, ...file }, () => reportDeclarations(file, ranges, output.style));
  return isCheck && !isCurrent ? exitCodes.failed : exitCodes.ok;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Git may write other line breaks on other systems. */
const sameLines = (there: string | undefined, text: string): boolean => there?.replaceAll('\r\n', '\n') === text;
