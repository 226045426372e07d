/** How text is laid out for its reader; each function returns its text unchanged where colour is off. */
export interface Style {
  readonly enabled: boolean;
  /** Width of the terminal; undefined where lines are never wrapped. */
  readonly columns: number | undefined;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
  /** A command as it must be typed from where this call was. */
  readonly command: (text: string) => string;
}

export interface StyleOptions {
  readonly columns?: number | undefined;
  /** @defaultValue shows commands as they are */
  readonly command?: ((text: string) => string) | undefined;
}

const mark =
  (enabled: boolean, open: string, close: string): ((text: string) => string) =>
  (text) =>
    enabled && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;

export function createStyle(enabled: boolean, { columns, command = (text) => text }: StyleOptions = {}): Style {
  return {
    enabled,
    columns,
    bold: mark(enabled, '1', '22'),
    dim: mark(enabled, '2', '22'),
    red: mark(enabled, '31', '39'),
    green: mark(enabled, '32', '39'),
    yellow: mark(enabled, '33', '39'),
    cyan: mark(enabled, '36', '39'),
    removed: mark(enabled, '31;7', '39;27'),
    added: mark(enabled, '32;7', '39;27'),
    command,
  };
}
