/**
 * What pools of threads and pools of processes take by the same name and meaning. Sources:
 * docs.python.org/3/library/concurrent.futures and multiprocessing.
 */
export const commonPoolArguments: ReadonlySet<string> = new Set([
  "max_workers",
  "processes",
  "initializer",
  "initargs",
]);
