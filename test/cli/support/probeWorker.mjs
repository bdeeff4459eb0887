// @ts-check
import { parentPort, workerData } from "node:worker_threads";

// A worker of the command line that analyses nothing; the name of a file says what goes wrong with it,
// that of the working directory what goes wrong before the first one.

/** @type {Readonly<Record<string, () => unknown>>} */
const accidents = {
  throw() {
    throw new Error("thrown");
  },
  reject: () => Promise.reject(new Error("rejected")),
  exit: () => process.exit(3),
  hang() {
    for (;;);
  },
};

accidents[workerData.task.cwd.slice(1)]?.();

parentPort?.on("message", ({ file }) => {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const accident = accidents[name];
  if (accident) return accident();
  const report = { file: name, bytes: 1, status: "analysed", findings: [], errors: [], fixed: 0 };
  return parentPort?.postMessage({ kind: "report", report });
});
parentPort?.postMessage({ kind: "ready" });
