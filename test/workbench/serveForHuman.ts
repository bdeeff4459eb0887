import { workbenchQuery } from "./payload.ts";
import { startWorkbench, type WorkbenchServerOptions } from "./server.ts";

export interface HumanWorkbenchOptions extends Pick<WorkbenchServerOptions, "port"> {
  /** The extension under development: the absolute path of the folder with its manifest, built. */
  readonly extensionPath: string;
  /** The absolute path of the folder to open. */
  readonly folder: string;
}

/** A workbench for a person's own browser. */
export interface HumanWorkbench {
  /** What to open: the workbench on the folder with the extension loaded; it asks for no token. */
  readonly url: string;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** What a first look needs: the editor's theme follows the system, and no greeting covers the folder. */
const humanSettings = { "window.autoDetectColorScheme": true, "window.commandCenter": true };

/**
 * Starts the editor for a person, with the extension loaded for development, and gives its address.
 *
 * It needs no browser on this side, and ends with this process.
 *
 * @throws when the editor is not installed or the port is taken
 */
export async function serveForHuman(options: HumanWorkbenchOptions): Promise<HumanWorkbench> {
  const { extensionPath, folder, ...serverOptions } = options;
  const server = await startWorkbench({ ...serverOptions, settings: humanSettings, gallery: true });
  const target = { workspace: folder, extensionPath };
  return { url: server.url(workbenchQuery(server.authority, target)), ended: server.ended, stop: server.stop };
}
