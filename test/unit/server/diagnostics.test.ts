import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { wrongPython, wrongTypeScript } from "./samples.ts";
import { startClient } from "./testClient.ts";

/** A document, edits of it, and the text that each diagnostic of the result underlines. */
interface Case {
  readonly name: string;
  readonly languageId: string;
  readonly text: string;
  readonly uri?: string;
  /** Each is one notification. */
  readonly edits?: readonly (readonly TextDocumentContentChangeEvent[])[];
  readonly underlined: readonly string[];
}

const at = (line: number, start: number, end: number, text: string): TextDocumentContentChangeEvent => ({
  range: { start: { line, character: start }, end: { line, character: end } },
  text,
});
const emoji = "\u{1F9F5}";

const cases: readonly Case[] = [
  { name: "Python", languageId: "python", text: wrongPython, underlined: ["t.join()"] },
  { name: "TypeScript", languageId: "typescript", text: wrongTypeScript, underlined: ['await once(worker, "exit")'] },
  {
    name: "JavaScript",
    languageId: "javascript",
    text: wrongTypeScript.replace(": string[]", ""),
    underlined: ['await once(worker, "exit")'],
  },
  {
    name: "an untitled document",
    languageId: "python",
    uri: "untitled:Untitled-1",
    text: wrongPython,
    underlined: ["t.join()"],
  },
  {
    name: "a virtual document",
    languageId: "python",
    uri: "memfs:/a/b.py",
    text: wrongPython,
    underlined: ["t.join()"],
  },
  { name: "CRLF", languageId: "python", text: wrongPython.replaceAll("\n", "\r\n"), underlined: ["t.join()"] },
  { name: "lone CR", languageId: "python", text: wrongPython.replaceAll("\n", "\r"), underlined: [] },
  { name: "a byte order mark", languageId: "python", text: `\uFEFF${wrongPython}`, underlined: ["t.join()"] },
  {
    name: "surrogate pairs before the finding in its line",
    languageId: "python",
    text: wrongPython.replace("    t.join()", `    "${emoji}${emoji}"; t.join()`),
    underlined: ["t.join()"],
  },
  { name: "nothing", languageId: "python", text: "", underlined: [] },
  { name: "lone surrogates and NUL", languageId: "python", text: "x = '\uD800'\0\0\n", underlined: [] },
  {
    name: "typing what was missing",
    languageId: "python",
    text: wrongPython.replace(".join()", ""),
    edits: [..."join()"]
      .map((letter, index) => [at(4, 6 + index, 6 + index, letter)])
      .toSpliced(0, 0, [at(4, 5, 5, ".")]),
    underlined: ["t.join()"],
  },
  {
    name: "several changes in one notification, one after another",
    languageId: "python",
    text: wrongPython,
    edits: [[at(0, 0, 0, `# ${emoji}\n`), at(5, 4, 5, "down"), at(4, 4, 5, "down"), at(3, 4, 5, "down")]],
    underlined: ["down.join()"],
  },
  {
    name: "an edit that repairs",
    languageId: "python",
    text: wrongPython,
    edits: [[at(4, 4, 12, "pass")]],
    underlined: [],
  },
  {
    name: "an edit between the halves of CRLF's neighbours",
    languageId: "python",
    text: wrongPython.replaceAll("\n", "\r\n"),
    edits: [[at(1, 18, 18, "  # eight")]],
    underlined: ["t.join()"],
  },
  {
    name: "a change of the whole text",
    languageId: "python",
    text: "pass\n",
    edits: [[{ text: wrongPython }]],
    underlined: ["t.join()"],
  },
];

async function check({ languageId, text, uri = "file:///project/file", edits = [], underlined }: Case): Promise<void> {
  const client = await startClient();
  try {
    let diagnostics = await client.open(uri, languageId, text);
    for (const edit of edits.slice(0, -1)) await client.send(uri, ...edit);
    const last = edits.at(-1);
    if (last) diagnostics = await client.change(uri, ...last);
    assert.deepEqual(
      diagnostics.map((diagnostic) => textAt(client.text(uri), diagnostic)),
      underlined,
    );
    assert.deepEqual((await client.close(uri)).diagnostics, []);
    assert.equal(await client.liveTrees(), 0);
  } finally {
    await client.dispose();
  }
}

/** The text that the diagnostic underlines, by the lines as an editor counts them. */
function textAt(text: string, { range: { start, end } }: Diagnostic): string {
  assert.equal(start.line, end.line);
  return (text.split(/\r\n|\n|\r/)[start.line] ?? "").slice(start.character, end.character);
}

for (const one of cases) test(`diagnostics: ${one.name}`, () => check(one));

test("a diagnostic carries rule, link, severity and what is needed to find its finding again", async () => {
  const client = await startClient();
  const [diagnostic] = await client.open("file:///a.py", "python", wrongPython);
  const start = wrongPython.indexOf("t.join()");
  assert.deepEqual(diagnostic, {
    range: { start: { line: 4, character: 4 }, end: { line: 4, character: 12 } },
    severity: 2,
    code: "join-in-loop",
    codeDescription: {
      href: "https://github.com/interleave-dev/interleave/blob/main/src/rules/join-in-loop/rule.md",
    },
    source: "interleave",
    message:
      "`t.join()` waits inside the loop that starts it, so the 8 threads run one after another. Start all, then wait.",
    data: { rule: "join-in-loop", start, end: start + "t.join()".length, hasTimeline: true },
    ...(diagnostic?.relatedInformation ? { relatedInformation: diagnostic.relatedInformation } : {}),
  });
  await client.dispose();
});

test("messages are in the language of the editor", async () => {
  const client = await startClient({ locale: "zh-TW" });
  const [diagnostic] = await client.open("file:///a.py", "python", wrongPython);
  assert.match(String(diagnostic?.message), /\p{Script=Han}/u);
  await client.dispose();
});

test("a document of an unknown language is ignored", async () => {
  const client = await startClient();
  const textDocument = { uri: "file:///a.rb", languageId: "ruby", version: 1, text: wrongPython };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument });
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument,
    contentChanges: [{ text: "x" }],
  });
  assert.equal((await client.open("file:///a.py", "python", wrongPython)).length, 1);
  assert.equal(await client.liveTrees(), 1);
  await client.connection.sendNotification("textDocument/didClose", { textDocument });
  assert.deepEqual(
    await client.connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      context: { diagnostics: [] },
    }),
    [],
  );
  await client.dispose();
});
