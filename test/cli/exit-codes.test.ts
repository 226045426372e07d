import { expect } from 'chai';
import { describe, it } from 'mocha';
import { exitCodeOf } from '../../cli/exit-codes.ts';
import { errorCatalog } from '../../core/error-catalog.ts';

const codes = Object.keys(errorCatalog);

describe('exitCodeOf()', () => {
  it('maps every error code to refused, usage, unreachable or internal', () => {
    for (const code of codes) expect([1, 2, 3, 70], code).to.include(exitCodeOf(code));
  });

  const cases: readonly (readonly [number, readonly string[]])[] = [
    [1, ['PROMPT_NOT_FOUND', 'NO_ELIGIBLE_VERSION', 'UNCOMMITTED_CHANGES', 'TEMPLATE_INVALID', 'INPUT_INVALID']],
    [2, ['USAGE', 'NAME_INVALID', 'CONFIG_UNKNOWN_KEY', 'REPOSITORY_NOT_FOUND', 'FILE_UNREADABLE']],
    [3, ['REGISTRY_UNREACHABLE', 'REGISTRY_TIMEOUT', 'REMOTE_UNREACHABLE']],
    [70, ['INTERNAL']],
  ];
  for (const [exitCode, names] of cases) {
    it(`is ${exitCode} for ${names.join(', ')}`, () => {
      expect(codes).to.include.members([...names]);
      for (const name of names) expect(exitCodeOf(name), name).to.equal(exitCode);
    });
  }
});
