import type { SimulatedLanguage } from "../language.ts";
import { pythonMain } from "./main.ts";
import { pythonNativesWith } from "./natives.ts";

/** Python without queues, processes, gevent, trio and anyio, which few programs need: a panel loads less. */
export const pythonInOneProcess: SimulatedLanguage = {
  isPython: true,
  mainThread: "MainThread",
  main: pythonMain,
  natives: pythonNativesWith([], () => null),
};
