import type { Connection } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import type { EngineHost } from "../engine/engineHost.ts";
import { errorText } from "../engine/errorText.ts";
import type { ReportFailure } from "./failures.ts";
import { readAssetRequest, type StatusParams } from "./protocol.ts";
import type { ServerHost } from "./serverHost.ts";

/** What an engine starts with. */
export interface EngineStart {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly initialized: Promise<void>;
  /** The path of a document below its workspace folder; null when it is in none. */
  readonly pathInWorkspace: (uri: string) => string | null;
  /** The rules of other tools that the document's folder enables for it. */
  readonly enabledElsewhere: (uri: string) => ReadonlySet<string>;
  readonly log: EngineHost["log"];
  readonly sendStatus: (status: StatusParams) => void;
  readonly reportFailure: ReportFailure;
}

/**
 * Starts the engine when the client is ready, and says so. Rejects when a file that ships with Interleave cannot be
 * read; the user is told once, here.
 */
export function startEngine(start: EngineStart): Promise<Engine> {
  const { connection, host, initialized, pathInWorkspace, enabledElsewhere, log, sendStatus, reportFailure } = start;
  const readAsset =
    host.readAsset ?? ((name: string) => connection.sendRequest<Uint8Array>(readAssetRequest, { name }));
  const engine = initialized.then(() => {
    sendStatus({ kind: "starting" });
    return host.createEngine({ readAsset, pathInWorkspace, enabledElsewhere, log });
  });
  engine.then(
    () => sendStatus({ kind: "ready" }),
    (error: unknown) => {
      log("error", `The analysis could not be started: ${errorText(error)}`);
      const reason = error instanceof Error ? error.message : String(error);
      reportFailure({
        en: `Interleave could not start its analysis: ${reason}`,
        "zh-cn": `Interleave 无法启动分析：${reason}`,
      });
    },
  );
  return engine;
}
