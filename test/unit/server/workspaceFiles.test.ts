import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { listFiles } from "../../../src/server/node/listFiles.ts";
import { createFolderFiles } from "../../../src/server/workspace/folderFiles.ts";
import { createFolderLoader, type FolderLoaderPorts } from "../../../src/server/workspace/folderLoader.ts";
import { positionsOf } from "../../../src/server/workspace/positions.ts";
import { createSlices, type Slices } from "../../../src/server/workspace/slices.ts";

/** Each file of a folder on the disk, and whether it is listed. */
const stored: Readonly<Record<string, boolean>> = {
  "a.py": true,
  "b c.tsx": true,
  "deep/er/a.mjs": true,
  "package.json": true,
  "deep/tsconfig.build.json": true,
  "requirements-dev.txt": true,
  "readme.md": false,
  "data.json": false,
  "node_modules/x/index.js": false,
  "env/pyvenv.cfg": false,
  "env/lib/a.py": false,
  "ignored/a.py": false,
  "deep/generated.py": false,
};

test("the disk is listed without what git ignores and what others have written", async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), "interleave-list-"));
  try {
    for (const name of Object.keys(stored)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), "");
    }
    await mkdir(path.join(root, ".git"));
    await writeFile(path.join(root, ".gitignore"), "ignored/\n");
    await writeFile(path.join(root, "deep", ".gitignore"), "generated.py\n");
    await symlink(root, path.join(root, "loop"));
    const folder = pathToFileURL(root).href;
    const names = (uris: readonly string[]) =>
      uris.map((uri) => decodeURIComponent(uri.slice(folder.length + 1))).sort();
    const expected = Object.keys(stored).filter((name) => stored[name]);
    assert.deepEqual(names(await listFiles(folder, 100)), expected.sort());
    assert.equal((await listFiles(folder, 2)).length, 2);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

for (const folder of ["vscode-vfs://github/a", "file:///no/such/folder"]) {
  test(`there is nothing on the disk for ${folder}`, async () => assert.deepEqual(await listFiles(folder, 10), []));
}

function loaderPorts(uris: readonly string[], read: string[] = []): FolderLoaderPorts & { logs: string[] } {
  const logs: string[] = [];
  return {
    logs,
    listFiles: async () => uris,
    readFile: async (uri) => {
      read.push(uri);
      return `text of ${uri}`;
    },
    folderOf: (uri) => (uri.startsWith("file:///w/inner/") ? "file:///w/inner" : "file:///w"),
    log: (_, message) => void logs.push(message),
  };
}

test("a folder with too many files is cut, and that is said once", async () => {
  const ports = loaderPorts(Array.from({ length: 20_001 }, (_, index) => `file:///w/${index}.py`));
  const loader = createFolderLoader(ports);
  assert.equal((await loader.load("file:///w")).uris.length, 20_000);
  await loader.load("file:///w");
  assert.equal(ports.logs.length, 1);
  assert.match(ports.logs[0] ?? "", /more than 20000 files/);
});

test("configuration files are read once, until they change", async () => {
  const read: string[] = [];
  const uris = ["file:///w/a%20b/package.json", "file:///w/a.py", "file:///w/inner/package.json"];
  const loader = createFolderLoader(loaderPorts(uris, read));
  const { configurations } = await loader.load("file:///w");
  assert.deepEqual([...configurations], [["a b/package.json", "text of file:///w/a%20b/package.json"]]);
  await loader.load("file:///w");
  assert.equal(read.length, 1);
  loader.forget("file:///w/a%20b/package.json");
  await loader.load("file:///w");
  assert.equal(read.length, 2);
});

test("a folder that cannot be listed is empty", async () => {
  const ports = { ...loaderPorts([]), listFiles: () => Promise.reject(new Error("offline")) };
  assert.deepEqual(await createFolderLoader(ports).load("file:///w"), { uris: [], configurations: new Map() });
  assert.match(ports.logs[0] ?? "", /could not be listed: .*offline/);
});

test("files have paths without escapes, and URIs as the client writes them", () => {
  const folder = "file:///c%3A/w";
  const files = createFolderFiles(
    folder,
    [`${folder}/b%5Bid%5D.ts`, `${folder}/b[id].ts`, `${folder}/a.py`],
    new Map(),
  );
  assert.deepEqual(files.sources, ["a.py", "b[id].ts"]);
  assert.equal(files.uriOf("b[id].ts"), `${folder}/b%5Bid%5D.ts`);
  assert.equal(files.pathOf(`${folder}/b[id].ts`), "b[id].ts");
  assert.equal(files.has("c.py"), false);
});

test("positions are kept without their text", () => {
  const positions = positionsOf("a\r\nbc\rd\n");
  const places = [0, 2, 3, 5, 6, 8].map((offset) => positions.positionAt(offset));
  assert.deepEqual(
    places.map(({ line, character }) => `${line}:${character}`),
    ["0:0", "0:2", "1:0", "1:2", "2:0", "3:0"],
  );
});

/** Times at which background work asks for its turn, in milliseconds, and whether it has to pause for that. */
const breaths: readonly (readonly [time: number, pauses: boolean])[] = [
  [0, true],
  [5, false],
  [14, false],
  [16, true],
  [20, false],
  [1_000, true],
];

test("background work pauses after each slice", async () => {
  let time = 0;
  const slices = createSlices(() => time);
  for (const [at, pauses] of breaths) {
    time = at;
    assert.equal(await hasPaused(slices), pauses, `${at} ms`);
  }
});

test("background work rests while the user types", async () => {
  const slices = createSlices(() => performance.now());
  await slices.breathe();
  const start = performance.now();
  slices.rest();
  await slices.breathe();
  assert.ok(performance.now() - start >= 200);
});

/** Whether others had a turn before the work goes on. */
async function hasPaused(slices: Slices): Promise<boolean> {
  let hasTurned = false;
  const turn = setImmediate(() => {
    hasTurned = true;
  });
  await slices.breathe();
  clearImmediate(turn);
  return hasTurned;
}
