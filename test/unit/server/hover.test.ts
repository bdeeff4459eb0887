import assert from "node:assert/strict";
import { test } from "node:test";
import { type Hover, MarkupContent } from "vscode-languageserver";
import { createEngine } from "../../../src/engine/createEngine.ts";
import type { EngineHost } from "../../../src/engine/engineHost.ts";
import type { Fix } from "../../../src/model/finding.ts";
import { probeRule } from "../../support/probeRules.ts";
import { wrongPython } from "./samples.ts";
import { editorCapabilities, startClient, type TestClientOptions } from "./testClient.ts";

const uri = "file:///project/(a)%20b.py";
const atFinding = { line: 4, character: 6 };
const commands = [
  "interleave.explainConcept",
  "interleave.explainRule",
  "interleave.applyFix",
  "interleave.showTimeline",
];

const emptyFix: Fix = { title: { en: "Fix it", "zh-cn": "修复" }, applicability: "safe", documents: [] };

async function hoverAt(position: { line: number; character: number }, options: TestClientOptions = {}) {
  const client = await startClient(options);
  await client.open(uri, "python", wrongPython);
  const hover = await client.hover(uri, position);
  await client.dispose();
  return hover;
}

function contentsOf(hover: Hover | null): MarkupContent {
  assert(hover && MarkupContent.is(hover.contents));
  return hover.contents;
}

test("a hover says what happens here and what to do, and repeats nothing that the editor shows above it", async () => {
  const hover = await hoverAt(atFinding, { initializationOptions: { commands } });
  const value = contentsOf(hover).value;
  assert.doesNotMatch(value, /\*\*join-in-loop\*\*|waits inside the loop/);
  assert.match(value, /The loop runs 8 times/);
  assert.match(value, /Work is started and waited for in the same round of a loop/);
  assert.match(value, /\*\*What to do\*\*: /);
  assert.deepEqual(hover?.range, { start: { line: 4, character: 4 }, end: { line: 4, character: 12 } });
});

test("its links run the client's commands with arguments that survive Markdown", async () => {
  const value = contentsOf(await hoverAt(atFinding, { initializationOptions: { commands } })).value;
  const links = [...value.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, encoded]) => ({
    command,
    arguments: JSON.parse(decodeURIComponent(encoded ?? "")),
  }));
  assert.deepEqual(links, [
    { command: "interleave.explainConcept", arguments: [{ concept: "join" }] },
    {
      command: "interleave.showTimeline",
      arguments: [{ uri, range: { start: { line: 4, character: 4 }, end: { line: 4, character: 12 } } }],
    },
    { command: "interleave.applyFix", arguments: [uri, { line: 4, character: 4 }, "join-in-loop"] },
    { command: "interleave.explainRule", arguments: ["join-in-loop"] },
  ]);
});

test("a client without our commands gets the message and the address of the documentation", async () => {
  const value = contentsOf(await hoverAt(atFinding)).value;
  assert.match(value, /\*\*join-in-loop\*\*/);
  assert.match(value, /`t\.join\(\)` waits inside the loop/);
  assert.match(value, /\(https:\/\/github\.com\/.*\/concepts\/join\/en\.md\)/);
  assert.match(value, /\(https:\/\/github\.com\/.*\/join-in-loop\/rule\.md\)/);
  assert.doesNotMatch(value, /command:/);
});

test("a client without Markdown gets plain text", async () => {
  const capabilities = { ...editorCapabilities, textDocument: { hover: { contentFormat: ["plaintext" as const] } } };
  const hover = await hoverAt(atFinding, { capabilities });
  assert.equal(contentsOf(hover).kind, "plaintext");
  assert.doesNotMatch(contentsOf(hover).value, /\*\*|\]\(/);
});

for (const position of [
  { line: 1, character: 6 },
  { line: 4, character: 3 },
  { line: 99, character: 99 },
]) {
  test(`there is no hover at ${position.line}:${position.character}`, async () => {
    assert.equal(await hoverAt(position), null);
  });
}

for (const fixes of [[], [emptyFix]]) {
  test(`a finding with ${fixes.length} fixes has ${fixes.length} link to fix it`, async () => {
    const rules = [probeRule("probe", "probe", { fixes: () => fixes })];
    const host = { createEngine: (engineHost: EngineHost) => createEngine(engineHost, rules) };
    const client = await startClient({ host, initializationOptions: { commands } });
    await client.open(uri, "python", "probe()\n");
    const { value } = contentsOf(await client.hover(uri, { line: 0, character: 0 }));
    assert.equal(value.split("command:interleave.applyFix").length - 1, fixes.length);
    await client.dispose();
  });
}

test("a hover is in the language of the editor", async () => {
  const hover = await hoverAt(atFinding, { locale: "zh-cn" });
  assert.match(contentsOf(hover).value, /怎么办.*规则/s);
});

const atWord = { line: 2, character: 10 };

test("a word of concurrency has its concept in one sentence, and one link", async () => {
  const hover = await hoverAt(atWord, { initializationOptions: { commands } });
  const { value } = contentsOf(hover);
  assert.match(value, /^\*\*threading\.Thread\*\*\n\nA Thread object describes work/);
  assert.deepEqual(
    [...value.matchAll(/command:([\w.]+)/g)].map(([, command]) => command),
    ["interleave.explainConcept"],
  );
  assert.deepEqual(hover?.range, { start: { line: 2, character: 8 }, end: { line: 2, character: 14 } });
});

test("a word of concurrency speaks the language of the editor, and links to the article in it", async () => {
  assert.match(contentsOf(await hoverAt(atWord, { locale: "zh-cn" })).value, /描述一份工作.*\/thread\/zh-cn\.md/s);
});

test("words of concurrency are left alone where the settings say so", async () => {
  assert.equal(await hoverAt(atWord, { settings: () => ({ hover: { concepts: false } }) }), null);
});

/** In milliseconds. */
const longestAnswer = 10;

/** How often a hover is asked for until one is as quick as all have to be. */
const attempts = 500;

test(`a hover in a file of 10,000 lines takes less than ${longestAnswer} ms`, async () => {
  const functions = Array.from({ length: 2000 }, (_, number) => {
    return [`def start${number}(work):`, "    t = Thread(target=work)", "    t.start()", "    return t", ""].join("\n");
  });
  const client = await startClient({ initializationOptions: { commands } });
  await client.open(uri, "python", ["from threading import Thread", ...functions, ""].join("\n"));
  let quickest = Number.POSITIVE_INFINITY;
  // A busy machine only ever makes an answer slower.
  for (let attempt = 0; attempt < attempts && quickest >= longestAnswer; attempt++) {
    const start = performance.now();
    const hover = await client.hover(uri, { line: 9997, character: 8 });
    quickest = Math.min(quickest, performance.now() - start);
    assert.match(contentsOf(hover).value, /threading\.Thread/);
  }
  await client.dispose();
  assert.ok(quickest < longestAnswer, `${quickest} ms`);
});

test("in Markdown, code blocks have findings, fixes and hovers in their place", async () => {
  const code = wrongPython.trimEnd().split("\n");
  const text = ["# t.join() in prose", "", "- ```python", ...code.map((line) => `  ${line}`), "  ```", ""].join("\n");
  const client = await startClient({ initializationOptions: { commands } });
  const document = "file:///project/notes.md";
  const [diagnostic] = await client.open(document, "markdown", text);
  assert.deepEqual(diagnostic?.range, { start: { line: 7, character: 6 }, end: { line: 7, character: 14 } });
  assert.equal(diagnostic.severity, 3);
  const [action] = await client.actions(document);
  assert.ok(action);
  const fixed = client.applied(document, (await client.resolve(action)).edit);
  assert.match(fixed, /\n {2}for t in threads:\n {6}t\.join\(\)\n {2}```\n$/);
  assert.match(contentsOf(await client.hover(document, { line: 7, character: 8 })).value, /The loop runs 8 times/);
  assert.match(contentsOf(await client.hover(document, { line: 5, character: 12 })).value, /threading\.Thread/);
  assert.equal(await client.hover(document, { line: 0, character: 5 }), null);
  await client.change(document, { text: "# nothing\n" });
  assert.deepEqual(client.diagnostics(document), []);
  await client.dispose();
});

test("in Markdown nothing is found where the settings say so", async () => {
  const client = await startClient({ settings: () => ({ markdown: false }) });
  const text = `\`\`\`python\n${wrongPython}\`\`\`\n`;
  assert.deepEqual(await client.open("file:///project/notes.md", "markdown", text), []);
  await client.dispose();
});

test("no timeline is offered for what is not about time", async () => {
  const client = await startClient({ initializationOptions: { commands } });
  const text = "import threading\n\nthreading.Thread(target=print, args=(1)).start()\n";
  const [diagnostic] = await client.open(uri, "python", text);
  assert.equal(diagnostic?.code, "args-not-a-tuple");
  assert.equal(diagnostic.data.hasTimeline, false);
  const { value } = contentsOf(await client.hover(uri, diagnostic.range.start));
  assert.match(value, /applyFix/);
  assert.doesNotMatch(value, /showTimeline/);
  await client.dispose();
});
