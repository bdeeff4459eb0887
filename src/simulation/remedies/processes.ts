import type { Program } from "../program.ts";

/** What does with processes what another does with threads. */
const twins: Readonly<Record<string, string>> = {
  "threading.Thread": "multiprocessing.Process",
  "concurrent.futures.ThreadPoolExecutor": "concurrent.futures.ProcessPoolExecutor",
  "concurrent.futures.thread.ThreadPoolExecutor": "concurrent.futures.ProcessPoolExecutor",
  "multiprocessing.pool.ThreadPool": "multiprocessing.Pool",
  "multiprocessing.dummy.Pool": "multiprocessing.Pool",
  "asyncio.to_thread": "anyio.to_process.run_sync",
  "anyio.to_thread.run_sync": "anyio.to_process.run_sync",
  "trio.to_thread.run_sync": "anyio.to_process.run_sync",
};

/** The program with processes in the place of its threads; null when it has none. */
export function withProcesses(program: Program): Program | null {
  let isChanged = false;
  const renamed = (name: string): string => {
    if (!Object.hasOwn(twins, name)) return name;
    isChanged = true;
    return twins[name] as string;
  };
  const routines = renameIn(program.routines, renamed);
  const classes = renameIn(program.classes, renamed);
  return isChanged ? { ...program, routines, classes } : null;
}

/** Plain data with every library name in it renamed. */
function renameIn<T>(value: T, renamed: (name: string) => string): T {
  if (Array.isArray(value)) return value.map((inner) => renameIn(inner, renamed)) as T;
  if (typeof value !== "object" || value === null) return value;
  const isLibrary = "kind" in value && value.kind === "library";
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (typeof inner === "string" && (key === "symbol" || (isLibrary && key === "name"))) return [key, renamed(inner)];
    if (key === "libraryBases") return [key, (inner as string[]).map(renamed)];
    return [key, renameIn(inner, renamed)];
  });
  return Object.fromEntries(entries) as T;
}
