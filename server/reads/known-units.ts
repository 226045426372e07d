import type { Caller } from '../access.ts';
import type { PreparedAnswer } from '../prepared-answer.ts';

/** The answers of an address for every unit, while the state stands. */
export interface KnownUnits {
  /** Template of the route, for logs. */
  readonly route: string;
  /** The answer for a unit, where it is made already. @throws NO_ELIGIBLE_VERSION */
  readonly answerFor: (unit: string) => PreparedAnswer | undefined;
  /** Whether a caller may get these answers. */
  readonly isFor: (caller: Caller) => boolean;
}

const parameter = 'unit=';
const maxUnitLength = 512;

/** Characters that stand for themselves in an address, by their codes: among these, none is escaped. */
const plain: readonly boolean[] = Array.from({ length: 0x7f }, (_, code) =>
  /[\w.~:@-]/.test(String.fromCharCode(code)),
);

/**
 * What an address is made of that ends with a unit which stands for itself; undefined for every other. An expression
 * would find the same in twice the time.
 */
export function cutUnit(url: string): { readonly address: string; readonly unit: string } | undefined {
  const at = url.lastIndexOf(parameter);
  const before = url[at - 1];
  const from = at + parameter.length;
  const length = url.length - from;
  if ((before !== '?' && before !== '&') || length < 1 || length > maxUnitLength) return undefined;
  for (let index = from; index < url.length; index += 1) if (plain[url.charCodeAt(index)] !== true) return undefined;
  return { address: url.slice(0, from), unit: url.slice(from) };
}
