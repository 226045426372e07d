import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project-files.ts';

const run = promisify(execFile);
const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');

/** What the compiler finds wrong. */
export interface Diagnostic {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

const flags = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };

/** Compiles the files of an application that has the client installed, as strictly as can be, in one process. */
export async function compileTypeScript(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-compile-'));
  try {
    await mkdir(join(folder, 'node_modules/@stemma'), { recursive: true });
    await symlink(join(projectRoot, 'client'), join(folder, 'node_modules/@stemma/client'), 'junction');
    const base = { module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], types: [], noEmit: true };
    const project = { compilerOptions: { ...base, ...flags }, files: Object.keys(files) };
    const all = { ...files, 'tsconfig.json': JSON.stringify(project), 'package.json': '{ "type": "module" }' };
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return diagnosticsOf(await outputOf(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function outputOf(cwd: string): Promise<string> {
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  try {
    return (await run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], options)).stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && error.stdout !== '') return String(error.stdout);
    throw error;
  }
}

/** Lines that begin with a place; what stands below one explains it. */
function diagnosticsOf(output: string): readonly Diagnostic[] {
  const found: { file: string; line: number; message: string }[] = [];
  for (const text of output.split('\n')) {
    const [, file, line, message = ''] = /^(\S+?)\((\d+),\d+\): error (.*)$/u.exec(text) ?? [];
    const last = found.at(-1);
    if (file !== undefined) found.push({ file, line: Number(line), message });
    else if (last !== undefined) last.message += `\n${text}`;
    else if (text.trim() !== '') found.push({ file: '', line: 0, message: text });
  }
  return found;
}
