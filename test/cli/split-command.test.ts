import { expect } from 'chai';
import { describe, it } from 'mocha';
import { splitCommand } from '../../cli/split-command.ts';
import { aCommandTable } from '../helpers/a-command-table.ts';

const split = (line: string): string => {
  const { name, rest } = splitCommand(line.split(' '), aCommandTable);
  return `${name}: ${rest.join(' ')}`;
};

describe('splitCommand()', () => {
  for (const [line, expected] of [
    ['row fast', 'row: fast'],
    ['--help', 'undefined: --help'],
    ['-C sail row', 'row: -C sail'],
    ['sail out -n west', 'sail out: -n west'],
    ['sail', 'sail: '],
    ['sail --help', 'sail: --help'],
    ['sail -C folder out west', 'sail out: -C folder west'],
    ['sail --speed out out', 'sail out: --speed out'],
    ['sail -s out row', 'sail row: -s out'],
    ['sail --speed=9 out', 'sail out: --speed=9'],
    ['sail ot west', 'sail ot: west'],
    ['sail -- out', 'sail: -- out'],
    ['moor', 'moor: '],
    ['moor check', 'moor check: '],
    ['moor --json check', 'moor check: --json'],
    ['moor --speed check', 'moor: --speed check'],
    ['moor west check', 'moor: west check'],
    ['moor -- check', 'moor: -- check'],
  ] as const) {
    it(`reads "stemma ${line}" as ${expected}`, () => {
      expect(split(line)).to.equal(expected);
    });
  }
});
