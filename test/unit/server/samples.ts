/** The wrong loop in Python: one finding, on `t.join()` in line 4. */
export const wrongPython = [
  "from threading import Thread",
  "for x in range(8):",
  "    t = Thread(target=work)",
  "    t.start()",
  "    t.join()",
  "",
].join("\n");

/** The wrong loop in TypeScript: one finding. */
export const wrongTypeScript = [
  'import { Worker } from "node:worker_threads";',
  'import { once } from "node:events";',
  "async function run(files: string[]) {",
  "  for (const file of files) {",
  '    const worker = new Worker("./work.js", { workerData: file });',
  '    await once(worker, "exit");',
  "  }",
  "}",
  "",
].join("\n");
