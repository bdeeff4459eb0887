import { readFile } from "node:fs/promises";
import type { EngineHost } from "../../engine/engineHost.ts";

/** Reads the files that ship with Interleave from the folder of the running bundle. */
export const readBundledAsset: EngineHost["readAsset"] = (name) => readFile(new URL(name, import.meta.url));
