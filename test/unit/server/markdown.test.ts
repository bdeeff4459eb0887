import assert from "node:assert/strict";
import { test } from "node:test";
import { readAsset } from "../../support/assets.ts";
import { startClient } from "./testClient.ts";

const uri = "file:///project/notes.md";
const pythonBlock = "```python\na = 1\n```\n";
const scriptBlock =
  "```ts\nasync function f(names: string[]) {\n  names.forEach(async (name) => fetch(name));\n}\n```\n";

/** Longer than a grammar takes to load, in milliseconds. */
const loadMilliseconds = 1_000;

test("a code block that comes while the grammar of another one is loaded is analysed", async () => {
  const asked = Promise.withResolvers<void>();
  const edited = Promise.withResolvers<void>();
  const slowly = async (name: string) => {
    if (!name.includes("python") && !name.includes("typescript")) return readAsset(name);
    asked.resolve();
    await edited.promise;
    // The grammar of the block that was there first is here long before the other one.
    if (name.includes("typescript")) await new Promise((resolve) => setTimeout(resolve, loadMilliseconds));
    return readAsset(name);
  };
  const client = await startClient({ host: { readAsset: slowly } });
  const opened = client.open(uri, "markdown", pythonBlock);
  await asked.promise;
  await client.send(uri, { text: pythonBlock + scriptBlock });
  // The server reads messages in order, so it knows the new text when it answers.
  await client.connection.sendRequest("interleave/ping");
  edited.resolve();
  await opened;
  const [finding] = await client.until(uri, ({ length }) => length > 0);
  assert.equal(finding?.range.start.line, 5);
  await client.dispose();
});
