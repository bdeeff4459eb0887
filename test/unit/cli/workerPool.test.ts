import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { FileReport } from "../../../src/cli/check/report.ts";
import { attended } from "../../../src/cli/check/selection.ts";
import { createWorkerPool } from "../../../src/cli/check/workerPool.ts";
import type { SourceFile } from "../../../src/cli/files/sourceFile.ts";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { checkoutFile } from "../../support/checkout.ts";

const task = {
  cwd: "/work",
  configuration: defaultConfiguration,
  namesRules: false,
  selection: attended,
  fixes: { allowsUnsafe: false, selection: attended },
};
const program = pathToFileURL(checkoutFile("test/cli/support/probeWorker.mjs"));

function file(name: string, size = 1): SourceFile {
  return { path: `/work/${name}`, languageId: "python", size, isExplicit: false };
}

async function analyse(files: readonly SourceFile[], jobs: number, timeLimit = 60_000): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  const pool = createWorkerPool({ program, start: { task }, jobs, timeLimit });
  await pool.run(files, { pass: "analyse", onReport: (report) => void reports.push(report) });
  await pool.close();
  return reports;
}

test("no files need no worker", async () => assert.deepEqual(await analyse([], 4), []));

test("files go in the order of their paths", async () => {
  const reports = await analyse([file("b", 2), file("c", 1), file("a", 2), file("d", 30)], 1);
  assert.deepEqual(
    reports.map((report) => report.file),
    ["a", "b", "c", "d"],
  );
});

test("every file is analysed once, whatever the number of workers", async () => {
  const files = Array.from({ length: 20 }, (_, index) => file(`file${index}`, index));
  for (const jobs of [1, 3, 30]) {
    const reports = await analyse(files, jobs);
    assert.deepEqual(new Set(reports.map((report) => report.file)), new Set(files.map(({ path }) => path.slice(6))));
    assert.equal(reports.length, files.length);
  }
});

const deaths = [
  { name: "throw", reason: /stopped its worker.*: thrown$/ },
  { name: "reject", reason: /stopped its worker.*: rejected$/ },
  { name: "exit", reason: /stopped its worker.*: exit code 3$/ },
];

for (const { name, reason } of deaths) {
  test(`a worker that dies (${name}) costs one file and is replaced`, async () => {
    const reports = await analyse([file("a", 9), file(name, 8), file("b", 7), file(name, 6), file("z", 5)], 1);
    assert.deepEqual(
      reports.map((report) => report.file),
      ["a", "b", name, name, "z"],
    );
    assert.match(reports[2]?.errors[0]?.message.en ?? "", reason);
    assert.equal(reports[4]?.status, "analysed");
  });
}

test("a file that takes too long is given up", async () => {
  // What the other file may take as well, on whatever machine.
  const reports = await analyse([file("hang", 2), file("z", 1)], 1, 3_000);
  assert.match(reports[0]?.errors[0]?.message.en ?? "", /took longer than 3 s$/);
  assert.equal(reports[1]?.status, "analysed");
});

for (const way of ["throw", "exit"]) {
  test(`a worker that never starts (${way}) ends the run`, async () => {
    const onReport = () => assert.fail("Nothing was analysed.");
    const start = { task: { ...task, cwd: `/${way}` } };
    const pool = createWorkerPool({ program, start, jobs: 2, timeLimit: 60_000 });
    await assert.rejects(pool.run([file("a"), file("b")], { pass: "analyse", onReport }));
    await pool.close();
  });
}
