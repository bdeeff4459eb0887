import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { checkoutFile } from "../support/checkout.ts";
import { type BuiltCommandLine, buildCommandLine } from "./support/builtCommandLine.ts";
import { type FileTree, temporaryFolder } from "./support/temporaryFolder.ts";

let commandLine: BuiltCommandLine;
before(async () => {
  commandLine = await buildCommandLine();
});
after(() => commandLine[Symbol.asyncDispose]());

/** Programs whose waits are two files away, and how long they take, in milliseconds. */
const programs: readonly {
  readonly name: string;
  readonly tree: FileTree;
  readonly given: readonly string[];
  readonly milliseconds: number;
}[] = [
  {
    name: "threads of Python",
    tree: {
      "app.py":
        "import threading\nfrom shop.orders import load\n\nfor key in range(4):\n    down = threading.Thread(target=load, args=(key,))\n    down.start()\n    down.join()\n",
      "shop/__init__.py": "",
      "shop/orders.py": "from .store import fetch\n\n\ndef load(key):\n    return fetch(key)\n",
      "shop/store.py": "import time\n\n\ndef fetch(key):\n    time.sleep(0.1)\n    return key\n",
    },
    given: ["app.py"],
    milliseconds: 400,
  },
  {
    name: "the same after the fix",
    tree: {
      "app.py":
        "import threading\nfrom shop.orders import load\n\nfor key in range(4):\n    down = threading.Thread(target=load, args=(key,))\n    down.start()\n    down.join()\n",
      "shop/__init__.py": "",
      "shop/orders.py": "from .store import fetch\n\n\ndef load(key):\n    return fetch(key)\n",
      "shop/store.py": "import time\n\n\ndef fetch(key):\n    time.sleep(0.1)\n    return key\n",
    },
    given: ["app.py", "--fixed"],
    milliseconds: 100,
  },
  {
    name: "promises of TypeScript",
    tree: {
      "src/app.ts":
        'import { load } from "./orders";\n\nexport async function main() {\n  for (const key of [1, 2, 3]) await load(key);\n}\n',
      "src/orders.ts": 'export { fetchRow as load } from "./store.js";\n',
      "src/store.ts":
        "export async function fetchRow(key: number) {\n  await new Promise((resolve) => setTimeout(resolve, 100));\n  return key;\n}\n",
    },
    given: ["src/app.ts", "--function", "main"],
    milliseconds: 300,
  },
];

for (const { name, tree, given, milliseconds } of programs) {
  test(`calls into other files are followed: ${name}`, async () => {
    await using folder = temporaryFolder(tree);
    const run = ["simulate", ...given, "--format", "json"];
    const { status, out, error } = await commandLine.run(run, { cwd: folder.path });
    assert.equal(status, 0, error);
    const { makespan, assumptions } = JSON.parse(out);
    assert.deepEqual(assumptions, []);
    assert.ok(makespan >= milliseconds * 1000 && makespan < milliseconds * 1100, `${makespan}`);
  });
}

/** A Node.js of another major version on the path; null when there is none. */
function otherNode(): string | null {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const major = (version: string) => version.split(".")[0];
  const found = folders.map((folder) => path.join(folder, name)).filter((program) => existsSync(program));
  return (
    found.find((program) => {
      const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
      return status === 0 && major(stdout.trim()) !== major(process.version);
    }) ?? null
  );
}

const other = otherNode();

for (const file of ["threads.py", "promises.js"]) {
  for (const format of ["json", "svg", "trace", "text"]) {
    const skip = other === null && "there is no other version of Node.js on the path";
    test(`${file} as ${format} is the same, byte for byte, on another version of Node.js`, { skip }, async () => {
      const cwd = checkoutFile("test/unit/simulation/fixtures");
      const given = ["simulate", file, "--format", format];
      const here = await commandLine.run(given, { cwd });
      const there = spawnSync(other ?? "", [commandLine.program, ...given], {
        cwd,
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "C" },
        maxBuffer: 64 * 1024 * 1024,
      });
      assert.equal(there.status, 0, there.stderr);
      assert.equal(there.stdout, here.out);
    });
  }
}
