import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { numericOptions } from '../../client/check-options.ts';
import { clientErrors } from '../../core/error-catalog/client-errors.ts';
import { contractErrors } from '../../core/error-catalog/contract-errors.ts';
import { linkErrors } from '../../core/error-catalog/link-errors.ts';
import { savedErrors } from '../../core/error-catalog/saved-errors.ts';
import { signatureErrors } from '../../core/error-catalog/signature-errors.ts';
import { projectRoot } from '../helpers/project-files.ts';

const page = readFileSync(join(projectRoot, 'docs/reference/client.md'), 'utf8');
const options = readFileSync(join(projectRoot, 'client/options.ts'), 'utf8');

/** First cells of the rows of all tables, without backticks. */
const rows = [...page.matchAll(/^\| `([^`]+)`.*$/gmu)].map(([row, name]) => ({ name, row }));

describe('docs/reference/client.md', () => {
  for (const [name, [fallback, min, max]] of Object.entries(numericOptions)) {
    it(`states range and default of ${name}, as its declaration does`, () => {
      const row = rows.find((one) => one.name === name)?.row;
      const declaration = options
        .slice(0, options.indexOf(`readonly ${name}?`))
        .split('/**')
        .at(-1)
        ?.replaceAll(',', '');

      expect(row).to.match(new RegExp(`\\| ${min} to ${max}( ms| bytes)? \\| ${fallback} \\|$`, 'u'));
      expect(declaration).to.include(`${min}–${max}`);
      expect(declaration).to.match(new RegExp(`@defaultValue ${fallback}\\s`, 'u'));
    });
  }

  it('has a row for each option that there is, and for no other', () => {
    const [client, get] = options
      .split('export interface GetOptions')
      .map((part) => [...part.matchAll(/readonly (\w+)\??:/gu)].map(([, name]) => name));
    const documented = rows.map(({ name }) => name);

    expect(documented).to.include.members([...(client ?? []), ...(get ?? [])]);
    expect(documented.filter((name) => /^[a-zA-Z]+(Ms|Bytes|Entries|Majors)$/u.test(name ?? ''))).to.have.members(
      [...(client ?? []), ...(get ?? [])].filter((name) => /(Ms|Bytes|Entries|Majors)$/u.test(name ?? '')),
    );
  });

  it('has a row for each error that the client raises', () => {
    const codes = rows.map(({ name }) => name).filter((name) => /^[A-Z_]+$/u.test(name ?? ''));

    expect(codes).to.have.members(
      Object.keys({ ...clientErrors, ...linkErrors, ...savedErrors, ...signatureErrors, ...contractErrors }),
    );
  });
});
