/** Errors in measuring prompts. */
export const budgetErrors = {
  BUDGET_TOO_LARGE: {
    message: (d: { name: string; pieces: number }): string =>
      `Cannot measure "${d.name}": with its partials it has more than ${d.pieces} pieces`,
    hint: (): string => 'a partial that includes others many times grows with each level: include it once',
  },
};
