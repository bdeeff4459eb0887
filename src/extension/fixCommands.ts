import { l10n, window, workspace } from "vscode";
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type LanguageClient,
  type Position,
  type Range,
} from "vscode-languageclient";
import { fixAllKind } from "../server/protocol.ts";

/** Applies the preferred fix of the rule's finding at the place; says so when there is none any more. */
export async function applyFix(client: LanguageClient, uri: string, position: Position, rule: string): Promise<void> {
  const range = { start: position, end: position };
  const actions = await codeActions(client, uri, range, CodeActionKind.QuickFix);
  const isWanted = ({ isPreferred, diagnostics }: CodeAction) =>
    isPreferred === true && diagnostics?.some(({ code }) => code === rule) === true;
  await apply(client, actions.find(isWanted));
}

/** Applies every safe fix in the editor that has the focus. */
export async function fixAll(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const actions = await codeActions(client, uri, range, fixAllKind);
  await apply(client, actions[0]);
}

/** The server is asked itself, because the editor's own list of code actions does not say what each is for. */
async function codeActions(client: LanguageClient, uri: string, range: Range, kind: string): Promise<CodeAction[]> {
  const context = { diagnostics: [], only: [kind] };
  const actions = await client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (actions ?? []).filter((action): action is CodeAction => "data" in action);
}

async function apply(client: LanguageClient, action: CodeAction | undefined): Promise<void> {
  const edit = action && (await resolvedEdit(client, action));
  const converted = edit && (await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  // Nothing may come between the look at the versions and the edit: whoever types meanwhile has moved the text.
  if (converted && client.validateWorkspaceEdit(edit)) await workspace.applyEdit(converted);
  else void window.showInformationMessage(l10n.t("Interleave: there is nothing to fix here any more."));
}

/** Undefined when the document has changed so much that there is nothing left to do. */
async function resolvedEdit(client: LanguageClient, action: CodeAction): Promise<CodeAction["edit"]> {
  try {
    return (await client.sendRequest(CodeActionResolveRequest.type, action)).edit;
  } catch {
    return undefined;
  }
}
