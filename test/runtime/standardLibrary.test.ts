import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { blankForeignLines } from "../../src/syntax/foreignLines.ts";
import { at, firstChild, NONE, type NodeIndex, nextSibling, type SyntaxTable } from "../../src/syntax/table.ts";
import { findInterpreter } from "../support/programs.ts";
import { tableOf } from "../support/syntax.ts";

const python = findInterpreter(".py");
const skip = python === null && "this machine has no python3";

test("in Python's standard library no line of code is taken for a foreign one", { skip }, async (t) => {
  const where = "import sysconfig; print(sysconfig.get_paths()['stdlib'])";
  const folder = execFileSync(python?.program as string, ["-c", where], { encoding: "utf8" }).trim();
  const files = readdirSync(folder).filter((name) => name.endsWith(".py"));
  const wrong: string[] = [];
  let blanked = 0;
  for (const name of files) {
    const text = readFileSync(path.join(folder, name), "utf8");
    const kept = blankForeignLines(text, "python");
    if (kept === text) continue;
    const table = await tableOf(text, "python");
    for (const { start, line } of differentLines(text, kept)) {
      blanked++;
      const first = start + line.search(/\S/);
      if (!isInsideText(table, first)) wrong.push(`${name}: ${line}`);
    }
  }
  t.diagnostic(`${files.length} files, ${blanked} lines of their strings and comments look foreign`);
  assert.ok(files.length > 100);
  assert.deepEqual(wrong, []);
});

function differentLines(text: string, kept: string): { start: number; line: string }[] {
  const result: { start: number; line: string }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (kept.slice(start, start + line.length) !== line) result.push({ start, line });
    start += line.length + 1;
  }
  return result;
}

/** Whether an offset lies in a string or a comment. */
function isInsideText(table: SyntaxTable, offset: number): boolean {
  const types = [table.grammar.type("string"), table.grammar.type("comment")];
  for (let node: NodeIndex = 0; node !== NONE; node = childAround(table, node, offset)) {
    if (types.includes(at(table.type, node))) return true;
  }
  return false;
}

function childAround(table: SyntaxTable, node: NodeIndex, offset: number): NodeIndex {
  let child = firstChild(table, node);
  while (child !== NONE && !(at(table.start, child) <= offset && offset < at(table.end, child))) {
    child = nextSibling(table, child);
  }
  return child;
}
