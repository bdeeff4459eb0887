import type { SimulatedLanguage } from "../language.ts";
import { asyncioQueues } from "./asyncio/queues.ts";
import { rareAsyncioNatives } from "./asyncio/rareFunctions.ts";
import { conditionNatives } from "./conditions.ts";
import { futureSetNatives } from "./futureSets.ts";
import { createGreenlet, greenletNatives } from "./greenlets.ts";
import { pythonMain } from "./main.ts";
import { type Construction, pythonNativesWith } from "./natives.ts";
import { createProcessObject, processNatives } from "./processes.ts";
import { queueNatives } from "./queues.ts";
import { subprocessNatives } from "./subprocesses.ts";
import { trioNatives } from "./trio.ts";

/** The tables that few programs need; `usesRareLibraries` tells which do. */
const rareTables = [
  conditionNatives,
  queueNatives,
  futureSetNatives,
  rareAsyncioNatives,
  asyncioQueues,
  processNatives,
  subprocessNatives,
  trioNatives,
  greenletNatives,
];

const construct: Construction = (bases, call, instance) => {
  if (bases.includes("multiprocessing.Process")) return createProcessObject(call, instance);
  return bases.includes("gevent.Greenlet") ? createGreenlet(instance, []) : null;
};

/** Python, with all its runtimes and libraries. */
export const python: SimulatedLanguage = {
  isPython: true,
  mainThread: "MainThread",
  main: pythonMain,
  natives: pythonNativesWith(rareTables, construct),
};
