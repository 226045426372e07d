import { closestMatch } from '../closest-match.ts';
import { fail } from '../fail.ts';
import type { JsonObject } from '../protocol.ts';
import { viewOf } from './schema-views.ts';

/** How often the value of a variable changes, the steadiest first: never, with each deployment, by tenant, … */
export const volatilities = ['constant', 'deploy', 'tenant', 'session', 'request'] as const;
export type Volatility = (typeof volatilities)[number];

const KEY = 'x-volatility';

/**
 * How often a variable changes, by `x-volatility` of its schema or of the nearest one around it; `request` where none
 * says so. The number of an item is as steady as its list.
 *
 * @throws VOLATILITY_UNKNOWN
 */
export function volatilityOf(schema: JsonObject | undefined, subject: string): Volatility {
  if (/^@(?:index|key|first|last)$/u.test(subject)) return 'constant';
  let path = subject.replace(/^(?:each|with|block) /u, '');
  while (path !== '') {
    const said = viewOf(schema, path).schema?.[KEY];
    if (said !== undefined) return parseVolatility(said, path);
    path = path.replace(LAST_PART, '');
  }
  return 'request';
}

/** An item of a list, or a property. */
const LAST_PART = /(?:\[\*?\]|(?:^|\.)[^.[]*)$/u;

function parseVolatility(said: unknown, variable: string): Volatility {
  const found = volatilities.find((one) => one === said);
  if (found !== undefined) return found;
  const given = typeof said === 'string' ? said : JSON.stringify(said);
  throw fail('VOLATILITY_UNKNOWN', { variable, given, nearest: closestMatch(given, volatilities) });
}

/** Whether a value changes more often than a level says. */
export const isAbove = (one: Volatility, level: Volatility): boolean =>
  volatilities.indexOf(one) > volatilities.indexOf(level);

/** How often values may change at most in what requests begin with, and the schema that says how often they do. */
export interface Steadiness {
  readonly schema: JsonObject | undefined;
  readonly level: Volatility;
}

/** Whether what requests begin with goes on over a value, or over a condition on it. @throws VOLATILITY_UNKNOWN */
export const isSteady = (subject: string, { schema, level }: Steadiness): boolean =>
  !isAbove(volatilityOf(schema, subject), level);
