import type { Writable } from 'node:stream';
import type { Style } from './style.ts';
import { createStyle } from './style.ts';

/** A stream and whether a person looks at it. */
export interface OutputStream {
  readonly stream: Writable;
  readonly isTerminal: boolean;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
}

export interface OutputOptions {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** `--json`: standard output carries data only. */
  readonly json: boolean;
  /** Colours on a terminal; `NO_COLOR` and `FORCE_COLOR` decide before that. */
  readonly color?: boolean | undefined;
  /** How commands in answers are shown. @defaultValue as they are */
  readonly command?: (text: string) => string;
}

/** What a command says. The only writer to standard output and standard error. */
export interface Output {
  readonly json: boolean;
  readonly style: Style;
  /** Whether a person reads standard output. */
  readonly isTerminal: boolean;
  /** The answer: `text` for people, or `value` as JSON with `--json`. */
  answer(value: unknown, text: () => string): void;
  /** The answer of a command that has no JSON form. */
  text(text: string): void;
  /** Clears the terminal, for an answer that is shown again and again; does nothing elsewhere. */
  clear(): void;
  /** Something to know beside the answer: standard error. */
  note(text: string): void;
  warn(text: string): void;
  /** Shows that `work` is running once it takes over a second; standard error, only on a terminal. */
  progress<T>(label: string, work: Promise<T>): Promise<T>;
  /** Styles for standard error. */
  readonly errorStyle: Style;
  error(text: string): void;
}

const PROGRESS_AFTER_MS = 1000;
const PROGRESS_EVERY_MS = 500;

export function createOutput({ stdout, stderr, json, color, command }: OutputOptions): Output {
  const style = createStyle(color ?? stdout.isTerminal, { columns: stdout.columns, command });
  const errorStyle = createStyle(color ?? stderr.isTerminal, { columns: stderr.columns, command });
  const writeLine = (target: OutputStream, text: string): void => {
    target.stream.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  };
  return {
    json,
    style,
    errorStyle,
    isTerminal: stdout.isTerminal,
    answer: (value, text) => writeLine(stdout, json ? JSON.stringify(value, undefined, 2) : text()),
    text: (text) => writeLine(stdout, text),
    clear: () => {
      if (stdout.isTerminal) stdout.stream.write('\u001b[H\u001b[2J');
    },
    note: (text) => writeLine(stderr, text),
    warn: (text) => writeLine(stderr, `${errorStyle.yellow('warning:')} ${text}`),
    error: (text) => writeLine(stderr, text),
    progress: (label, work) => (stderr.isTerminal ? withProgress(stderr.stream, label, work) : work),
  };
}

async function withProgress<T>(stream: Writable, label: string, work: Promise<T>): Promise<T> {
  const started = performance.now();
  const clearLine = '\r\u001b[2K';
  let shown = false;
  const show = (): void => {
    shown = true;
    stream.write(`${clearLine}${label} … ${Math.round((performance.now() - started) / 1000)} s`);
  };
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    repeat = setInterval(show, PROGRESS_EVERY_MS);
  }, PROGRESS_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
    if (shown) stream.write(clearLine);
  }
}
