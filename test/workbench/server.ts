import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { endProcess, endWithThisProcess } from "./childProcess.ts";
import { findServerNode, serverMain } from "./installation.mjs";
import { type EditorSettings, quietSettings } from "./settings.ts";

/** How long the server may take to listen, in milliseconds: 1 s on an idle machine, much more on a crowded one. */
const startMilliseconds = 180_000;

/** The extension gallery that code-server takes for none. */
const noGallery = JSON.stringify({ serviceUrl: "" });

export interface WorkbenchServerOptions {
  /** The TCP port on 127.0.0.1; a free one when absent. */
  readonly port?: number;
  /** The folder of installed extensions; an empty one of the server's own when absent. */
  readonly extensionsFolder?: string;
  /** User settings, over the quiet ones. */
  readonly settings?: EditorSettings;
  /** Whether extensions can be searched for and installed from the gallery; off when absent, as it needs a network. */
  readonly gallery?: boolean;
}

export interface WorkbenchServer {
  /** Host and port, as the authority of `vscode-remote:` addresses. */
  readonly authority: string;
  /** The user settings of the server's own profile, which is gone after `stop`. */
  readonly settingsFile: string;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** The address of the workbench with the given query. */
  url(query: URLSearchParams): string;
  /** Ends the server with all that it started and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts the editor's server on 127.0.0.1 with a fresh profile and waits until it listens.
 *
 * @throws when the editor is not installed, when the port is taken, or when the server ends or stays silent
 */
export async function startWorkbench(options: WorkbenchServerOptions = {}): Promise<WorkbenchServer> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), "workbench-"));
  const extensionsFolder = options.extensionsFolder ?? path.join(dataFolder, "extensions");
  await mkdir(extensionsFolder, { recursive: true });
  const settingsFile = path.join(dataFolder, "data", "User", "settings.json");
  await writeSettings(settingsFile, { ...quietSettings, ...options.settings });
  const child = spawnServer(dataFolder, extensionsFolder, options);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    await endProcess(child);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 20 });
  };
  try {
    const authority = `127.0.0.1:${await listeningPort(child)}`;
    return { authority, settingsFile, ended, stop, url: (query) => `http://${authority}/?${query}` };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The program and the leading arguments that run the editor's server.
 *
 * @throws when the editor or its Node.js is not installed
 */
export function serverCommand(): readonly [program: string, entry: string] {
  const node = findServerNode();
  if (node === undefined) throw new Error("The editor is not installed: run `node test/workbench/install.mjs` first.");
  return [node, serverMain];
}

async function writeSettings(file: string, settings: EditorSettings): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}

function spawnServer(dataFolder: string, extensionsFolder: string, options: WorkbenchServerOptions): ChildProcess {
  const [node, entry] = serverCommand();
  const args = [
    entry,
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0)],
    ...["--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", dataFolder, "--extensions-dir", extensionsFolder],
    ...["--telemetry-level", "off", "--disable-workspace-trust"],
    // Without this flag the page ignores the payload: no extension under development, no tests.
    "--enable-smoke-test-driver",
  ];
  const child = spawn(node, args, {
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that the extension hosts end together with the server.
    detached: process.platform !== "win32",
    env: {
      ...process.env,
      ...(options.gallery ? {} : { EXTENSIONS_GALLERY: noGallery }),
      // Where the server puts its sockets and leaves them behind.
      XDG_RUNTIME_DIR: dataFolder,
    },
  });
  endWithThisProcess(child, dataFolder);
  return child;
}

/** The port that the server reports, once it listens; its output is read on, so that its pipe never fills up. */
function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (reason: string) => reject(new Error(`The editor's server ${reason}.\n${output}`));
    const timer = setTimeout(() => fail(`did not listen within ${startMilliseconds / 1000} s`), startMilliseconds);
    const settle = (action: () => void) => {
      clearTimeout(timer);
      action();
    };
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString("utf8")).slice(-10_000);
      // With its port taken the server neither listens nor ends.
      if (output.includes("EADDRINUSE")) settle(() => fail("found its port taken"));
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) settle(() => resolve(Number(port)));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => settle(() => fail(`could not be started: ${error.message}`)));
    child.once("exit", (code) => settle(() => fail(`ended with code ${code} before it listened`)));
  });
}
