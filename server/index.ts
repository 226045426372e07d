/** The package `stemma` as a library: a server to embed. */

export type { OpenRegistryOptions } from '../store/open-registry.ts';
export { openRegistry } from '../store/open-registry.ts';
export type { Registry } from '../store/registry.ts';
export type { ConfiguredServer, ServerConfig } from './config.ts';
export { readServerConfig } from './config.ts';
export type { StemmaServer } from './create-server.ts';
export { createStemmaServer } from './create-server.ts';
export type { Log, LogFields, LoggedError, LogLevel, LogOptions } from './log.ts';
export { createLog } from './log.ts';
export type { RunServerOptions } from './run-server.ts';
export { runServer } from './run-server.ts';
export type { StemmaServerOptions } from './server-options.ts';
export type { OpenTokensOptions, TokenStore } from './tokens/token-store.ts';
export { openTokens } from './tokens/token-store.ts';
