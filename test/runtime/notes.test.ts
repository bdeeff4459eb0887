import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { checkoutFile } from "../support/checkout.ts";

/** The Python blocks of the notes that Interleave grew from: Python 2, with sentences between the lines. */
const notes = checkoutFile("test/fixtures/notes");
const fileWithMistake = "join-and-set-daemon.py";

const wrong = `for x in xrange(8):
    down = Downloader(queue)
    down.start()
    down.join()
`;

/** What the notes call right, with names that follow the loop's own. */
const right = `downs = []
for x in xrange(8):
    down = Downloader(queue)
    downs.append(down)
    down.start()
for down in downs:
    down.join()
`;

test("of the notes, exactly the wrong example is reported, and fixed into the right form", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "interleave-notes-"));
  try {
    cpSync(notes, folder, { recursive: true });
    const original = readFileSync(path.join(folder, fileWithMistake), "utf8");
    const line = original.slice(0, original.indexOf(wrong) + wrong.indexOf("down.join()")).split("\n").length;
    const { summary, findings } = check(folder);
    assert.equal(summary.files, 5);
    assert.deepEqual(
      findings.map(({ rule, file, range }) => [rule, file, range.start]),
      [["join-in-loop", fileWithMistake, { line, column: 5 }]],
    );

    assert.deepEqual(check(folder, "--fix").findings, []);
    assert.equal(readFileSync(path.join(folder, fileWithMistake), "utf8"), original.replace(wrong, right));
    for (const name of readdirSync(notes).filter((file) => file !== fileWithMistake)) {
      assert.equal(readFileSync(path.join(folder, name), "utf8"), readFileSync(path.join(notes, name), "utf8"), name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface CheckOutput {
  readonly summary: { readonly files: number };
  readonly findings: readonly {
    readonly rule: string;
    readonly file: string;
    readonly range: { readonly start: { readonly line: number; readonly column: number } };
  }[];
}

/** Runs the built command line on the folder it is in. */
function check(folder: string, ...options: string[]): CheckOutput {
  const command = [checkoutFile("dist/cli.js"), "check", "--format", "json", "--rule", "join-in-loop", ...options, "."];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  assert.ok(status === 0 || status === 1, `status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
