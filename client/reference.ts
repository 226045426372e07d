import { fail } from './fail.ts';

/** A reference that is safe to put into an address; whether its selector is a range is for the registry to say. */
export interface Reference {
  readonly name: string;
  /** `latest` where none was given. */
  readonly selector: string;
  /** Both, joined by `@`: one spelling for what means the same. */
  readonly text: string;
}

const pattern = /^([a-z0-9]+(?:[_/-][a-z0-9]+)*)(?:@([0-9A-Za-z.*^~<>=|+ -]{1,128}))?$/;
const longestName = 128;

/**
 * Reads `name` or `name@selector`. The full grammar, with an explanation of each mistake, is in the registry: what it
 * refuses comes back as its error.
 *
 * @throws REFERENCE_INVALID
 */
export function parseReference(text: string): Reference {
  const [, name = '', given = 'latest'] = (typeof text === 'string' && pattern.exec(text)) || [];
  if (name === '' || name.length > longestName) {
    const shown = typeof text === 'string' ? text : `a value of type ${typeof text}`;
    const reference = shown.slice(0, 80).replace(/[^ -~]/g, '?');
    throw fail('REFERENCE_INVALID', { reference, problem: 'it is not name or name@selector' });
  }
  const selector = given === '*' ? 'latest' : given.trim().replace(/ +/g, ' ');
  const canonical = `${name}@${selector}`;
  // Engines keep one copy of each literal: finding a line by it again compares no characters.
  return { name, selector, text: canonical === text ? text : canonical };
}
