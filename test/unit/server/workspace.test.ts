import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import { startClient, type TestClient, type TestClientOptions } from "./testClient.ts";

const text = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

const caller = text("import helper", "async def main():", "    helper.fetch()");
const blocking = text("import time", "def fetch():", "    time.sleep(1)");
const harmless = text("def fetch():", "    return 1");

/** Files of a workspace, one of which is opened, and the chain to which its one finding leads. */
interface Case {
  readonly name: string;
  readonly folder?: string;
  /** By path below the folder; the first is opened. */
  readonly files: Readonly<Record<string, string>>;
  /** Each place as `path:line`, counted from 0; null for no finding. */
  readonly chain: readonly string[] | null;
  readonly settings?: unknown;
}

const cases: readonly Case[] = [
  {
    name: "a helper in another file",
    files: { "main.py": caller, "helper.py": blocking },
    chain: ["helper.py:2"],
  },
  {
    name: "a helper that harms nobody",
    files: { "main.py": caller, "helper.py": harmless },
    chain: null,
  },
  {
    name: "a call that another tool of the folder reports",
    files: {
      "app/main.py": text("import time", "async def main():", "    time.sleep(1)"),
      "pyproject.toml": text("[tool.ruff.lint]", 'select = ["ASYNC"]'),
    },
    chain: null,
  },
  {
    name: "a helper behind two others and a package",
    files: {
      "main.py": text("from pkg import fetch", "async def main():", "    fetch()"),
      "pkg/__init__.py": text("from .inner import fetch"),
      "pkg/inner.py": text("from lowest import wait", "def fetch():", "    wait()"),
      "lowest.py": text("import time", "def wait():", "", "    time.sleep(1)"),
    },
    chain: ["pkg/inner.py:2", "lowest.py:3"],
  },
  {
    name: "an alias of tsconfig.json",
    files: {
      "src/main.ts": text('import { load } from "@/io/load";', "export async function main() {", "  load();", "}"),
      "src/io/load.ts": text(
        'import { readFileSync } from "node:fs";',
        "export function load() {",
        '  return readFileSync("a");',
        "}",
      ),
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } } // with a comment',
    },
    chain: ["src/io/load.ts:2"],
  },
  {
    name: "a folder of another scheme, with an escaped name",
    folder: "vscode-vfs://github/a/b%20c",
    files: { "main.py": caller, "helper.py": blocking },
    chain: ["helper.py:2"],
  },
  {
    name: "line ends of another system",
    files: { "main.py": caller, "helper.py": blocking.replaceAll("\n", "\r\n") },
    chain: ["helper.py:2"],
  },
  {
    name: "a helper that the settings exclude",
    files: { "main.py": caller, "helper.py": blocking },
    settings: { exclude: ["helper.py"] },
    chain: null,
  },
  {
    name: "a blocking call of the user's own in a helper",
    files: {
      "main.py": caller,
      "helper.py": text("import ours", "def fetch():", "    ours.wait_for_it()"),
    },
    settings: { blockingCalls: { "ours.wait_for_it": "ours.wait_async" } },
    chain: ["helper.py:2"],
  },
  {
    name: "a library in a virtual environment",
    files: { "main.py": caller, ".venv/helper.py": blocking },
    chain: null,
  },
  {
    name: "a helper that is too large to be read",
    files: { "main.py": caller, "helper.py": `${blocking}# ${"x".repeat(1024 * 1024)}` },
    chain: null,
  },
  {
    name: "a helper with faults",
    files: { "main.py": caller, "helper.py": `${blocking}class (((\n` },
    chain: ["helper.py:2"],
  },
  {
    name: "a circle of imports",
    files: {
      "main.py": caller,
      "helper.py": text("import main, other", "def fetch():", "    other.more()"),
      "other.py": text("import helper, time", "def more():", "    helper.fetch()", "    time.sleep(1)"),
    },
    chain: ["helper.py:2", "other.py:3"],
  },
];

/** A client that ends with the test, however that ends. */
async function clientOf(context: TestContext, options: TestClientOptions): Promise<TestClient> {
  const client = await startClient(options);
  context.after(() => client.dispose());
  return client;
}

async function check(context: TestContext, { folder = "file:///w", files, chain, settings }: Case): Promise<void> {
  const stored = new Map(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
  const client = await clientOf(context, { folders: [folder], files: stored, settings: () => settings ?? null });
  const [opened = "", content = ""] = [...stored].at(0) ?? [];
  const settled = client.settled();
  const first = await client.open(opened, opened.endsWith(".py") ? "python" : "typescript", content);
  assert.deepEqual(first, [], "nothing shows before other files are read");
  await settled;
  const found = chain === null ? client.diagnostics(opened) : await client.until(opened, ({ length }) => length > 0);
  assert.deepEqual(
    found.map((diagnostic) => placesOf(diagnostic, folder)),
    chain === null ? [] : [chain],
  );
}

/** The related places of a diagnostic, without repetition, as `path:line`. */
function placesOf({ relatedInformation = [] }: Diagnostic, folder: string): string[] {
  const places = relatedInformation.map(({ location: { uri, range } }) => {
    assert.ok(uri.startsWith(`${folder}/`), uri);
    return `${uri.slice(folder.length + 1)}:${range.start.line}`;
  });
  return [...new Set(places)];
}

for (const one of cases) test(`workspace: ${one.name}`, (context) => check(context, one));

const mainUri = "file:///w/main.py";
const helperUri = "file:///w/helper.py";
const isEmpty = ({ length }: readonly Diagnostic[]) => length === 0;
const isOne = ({ length }: readonly Diagnostic[]) => length === 1;

async function startWithHelper(
  context: TestContext,
  helper: string,
): Promise<{ client: TestClient; files: Map<string, string> }> {
  const files = new Map([
    [mainUri, caller],
    [helperUri, helper],
  ]);
  const client = await clientOf(context, { folders: ["file:///w"], files });
  return { client, files };
}

function fileEvent(client: TestClient, uri: string, type: 1 | 2 | 3): Promise<void> {
  return client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
}

test("unsaved text of a helper counts, and its file counts again when it is closed", async (context) => {
  const { client } = await startWithHelper(context, blocking);
  await client.open(mainUri, "python", caller);
  await client.until(mainUri, isOne);
  await client.open(helperUri, "python", blocking);
  await client.change(helperUri, { text: harmless });
  await client.until(mainUri, isEmpty);
  await client.close(helperUri);
  await client.until(mainUri, isOne);
});

test("lines that are inserted in an open helper move the related place", async (context) => {
  const { client } = await startWithHelper(context, blocking);
  await client.open(mainUri, "python", caller);
  await client.open(helperUri, "python", blocking);
  await client.change(helperUri, { text: `\n\n${blocking}` });
  await client.until(mainUri, ([one]) => one?.relatedInformation?.[0]?.location.range.start.line === 4);
});

test("a helper that changes, goes and comes on the disk is followed", async (context) => {
  const { client, files } = await startWithHelper(context, harmless);
  const settled = client.settled();
  await client.open(mainUri, "python", caller);
  await settled;
  files.set(helperUri, blocking);
  await fileEvent(client, helperUri, 2);
  await client.until(mainUri, isOne);
  files.delete(helperUri);
  await fileEvent(client, helperUri, 3);
  await client.until(mainUri, isEmpty);
  files.set(helperUri, blocking);
  await fileEvent(client, helperUri, 1);
  await client.until(mainUri, isOne);
});

test("folders do not see each other's files", async (context) => {
  const files = new Map([
    ["file:///one/main.py", caller],
    ["file:///two/main.py", caller],
    ["file:///two/helper.py", blocking],
    ["file:///two/inner/main.py", caller],
  ]);
  const folders = ["file:///one", "file:///two", "file:///two/inner"];
  const client = await clientOf(context, { folders, files });
  const settled = Promise.all(folders.map((folder) => client.settled(folder)));
  for (const uri of files.keys()) if (uri.endsWith("main.py")) await client.open(uri, "python", caller);
  await settled;
  await client.until("file:///two/main.py", isOne);
  assert.deepEqual(client.diagnostics("file:///one/main.py"), []);
  assert.deepEqual(client.diagnostics("file:///two/inner/main.py"), []);
});

test("a blocking call that the user names counts at once in helpers that are known", async (context) => {
  const files = new Map([
    [mainUri, caller],
    [helperUri, text("import ours", "def fetch():", "    ours.wait_for_it()")],
  ]);
  let blockingCalls: Record<string, string> = {};
  const client = await clientOf(context, { folders: ["file:///w"], files, settings: () => ({ blockingCalls }) });
  const settled = client.settled();
  assert.deepEqual(await client.open(mainUri, "python", caller), []);
  await settled;
  blockingCalls = { "ours.wait_for_it": "ours.wait_async" };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await client.until(mainUri, isOne);
});

test("fixing everything leaves what others see of the document as it was", async (context) => {
  const { client } = await startWithHelper(context, blocking);
  const own = text("import time", "async def fetch():", "    time.sleep(1)");
  await client.open(helperUri, "python", own);
  const [action] = await client.actions(helperUri, undefined, { only: ["source.fixAll"] });
  assert.ok(action);
  assert.match(client.applied(helperUri, (await client.resolve(action)).edit), /await asyncio\.sleep\(1\)/);
  const settled = client.settled();
  await client.open(mainUri, "python", text("import helper", "async def main():", "    await helper.fetch()"));
  await settled;
  assert.equal((await client.hover(helperUri, { line: 2, character: 6 })) === null, false);
});

test("no tree and no document of other files stays", async (context) => {
  const { client } = await startWithHelper(context, blocking);
  await client.open(mainUri, "python", caller);
  await client.until(mainUri, isOne);
  assert.equal(await client.liveTrees(), 1);
});

test("a folder of tests around the workspace makes no test of its files", async (context) => {
  const folder = "file:///home/tests/w";
  const own = text("import time", "async def main():", "    time.sleep(1)");
  const client = await clientOf(context, { folders: [folder] });
  const [outside] = await client.open("file:///home/tests/other.py", "python", own);
  const [inside] = await client.open(`${folder}/main.py`, "python", own);
  assert.ok(inside && outside && (inside.severity ?? 4) < (outside.severity ?? 1));
});
