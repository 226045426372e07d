/**
 * Who a `Name <e-mail>` is: the address in lower case, by which people are told apart; the whole text where it has none.
 *
 * @example
 * emailOf('Ada Lovelace <Ada@Example.com>'); //=> 'ada@example.com'
 */
export function emailOf(person: string): string {
  return (/<([^<>]*)>\s*$/.exec(person)?.[1] ?? person).trim().toLowerCase();
}
