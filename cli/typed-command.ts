import { shellQuote } from '../core/shell-quote.ts';
import { commandsAfter, findCommand, optionsOf } from './spec/commands.ts';

/** Options that say where a command acts: every later call needs them as well, or it would act elsewhere. */
const placeOptions: Readonly<Record<string, string>> = {
  '-C': 'repo',
  '--repo': 'repo',
  '--registry': 'registry',
  '--backend': 'backend',
};
/** A place that is longer is no place that anyone would type again. */
const longestPlace = 200;

interface Place {
  readonly option: string;
  readonly value: string;
  readonly words: string;
}

/** What answers tell to do with git in the repository. */
const gitCommand = /\bgit (?=(?:add|commit|fsck|pack-refs|reflog|remote add)\b)/g;

/**
 * How commands in an answer are shown, so that they work when they are pasted: with the place that this call named,
 * and through `npx` where this call came through it.
 *
 * @example
 * typedCommand(['-C', 'sample', 'list'], {})('stemma show greet'); //=> 'stemma -C sample show greet'
 */
export function typedCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): (text: string) => string {
  const places = argv.flatMap((word, index) => placeOf(word, argv[index + 1] ?? ''));
  const program = env['npm_command'] === 'exec' ? 'npx stemma' : 'stemma';
  const folder = places.findLast(({ option }) => option === 'repo')?.value;
  const git = folder === undefined ? 'git ' : `git -C ${shellQuote(folder)} `;
  return (text) =>
    text
      .replace(/\bstemma ([a-z]+)(?=(?: ([a-z]+))?)/g, (shown: string, first: string, second?: string) => {
        const command = findCommand(`${first} ${second}`) ?? findCommand(first) ?? commandsAfter(first)[0];
        if (command === undefined) return shown;
        const known = optionsOf(command).map((option) => option.name);
        const words = places.filter(({ option }) => known.includes(option)).map((place) => place.words);
        return [program, ...words, first].join(' ');
      })
      .replace(gitCommand, () => git);
}

function placeOf(word: string, next: string): readonly Place[] {
  const [name = '', value] = word.split('=', 2);
  const option = placeOptions[name];
  if (option === undefined) return [];
  const words = value === undefined ? `${word} ${shellQuote(next)}` : shellQuote(word);
  const isOne = (value ?? next) !== '' && words.length <= longestPlace;
  return isOne ? [{ option, value: value ?? next, words }] : [];
}
