import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { findCommand } from '../../cli/spec/commands.ts';
import { projectRoot } from '../helpers/project-files.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly [{ readonly env: Readonly<Record<string, string>>; readonly run: string }];
  };
}

const action = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8')) as Action;
const [step] = action.runs.steps;

/** Runs the step with an `npx` that prints its words, one a line. */
function wordsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-action-'));
  try {
    writeFileSync(join(folder, 'npx'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(join(folder, 'npx'), 0o755);
    const env: Record<string, string> = {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: join(folder, 'out'),
    };
    for (const [name, value] of Object.entries(step.env)) {
      const input = /inputs\.([\w-]+)/u.exec(value)?.[1] ?? '';
      env[name] = inputs[input] ?? action.inputs[input]?.default ?? '';
    }
    return execFileSync('bash', ['-c', step.run], { cwd: folder, env, encoding: 'utf8' }).trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('action.yml', () => {
  it('lints all prompts as annotations where nothing is said', () => {
    expect(wordsOf({})).to.deep.equal(['--yes', 'stemma@latest', 'lint', '--format', 'github', '--']);
  });

  it('passes files and options on as words, and runs nothing of them', () => {
    const words = wordsOf({ files: "docs/**/*.md $(id) 'x", since: 'origin/main; id', 'max-warnings': '0' });

    expect(words.slice(2)).to.deep.equal([
      ...['lint', '--format', 'github', '--since', 'origin/main; id', '--max-warnings', '0', '--'],
      ...['docs/**/*.md', '$(id)', "'x"],
    ]);
  });

  it('uses only options that the command has', () => {
    const options = [...step.run.matchAll(/--([a-z-]+) "\$STEMMA/gu)].map(([, name]) => name);

    expect(findCommand('lint')?.options.map(({ name }) => name)).to.include.members(options);
    expect(options).to.have.length(3);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(readFileSync(join(projectRoot, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    entry: string;
    files: string;
  }[];

  it('runs stemma lint on prompts, and on instructions in Markdown', () => {
    const fits = (path: string): readonly boolean[] => hooks.map(({ files }) => new RegExp(files, 'u').test(path));

    expect(hooks.map(({ entry }) => entry)).to.deep.equal(['stemma lint', 'stemma lint']);
    expect(fits('prompts/a.prompt')).to.deep.equal([true, false]);
    expect(fits('docs/AGENTS.md')).to.deep.equal([false, true]);
    expect(fits('README.md')).to.deep.equal([false, false]);
  });

  it('finds the command built: a checkout is built when it is installed, and npm pack prints the archive alone', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };

    expect(scripts['prepare']).to.include('npm run build');
    expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8')).to.match(/^foreground-scripts=false$/mu);
  });
});
