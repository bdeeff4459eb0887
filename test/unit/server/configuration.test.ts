import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongPython } from "./samples.ts";
import { editorCapabilities, startClient, type TestClient } from "./testClient.ts";

const folders = ["file:///one", "file:///two", "file:///one/inner"];
const off = JSON.stringify({ rules: { "join-in-loop": "off" } });

async function findings(client: TestClient, uri: string): Promise<number> {
  return (await client.open(uri, "python", wrongPython)).length;
}

test("each folder has its own file, and the innermost folder's counts", async () => {
  const files = new Map([
    ["file:///one/interleave.json", off],
    ["file:///one/inner/interleave.json", "{}"],
  ]);
  const client = await startClient({ folders, files });
  assert.equal(await findings(client, "file:///one/a.py"), 0);
  assert.equal(await findings(client, "file:///one/inner/a.py"), 1);
  assert.equal(await findings(client, "file:///two/a.py"), 1);
  assert.equal(await findings(client, "untitled:Untitled-1"), 1);
  await client.dispose();
});

test("excluded files are not analysed, by globs relative to the folder", async () => {
  const settings = () => ({ exclude: ["generated/", "*_pb2.{py,pyi}", "/top.py"] });
  const client = await startClient({ folders, settings });
  const excluded = ["generated/a.py", "deep/generated/b%20c.py", "x_pb2.py", "top.py"];
  for (const path of excluded) assert.equal(await findings(client, `file:///two/${path}`), 0, path);
  const analysed = ["a.py", "generated.py", "deep/top.py"];
  for (const path of analysed) assert.equal(await findings(client, `file:///two/${path}`), 1, path);
  assert.equal(await client.liveTrees(), analysed.length);
  await client.dispose();
});

test("a change of the settings counts at once, for every open document", async () => {
  let severity: string | undefined;
  const client = await startClient({ settings: () => ({ rules: severity ? { "join-in-loop": severity } : {} }) });
  assert.equal(await findings(client, "file:///a.py"), 1);
  assert.equal(await findings(client, "file:///b.py"), 1);
  for (const [set, expected] of [
    ["off", []],
    ["error", [1]],
    [undefined, [2]],
  ] as const) {
    severity = set;
    const published = Promise.all([client.next("file:///a.py"), client.next("file:///b.py")]);
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    for (const { diagnostics } of await published)
      assert.deepEqual(
        diagnostics.map((one) => one.severity),
        expected,
      );
  }
  await client.dispose();
});

test("a change of the configuration file counts at once", async () => {
  const files = new Map<string, string>();
  const client = await startClient({ folders, files });
  assert.equal(await findings(client, "file:///one/a.py"), 1);
  files.set("file:///one/interleave.json", off);
  const published = client.next("file:///one/a.py");
  const changes = [{ uri: "file:///one/interleave.json", type: 1 }];
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  assert.deepEqual((await published).diagnostics, []);
  await client.dispose();
});

test("a folder that is added brings its file", async () => {
  const files = new Map([["file:///later/interleave.json", off]]);
  const client = await startClient({ folders, files });
  assert.equal(await findings(client, "file:///later/a.py"), 1);
  const published = client.next("file:///later/a.py");
  const event = { added: [{ uri: "file:///later/", name: "later" }], removed: [] };
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  assert.deepEqual((await published).diagnostics, []);
  await client.dispose();
});

test("what is wrong is shown once and logged each time", async () => {
  const files = new Map([["file:///one/interleave.json", '{ "rules": { "no-such": "off" } }']]);
  const client = await startClient({ folders, files, settings: () => ({ run: "never" }) });
  assert.equal(await findings(client, "file:///one/a.py"), 1);
  assert.equal(await findings(client, "file:///one/b.py"), 1);
  const sentences = [
    'The setting "interleave.run" is ignored: expected "onType" or "onSave", found "never".',
    '/one/interleave.json, line 1: "rules.no-such" is ignored: there is no such rule.',
  ];
  assert.deepEqual([...client.messages].sort(), sentences.map((sentence) => `Interleave: ${sentence}`).sort());
  for (const sentence of sentences) assert.equal(client.logs.filter((line) => line.includes(sentence)).length, 2);
  await client.dispose();
});

test("run: onSave leaves the findings alone while typing", async () => {
  const uri = "file:///a.py";
  const client = await startClient({ settings: () => ({ run: "onSave" }) });
  assert.equal(await findings(client, uri), 1);
  const published = client.next(uri);
  await client.send(uri, { text: "pass\n" });
  const timeout = new Promise((resolve) => setTimeout(resolve, 700, "quiet"));
  assert.equal(await Promise.race([published, timeout]), "quiet");
  await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  assert.deepEqual((await published).diagnostics, []);
  await client.dispose();
});

test("enable: false finds nothing", async () => {
  const client = await startClient({ settings: () => ({ enable: false }) });
  assert.equal(await findings(client, "file:///a.py"), 0);
  await client.dispose();
});

test("a client that cannot be asked sends its settings", async () => {
  const { workspace: _, ...capabilities } = editorCapabilities;
  const uri = "file:///a.py";
  const client = await startClient({ capabilities, initializationOptions: { settings: JSON.parse(off) } });
  assert.equal(await findings(client, uri), 0);
  const published = client.next(uri);
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { interleave: {} } });
  assert.equal((await published).diagnostics.length, 1);
  await client.dispose();
});
