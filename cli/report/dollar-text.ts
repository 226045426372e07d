/**
 * An amount of dollars: cents, and below a dollar as many digits more as three that count need. Less than a ten-thousandth
 * of a cent is shown as nothing.
 *
 * @example
 * dollarText(1234.5); //=> '$1,234.50'
 * dollarText(0.03124); //=> '$0.0312'
 */
export function dollarText(dollars: number): string {
  const digits = dollars >= 1 || dollars <= 0 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(dollars)));
  return `$${dollars.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: digits })}`;
}
