/** What a token may allow. `admin` includes all but `bypass`. */
export type Scope = 'read' | 'render' | 'release' | 'rollout' | 'approve' | 'kill' | 'admin' | 'bypass';
