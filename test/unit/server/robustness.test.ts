import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../../src/engine/createEngine.ts";
import type { Engine } from "../../../src/engine/engine.ts";
import type { EngineHost } from "../../../src/engine/engineHost.ts";
import { readAsset } from "../../support/assets.ts";
import { wrongPython } from "./samples.ts";
import { startClient } from "./testClient.ts";

/** The real engine, but for what a test replaces. */
function engineWith(replace: (engine: Engine) => Partial<Engine>) {
  return async (host: EngineHost): Promise<Engine> => {
    const engine = await createEngine(host);
    return Object.defineProperties(
      {},
      { ...Object.getOwnPropertyDescriptors(engine), ...Object.getOwnPropertyDescriptors(replace(engine)) },
    ) as Engine;
  };
}

test("an error in one document does not reach the others", async () => {
  const createBroken = engineWith((engine) => ({
    analyse(uri, configuration) {
      if (uri.includes("broken")) throw new Error("a mistake of ours");
      return engine.analyse(uri, configuration);
    },
  }));
  const client = await startClient({ host: { createEngine: createBroken } });
  assert.deepEqual(await client.open("file:///broken.py", "python", wrongPython), []);
  assert.equal((await client.open("file:///a.py", "python", wrongPython)).length, 1);
  assert.deepEqual(await client.actions("file:///broken.py"), []);
  assert(client.logs.some((line) => /broken\.py could not be analysed: .*a mistake of ours/.test(line)));
  assert.deepEqual(client.messages, [], "it is no message to the user");
  assert.equal(await client.liveTrees(), 1);
  await client.dispose();
});

test("a document that failed is analysed again when it changes", async () => {
  let isBroken = true;
  const createBroken = engineWith((engine) => ({
    analyse(uri, configuration) {
      if (isBroken) throw new Error("a mistake of ours");
      return engine.analyse(uri, configuration);
    },
  }));
  const uri = "file:///a.py";
  const client = await startClient({ host: { createEngine: createBroken } });
  assert.deepEqual(await client.open(uri, "python", "pass\n"), []);
  isBroken = false;
  assert.equal((await client.change(uri, { text: wrongPython })).length, 1);
  await client.dispose();
});

test("a file of ours that is missing is said once, and nothing waits for ever", async () => {
  const createMissing = () => Promise.reject(new Error("tree-sitter.wasm is missing"));
  const client = await startClient({ host: { createEngine: createMissing }, initializationOptions: {} });
  const uri = "file:///a.py";
  const textDocument = { uri, languageId: "python", version: 1, text: wrongPython };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument });
  await assert.rejects(client.hover(uri, { line: 0, character: 0 }), /tree-sitter\.wasm is missing/);
  assert.deepEqual(client.messages, ["Interleave could not start its analysis: tree-sitter.wasm is missing"]);
  await client.dispose();
});

test("a damaged grammar is said once, with the name of its file, and costs its own languages only", async () => {
  const damaged = async (name: string) => (name.includes("tsx") ? new Uint8Array([0, 1, 2]) : readAsset(name));
  const client = await startClient({ host: { readAsset: damaged }, initializationOptions: {} });
  assert.deepEqual(await client.open("file:///a.jsx", "javascriptreact", "f();\n"), []);
  assert.deepEqual(await client.open("file:///b.jsx", "javascriptreact", "f();\n"), []);
  assert.deepEqual(await client.actions("file:///a.jsx"), []);
  assert.deepEqual(client.messages, [
    "Interleave cannot analyse javascriptreact files: its own file tree-sitter-tsx.wasm is missing or damaged. Install Interleave again.",
  ]);
  assert.equal((await client.open("file:///a.py", "python", wrongPython)).length, 1);
  await client.dispose();
});

test("a client that shows the status is told there what is broken, and shows no second message", async () => {
  const createMissing = () => Promise.reject(new Error("tree-sitter.wasm is missing"));
  const client = await startClient({ host: { createEngine: createMissing }, locale: "zh-cn" });
  const failed = new Promise((resolve) => {
    client.connection.onNotification("interleave/status", (status: { kind: string; message?: string }) => {
      if (status.kind === "failed") resolve(status.message);
    });
  });
  assert.equal(await failed, "Interleave 无法启动分析：tree-sitter.wasm is missing");
  assert.deepEqual(client.messages, []);
  await client.dispose();
});

test("a document that is too long is left alone, and is analysed when it has become shorter", async () => {
  const uri = "file:///long.py";
  const client = await startClient();
  const filler = `# ${"x".repeat(5_000_000)}\n`;
  assert.deepEqual(await client.open(uri, "python", filler + wrongPython), []);
  assert.deepEqual(await client.change(uri, { range: range(1, 0, 1, 0), text: "# more\n" }), []);
  assert.equal(await client.liveTrees(), 0);
  assert.equal(client.logs.filter((line) => /long\.py is not analysed/.test(line)).length, 1);
  assert.equal((await client.change(uri, { range: range(0, 0, 1, 0), text: "" })).length, 1);
  await client.dispose();
});

test("closing while it is analysed leaves nothing", async () => {
  const client = await startClient();
  const uris = Array.from({ length: 10 }, (_, index) => `file:///${index}.py`);
  const opened = uris.map((uri) => client.open(uri, "python", wrongPython));
  const closed = uris.map((uri) => client.close(uri));
  await Promise.all([...opened, ...closed]);
  assert.equal(await client.liveTrees(), 0);
  await client.dispose();
});

test("opening again under another language replaces the document", async () => {
  const client = await startClient();
  const uri = "untitled:Untitled-1";
  assert.equal((await client.open(uri, "typescript", wrongPython)).length, 0);
  await client.close(uri);
  assert.equal((await client.open(uri, "python", wrongPython)).length, 1);
  assert.equal(await client.liveTrees(), 1);
  await client.dispose();
});

test("a request that was cancelled is answered as such", async () => {
  const client = await startClient();
  const uri = "file:///a.py";
  await client.open(uri, "python", wrongPython);
  const source = { isCancellationRequested: true, onCancellationRequested: () => ({ dispose() {} }) };
  const request = client.connection.sendRequest(
    "textDocument/hover",
    { textDocument: { uri }, position: { line: 4, character: 5 } },
    source,
  );
  await request.then(
    (hover) => assert(hover === null || typeof hover === "object"),
    (error) => assert.equal(error.code, -32800),
  );
  assert.notEqual(await client.hover(uri, { line: 4, character: 5 }), null);
  await client.dispose();
});

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
