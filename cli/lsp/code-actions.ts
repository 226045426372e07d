import type { CodeAction, CodeActionParams, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { CodeActionKind } from 'vscode-languageserver/node';
import type { TextEdit as LintEdit } from '../../core/lint/finding.ts';
import { groupsThatFit, safeFixes } from '../../core/lint/fix/apply-edits.ts';
import type { LocatedFinding, Location } from '../../core/lint/report/located-finding.ts';
import { indexLines } from '../../core/lint/report/located-finding.ts';
import { diagnosticsOf, rangeOf } from './diagnostics.ts';
import type { LintedDocument } from './lint-document.ts';

/** Quick fixes for the findings in a range, and one action that applies all that are safe. */
export async function codeActions(linted: LintedDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
  const wanted = (kind: CodeActionKind): boolean =>
    context.only === undefined || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? await quickFixes(linted, range) : []),
    ...(wanted(CodeActionKind.SourceFixAll) ? await fixAll(linted) : []),
  ];
}

async function quickFixes(linted: LintedDocument, range: Range): Promise<CodeAction[]> {
  const diagnostics = diagnosticsOf(linted);
  const actions: CodeAction[] = [];
  for (const [index, finding] of linted.findings.entries()) {
    const location = finding.locations.find((one) => one.file === linted.target.path && meets(rangeOf(one), range));
    const diagnostic = diagnostics[index];
    if (location === undefined || diagnostic === undefined) continue;
    const shared = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
    for (const suggestion of finding.suggestions) {
      const edit = await editOf(linted, suggestion.edits);
      if (edit !== undefined) actions.push({ ...shared, title: suggestion.title, isPreferred: suggestion.safe, edit });
    }
    actions.push({
      ...shared,
      title: `Ignore ${finding.code} here, with a reason`,
      edit: silence(linted, finding, location),
    });
  }
  return actions;
}

const meets = (one: Range, other: Range): boolean => !isBefore(one, other) && !isBefore(other, one);

const isBefore = ({ end }: Range, { start }: Range): boolean =>
  end.line < start.line || (end.line === start.line && end.character < start.character);

/** A comment above the line: the author writes the reason. */
function silence({ document, target }: LintedDocument, { rule }: LocatedFinding, { line }: Location): WorkspaceEdit {
  const text = document.getText();
  const indent = /^[\t ]*/u.exec(text.slice(document.offsetAt({ line: line - 1, character: 0 })))?.[0] ?? '';
  const [open, close] = target.kind === 'prompt' ? ['{{!--', '--}}'] : ['<!--', '-->'];
  const start = { line: line - 1, character: 0 };
  const comment = `${indent}${open} stemma-disable-next-line ${rule} -- why this is right ${close}\n`;
  return { changes: { [document.uri]: [{ range: { start, end: start }, newText: comment }] } };
}

/** What `stemma lint --fix` would do in one round. */
async function fixAll(linted: LintedDocument): Promise<CodeAction[]> {
  const edit = await editOf(linted, groupsThatFit(safeFixes(linted.findings, linted.target.path)).flat());
  return edit === undefined ? [] : [{ title: 'Apply all safe fixes', kind: CodeActionKind.SourceFixAll, edit }];
}

/** Undefined where there is nothing to edit, or a file is gone. */
async function editOf(linted: LintedDocument, edits: readonly LintEdit[]): Promise<WorkspaceEdit | undefined> {
  if (edits.length === 0) return undefined;
  const changes: Record<string, TextEdit[]> = {};
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = await linted.textOf(file);
    if (text === undefined) return undefined;
    const lines = indexLines(text);
    const at = (offset: number): { readonly line: number; readonly character: number } => {
      const { line, column } = lines.placeOf(offset);
      return { line: line - 1, character: column - 1 };
    };
    changes[linted.uriOf(file)] = edits
      .filter((edit) => edit.file === file)
      .map(({ start, end, text: newText }) => ({ range: { start: at(start), end: at(end) }, newText }));
  }
  return { changes };
}
