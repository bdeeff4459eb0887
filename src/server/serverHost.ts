import type { Engine } from "../engine/engine.ts";
import type { EngineHost } from "../engine/engineHost.ts";

/** What the server needs from the place it runs in. */
export interface ServerHost {
  /** The bytes of a file that ships with Interleave; null when only the client can read them. */
  readonly readAsset: EngineHost["readAsset"] | null;
  /** The text of a file of the workspace, null when there is none; null when only the client can read it. */
  readonly readFile: ((uri: string) => Promise<string | null>) | null;
  /** Starts the engine. */
  readonly createEngine: (host: EngineHost) => Promise<Engine>;
  /** A clock in milliseconds, for durations only. */
  readonly now: () => number;
}
