import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import type { CommandContext } from '../command-context.ts';
import type { LintTarget } from '../lint/find-targets.ts';
import { targetOf } from '../lint/find-targets.ts';
import type { FileReader } from '../lint/library.ts';
import { noCache } from '../lint/lint-cache.ts';
import type { LintProject } from '../lint/lint-project.ts';
import { openLintProject } from '../lint/lint-project.ts';
import { lintText } from '../lint/lint-targets.ts';
import { readWorkFiles } from '../lint/work-files-reader.ts';

/** A document of the editor with what was found in it. */
export interface LintedDocument {
  readonly document: TextDocument;
  readonly target: LintTarget;
  readonly findings: readonly LocatedFinding[];
  /** Address of a file that a finding names. */
  uriOf(file: string): string;
  /** Its text as the editor or the disk has it. */
  textOf(file: string): Promise<string | undefined>;
}

/**
 * Lints one document by the settings of the project that it stands in.
 * @param open - all documents of the editor: they go before the files on disk
 */
export async function lintDocument(
  document: TextDocument,
  open: readonly TextDocument[],
  context: CommandContext,
): Promise<LintedDocument> {
  const path = pathOf(document.uri);
  const folder = path === undefined ? context.folder : dirname(path);
  const project = await openLintProject({ ...context, folder, cwd: folder });
  const target = targetOf(path === undefined ? untitled(document) : project.pathOf(path));
  const reader = readOpenFirst(project, open);
  const { findings } = await lintText(target, { text: document.getText() }, { project, reader, cache: noCache });
  const uriOf = (file: string): string => (file === target.path ? document.uri : uriIn(project, file));
  const textOf = async (file: string): Promise<string | undefined> =>
    file === target.path ? document.getText() : reader.readText(file);
  return { document, target, findings, uriOf, textOf };
}

/** Undefined for a document that is no file yet. */
function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}

const untitled = ({ languageId }: TextDocument): string =>
  /^(?:dotprompt|prompt|handlebars)$/u.test(languageId) ? 'untitled.prompt' : 'untitled.md';

const uriIn = ({ root }: LintProject, file: string): string => pathToFileURL(`${root}/${file}`).href;

function readOpenFirst(project: LintProject, open: readonly TextDocument[]): FileReader {
  const files = readWorkFiles(project);
  const texts = new Map(open.map((document) => [document.uri, document] as const));
  return {
    ...files,
    readText: async (path) => texts.get(uriIn(project, path))?.getText() ?? (await files.readText(path)),
  };
}
