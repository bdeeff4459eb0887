import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range } from "vscode-languageserver";
import { type SimulationParams, simulationRequest } from "../../../src/server/protocol.ts";
import type { SimulationSubject } from "../../../src/simulation/simulationSubject.ts";
import { startClient } from "./testClient.ts";

const uri = "file:///workspace/a.py";

const text = `import threading
import time


def work():
    time.sleep(0.1)


def first(names):
    for name in names:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()


def second():
    time.sleep(1)
    time.sleep(2)
`;

const range = (startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range => ({
  start: { line: startLine, character: startCharacter },
  end: { line: endLine, character: endCharacter },
});

/** What is asked for: where it is, the title of the program that is given, and whether there is one after the fix. */
const places: readonly (readonly [what: string, place: Range, title: string | null, hasAfter: boolean])[] = [
  ["the very range of a finding", range(12, 8, 12, 21), "first", true],
  ["a cursor in a function", range(16, 10, 16, 10), "second", false],
  ["selected code", range(17, 4, 17, 17), "second", false],
  ["selected lines, with the end of the last", range(17, 0, 18, 0), "second", false],
  ["the whole file", range(0, 0, 18, 0), "first", true],
  ["a cursor outside of functions, where nothing takes time", range(2, 0, 2, 0), null, false],
];

for (const [what, place, title, hasAfter] of places) {
  test(`the program of ${what}`, async () => {
    const client = await startClient();
    await client.open(uri, "python", text);
    const params: SimulationParams = { textDocument: { uri }, range: place };
    const subject = await client.connection.sendRequest<SimulationSubject | null>(simulationRequest, params);
    await client.dispose();
    assert.equal(subject?.before.title ?? null, title);
    assert.equal((subject?.after ?? null) !== null, hasAfter);
  });
}
