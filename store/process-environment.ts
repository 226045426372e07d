export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of this process, for what git itself takes from it: who one is, where its settings are, and what its
 * processes inherit (PATH, an SSH agent). No setting of Stemma is read through it, except `STEMMA_ACTOR`.
 */
export function processEnvironment(): Environment {
  return process.env;
}
