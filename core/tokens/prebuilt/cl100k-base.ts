/**
 * The file with the table of the tokens of `cl100k_base`, see `formatTokenTable`. None here: the build writes the file, and the
 * compiled module anew so that it reads it.
 */
export const tableFile: Uint8Array | undefined = undefined;
