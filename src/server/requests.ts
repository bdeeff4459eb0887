import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { concepts } from "../concepts/registry.generated.ts";
import type { Configuration } from "../engine/configuration.ts";
import type { Engine } from "../engine/engine.ts";
import type { Finding } from "../model/finding.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import type { DocumentTexts } from "./documentTexts.ts";
import { type ActionData, codeActions, resolveCodeAction } from "./fixes/codeActions.ts";
import { hoverAt } from "./hovers/hoverAt.ts";
import type { Speak } from "./locale.ts";
import type { Analysed, OpenDocument } from "./openDocuments.ts";
import { type SimulationParams, simulationRequest } from "./protocol.ts";
import { simulationSubject } from "./simulationRequest.ts";

/** What answers to requests are made of. */
export interface RequestContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly speak: Speak;
  readonly texts: DocumentTexts;
  readonly engine: Promise<Engine>;
  readonly find: (uri: string) => OpenDocument | null;
  readonly analyse: (document: OpenDocument) => Promise<Analysed | null>;
  readonly configurationOf: (document: OpenDocument) => Promise<Configuration>;
  readonly diagnosticOf: (finding: Finding, document: OpenDocument) => Diagnostic;
}

/** Answers what the client asks about open documents. Documents that Interleave does not analyse have no answer. */
export function answerRequests(context: RequestContext): void {
  const { connection, client, speak, texts, engine, find, analyse, configurationOf, diagnosticOf } = context;
  const actionContext = { client, speak, texts, toDiagnostic: diagnosticOf };

  /** The analysis of the document as it is now; throws when nobody waits for it any more. */
  async function analysed(uri: string, token: CancellationToken): Promise<Analysed | null> {
    const document = find(uri);
    if (!document) return null;
    const result = await analyse(document);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    return result;
  }

  connection.onCodeAction(async (params, token) => {
    const found = await analysed(params.textDocument.uri, token);
    return found ? codeActions(params, found, actionContext) : [];
  });

  connection.onCodeActionResolve(async (action: CodeAction, token) => {
    const found = await analysed((action.data as ActionData).uri, token);
    return found ? resolveCodeAction(action, found, actionContext) : action;
  });

  connection.onRequest(simulationRequest, async ({ textDocument, range }: SimulationParams, token) => {
    const found = await analysed(textDocument.uri, token);
    const loadText = async (uri: string) => (await texts.load(uri))?.getText() ?? null;
    return found && simulationSubject(found, range, loadText);
  });

  connection.onHover(async ({ textDocument, position }, token) => {
    const found = await analysed(textDocument.uri, token);
    if (!found) return null;
    const { rules } = await engine;
    const { hover } = await configurationOf(found.document);
    return hoverAt(found, found.document.text.offsetAt(position), {
      client,
      speak,
      explainsWords: hover.concepts,
      summaryOf: (id) => rules.find((rule) => rule.id === id)?.summary ?? null,
      conceptOf: (id) => concepts.find((concept) => concept.id === id) ?? null,
    });
  });
}
