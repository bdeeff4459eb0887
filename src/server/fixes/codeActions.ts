import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Analysis } from "../../engine/analysis.ts";
import { applicableEdits } from "../../engine/applyFixes.ts";
import { offeredFixes, withheldFixes } from "../../engine/offeredFixes.ts";
import type { DocumentEdit, Finding, Fix } from "../../model/finding.ts";
import type { ClientCapabilities } from "../clientCapabilities.ts";
import { diagnosticSource, type FindingPlace } from "../diagnostics.ts";
import type { DocumentTexts } from "../documentTexts.ts";
import type { Speak } from "../locale.ts";
import type { Analysed, OpenDocument } from "../openDocuments.ts";
import { fixAllKind } from "../protocol.ts";
import { spanOf, touches } from "../ranges.ts";
import { fixAll } from "./fixAll.ts";
import { type Change, toWorkspaceEdit } from "./workspaceEdits.ts";

/** What a code action carries until the user chooses it and its edits are asked for. */
export type ActionData =
  | (FindingPlace & { readonly kind: "fix"; readonly uri: string; readonly index: number })
  | (FindingPlace & { readonly kind: "suppress"; readonly uri: string; readonly scope: "statement" | "file" })
  | { readonly kind: "fixAll"; readonly uri: string };

/** What code actions are made from. */
export interface ActionContext {
  readonly client: ClientCapabilities;
  readonly speak: Speak;
  readonly texts: DocumentTexts;
  readonly toDiagnostic: (finding: Finding, document: OpenDocument) => Diagnostic;
}

/** The actions for a place: fixes of the findings there, then ways to silence them; or the document's "fix all". */
export async function codeActions(
  params: CodeActionParams,
  analysed: Analysed,
  context: ActionContext,
): Promise<CodeAction[]> {
  const { document, analysis } = analysed;
  const only = params.context.only;
  const actions: CodeAction[] = [];
  if (!only || only.some((kind) => includesKind(kind, CodeActionKind.QuickFix))) {
    actions.push(...quickFixes(params, analysed, context));
  }
  if (only?.some((kind) => includesKind(kind, fixAllKind)) && applicableEdits(analysis).count > 0) {
    actions.push(fixAllAction(document, context.speak));
  }
  if (context.client.lazyEdits) return actions;
  const complete: CodeAction[] = [];
  for (const action of actions) {
    const resolved = action.disabled ? action : await withEdit(action, analysed, context);
    if (resolved) complete.push(resolved);
  }
  return complete;
}

/**
 * The chosen action with its edits.
 *
 * @throws a `ContentModified` response when its finding is not in the document any more
 */
export async function resolveCodeAction(
  action: CodeAction,
  analysed: Analysed,
  context: ActionContext,
): Promise<CodeAction> {
  const resolved = await withEdit(action, analysed, context);
  if (resolved) return resolved;
  throw new ResponseError(LSPErrorCodes.ContentModified, `There is nothing left to do for "${action.title}".`);
}

/** Whether the client asked for this kind or one above it: `source` includes `source.fixAll`. */
function includesKind(asked: string, kind: string): boolean {
  return asked === "" || asked === kind || kind.startsWith(`${asked}.`);
}

function quickFixes(
  params: CodeActionParams,
  { document, analysis }: Analysed,
  { client, speak, toDiagnostic }: ActionContext,
): CodeAction[] {
  const { uri } = document;
  const asked = spanOf(document.text, params.range);
  const found = [...analysis.findings.entries()].filter(([, { span }]) => touches(span, asked));
  const own = params.context.diagnostics.filter(({ source }) => source === diagnosticSource);
  const fixes: CodeAction[] = [];
  const withheld: CodeAction[] = [];
  const suppressions: CodeAction[] = [];
  for (const [at, finding] of found) {
    const { rule, span } = finding;
    const data = { uri, rule, start: span.start, end: span.end };
    const fresh = toDiagnostic(finding, document);
    const diagnostics = [own.find((diagnostic) => isSame(diagnostic, fresh)) ?? fresh];
    const offered = offeredFixes(analysis.fixes(at), client.createdFiles);
    for (const [index, fix] of offered.entries()) {
      const title = titleOf(fix, speak);
      const fixData: ActionData = { ...data, kind: "fix", index };
      fixes.push({ title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: index === 0, data: fixData });
    }
    for (const { title, reason } of client.disabledActions ? withheldFixes(analysis.withheld(at), offered) : []) {
      const disabled = { reason: sentence(speak(reason)) };
      withheld.push({ title: speak(title), kind: CodeActionKind.QuickFix, diagnostics, disabled });
    }
    for (const scope of ["statement", "file"] as const) {
      const title = speak(analysis.suppress(at, scope).title);
      const suppressionData: ActionData = { ...data, kind: "suppress", scope };
      suppressions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, data: suppressionData });
    }
  }
  return [...fixes, ...withheld, ...withoutRepetition(suppressions)];
}

/** The end of a sentence as a sentence of its own. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const reviewNote = { en: " (needs review)", "zh-cn": "（需要检查）" };

function titleOf({ title, applicability }: Fix, speak: Speak): string {
  return applicability === "safe" ? speak(title) : speak(title) + speak(reviewNote);
}

function isSame(left: Diagnostic, right: Diagnostic): boolean {
  return left.code === right.code && JSON.stringify(left.range) === JSON.stringify(right.range);
}

/** Two findings of one rule at one place are silenced by one comment. */
function withoutRepetition(actions: readonly CodeAction[]): CodeAction[] {
  const titles = new Set<string>();
  return actions.filter(({ title }) => !titles.has(title) && titles.add(title));
}

const fixAllTitle = { en: "Apply every safe fix of Interleave", "zh-cn": "应用 Interleave 的所有安全修复" };

function fixAllAction({ uri }: OpenDocument, speak: Speak): CodeAction {
  const data: ActionData = { kind: "fixAll", uri };
  return { title: speak(fixAllTitle), kind: fixAllKind, data };
}

/** Null when there is nothing to edit any more. */
async function withEdit(
  action: CodeAction,
  analysed: Analysed,
  { texts, client }: ActionContext,
): Promise<CodeAction | null> {
  const data = action.data as ActionData;
  const change =
    data.kind === "fixAll" ? { documents: fixAllEdits(analysed) } : changeOf(data, analysed.analysis, client);
  if (!change || change.documents.length === 0) return null;
  const edit = await toWorkspaceEdit(change, texts, client.versionedEdits);
  return edit ? { ...action, edit } : null;
}

function fixAllEdits({ document: { uri, text }, analysis, tryTexts }: Analysed): readonly DocumentEdit[] {
  const edits = tryTexts((analyseText) => fixAll({ text: text.getText(), analysis }, analyseText));
  return edits.length === 0 ? [] : [{ uri, edits }];
}

function changeOf(
  data: Exclude<ActionData, { kind: "fixAll" }>,
  analysis: Analysis,
  { createdFiles }: ClientCapabilities,
): Change | null {
  const at = analysis.findings.findIndex(
    ({ rule, span }) => rule === data.rule && span.start === data.start && span.end === data.end,
  );
  if (at === -1) return null;
  if (data.kind === "suppress") return analysis.suppress(at, data.scope);
  return offeredFixes(analysis.fixes(at), createdFiles)[data.index] ?? null;
}
