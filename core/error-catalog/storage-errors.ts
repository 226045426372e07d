/** Errors of the git repository, its remote and the data folder. */
export const storageErrors = {
  REPOSITORY_NOT_FOUND: {
    message: (d: { folder: string }): string => `"${d.folder}" is not in a git repository`,
    hint: (): string => 'run "git init" (or "stemma init"), or name one with -C',
  },
  REPOSITORY_UNSUPPORTED: {
    message: (d: { folder: string; feature: string }): string =>
      `Cannot read the repository "${d.folder}" without a git binary: it uses ${d.feature}`,
    hint: (): string => 'install git: the native backend reads every format',
  },
  REPOSITORY_EMPTY: {
    message: (d: { folder: string }): string => `The repository "${d.folder}" has no commit yet`,
    hint: (): string => 'commit your prompts first: git add -A && git commit -m "first prompts"',
  },
  OBJECT_MISSING: {
    message: (d: { oid: string }): string => `Object ${d.oid} is missing from the repository`,
    hint: (): string => 'run "git fsck", and fetch from a remote that has it',
  },
  OBJECT_CORRUPT: {
    message: (d: { oid: string; problem: string }): string => `Object ${d.oid} is damaged: ${d.problem}`,
    hint: (): string => 'run "git fsck"; a copy of the object from any clone repairs it',
  },
  PATH_NOT_FOUND: {
    message: (d: { commit: string; path: string }): string => `There is no file "${d.path}" in commit ${d.commit}`,
    hint: (d: { commit: string; path: string }): string =>
      `check the path, and that the file was committed: git log -- ${d.path}`,
  },
  ENTRY_NOT_A_FILE: {
    message: (d: { commit?: string | undefined; path: string; kind: string }): string =>
      `"${d.path}"${d.commit === undefined ? '' : ` in commit ${d.commit}`} is a ${d.kind}, not a file`,
    hint: (): string => 'prompts are plain files; symlinks and submodules are refused',
  },
  REF_CHANGED: {
    message: (d: { ref: string; expected: string; actual: string }): string =>
      `Ref "${d.ref}" was changed by someone else: expected ${d.expected}, found ${d.actual}`,
    hint: (): string => 'try again',
  },
  REF_LOCKED: {
    message: (d: { ref: string; lock: string; owner: string }): string => `Ref "${d.ref}" is locked by ${d.owner}`,
    hint: (d: { lock: string }): string => `if no git process is running, remove "${d.lock}"`,
  },
  REF_CONFLICT: {
    message: (d: { ref: string; existing: string }): string => `Cannot create ref "${d.ref}": "${d.existing}" exists`,
    hint: (d: { existing: string }): string => `delete or rename "${d.existing}"`,
  },
  REF_INVALID: {
    message: (d: { ref: string; problem: string }): string => `Cannot use "${d.ref}" as a ref: ${d.problem}`,
    hint: (): string => 'use a name that "git check-ref-format" accepts',
  },
  REF_CORRUPT: {
    message: (d: { ref: string; path: string }): string => `Ref "${d.ref}" cannot be read: its file is damaged`,
    hint: (d: { path: string }): string =>
      `find its value with "git reflog" or in a clone, and write it to "${d.path}"`,
  },
  PACKED_REFS_CORRUPT: {
    message: (d: { line: number; problem: string }): string =>
      `packed-refs cannot be read at line ${d.line}: ${d.problem}`,
    hint: (): string => 'run "git pack-refs --all" after repairing the file from a backup or a clone',
  },
  WRITE_CONTENDED: {
    message: (d: { what: string; attempts: number }): string =>
      `Cannot ${d.what}: other writers were faster ${d.attempts} times in a row`,
    hint: (): string => 'nothing was changed; try again',
  },
  STATE_INVALID: {
    message: (d: { commit: string; path: string; problem: string }): string =>
      `The state in commit ${d.commit} is not valid: ${d.path}: ${d.problem}`,
    hint: (): string =>
      'the last good state stays served; set stemma/state back to the last commit that Stemma made: "git push --force <remote> <commit>:refs/heads/stemma/state"',
  },
  STATE_REWRITTEN: {
    message: (d: { served: string; found: string }): string =>
      `Branch stemma/state was rewritten: ${d.found} does not descend from ${d.served}`,
    hint: (): string =>
      'the last good state stays served; restore the branch, or accept with "stemma sync --accept-rewrite"',
  },
  REMOTE_UNREACHABLE: {
    message: (d: { remote: string; problem: string }): string => `Cannot reach remote "${d.remote}": ${d.problem}`,
    hint: (): string => 'check the address and the network, then run "stemma sync"',
  },
  REMOTE_REJECTED: {
    message: (d: { remote: string; ref: string; problem: string }): string =>
      `Remote "${d.remote}" refused ${d.ref}: ${d.problem}`,
    hint: (): string => 'check your permission to push to stemma/state and to tags',
  },
  REMOTE_UNSUPPORTED: {
    message: (d: { remote: string; problem: string }): string => `Cannot use remote "${d.remote}": ${d.problem}`,
    hint: (): string => 'install git for SSH and credential helpers, or use an https address',
  },
  REMOTE_NOT_SET: {
    message: (d: { folder: string }): string => `The repository "${d.folder}" has no remote`,
    hint: (): string => 'run "git remote add origin URL"',
  },
  STORAGE_READ_ONLY: {
    message: (d: { path: string }): string => `Cannot write "${d.path}": it is read-only`,
    hint: (): string => 'nothing was changed; check the permissions of the repository',
  },
  STORAGE_FULL: {
    message: (d: { path: string }): string => `Cannot write "${d.path}": no space is left`,
    hint: (): string => 'nothing was changed; free some space and try again',
  },
  STORAGE_FAILED: {
    message: (d: { path: string; problem: string }): string => `Cannot use "${d.path}": ${d.problem}`,
    hint: (): string => 'check the disk and the permissions, then run "stemma doctor"',
  },
  GIT_NOT_FOUND: {
    message: (_: Record<string, never>): string => 'The native backend needs a git binary on PATH, and there is none',
    hint: (): string => 'install git, or use --backend isomorphic',
  },
  GIT_FAILED: {
    message: (d: { command: string; problem: string }): string => `"git ${d.command}" failed: ${d.problem}`,
    hint: (): string => 'run "stemma doctor" to check the repository',
  },
  IDENTITY_MISSING: {
    message: (_: Record<string, never>): string => 'Cannot sign the change: no name and e-mail are set',
    hint: (): string => 'run git config --global user.name "You" && git config --global user.email you@example.com',
  },
};
