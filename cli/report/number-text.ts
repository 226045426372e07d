/** A number with its thousands apart. @param none - stands for one that there is not */
export const numberText = (value: number | null, none = '∞'): string =>
  value === null ? none : value.toLocaleString('en-US');
