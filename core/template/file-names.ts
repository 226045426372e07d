/** The file of a prompt, relative to the prompts folder. */
export const promptFileOf = (name: string): string => `${name}.prompt`;

/** The file of a partial, relative to the prompts folder: its last segment begins with `_`. */
export const partialFileOf = (name: string): string => `${name.replace(/([^/]*)$/u, '_$1')}.prompt`;

/** Tells the name by which a partial includes the block that it was called with from that of a file. */
export const isPartialBlock = (name: string): boolean => name === '@partial-block';
