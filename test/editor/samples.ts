/** A document with one finding, and what its preferred fix makes of it. */
export interface Sample {
  readonly language: string;
  readonly wrong: string;
  readonly right: string;
  /** The text that the finding underlines. */
  readonly underlined: string;
}

const text = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

export const pythonSample: Sample = {
  language: "python",
  wrong: text(
    "from threading import Thread",
    "def download(urls):",
    "    for url in urls:",
    "        down = Thread(target=fetch, args=(url,))",
    "        down.start()",
    "        down.join()",
  ),
  right: text(
    "from threading import Thread",
    "def download(urls):",
    "    downs = []",
    "    for url in urls:",
    "        down = Thread(target=fetch, args=(url,))",
    "        downs.append(down)",
    "        down.start()",
    "    for down in downs:",
    "        down.join()",
  ),
  underlined: "down.join()",
};

export const typeScriptSample: Sample = {
  language: "typescript",
  wrong: text(
    'import { once } from "node:events";',
    'import { Worker } from "node:worker_threads";',
    "export async function run(files: string[]) {",
    "  for (const file of files) {",
    '    const worker = new Worker("./work.js", { workerData: file });',
    '    await once(worker, "exit");',
    "  }",
    "}",
  ),
  right: text(
    'import { once } from "node:events";',
    'import { Worker } from "node:worker_threads";',
    "export async function run(files: string[]) {",
    "  const exits = [];",
    "  for (const file of files) {",
    '    const worker = new Worker("./work.js", { workerData: file });',
    '    exits.push(once(worker, "exit"));',
    "  }",
    "  await Promise.all(exits);",
    "}",
  ),
  underlined: 'await once(worker, "exit")',
};

export const samples: readonly Sample[] = [pythonSample, typeScriptSample];
