import type { JsonObject } from '../protocol.ts';

/** A text to lint, with all that it can refer to. */
export interface LintSource {
  /** Its path, for places. */
  readonly file: string;
  readonly text: string;
  /** `prompt`: Dotprompt (front matter and Handlebars); `text`: Markdown or plain text, in which `{{…}}` is just text unless it parses. */
  readonly kind: 'prompt' | 'text';
  /** Source and path of every partial that could be included, by name. */
  readonly partials: ReadonlyMap<string, SourceFile>;
  /** JSON Schema of the input, resolved. */
  readonly inputSchema?: JsonObject;
  readonly outputSchema?: JsonObject;
  /** Names of the tools that the prompt declares. */
  readonly tools?: readonly string[];
}

/** A file that places of findings name. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The prompt and all partials that it could include. */
export const filesOf = ({ file, text, partials }: LintSource): readonly SourceFile[] => [
  { file, text },
  ...partials.values(),
];

/** Text of the prompt or of one of its partials. */
export function textOfFile(source: LintSource, file: string): string | undefined {
  return file === source.file ? source.text : [...source.partials.values()].find((one) => one.file === file)?.text;
}
