import type { Connection, TextDocumentChangeEvent } from 'vscode-languageserver/node';
import {
  CodeActionKind,
  createConnection,
  LogMessageNotification,
  MessageType,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CommandContext } from '../command-context.ts';
import { codeActions } from './code-actions.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { hoverAt } from './hover.ts';
import type { LintedDocument } from './lint-document.ts';
import { lintDocument } from './lint-document.ts';

/** How long an editor may go on typing before what it typed is linted, in milliseconds. */
const QUIET_MS = 120;

/**
 * Lints what an editor has open, and offers explanations and quick fixes. A document counts as it stands in the
 * editor, saved or not; so do open partials, for every prompt that includes them.
 *
 * @returns when the editor ends the session, or goes away
 */
export function serveEditor(context: CommandContext): Promise<void> {
  // Readers and writers of our own: given streams, the library would end the process when they end.
  const reader = new StreamMessageReader(context.streams.input);
  const writer = new StreamMessageWriter(context.streams.output);
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  const documents = new TextDocuments(TextDocument);
  const session = new EditorSession(context, connection, documents);
  connection.onInitialize(() => ({
    serverInfo: { name: 'stemma' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
    },
  }));
  connection.onHover(async ({ textDocument, position }) => {
    const linted = await session.linted(textDocument.uri);
    return linted === undefined ? null : hoverAt(linted, position);
  });
  connection.onCodeAction(async (request) => {
    const linted = await session.linted(request.textDocument.uri);
    return linted === undefined ? [] : codeActions(linted, request);
  });
  documents.onDidChangeContent(() => session.changed());
  documents.onDidClose((event) => session.closed(event));
  // Settings and partials on disk may have changed.
  documents.onDidSave(() => session.changed());
  connection.onDidChangeWatchedFiles(() => session.changed());
  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => {
    connection.onExit(resolve);
    context.streams.input.once('close', resolve).once('end', resolve);
  });
}

class EditorSession {
  readonly #context: CommandContext;
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  /** Of the newest text of each document; made when it is first asked for. */
  readonly #linted = new Map<string, Promise<LintedDocument | undefined>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(context: CommandContext, connection: Connection, documents: TextDocuments<TextDocument>) {
    this.#context = context;
    this.#connection = connection;
    this.#documents = documents;
  }

  /** What is wrong with a document now; undefined for one that is not open. */
  linted(uri: string): Promise<LintedDocument | undefined> {
    const known = this.#linted.get(uri);
    if (known !== undefined) return known;
    const document = this.#documents.get(uri);
    if (document === undefined) return Promise.resolve(undefined);
    const made = lintDocument(document, this.#documents.all(), this.#context).catch((error: unknown) => {
      void this.#connection.sendNotification(LogMessageNotification.type, {
        type: MessageType.Error,
        message: error instanceof Error ? error.message : String(error),
      });
      return undefined;
    });
    this.#linted.set(uri, made);
    return made;
  }

  /** Any open prompt may include what changed, so that all are linted again, once the editor is quiet. */
  changed(): void {
    this.#linted.clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#publish(), QUIET_MS);
  }

  closed({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.#linted.delete(document.uri);
    void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    this.changed();
  }

  async #publish(): Promise<void> {
    for (const { uri, version } of this.#documents.all()) {
      const linted = await this.linted(uri);
      // The next change publishes for the text that has come since.
      if (linted === undefined || this.#documents.get(uri)?.version !== version) continue;
      await this.#connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(linted) });
    }
  }
}
