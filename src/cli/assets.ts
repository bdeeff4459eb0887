import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** Reads a file that lies beside the bundle, by its path from there. Rejects when it is missing. */
export function readAsset(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, import.meta.url));
}

/** The program that a worker thread runs. */
export const workerUrl = new URL("cliWorker.js", import.meta.url);

/** Differs when another build of the program runs, even one of the same version. */
export function programState(): string {
  const { size, mtimeMs } = statSync(new URL(import.meta.url));
  return `${size}:${mtimeMs}`;
}
