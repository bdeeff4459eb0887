import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, Position } from "vscode-languageserver";
import { wrongPython, wrongTypeScript } from "./samples.ts";
import { startClient, type TestClient } from "./testClient.ts";

const uri = "file:///project/a.py";
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

const fixedPython = lines(
  "from threading import Thread",
  "threads = []",
  "for x in range(8):",
  "    t = Thread(target=work)",
  "    threads.append(t)",
  "    t.start()",
  "for t in threads:",
  "    t.join()",
);

async function withClient(text: string, body: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await startClient();
  await client.open(uri, "python", text);
  try {
    await body(client);
  } finally {
    await client.dispose();
  }
}

async function applied(client: TestClient, action: CodeAction | undefined): Promise<string> {
  assert(action, "there is no such action");
  return client.applied(uri, (await client.resolve(action)).edit);
}

/** An action by its title, and the text after it. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly title: RegExp;
  readonly only?: readonly string[];
  readonly after: string;
}

const cases: readonly Case[] = [
  { name: "the preferred fix", text: wrongPython, title: /^Start/, after: fixedPython },
  {
    name: "the preferred fix with CRLF",
    text: wrongPython.replaceAll("\n", "\r\n"),
    title: /^Start/,
    after: fixedPython.replaceAll("\n", "\r\n"),
  },
  {
    name: "silencing the statement",
    text: wrongPython,
    title: /^Ignore join-in-loop here/,
    after: wrongPython.replace("    t.join()", "    # interleave: ignore[join-in-loop]\n    t.join()"),
  },
  {
    name: "silencing the file",
    text: wrongPython,
    title: /in this file/,
    after: `# interleave: ignore-file[join-in-loop]\n${wrongPython}`,
  },
  {
    name: "fix all",
    text: wrongPython + wrongPython.replace("from threading import Thread\n", ""),
    title: /every safe fix/,
    only: ["source.fixAll"],
    after: fixedPython + fixedPython.replace("from threading import Thread\n", ""),
  },
];

for (const { name, text, title, only, after } of cases) {
  test(`code action: ${name}`, () =>
    withClient(text, async (client) => {
      const actions = await client.actions(uri, undefined, only ? { only: [...only] } : {});
      assert.equal(
        await applied(
          client,
          actions.find((action) => title.test(action.title)),
        ),
        after,
      );
    }));
}

test("fixes come first and the first is preferred; suppressions come last and never are", () =>
  withClient(wrongPython, async (client) => {
    const actions = await client.actions(uri);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred),
      [true, ...actions.slice(1, -2).map(() => false), undefined, undefined],
    );
    assert.match(actions.at(-1)?.title ?? "", /^Ignore/);
    for (const { kind, edit, diagnostics } of actions) {
      assert.equal(kind, "quickfix");
      assert.equal(edit, undefined, "edits are computed when asked for");
      assert.deepEqual(
        diagnostics?.map(({ code }) => code),
        ["join-in-loop"],
      );
    }
  }));

const position = (line: number, character: number): Position => ({ line, character });

for (const [what, at, count] of [
  ["at the finding's start", position(4, 4), 1],
  ["at its end", position(4, 12), 1],
  ["beside it", position(4, 3), 0],
  ["past the end of the text", position(99, 0), 0],
] as const) {
  test(`actions are offered for a cursor ${what}: ${count}`, () =>
    withClient(wrongPython, async (client) => {
      const actions = await client.actions(uri, { start: at, end: at });
      assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, count);
    }));
}

for (const [only, kinds] of [
  [["quickfix"], ["quickfix"]],
  [["source"], ["source.fixAll.interleave"]],
  [["source.fixAll.interleave"], ["source.fixAll.interleave"]],
  [["source.fixAll.eslint"], []],
  [["refactor"], []],
] as const) {
  test(`asked for ${only}, there are ${kinds.length === 0 ? "none" : kinds}`, () =>
    withClient(wrongPython, async (client) => {
      const actions = await client.actions(uri, undefined, { only: [...only] });
      assert.deepEqual([...new Set(actions.map(({ kind }) => kind))], kinds);
    }));
}

test("there is nothing to fix in a clean document", () =>
  withClient("pass\n", async (client) => {
    assert.deepEqual(await client.actions(uri), []);
    assert.deepEqual(await client.actions(uri, undefined, { only: ["source.fixAll"] }), []);
  }));

test("an action of an older text is refused when its finding is gone", () =>
  withClient(wrongPython, async (client) => {
    const [action] = await client.actions(uri);
    assert(action);
    await client.send(uri, { text: "pass\n" });
    await assert.rejects(client.resolve(action), { code: -32801 });
  }));

test("the actions show the text as it is, not as it was last checked", () =>
  withClient("pass\n", async (client) => {
    await client.send(uri, { text: wrongPython });
    const [action] = await client.actions(uri);
    assert.equal(await applied(client, action), fixedPython);
  }));

test("a client without lazy or versioned edits gets them at once and plain", async () => {
  const client = await startClient({
    capabilities: {},
  });
  await client.open(uri, "python", wrongPython);
  const [action] = await client.actions(uri);
  assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [uri]);
  await client.dispose();
});

test("titles are in the language of the editor", async () => {
  const client = await startClient({ locale: "zh-cn" });
  await client.open("file:///a.ts", "typescript", wrongTypeScript);
  const actions = await client.actions("file:///a.ts");
  for (const { title } of actions) assert.match(title, /\p{Script=Han}/u);
  await client.dispose();
});
