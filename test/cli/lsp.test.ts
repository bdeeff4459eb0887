import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { type BuiltCommandLine, buildCommandLine } from "./support/builtCommandLine.ts";

let commandLine: BuiltCommandLine;
before(async () => {
  commandLine = await buildCommandLine();
});
after(() => commandLine[Symbol.asyncDispose]());

function encode(message: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

for (const given of [["--stdio"], ["--stdio", `--clientProcessId=${process.pid}`]]) {
  test(`lsp ${given.join(" ")} answers an editor and ends with it`, { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [commandLine.program, "lsp", ...given], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const closed = once(child, "close");
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    child.stdin.write(encode({ id: 1, method: "initialize", params }));
    const [answer] = await once(child.stdout, "data");
    assert.match(String(answer), /^Content-Length: \d+\r\n\r\n/);
    child.stdin.write(encode({ method: "initialized", params: {} }));
    child.stdin.write(encode({ id: 2, method: "shutdown" }));
    child.stdin.write(encode({ method: "exit" }));
    assert.deepEqual(await closed, [0, null]);
  });
}
