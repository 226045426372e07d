/** The branch that everything served is a function of. */
export const STATE_BRANCH = 'refs/heads/stemma/state' as const;

/** Where a fetch puts the state of a remote. */
export const fetchedStateRef = (remote: string): string => `refs/remotes/${remote}/stemma/state`;

/**
 * The state of a remote that was last accepted here. Unlike the remote-tracking ref, which any `git fetch` moves,
 * only Stemma moves it, so that a rewritten branch is noticed.
 */
export const acceptedStateRef = (remote: string): string => `refs/stemma/remotes/${remote}/state`;

/** Where a fetch puts the tags of a remote. */
export const fetchedTagsPrefix = (remote: string): string => `refs/stemma/remotes/${remote}/tags/`;

export const TAGS_PREFIX = 'refs/tags/' as const;
