import type { SimulatedLanguage } from "../language.ts";
import { pythonMain } from "./main.ts";
import { type Construction, pythonNativesWith } from "./natives.ts";
import { createProcessObject, processNatives } from "./processes.ts";
import { subprocessNatives } from "./subprocesses.ts";

const construct: Construction = (bases, call, instance) =>
  bases.includes("multiprocessing.Process") ? createProcessObject(call, instance) : null;

/** Python, with all its runtimes and libraries. */
export const python: SimulatedLanguage = {
  isPython: true,
  mainThread: "MainThread",
  main: pythonMain,
  natives: pythonNativesWith([processNatives, subprocessNatives], construct),
};
