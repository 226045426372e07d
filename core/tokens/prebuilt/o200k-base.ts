/** The table of the tokens of `o200k_base`, see `formatTokenTable`. Empty here: the build writes it into the compiled module. */
export const tokens: string = '';
