import type { SimulatedLanguage } from "../language.ts";
import { pythonMain } from "./main.ts";
import { pythonNativesWith } from "./natives.ts";

/** Python without the libraries that start processes, which few programs need: a panel loads less. */
export const pythonInOneProcess: SimulatedLanguage = {
  isPython: true,
  mainThread: "MainThread",
  main: pythonMain,
  natives: pythonNativesWith([], () => null),
};
