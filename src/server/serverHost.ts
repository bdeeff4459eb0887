import type { Engine } from "../engine/engine.ts";
import type { EngineHost } from "../engine/engineHost.ts";
import type { ListFiles } from "./workspace/folderLoader.ts";

/** The text of a file of the workspace; null when there is none, or when it is longer than `maximumBytes`. */
export type ReadFile = (uri: string, maximumBytes?: number) => Promise<string | null>;

/** What the server needs from the place it runs in. */
export interface ServerHost {
  /** The bytes of a file that ships with Interleave; null when only the client can read them. */
  readonly readAsset: EngineHost["readAsset"] | null;
  /** Reads the workspace's files; null when only the client can. */
  readonly readFile: ReadFile | null;
  /** Lists the workspace's files; null when only the client can. */
  readonly listFiles: ListFiles | null;
  /** Starts the engine. */
  readonly createEngine: (host: EngineHost) => Promise<Engine>;
  /** A clock in milliseconds, for durations only. */
  readonly now: () => number;
}
