import type { CommandContext } from '../command-context.ts';

/** Speaks the Language Server Protocol on standard input and output until the editor ends it. */
export async function run(context: CommandContext): Promise<void> {
  const { serveEditor } = await import('../lsp/serve-editor.ts');
  await serveEditor(context);
}
