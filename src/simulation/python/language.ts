import type { SimulatedLanguage } from "../language.ts";
import { pythonMain } from "./main.ts";
import { pythonNatives } from "./natives.ts";

/** Python, with its runtimes. */
export const python: SimulatedLanguage = {
  isPython: true,
  mainThread: "MainThread",
  main: pythonMain,
  natives: pythonNatives,
};
