import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range } from "vscode-languageserver";
import { type SimulationParams, simulationRequest } from "../../../src/server/protocol.ts";
import { defaultSettings } from "../../../src/simulation/settings.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
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

/** A helper that is two files away, in both languages: what is opened, what lies beside it, and what it takes. */
const distant: readonly {
  readonly open: string;
  readonly languageId: string;
  readonly files: Readonly<Record<string, string>>;
}[] = [
  {
    open: "app.py",
    languageId: "python",
    files: {
      "app.py": "from shop.orders import load\n\n\ndef main():\n    load(1)\n",
      "shop/__init__.py": "",
      "shop/orders.py":
        "from shop.store import Store, fetch\n\n\ndef load(key):\n    Store().warm()\n    return fetch(key)\n",
      "shop/store.py":
        "import time\n\npause = 0.25\n\n\nclass Store:\n    def warm(self):\n        time.sleep(0.05)\n\n\ndef fetch(key):\n    time.sleep(pause)\n    return key\n",
    },
  },
  {
    open: "app.ts",
    languageId: "typescript",
    files: {
      "app.ts": 'import { load } from "./shop/orders";\n\nexport async function main() {\n  await load(1);\n}\n',
      "shop/orders.ts":
        'import { fetchRow } from "./store.js";\n\nexport async function load(key: number) {\n  return await fetchRow(key);\n}\n',
      "shop/store.ts":
        'import { setTimeout as sleep } from "node:timers/promises";\n\nconst pause = 300;\n\nexport async function fetchRow(key: number) {\n  await sleep(pause);\n  return key;\n}\n',
    },
  },
];

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

for (const { open, languageId, files } of distant) {
  test(`calls into files two away from ${open} are followed`, async () => {
    const folder = "file:///project";
    const texts = new Map(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
    const client = await startClient({ folders: [folder], files: texts });
    const document = `${folder}/${open}`;
    const settled = client.settled();
    await client.open(document, languageId, files[open] ?? "");
    await settled;
    const params: SimulationParams = { textDocument: { uri: document }, range: range(3, 4, 3, 4) };
    const subject = await client.connection.sendRequest<SimulationSubject | null>(simulationRequest, params);
    await client.dispose();
    assert.ok(subject);
    assert.equal(subject.before.documents.length, 3);
    assert.deepEqual(subject.before.remarks, []);
    const { makespan, spans, assumptions } = simulate(subject.before, defaultSettings(subject.before.runtime));
    assert.ok(makespan >= 300_000 && makespan < 310_000, `${makespan}`);
    assert.deepEqual(assumptions, []);
    assert.ok(spans.some(({ file }) => file?.includes("/shop/store.")));
  });
}

test("files that are too large are named instead of followed", async () => {
  const folder = "file:///project";
  const main = "from helper import load\n\n\ndef main():\n    load(1)\n";
  const helper = `import time\n\n\ndef load(key):\n    time.sleep(key)\n\n\n${"x = 1\n".repeat(40_000)}`;
  const files = new Map([
    [`${folder}/main.py`, main],
    [`${folder}/helper.py`, helper],
  ]);
  const client = await startClient({ folders: [folder], files });
  const uri = `${folder}/main.py`;
  const settled = client.settled();
  await client.open(uri, "python", main);
  await settled;
  const params: SimulationParams = { textDocument: { uri }, range: range(4, 4, 4, 4) };
  const subject = await client.connection.sendRequest<SimulationSubject | null>(simulationRequest, params);
  await client.dispose();
  assert.match(subject?.before.remarks[0]?.en ?? "", /Calls into `helper\.py` are not followed/);
});
