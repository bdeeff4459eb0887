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

const handler = lines(
  'import { createServer } from "node:http";',
  "",
  "function simulate(rounds) {",
  "  let state = 1;",
  "  for (let i = 0; i < rounds; i++) state = (state * 48_271 + i) % 2_147_483_647;",
  "  return state;",
  "}",
  "",
  "createServer(async (request, response) => {",
  "  response.end(String(simulate(900_000_000)));",
  "}).listen(8080);",
);
const handlerUri = "file:///project/server.mjs";

/** What a client says of the edits that it can apply. */
const workspaceEdits = [
  { name: "creates files", workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] } },
  { name: "creates none", workspaceEdit: { documentChanges: true } },
];

for (const { name, workspaceEdit } of workspaceEdits) {
  test(`code action: a worker for a client that ${name}`, async () => {
    const client = await startClient({ capabilities: { workspace: { workspaceEdit } } });
    try {
      await client.open(handlerUri, "javascript", handler);
      const actions = await client.actions(handlerUri);
      const inWorker = actions.filter(({ title }) => title.startsWith("Run it in a worker"));
      assert.equal(inWorker.length, 1);
      const changes = inWorker[0]?.edit?.documentChanges ?? [];
      const created = changes.flatMap((change) => ("kind" in change && change.kind === "create" ? [change] : []));
      const edited = changes.flatMap((change) => ("textDocument" in change ? [change.textDocument.uri] : []));
      const worker = "file:///project/simulate.worker.mjs";
      if (workspaceEdit.resourceOperations) {
        assert.deepEqual(created, [
          { kind: "create", uri: worker, options: { overwrite: false, ignoreIfExists: false } },
        ]);
        assert.deepEqual(edited, [worker, handlerUri]);
      } else {
        assert.deepEqual(created, []);
        assert.deepEqual(edited, [handlerUri]);
      }
    } finally {
      await client.dispose();
    }
  });
}

const nested = lines(
  "async def handle():",
  "    def work():",
  "        return sum(i * i for i in range(100_000_000))",
  "    return work()",
);

for (const disabledSupport of [true, false]) {
  test(`code action: the reason for a withheld fix, disabledSupport ${disabledSupport}`, async () => {
    const client = await startClient({ capabilities: { textDocument: { codeAction: { disabledSupport } } } });
    try {
      await client.open(uri, "python", nested);
      const disabled = (await client.actions(uri)).filter((action) => action.disabled);
      assert.equal(disabled.length, disabledSupport ? 1 : 0);
      if (disabledSupport) assert.match(disabled[0]?.disabled?.reason ?? "", /^`work` is defined inside a function/);
    } finally {
      await client.dispose();
    }
  });
}
