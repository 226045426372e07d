import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, Hover, ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import {
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

type Position = { readonly line: number; readonly character: number };

/** An editor that talks with a `stemma lsp` process over its standard input and output. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #waiting: ((params: PublishDiagnosticsParams) => boolean)[] = [];
  readonly #folder: string;
  readonly #open = new Set<string>();

  private constructor(process: ChildProcess, connection: ProtocolConnection, folder: string) {
    this.#process = process;
    this.#connection = connection;
    this.#folder = folder;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      const index = this.#waiting.findIndex((one) => one(params));
      if (index !== -1) this.#waiting.splice(index, 1);
    });
    connection.listen();
  }

  static async start(folder: string): Promise<Editor> {
    const program = fileURLToPath(new URL('../../../cli/main.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader = new StreamMessageReader(child.stdout);
    const editor = new Editor(child, createProtocolConnection(reader, new StreamMessageWriter(child.stdin)), folder);
    const rootUri = pathToFileURL(folder).href;
    await editor.#connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri, capabilities: {} });
    await editor.#connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  uri(file: string): string {
    return pathToFileURL(`${this.#folder}/${file}`).href;
  }

  /** Opens a file as this text, and waits for what the server says of it. */
  async open(file: string, text: string): Promise<PublishDiagnosticsParams> {
    const told = this.told(file, 1);
    this.#open.add(file);
    const textDocument = { uri: this.uri(file), languageId: 'dotprompt', version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return told;
  }

  async change(file: string, version: number, text: string): Promise<PublishDiagnosticsParams> {
    const told = this.told(file, version);
    const textDocument = { uri: this.uri(file), version };
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{ text }],
    });
    return told;
  }

  async close(file: string): Promise<PublishDiagnosticsParams> {
    const told = this.told(file, undefined);
    this.#open.delete(file);
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file) },
    });
    return told;
  }

  /** Closes what is open, so that the server forgets it. */
  async closeAll(): Promise<void> {
    for (const file of this.#open) await this.close(file);
  }

  /** The next diagnostics of a version of a file. */
  told(file: string, version: number | undefined): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => {
      this.#waiting.push((params) => {
        const isIt = params.uri === this.uri(file) && params.version === version;
        if (isIt) resolve(params);
        return isIt;
      });
    });
  }

  hover(file: string, position: Position): Promise<Hover | null> {
    return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri(file) }, position });
  }

  async actions(file: string, position: Position, only?: string): Promise<readonly CodeAction[]> {
    const answer = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(file) },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only === undefined ? {} : { only: [only] }) },
    });
    return (answer ?? []) as CodeAction[];
  }

  /** Ends the session as the protocol says; gives the exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.#connection.dispose();
    return code;
  }
}
