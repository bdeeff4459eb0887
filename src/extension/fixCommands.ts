import {
  type CodeAction,
  CodeActionKind,
  commands,
  l10n,
  Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { fixAllKind } from "../server/protocol.ts";

/** A position as it comes through a command link. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** Applies the preferred fix of the rule's finding at the place; says so when there is none. */
export async function applyFix(uri: string, position: PlainPosition, rule: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const at = new Position(position.line, position.character);
  const actions = await codeActions(document, new Range(at, at), CodeActionKind.QuickFix.value);
  const isWanted = ({ isPreferred, diagnostics }: CodeAction) =>
    isPreferred === true && diagnostics?.some(({ code }) => ruleOf(code) === rule) === true;
  await applyEdit(actions.find(isWanted));
}

/** Applies every safe fix in the editor that has the focus. */
export async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const actions = await codeActions(document, whole, fixAllKind);
  await applyEdit(actions.find(({ kind }) => kind?.value === fixAllKind));
}

/** As many actions are resolved as can be the wanted one: a place has few findings with few fixes each. */
const resolvedActions = 20;

async function codeActions(document: TextDocument, range: Range, kind: string): Promise<readonly CodeAction[]> {
  const found = await commands.executeCommand<CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind,
    resolvedActions,
  );
  return found ?? [];
}

async function applyEdit(action: CodeAction | undefined): Promise<void> {
  if (action?.edit) await workspace.applyEdit(action.edit);
  else void window.showInformationMessage(l10n.t("Interleave: there is nothing to fix here any more."));
}

function ruleOf(code: string | number | { readonly value: string | number } | undefined): string {
  return String(typeof code === "object" ? code.value : code);
}
