import { posix } from 'node:path';
import type { ProjectFile } from './project-files.ts';

/** One import specifier of a source file. */
export interface Import {
  /** File that imports. */
  readonly from: string;
  /** As written: `./fail.ts`, `node:fs`, `ajv`. */
  readonly specifier: string;
  /** What it stands for: a path from the root (`core/fail.ts`), `node:…`, or the name of a package. */
  readonly target: string;
  /** `import type`, erased by the compiler. */
  readonly typeOnly: boolean;
  /** `import()`, loaded when it is needed. */
  readonly lazy: boolean;
}

// The formatter puts each import at the start of a line; comments and multi-line texts are taken out before.
const statement = /^(?:import|export)\b(?<kind>\s+type\b)?(?:[^'"`;]*?\bfrom)?\s*['"](?<specifier>[^'"]+)['"]/gm;
const call = /\bimport\(\s*['"](?<specifier>[^'"]+)['"]/g;

/** All import specifiers of `file`. */
export function importsOf(file: ProjectFile): readonly Import[] {
  const text = file.text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  const find = (pattern: RegExp, lazy: boolean): Import[] =>
    [...text.matchAll(pattern)].map(({ groups }) => ({
      from: file.path,
      specifier: groups?.['specifier'] ?? '',
      target: targetOf(file.path, groups?.['specifier'] ?? ''),
      typeOnly: groups?.['kind'] !== undefined,
      lazy,
    }));
  return [...find(statement, false), ...find(call, true)];
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The first circle of static imports (types included), as `a.ts -> b.ts -> a.ts`; undefined where there is none. */
export function findCycle(imports: readonly Import[]): string | undefined {
  const edges = new Map<string, string[]>();
  for (const { from, target, lazy } of imports) if (!lazy) edges.set(from, [...(edges.get(from) ?? []), target]);
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): string | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file].join(' -> ');
    if (done.has(file)) return undefined;
    for (const target of edges.get(file) ?? []) {
      const cycle = visit(target, [...above, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Every file that `entry` loads when it is imported: along static imports that are not erased, itself included. */
export function loadedBy(entry: string, imports: readonly Import[]): readonly string[] {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const one of imports) if (one.from === file && !one.typeOnly && !one.lazy) reached.add(one.target);
  }
  return [...reached].sort();
}
