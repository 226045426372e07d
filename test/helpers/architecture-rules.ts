import type { Import } from './imports.ts';
import type { ProjectFile } from './project-files.ts';

/** What the files of one place may import; anything else is an offence. */
export interface ImportRule {
  /** Path prefix of the files that the rule is for; the longest one that fits a file counts. */
  readonly files: string;
  /** Prefixes of project paths, names of packages, `node:`. */
  readonly may: readonly string[];
  /** More that may be reached with `import type`, or with `import()`. */
  readonly mayAsType?: readonly string[];
  readonly mayLazily?: readonly string[];
  /** What the offender does instead. */
  readonly advice: string;
}

/** The part of `core/` that runs in applications: no package, no catalog of all errors. */
export const clientCore: readonly string[] = [
  'core/bucket.ts',
  'core/error-builder.ts',
  'core/error-catalog/client-errors.ts',
  'core/murmur3.ts',
  'core/resolution/walk.ts',
  'core/stemma-error.ts',
];

/** What of the client is for Node alone. */
export const nodeClient: readonly string[] = ['client/idle-fetch.ts', 'client/node-client.ts', 'client/node.ts'];

/** What is loaded apart: to talk to a registry, to serve without one, to check signatures and to look up overrides. */
export const clientLink: readonly string[] = [
  'core/error-catalog/link-errors.ts',
  'core/error-catalog/saved-errors.ts',
  'core/error-catalog/signature-errors.ts',
  'core/sha256.ts',
];

/** What the client knows of the rest of `core/`: shapes only, which the compiler erases. */
export const clientTypes: readonly string[] = [
  'core/answer/answer-contract.ts',
  'core/bundle-document.ts',
  'core/error-catalog.ts',
  'core/error-catalog/access-errors.ts',
  'core/error-catalog/budget-errors.ts',
  'core/error-catalog/command-errors.ts',
  'core/error-catalog/model-errors.ts',
  'core/error-catalog/prompt-errors.ts',
  'core/error-catalog/registry-errors.ts',
  'core/error-catalog/rollout-errors.ts',
  'core/error-catalog/server-errors.ts',
  'core/error-catalog/storage-errors.ts',
  'core/protocol.ts',
  'core/release-content.ts',
  'core/rendered-budget.ts',
  'core/template/compiled-prompt.ts',
  'core/template/pattern/pattern-node.ts',
  'core/template/render-budget.ts',
];

/** What compiles and renders templates: Handlebars and Ajv, and nothing that reads YAML. */
export const clientTemplates: readonly string[] = [
  'core/canonical-json.ts',
  'core/closest-match.ts',
  'core/error-catalog/problem.ts',
  'core/error-catalog/reference-errors.ts',
  'core/error-catalog/template-errors.ts',
  'core/excerpt.ts',
  'core/bounded-cache.ts',
  'core/remember.ts',
  'core/template/are-different.ts',
  'core/template/are-equal.ts',
  'core/template/block-helpers.ts',
  'core/template/block-tags.ts',
  'core/template/boundary-helpers.ts',
  'core/template/budget-helper.ts',
  'core/template/check-budget.ts',
  'core/template/checked-count.ts',
  'core/template/compile-expression.ts',
  'core/template/compile-partial.ts',
  'core/template/compile-program.ts',
  'core/template/compile-template.ts',
  'core/template/fail-template.ts',
  'core/template/file-names.ts',
  'core/template/helper-calls.ts',
  'core/template/history-problem.ts',
  'core/template/input-validator.ts',
  'core/template/json-schema-compiler.ts',
  'core/template/option-problem.ts',
  'core/template/output.ts',
  'core/template/parse-template.ts',
  'core/template/pattern/create-pattern.ts',
  'core/template/pattern/linear-pattern.ts',
  'core/template/pattern/parse-pattern.ts',
  'core/template/pattern/pattern-cost.ts',
  'core/template/prompt-source.ts',
  'core/template/required-validator.ts',
  'core/template/schema-problems.ts',
  'core/template/scope.ts',
  'core/template/shorten-text.ts',
  'core/template/template-file.ts',
  'core/template/text-weights.ts',
  'core/template/to-messages.ts',
  'core/template/utf8-length.ts',
  'core/template/value-helpers.ts',
  'core/tokens/hard-cuts.ts',
];

/** What checks answers of models, without Ajv: it gets compiled schemas. */
export const clientContracts: readonly string[] = [
  'core/answer/answer-contract.ts',
  'core/answer/read-answer.ts',
  'core/answer/retry-text.ts',
  'core/answer/text-length.ts',
  'core/answer/value-check.ts',
  'core/error-catalog/contract-errors.ts',
];

/** What writes prompts in the shapes of providers: no package at all. */
export const clientConversions: readonly string[] = [
  'core/convert/leading-system.ts',
  'core/convert/loss.ts',
  'core/convert/provider-prompt.ts',
  'core/convert/read-media.ts',
  'core/convert/read-part.ts',
  'core/convert/to-ai-sdk.ts',
  'core/convert/to-anthropic.ts',
  'core/convert/to-gemini.ts',
  'core/convert/to-open-ai-chat.ts',
  'core/convert/to-open-ai-responses.ts',
  'core/convert/tool-parts.ts',
  'core/convert/write-settings.ts',
];

const clientAdvice =
  'the client has no dependencies: use what core/ offers to it (clientCore in test/helpers/architecture-rules.ts)';

/** The dependency table of docs/architecture.md. */
export const importRules: readonly ImportRule[] = [
  {
    files: 'core/',
    may: ['core/', 'ajv', 'ajv-formats', 'diff', 'dotprompt', 'handlebars', 'semver', 'yaml'],
    mayLazily: ['gpt-tokenizer', '@pydantic/genai-prices'],
    advice: 'core is pure: take what you need as a parameter, or move the effect to store/, server/ or cli/',
  },
  {
    files: 'store/',
    may: ['core/', 'store/', 'isomorphic-git', 'node:'],
    advice: 'store knows neither HTTP nor commands: throw a StemmaError and let the caller map it',
  },
  {
    files: 'server/',
    may: ['core/', 'store/', 'server/', 'express', 'pino', 'node:'],
    advice: 'server talks to git only through store/, and knows no command: move shared decisions to core/',
  },
  {
    files: 'cli/',
    may: ['core/', 'store/', 'client/', 'cli/', 'node:'],
    mayLazily: ['server/'],
    mayAsType: ['server/'],
    advice: 'a command decides in core/, acts through store/, and reaches server/ only by await import()',
  },
  {
    files: 'cli/lsp/',
    may: ['core/', 'store/', 'cli/', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'node:'],
    advice: 'the language server lints as "stemma lint" does: share what is in cli/lint/',
  },
  {
    files: 'client/',
    may: ['client/', ...clientCore, ...clientLink],
    mayAsType: clientTypes,
    advice: clientAdvice,
  },
  ...nodeClient.map((files) => ({
    ...{ files, may: ['client/', 'node:', ...clientCore], mayAsType: clientTypes },
    advice: 'the Node entries add only what needs Node',
  })),
  {
    files: 'client/render.ts',
    may: ['client/', ...clientTemplates, ...clientCore],
    mayAsType: clientTypes,
    advice: `${clientAdvice}; templates come from core/template`,
  },
  { files: 'build/', may: ['build/', 'core/', 'esbuild', 'node:'], advice: 'what the build writes follows from core/' },
  {
    files: 'client/convert.ts',
    may: clientConversions,
    mayAsType: clientTypes,
    advice: `${clientAdvice}; conversions come from core/convert`,
  },
  {
    files: 'client/open-prompt.ts',
    may: ['client/', ...clientContracts, ...clientTemplates, ...clientCore],
    mayAsType: clientTypes,
    mayLazily: ['core/answer/compile-answer.ts'],
    advice: `${clientAdvice}; Ajv is loaded only where it is needed`,
  },
  {
    files: 'client/validate.ts',
    may: ['client/', 'core/answer/compile-answer.ts', ...clientContracts, ...clientTemplates, ...clientCore],
    mayAsType: clientTypes,
    advice: `${clientAdvice}; answers are checked by core/answer`,
  },
  {
    files: 'client/validators.ts',
    may: ['client/', 'ajv-formats', ...clientContracts, ...clientTemplates, ...clientCore],
    mayAsType: clientTypes,
    advice: `${clientAdvice}; validators that were written ahead run without Ajv`,
  },
  { files: 'test/', may: [''], advice: 'tests may import everything' },
  { files: 'bench/', may: [''], advice: 'benchmarks may import everything' },
];

/** A text that may stand only in some places. */
export interface TextRule {
  readonly pattern: RegExp;
  /** Which files are looked at. */
  readonly among: RegExp;
  /** Files in which it is right. */
  readonly except: readonly string[];
  readonly advice: string;
}

export const textRules: readonly TextRule[] = [
  {
    pattern: /\bprocess\.env\b/,
    among: /^(core|store|server|cli|client)\/.*\.ts$/,
    except: ['server/config.ts', 'cli/main.ts', 'store/process-environment.ts'],
    advice: 'read the environment in server/config.ts or cli/main.ts and pass the value on',
  },
  {
    pattern: /\bprocess\.exit\(/,
    among: /^(core|store|server|cli|client)\/.*\.ts$/,
    except: ['cli/main.ts'],
    advice: 'set process.exitCode and return, so that output is flushed and locks are released',
  },
  {
    pattern:
      /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)|\bprocess\.(env|exit|cwd|std|hr|on)|\bsetTimeout\(|\bfetch\(/,
    among: /^core\/.*\.ts$/,
    except: [],
    advice: 'core is pure: take the time, the random number or the effect as a parameter',
  },
  {
    pattern: /\bfrom 'node:(?:https?|net|tls|dgram)'|\b(?:exitCodes?|statusCode|httpStatus)\b/,
    among: /^core\/.*\.ts$/,
    except: [],
    advice: 'core knows no network, HTTP status or exit code: map codes in server/http-errors.ts and cli/exit-codes.ts',
  },
  {
    pattern: /\bprocess\.(?:stdout|stderr|stdin)\b|\bconsole\./,
    among: /^(core|store|server|cli|client)\/.*\.ts$/,
    except: ['cli/main.ts', 'cli/sample/start.ts'],
    advice:
      'a command writes through cli/output.ts, a server through server/log.ts; only the programs know the streams',
  },
  {
    pattern: /^(?:before|after)(?:Each)?\(/m,
    among: /^test\/.*\.ts$/,
    except: ['test/conformance/dotprompt-cases.ts'],
    advice: 'a hook outside describe() runs for every file of its process: put it inside',
  },
  {
    pattern: /@ts-(?:ignore|nocheck)/,
    among: /\.ts$/,
    except: [],
    advice: 'fix the type, or use a biome-ignore with its reason on the same line',
  },
  {
    pattern: new RegExp(['TO', 'DO\\b|FIX', 'ME\\b'].join('')),
    among: /\.(ts|md|yaml|json|prompt)$/,
    except: [],
    advice: 'finish it now, or delete it',
  },
  {
    pattern: new RegExp(`registry\\.${'npm'}|\\b(npmjs|yarnpkg)\\.(org|com)|npm(?:mirror)`),
    among: /./,
    except: [],
    advice: 'name the package and not a registry host: its address is the business of each machine',
  },
  {
    pattern: new RegExp(`(^|[\\s"'\`(=])/(${'ro'}ot|wo${'rk'}|tm${'p/h'}|Use${'rs'}/\\w+|ho${'me'}/\\w+)/`, 'm'),
    among: /./,
    except: [],
    advice: 'use a path relative to the project, or a folder from os.tmpdir()',
  },
];

/** Where a file may stand: by subject, not deep. */
const placeRules: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern: /^(core|store|server|cli|client)\/(.*\/)?(utils?|helpers?|common|misc|shared|types)(\/|\.ts$)/,
    advice: 'name the file after the one thing it exports, and the folder after its subject',
  },
  { pattern: /^(core|store|cli)\/(.*\/)?index\.ts$/, advice: 'import the module itself: no barrel files inside' },
  {
    pattern: /^(?:(?:store|server|cli|client)\/(?:[^/]+\/){3}|core\/(?:(?!lint\/)(?:[^/]+\/){3}|lint\/(?:[^/]+\/){3}))/,
    advice: 'go at most two folders below a top-level one, or below core/lint/',
  },
  { pattern: /\/[^/]*[A-Z_][^/]*\.ts$/, advice: 'write file names in kebab-case' },
  {
    pattern: /^(prompts|schemas|tools|templates|history)\/(?!.*\.(prompt|yaml|json|promptrc)$)/,
    advice: 'prompts, starters and their history hold no code: only prompts, YAML and JSON',
  },
];

const fits = (prefixes: readonly string[], target: string): boolean =>
  prefixes.some((p) => (p === '' || p.endsWith('/') || p.endsWith(':') ? target.startsWith(p) : target === p));

/** What is wrong with the imports, as sentences for the offender. */
export function checkImports(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((one) => {
    if (/^(test|bench)\//.test(one.target) && !/^(test|bench)\//.test(one.from)) {
      return [`${one.from} imports ${one.specifier}: nothing outside test/ and bench/ depends on them`];
    }
    const rule = importRules
      .filter((r) => one.from.startsWith(r.files))
      .sort((a, b) => b.files.length - a.files.length)[0];
    if (rule === undefined) return [`${one.from}: no rule says what it may import; add its folder to importRules`];
    const may = [
      ...rule.may,
      ...(one.typeOnly ? (rule.mayAsType ?? []) : []),
      ...(one.lazy ? (rule.mayLazily ?? []) : []),
    ];
    return fits(may, one.target) ? [] : [`${one.from} imports ${one.specifier}: ${rule.advice}`];
  });
}

/** What is wrong with texts, sizes and places of files, as sentences for the offender. */
export function checkFiles(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => [
    ...textRules
      .filter((r) => r.among.test(path) && !r.except.includes(path) && r.pattern.test(text))
      .map((r) => `${path} contains ${JSON.stringify(r.pattern.exec(text)?.[0])}: ${r.advice}`),
    ...placeRules.filter((r) => r.pattern.test(path)).map((r) => `${path}: ${r.advice}`),
    ...checkSize(path, text),
  ]);
}

function checkSize(path: string, text: string): readonly string[] {
  if (!path.endsWith('.ts')) return [];
  const most = /^(test|bench)\//.test(path) ? 400 : 300;
  const lines = text.split('\n').length - 1;
  return lines > most ? [`${path} has ${lines} lines: split it by subject; ${most} is the most`] : [];
}
