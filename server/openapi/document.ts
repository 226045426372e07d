import { errorCatalog } from '../../core/error-catalog.ts';
import type { Route } from '../api.ts';
import type { SecuritySchemes } from './describe-access.ts';
import { securitySchemes } from './describe-access.ts';
import { schemas } from './schemas.ts';

/** An OpenAPI 3.1 document, as far as this server makes one. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route['operation']>>>>;
  readonly components: { readonly schemas: typeof schemas; readonly securitySchemes: SecuritySchemes };
}

/** Describes `routes` as an OpenAPI document. */
export function describeRoutes(routes: readonly Route[]): OpenApiDocument {
  const paths: Record<string, Record<string, Route['operation']>> = {};
  for (const { path, method, operation } of routes) {
    paths[path] = { ...paths[path], [method]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stemma',
      version: '1.0.0',
      description:
        'A registry of versioned prompts. Every refusal is a problem document (RFC 9457) with a stable code: ' +
        `${Object.keys(errorCatalog).length} codes, explained in docs/errors.md. Names and selectors are decoded once.`,
    },
    tags: [
      { name: 'read', description: 'What is released and served.' },
      { name: 'render', description: 'Messages from variables.' },
      { name: 'change', description: 'Release management.' },
      { name: 'operate', description: 'For those who run the server.' },
    ],
    paths,
    components: { schemas, securitySchemes },
  };
}
